package vn.chidao.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.reset;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveImport;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.directive.DirectiveModules;
import vn.chidao.directive.NumberDirective;
import vn.chidao.directive.ReviewDraft;
import vn.chidao.directive.ReviewFormat;
import vn.chidao.directive.SignDirective;
import vn.chidao.directive.SignatureCapacity;
import vn.chidao.document.DocumentArchive;
import vn.chidao.document.DocumentType;
import vn.chidao.document.NumberSeries;
import vn.chidao.document.Registers;
import vn.chidao.organization.Handover;
import vn.chidao.organization.WorldImport;
import vn.chidao.shared.Actor;
import vn.chidao.shared.CurrentActor;
import vn.chidao.workflow.ProcessStarts;

/** The demo world's letter with its addressees, on a real PostgreSQL. */
@SpringJUnitConfig(classes = DirectiveModules.class, initializers = ConfigDataApplicationContextInitializer.class)
@Transactional
class ReceivingIntegrationTests {

    private static final String WORLD = "db/world/hon-quan-2017";
    private static final LocalDate TODAY = LocalDate.of(2017, 5, 25);

    @Autowired
    private WorldImport world;

    @Autowired
    private DirectiveImport imports;

    @Autowired
    private DirectiveManagement directives;

    @Autowired
    private ReceiptManagement receipts;

    @Autowired
    private ReceiptCatalog catalog;

    @Autowired
    private ReceiptTransfer transfer;

    @Autowired
    private NumberSeries numbers;

    @Autowired
    private Registers registers;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private ProcessStarts starts;

    private String id;

    @BeforeEach
    void letterIsIssued() {
        reset(starts);
        world.load("hon-quan-2017");
        numbers.setLast("hu", DocumentType.OFFICIAL_LETTER, "TERM:2015-2020", 76);
        imports.importReceived(WORLD, "24-CT-TU");
        id = imports.importDraft(WORLD, "77-CV-HU");
        directives.submitDraft(id);
        as("vphu.chanh-vp", "vphu", () -> {
            directives.reviewContent(new ReviewDraft(id, true, null));
            directives.reviewFormat(new ReviewFormat(id, true, null, null));
        });
        as(
                "btv-hu.pho-bi-thu",
                "btv-hu",
                () -> directives.sign(new SignDirective(id, null, SignatureCapacity.ON_BEHALF)));
        directives.number(new NumberDirective(id, TODAY, "Hớn Quản", null));
        directives.issue(id);
    }

    @Test
    void addresseeRegistersDirectsAndConfirms() {
        String receiptId = id + ":ubnd";

        receipts.returnToSender(receiptId, "Thiếu trang");
        receipts.resend(receiptId, "Gửi lại bản đủ");
        int incoming = receipts.registerIncoming(receiptId, TODAY);
        receipts.writeDirection(new WriteDirection(
                receiptId, DirectionRole.LEAD, "Giao Phòng Văn hóa – Thông tin", TODAY.plusDays(20)));
        receipts.confirmDissemination(
                new ConfirmDissemination(receiptId, TODAY, 45, "Hội nghị quán triệt", "12/KH-UBND", evidence()));

        assertThat(incoming).isEqualTo(1);
        assertThat(catalog.require(receiptId)).satisfies(receipt -> {
            assertThat(receipt.status()).isEqualTo("DONE");
            assertThat(receipt.unitName()).isEqualTo("Ủy ban nhân dân huyện Hớn Quản");
            assertThat(receipt.participants()).isEqualTo(45);
            assertThat(receipt.planNumber()).isEqualTo("12/KH-UBND");
            assertThat(receipt.returnReason()).isEqualTo("Thiếu trang");
        });
        assertThat(registers.hasIncoming("ubnd", id)).isTrue();
    }

    @Test
    void whoeverFollowsTwoAddresseesEntersTheDirectiveOnce() {
        handOver("hnd", "mttq");
        handOver("hpn", "mttq");

        int first = receipts.registerIncoming(id + ":hnd", TODAY);
        int second = receipts.registerIncoming(id + ":hpn", TODAY);

        assertThat(second).isEqualTo(first);
        assertThat(registers.incoming("mttq", 2017)).hasSize(1);
        assertThat(registers.incoming("hnd", 2017)).isEmpty();
    }

    @Test
    void aReceiptStaysTheAddresseesUnderItsSuccessor() {
        handOver("bdv-hu", "mttq");

        assertThat(catalog.require(id + ":bdv-hu")).satisfies(receipt -> {
            assertThat(receipt.actingUnitId()).isEqualTo("mttq");
            assertThat(receipt.unitName()).startsWith("Ban Dân vận Huyện ủy Hớn Quản → ");
        });
        assertThat(transfer.openWorkOf("bdv-hu")).isEmpty();
    }

    private void handOver(String from, String to) {
        transfer.transfer(new Handover("qd-01", from, TODAY, to, Map.of()));
    }

    private String evidence() {
        byte[] pdf = "%PDF-1.7 minutes".getBytes(StandardCharsets.US_ASCII);
        return archive.store("bien-ban.pdf", new ByteArrayInputStream(pdf), "evidence")
                .id();
    }

    private static void as(String position, String unitId, Runnable act) {
        CurrentActor.run(new Actor(position, position, position, position, unitId), act);
    }
}
