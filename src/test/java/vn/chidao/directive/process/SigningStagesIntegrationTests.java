package vn.chidao.directive.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doThrow;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import vn.chidao.audit.ActView;
import vn.chidao.audit.AuditTrail;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.directive.DraftDirective;
import vn.chidao.directive.DraftDirective.NewAddressee;
import vn.chidao.directive.DraftDirective.NewSigning;
import vn.chidao.directive.DraftMarks;
import vn.chidao.directive.SigningOrder;
import vn.chidao.directive.SigningPlaceView;
import vn.chidao.directive.SigningRoad;
import vn.chidao.document.DocumentArchive;
import vn.chidao.document.DocumentType;
import vn.chidao.document.DrawnNumberView;
import vn.chidao.document.FileSight;
import vn.chidao.document.NumberBook;
import vn.chidao.layout.PrintedDocuments;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.receiving.Receivers;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Sha256;
import vn.chidao.signing.CheckedPdf;
import vn.chidao.signing.DigitalSigning;
import vn.chidao.signing.SignatureCheck;
import vn.chidao.testing.TestDatabase;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.FormRefused;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** Several signers in order and together, on paper and electronically, as officers of the demo world walk it. */
@SpringBootTest(properties = "chidao.background=false")
@DirtiesContext
class SigningStagesIntegrationTests {

    private static final Map<String, Object> SIGN = Map.of("decision", "SIGN", "capacity", "ON_BEHALF");
    private static final Map<String, Object> REFUSE =
            Map.of("decision", "REFUSE", "capacity", "ON_BEHALF", "reason", "Thống nhất lại phần phân công");

    @TempDir
    static Path keys;

    @Autowired
    private DirectiveManagement directives;

    @Autowired
    private DirectiveCatalog catalog;

    @Autowired
    private Receivers receivers;

    @Autowired
    private NumberBook book;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private FileSight sight;

    @Autowired
    private AuditTrail acts;

    @Autowired
    private SignatureCheck check;

    @MockitoSpyBean
    private DigitalSigning signing;

    @Autowired
    private OrganizationDirectory organizations;

    @Autowired
    private TaskSubmission submission;

    @Autowired
    private WorkList workList;

    @Autowired
    private ProcessStarts starts;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private BusinessClock clock;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.freshFullDatabase().register(registry);
        // The demo's keys are made beside the folder of its database.
        registry.add(
                "chidao.embedded-database.directory",
                () -> keys.resolve("postgres").toString());
    }

    @Test
    void severalSignTogetherAndOneRefusalCallsBackAll() {
        String id = reviewed(SigningOrder.TOGETHER, null);

        assertThat(open(id))
                .extracting(WorkItem::businessKey)
                .containsExactlyInAnyOrder(id + ":1:0", id + ":1:1", id + ":1:2");
        answer(id, 1, 1, "hnd.chu-tich", SIGN);
        answer(id, 1, 2, "hpn.chu-tich", REFUSE);

        assertThat(catalog.require(id).status()).isEqualTo("DRAFT");
        assertThat(open(id)).extracting(WorkItem::elementId).containsExactly("UserTask_ReviseDraft");
        assertThat(catalog.lastReturn(id).orElseThrow().reason()).contains("Thống nhất lại");

        submit(
                "mttq.chuyen-vien",
                id,
                Map.of(
                        "action",
                        "RESUBMIT",
                        "subject",
                        catalog.require(id).subject(),
                        "body",
                        catalog.require(id).text(),
                        "note",
                        "Đã thống nhất"));
        review(id, null);
        assertThat(catalog.signingPlaces(id)).noneMatch(SigningPlaceView::isSigned);
        answer(id, 2, 2, "hpn.chu-tich", SIGN);
        answer(id, 2, 0, "mttq.chu-tich", SIGN);
        assertThat(catalog.require(id).status()).isEqualTo("AWAITING_SIGNATURE");
        answer(id, 2, 1, "hnd.chu-tich", SIGN);

        assertThat(catalog.require(id).status()).isEqualTo("SIGNED");
        submit("mttq.van-thu", id, Map.of("issuedOn", clock.today().toString(), "place", "Hớn Quản"));
        assertThat(catalog.require(id).isInForce()).isTrue();
        assertThat(jobs.openIncidents()).isZero();
    }

    @Test
    void severalSignInOrder() {
        String id = reviewed(SigningOrder.IN_ORDER, null);

        for (int place = 0; place < 3; place++) {
            assertThat(open(id)).extracting(WorkItem::businessKey).containsExactly(id + ":1:" + place);
            answer(
                    id,
                    1,
                    place,
                    List.of("mttq.chu-tich", "hnd.chu-tich", "hpn.chu-tich").get(place),
                    SIGN);
        }

        assertThat(catalog.require(id).status()).isEqualTo("SIGNED");
        assertThat(catalog.signingPlaces(id))
                .extracting(SigningPlaceView::unitId, SigningPlaceView::signerPosition)
                .hasSize(3)
                .allSatisfy(place -> assertThat(place.toList()).doesNotContainNull());
    }

    @Test
    void electronicFileBearsItsNumberAllSignaturesAndTheSeal() throws Exception {
        String id = reviewed(SigningOrder.IN_ORDER, SigningRoad.ELECTRONIC);

        answer(id, 1, 0, "mttq.chu-tich", SIGN);
        String number = catalog.require(id).label();
        assertThat(number).endsWith("CTPH-MTTQ");
        answer(id, 1, 1, "hnd.chu-tich", SIGN);
        answer(id, 1, 2, "hpn.chu-tich", SIGN);
        submit("mttq.van-thu", id, Map.of());

        byte[] file = archive.open(catalog.issuedFile(id).orElseThrow()).content();
        CheckedPdf checked = check.verify(file);
        assertThat(checked.signatures()).hasSize(4);
        assertThat(checked.verdict()).isNotEqualTo(CheckedPdf.Verdict.BROKEN);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(number.substring(0, 2), "CTPH-MTTQ")
                    .doesNotContain("DỰ THẢO");
        }
        assertThat(catalog.require(id).isInForce()).isTrue();
        assertThat(receivers.of(id)).hasSize(1);
        assertThat(keyActs(id))
                .extracting(ActView::verb)
                .containsExactly("KEY_USED", "KEY_USED", "KEY_USED", "KEY_USED");
        assertThat(keyActs(id))
                .extracting(ActView::summary)
                .satisfiesExactly(
                        first -> assertThat(first).contains(number, "lượt ký 1, vị trí 1", "số sê-ri"),
                        second -> assertThat(second).contains("lượt ký 1, vị trí 2"),
                        third -> assertThat(third).contains("lượt ký 1, vị trí 3"),
                        seal -> assertThat(seal).contains("khóa dấu của", "đóng dấu cơ quan"));
        assertThat(keyActs(id).get(3).textSha256()).isEqualTo(Sha256.of(file));
    }

    /** Work that a key refuses is rolled back, and the refusal stays on the record. */
    @Test
    void aKeyThatIsRefusedIsOnTheRecord() throws Exception {
        String id = reviewed(SigningOrder.IN_ORDER, SigningRoad.ELECTRONIC);
        String person =
                organizations.holders("mttq.chu-tich", clock.today()).get(0).personId();
        Path key = keys.resolve("demo-signing/persons/" + person + ".p12");
        Files.createDirectories(key.getParent());
        Files.deleteIfExists(key);
        Files.writeString(key, "hỏng");
        Files.writeString(key.resolveSibling(person + ".password"), "x");

        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(
                        () -> submission.submit("mttq.chu-tich", turn(id, 1, 0).taskId(), SIGN));

        assertThat(keyActs(id)).singleElement().satisfies(act -> {
            assertThat(act.verb()).isEqualTo("KEY_USE_REFUSED");
            assertThat(act.positionId()).isEqualTo("mttq.chu-tich");
            assertThat(act.summary()).contains("lượt ký 1, vị trí 1", "Không đọc được tệp khóa");
        });
        assertThat(book.drawn("mttq")).noneMatch(each -> id.equals(each.reference()));
        Files.delete(key);
        Files.delete(key.resolveSibling(person + ".password"));
    }

    @Test
    void theScanOfWhatWasSignedByHandIsSealedAndGoesOut() throws Exception {
        String id = signedByHand();
        String scan = as(
                "mttq.van-thu",
                () -> archive.store("ban-quet.pdf", new ByteArrayInputStream(PrintedDocuments.plan()), "signedCopy")
                        .id());

        submit(
                "mttq.van-thu",
                id,
                Map.of("issuedOn", clock.today().toString(), "place", "Hớn Quản", "signedCopy", scan));

        String sent = catalog.issuedFile(id).orElseThrow();
        assertThat(sent).isNotEqualTo(scan);
        byte[] file = archive.open(sent).content();
        assertThat(check.verify(file).signatures()).hasSize(1);
        assertThat(check.verify(file).verdict()).isEqualTo(CheckedPdf.Verdict.TEST_ONLY);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            PDRectangle sheet = pdf.getPage(0).getCropBox();
            PDRectangle seal = pdf.getPage(0).getAnnotations().get(0).getRectangle();
            assertThat(seal.getUpperRightX()).isEqualTo(sheet.getUpperRightX() - 20);
            assertThat(seal.getUpperRightY()).isEqualTo(sheet.getUpperRightY() - 20);
        }
        assertThat(keyActs(id)).singleElement().satisfies(act -> {
            assertThat(act.summary()).contains(catalog.require(id).label(), "đóng dấu lên bản quét");
            assertThat(act.textSha256()).isEqualTo(Sha256.of(file));
        });
        assertThat(sight.mayRead("ubnd.van-thu", sent)).isTrue();
        assertThat(receivers.of(id)).hasSize(1);
    }

    @Test
    void aScanThatCannotBeSealedIsRefusedAtItsField() {
        String id = signedByHand();
        String scan = as(
                "mttq.van-thu",
                () -> archive.store(
                                "ban-quet.pdf",
                                new ByteArrayInputStream("%PDF-1.7 hỏng".getBytes(StandardCharsets.UTF_8)),
                                "signedCopy")
                        .id());

        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> submit(
                        "mttq.van-thu",
                        id,
                        Map.of("issuedOn", clock.today().toString(), "place", "Hớn Quản", "signedCopy", scan)))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.field()).isEqualTo("signedCopy")));

        assertThat(catalog.require(id).number()).isNull();
        assertThat(keyActs(id)).extracting(ActView::verb).containsExactly("KEY_USE_REFUSED");
    }

    private String signedByHand() {
        String id = reviewed(SigningOrder.IN_ORDER, null);
        answer(id, 1, 0, "mttq.chu-tich", SIGN);
        answer(id, 1, 1, "hnd.chu-tich", SIGN);
        answer(id, 1, 2, "hpn.chu-tich", SIGN);
        return id;
    }

    private List<ActView> keyActs(String id) {
        return acts.ofDirective(id).stream()
                .filter(act -> act.verb().startsWith("KEY_"))
                .sorted(Comparator.comparing(ActView::id))
                .toList();
    }

    private <T> T as(String account, Supplier<T> work) {
        return CurrentActor.call(actor(account), work);
    }

    @Test
    void aRefusalAfterTheFirstElectronicSignatureLeavesAVoidNumber() {
        String id = reviewed(SigningOrder.IN_ORDER, SigningRoad.ELECTRONIC);
        answer(id, 1, 0, "mttq.chu-tich", SIGN);
        int drawn = catalog.require(id).number();

        answer(id, 1, 1, "hnd.chu-tich", REFUSE);

        assertThat(catalog.require(id).number()).isNull();
        assertThat(catalog.issuedFile(id)).isEmpty();
        assertThat(book.drawn("mttq"))
                .filteredOn(each -> each.number() == drawn && each.type() == DocumentType.COORDINATION_PROGRAMME)
                .singleElement()
                .extracting(DrawnNumberView::voidReason)
                .isEqualTo("Thống nhất lại phần phân công");
    }

    @Test
    void aSignatureThatFailsLeavesAVoidNumberAndTheTurnOpen() {
        String id = reviewed(SigningOrder.IN_ORDER, SigningRoad.ELECTRONIC);
        doThrow(new IllegalStateException("the token broke off")).when(signing).sign(any(), any(), any(), any(), any());

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(
                        () -> submission.submit("mttq.chu-tich", turn(id, 1, 0).taskId(), SIGN));

        assertThat(catalog.require(id).number()).isNull();
        DrawnNumberView given = drawnFor(id).get(0);
        assertThat(drawnFor(id)).hasSize(1);
        assertThat(given.voidReason()).isEqualTo("Ký số không thành công");
        doCallRealMethod().when(signing).sign(any(), any(), any(), any(), any());
        answer(id, 1, 0, "mttq.chu-tich", SIGN);
        assertThat(catalog.require(id).number()).isGreaterThan(given.number());
    }

    private List<DrawnNumberView> drawnFor(String id) {
        return book.drawn("mttq").stream()
                .filter(each -> id.equals(each.reference()))
                .toList();
    }

    @Test
    void nobodySignsOutOfTurn() {
        String id = reviewed(SigningOrder.TOGETHER, null);
        WorkItem turn = turn(id, 1, 0);
        submission.submit("mttq.chu-tich", turn.taskId(), SIGN);
        settle();

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> submission.submit("mttq.chu-tich", turn.taskId(), SIGN));
        assertThat(catalog.signingPlaces(id))
                .filteredOn(SigningPlaceView::isSigned)
                .hasSize(1);
    }

    @Test
    void theHeadDoesNotSignForHimself() {
        String id = reviewed(SigningOrder.IN_ORDER, null);

        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> submission.submit(
                        "mttq.chu-tich",
                        turn(id, 1, 0).taskId(),
                        Map.of("decision", "SIGN", "capacity", "FOR_THE_HEAD")))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.field()).isEqualTo("capacity")));
    }

    /** A programme of three parties, passed by both reviews. */
    private String reviewed(SigningOrder order, SigningRoad road) {
        String text = "Các bên phối hợp giúp mỗi khu dân cư từ 1 đến 3 hộ nghèo.";
        String[] id = new String[1];
        CurrentActor.run(actor("mttq.chuyen-vien"), () -> {
            id[0] = directives.draft(new DraftDirective(
                    null,
                    DocumentType.COORDINATION_PROGRAMME,
                    "mttq",
                    null,
                    "về giúp hộ nghèo",
                    "Hớn Quản",
                    text,
                    List.of(new DraftDirective.NewClause("1", null, "1", text)),
                    List.of(new NewAddressee("UBND huyện", "unit:ubnd")),
                    List.of(),
                    List.of(),
                    "mttq",
                    "mttq",
                    "mttq",
                    "mttq",
                    "mttq",
                    "mttq",
                    DraftMarks.NONE,
                    new NewSigning(order, SigningRoad.PAPER, List.of("hnd", "hpn"))));
            directives.submitDraft(id[0]);
        });
        settle();
        review(id[0], road);
        return id[0];
    }

    private void review(String id, SigningRoad road) {
        submit("mttq.chu-tich", id, Map.of("decision", "APPROVE"));
        submit(
                "mttq.chu-tich",
                id,
                road == null ? Map.of("decision", "APPROVE") : Map.of("decision", "APPROVE", "road", road.name()));
    }

    private Actor actor(String account) {
        var position = organizations.position(account).orElseThrow();
        return new Actor(account, account, position.id(), position.name(), position.unitId());
    }

    private void answer(String id, int round, int place, String account, Map<String, Object> values) {
        submission.submit(account, turn(id, round, place).taskId(), values);
        settle();
    }

    private WorkItem turn(String id, int round, int place) {
        return workList.openOf("DirectiveSignature", List.of(id + ":" + round + ":" + place))
                .get(0);
    }

    /** Answers the one open task of the issuing itself. */
    private void submit(String account, String id, Map<String, Object> values) {
        submission.submit(
                account,
                workList.openOf("DirectiveIssuance", List.of(id)).get(0).taskId(),
                values);
        settle();
    }

    private List<WorkItem> open(String id) {
        List<String> turns = Stream.of(1, 2)
                .flatMap(round -> Stream.of(0, 1, 2).map(place -> id + ":" + round + ":" + place))
                .toList();
        return Stream.concat(
                        workList.openOf("DirectiveIssuance", List.of(id)).stream(),
                        workList.openOf("DirectiveSignature", turns).stream())
                .toList();
    }

    private void settle() {
        do {
            jobs.settle(Duration.ofMinutes(1));
        } while (starts.startDue() > 0);
    }
}
