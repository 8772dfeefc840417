package vn.chidao.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveImport;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.directive.DirectiveModules;
import vn.chidao.directive.IssuedLetters;
import vn.chidao.document.DocumentArchive;
import vn.chidao.document.DocumentType;
import vn.chidao.document.Registers;
import vn.chidao.document.Secrecy;
import vn.chidao.document.SeriesTakeOver;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.WorldImport;
import vn.chidao.receiving.WriteDirection.Assignment;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.testing.TestAccess;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.WorkList;

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
    private DirectionTasks tasks;

    @Autowired
    private DirectionTaskCatalog assigned;

    @Autowired
    private Receivers receivers;

    @Autowired
    private WorkList workList;

    @Autowired
    private ReceiptTransfer transfer;

    @Autowired
    private SeriesTakeOver numbers;

    @Autowired
    private Registers registers;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProcessStarts starts;

    private String id;
    private String receiptId;

    @BeforeEach
    void letterIsIssued() {
        reset(starts);
        world.load("hon-quan-2017");
        numbers.setLast("hu", DocumentType.OFFICIAL_LETTER, "TERM:2015-2020", 76);
        imports.importReceived(WORLD, "24-CT-TU");
        id = imports.importDraft(WORLD, "77-CV-HU");
        IssuedLetters.issue(directives, id, TODAY, null);
        receiptId = id + ":ubnd";
    }

    @Test
    void addresseeRegistersDirectsAndConfirms() {

        receipts.returnToSender(receiptId, "Thiếu trang");
        receipts.resend(receiptId, "Gửi lại bản đủ");
        int incoming = receipts.registerIncoming(new RegisterIncoming(receiptId, TODAY));
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

        int first = receipts.registerIncoming(new RegisterIncoming(id + ":hnd", TODAY));
        int second = receipts.registerIncoming(new RegisterIncoming(id + ":hpn", TODAY));

        assertThat(second).isEqualTo(first);
        assertThat(registers.incoming("mttq", 2017)).hasSize(1);
        assertThat(registers.incoming("hnd", 2017)).isEmpty();
    }

    @Test
    void theBookSaysHowManyCopiesHaveComeAndWhenTheLeaderWantsThemDealtWith() {

        receipts.registerIncoming(new RegisterIncoming(receiptId, TODAY, 2, null));
        receipts.writeDirection(
                new WriteDirection(receiptId, DirectionRole.COORDINATE, "Giao Văn phòng", TODAY.plusDays(9)));

        assertThat(registers.incoming("ubnd", 2017)).singleElement().satisfies(line -> {
            assertThat(line.copies()).isEqualTo(2);
            assertThat(line.secrecy()).isEqualTo(Secrecy.NONE);
            assertThat(line.dueOn()).isEqualTo(TODAY.plusDays(9));
        });
    }

    @Test
    void eachLineOfADirectionIsWorkOfItsOwnThatIsAcceptedAndReported() {
        direct(
                TODAY.plusDays(20),
                new Assignment("position:ubnd.chuyen-vien", DirectionRole.LEAD, "Soạn kế hoạch", TODAY.plusDays(10)),
                new Assignment("position:ubnd.van-thu", DirectionRole.INFORM, null, null));

        assertThat(assigned.ofReceipt(receiptId))
                .extracting(DirectionTaskView::role, DirectionTaskView::status)
                .containsExactly(
                        tuple(DirectionRole.LEAD, DirectionTaskStatus.ASSIGNED),
                        tuple(DirectionRole.INFORM, DirectionTaskStatus.ASSIGNED));
        verify(starts, times(2)).request(eq("DirectionTask"), startsWith(receiptId + ":"), any());
        assertThat(registers.incoming("ubnd", 2017))
                .singleElement()
                .satisfies(line -> assertThat(line.handedTo()).contains("Chuyên viên"));

        as("ubnd.chuyen-vien", "ubnd", () -> {
            tasks.accept(receiptId + ":0", "Xong trong tuần");
            tasks.report(new ReportDirection(receiptId + ":0", "Đã trình kế hoạch", TODAY, evidence()));
        });
        as("ubnd.van-thu", "ubnd", () -> tasks.read(receiptId + ":1", null));

        assertThat(assigned.ofReceipt(receiptId)).allSatisfy(row -> {
            assertThat(row.status()).isEqualTo(DirectionTaskStatus.DONE);
            assertThat(row.doneOn()).isEqualTo(TODAY);
        });
        assertThat(assigned.of(id, TestAccess.officerOf("ubnd"))).hasSize(2);
        assertThat(assigned.of(id, TestAccess.officerOf("hnd"))).isEmpty();
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .as("done is done")
                .isThrownBy(() -> tasks.accept(receiptId + ":0", null));
    }

    @Test
    void theLeaderAssignsToHisUnitsAndPositionsAndNotToBodiesOfALowerLevel() {
        assertThat(tasks.assignees("ubnd"))
                .extracting(DirectionTasks.Assignee::id)
                .contains("unit:phong-vhtt", "position:ubnd.chuyen-vien")
                .doesNotContain("unit:ubnd-tan-khai", "position:hnd.chu-tich");
    }

    @Test
    void refusesADirectionThatNobodyCouldFollow() {
        Assignment work = new Assignment("position:ubnd.chuyen-vien", DirectionRole.COORDINATE, "Soạn kế hoạch", null);
        Assignment other = new Assignment("position:ubnd.van-thu", DirectionRole.COORDINATE, "Gửi kế hoạch", null);

        assertRefused("assignments", "receiving.rule.one-leads", work, other);
        assertRefused("assignments[1].assignee", "receiving.rule.assignee-twice", work, work);
        assertRefused(
                "assignments[0].assignee",
                "receiving.rule.assignee-unknown",
                new Assignment("position:hnd.chu-tich", DirectionRole.LEAD, "Soạn kế hoạch", null));
        assertRefused(
                "assignments[0].work",
                "receiving.rule.work-required",
                new Assignment("position:ubnd.van-thu", DirectionRole.LEAD, " ", null));
        assertRefused(
                "assignments[0].dueOn",
                "receiving.rule.assigned-due-past",
                new Assignment("position:ubnd.van-thu", DirectionRole.LEAD, "Gửi", TODAY.minusDays(1)));
        assertRefused(
                "assignments[0].dueOn",
                "receiving.rule.assigned-due-late",
                new Assignment("position:ubnd.van-thu", DirectionRole.LEAD, "Gửi", TODAY.plusDays(21)));
    }

    @Test
    void workAssignedGoesToTheSuccessorAndEndsWithTheDirective() {
        direct(null, new Assignment("position:ubnd.chuyen-vien", DirectionRole.LEAD, "Soạn kế hoạch", null));

        assertThat(transfer.openWorkOf("ubnd")).extracting(OpenWork::kind).contains("DIRECTION_TASK");
        handOver("ubnd", "mttq");
        assertThat(assigned.of(id, TestAccess.officerOf("mttq"))).hasSize(1);

        receivers.end(id, "thu hồi");
        assertThat(assigned.ofReceipt(receiptId))
                .extracting(DirectionTaskView::status)
                .containsExactly(DirectionTaskStatus.ENDED);
        verify(starts).end("DirectionTask", receiptId + ":0", "thu hồi");
    }

    private void direct(LocalDate reportBack, Assignment... lines) {
        receipts.registerIncoming(new RegisterIncoming(receiptId, TODAY));
        receipts.writeDirection(
                new WriteDirection(receiptId, DirectionRole.LEAD, "Triển khai", reportBack, List.of(lines)));
    }

    private void assertRefused(String field, String key, Assignment... lines) {
        if (catalog.require(receiptId).status().equals("ARRIVED")) {
            receipts.registerIncoming(new RegisterIncoming(receiptId, TODAY));
        }
        DirectiveReceipt untouched = new DirectiveReceipt(id, "ubnd", 0, 0);
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> tasks.assign(untouched, List.of(lines), TODAY.plusDays(20)))
                .satisfies(refused -> {
                    assertThat(refused.field()).isEqualTo(field);
                    assertThat(refused.key()).isEqualTo(key);
                });
        assertThat(assigned.ofReceipt(receiptId)).isEmpty();
    }

    @Test
    void entersNothingSecretWhereTheInstallationMustNotHoldIt() {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() ->
                        receipts.registerIncoming(new RegisterIncoming(id + ":ubnd", TODAY, null, Secrecy.SECRET)))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("secrecy"));

        assertThat(registers.incoming("ubnd", 2017)).isEmpty();
        assertThat(catalog.require(id + ":ubnd").status()).isEqualTo("ARRIVED");
    }

    @Test
    void entersADocumentAsNoLessSecretThanItsPrintSays() {
        jdbc.sql("insert into directive_marks (directive_id, secrecy, urgency) values (:id, 'CONFIDENTIAL', 'NONE')")
                .param("id", id)
                .update();

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(
                        () -> receipts.registerIncoming(new RegisterIncoming(id + ":ubnd", TODAY, null, Secrecy.NONE)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("directive.rule.secrecy-lower"));
        receipts.registerIncoming(new RegisterIncoming(id + ":ubnd", TODAY));

        assertThat(registers.incoming("ubnd", 2017))
                .singleElement()
                .satisfies(line -> assertThat(line.secrecy()).isEqualTo(Secrecy.CONFIDENTIAL));
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
