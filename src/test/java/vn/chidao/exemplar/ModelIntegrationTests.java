package vn.chidao.exemplar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import vn.chidao.access.Access;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.document.DocumentArchive;
import vn.chidao.document.FileSight;
import vn.chidao.exemplar.ModelView.ActView;
import vn.chidao.indicator.FigureIntake;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.obligation.AddRecord;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.obligation.ObligationTargets;
import vn.chidao.obligation.RecordView;
import vn.chidao.obligation.RecordedWork;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.registration.LineProgress;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.registration.RoundWorld;
import vn.chidao.registration.SheetProgress;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.testing.AtOnce;
import vn.chidao.testing.DemoOffice;
import vn.chidao.workflow.FormRefused;
import vn.chidao.workflow.WorkList.WorkItem;

/** Models and exemplars as officers of the demo world register, report, confirm and count them. */
@Import(RoundWorld.class)
class ModelIntegrationTests extends DemoOffice {

    private static final String OFFICER = "hnd.chuyen-vien";
    private static final String LEADER = "hnd.chu-tich";
    private static final String FRONT = "mttq.chuyen-vien";
    private static final String ADMINISTRATOR = "quantri";
    private static final byte[] PDF = "%PDF-1.4 minh chứng".getBytes(UTF_8);
    private static final Map<String, Object> CONFIRM = Map.of("decision", "CONFIRM");

    @Autowired
    private RoundWorld world;

    @Autowired
    private ModelManagement management;

    @Autowired
    private ModelCatalog catalog;

    @Autowired
    private ExemplarCatalog exemplars;

    @Autowired
    private ModelIntake intake;

    @Autowired
    private FigureIntake figures;

    @Autowired
    private RegistrationCatalog sheets;

    @Autowired
    private SheetProgress progress;

    @Autowired
    private ExemplarTransfer transfer;

    @Autowired
    private ObligationCatalog obligations;

    @Autowired
    private ObligationTargets targets;

    @Autowired
    private ObligationManagement obligationManagement;

    @Autowired
    private EarlierSheets earlier;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private FileSight files;

    @Autowired
    private Access access;

    @Test
    void goesFromTheAcceptedSheetToTheReplicaAndIsCountedOnce() throws Exception {
        String id = registered("mh-duong", line("Con đường hoa", 2));
        ModelView model = catalog.require(id);
        assertThat(model.planned()).isEqualTo(2);
        assertThat(model.stage()).isEqualTo(ModelStage.REGISTERED);
        assertThat(page(OFFICER, "/models?directive=mh-duong"))
                .contains("Con đường hoa", "data-test=\"C3_ENVIRONMENT-REGISTERED\"");
        assertThat(page(OFFICER, "/registration-sheets/mh-duong:hnd")).contains("/models?sheet=");

        assertThat(report(OFFICER, id, built(2), file()).getStatus()).isEqualTo(302);
        world.settle();
        WorkItem task = task(id);
        assertThat(task.groups()).contains("mttq.chuyen-vien", "mttq.chu-tich");
        assertThat(task.dueOn()).isEqualTo(workingDays.of("mttq").plus(clock.today(), 10));
        ActView built = last(id);
        assertThat(files.mayRead(FRONT, String.valueOf(built.fileId()))).isTrue();
        assertThat(files.mayRead("hpn.chuyen-vien", String.valueOf(built.fileId())))
                .isFalse();
        assertThat(page(FRONT, "/tasks/" + task.taskId())).contains("Con đường hoa", "Trồng hoa hai bên", "anh.pdf");
        confirm(id, FRONT, CONFIRM);
        assertThat(catalog.require(id).built()).isEqualTo(2);
        assertThat(records("mh-duong")).as("what stands is no figure yet").isEmpty();

        report(OFFICER, id, recognised(1), file());
        world.settle();
        confirm(id, FRONT, CONFIRM);
        assertThat(records("mh-duong")).as("one of two is not judged").isEmpty();
        assertThat(page(OFFICER, "/models/" + id)).contains("1 mô hình chưa kết luận", "chờ kết luận đủ số mô hình");
        report(OFFICER, id, Map.of("kind", "NOT_MET", "amount", "1", "day", today(), "words", "Hoa chết khô"), null);
        world.settle();
        confirm(id, FRONT, CONFIRM);
        report("hpn.chuyen-vien", id, replica("hpn", "Chi hội Phụ nữ ấp 3"), file());
        world.settle();
        confirm(id, FRONT, CONFIRM);

        assertThat(catalog.require(id).stage()).isEqualTo(ModelStage.REPLICATED);
        assertThat(records("mh-duong"))
                .extracting(
                        record -> Objects.requireNonNull(record.figure()).code(),
                        record -> Objects.requireNonNull(record.figure()).value(),
                        record -> Objects.requireNonNull(record.figure()).base(),
                        RecordView::unitId,
                        RecordView::content)
                .containsExactlyInAnyOrder(
                        tuple("C905", BigDecimal.ONE, BigDecimal.valueOf(2), "hnd", ContentArea.C3_ENVIRONMENT),
                        tuple("C906", BigDecimal.ONE, null, "hnd", ContentArea.C3_ENVIRONMENT));
        assertThat(obligations.work("mh-duong", clock.today()))
                .filteredOn(work -> work.source() == RecordedWork.Source.RECORD)
                .hasSize(2)
                .allSatisfy(work -> assertThat(work.title()).contains("Con đường hoa"));
        String page = page(OFFICER, "/models/" + id);
        assertThat(page).contains("Đã vào số liệu báo cáo", "Chi hội Phụ nữ ấp 3", "12/QĐ", "#record-");
        assertThat(page(OFFICER, "/obligations/mh-duong-o/records"))
                .contains("Mô hình được công nhận: Con đường hoa", "/models/" + id);
        assertThat(page(OFFICER, "/models?directive=mh-duong"))
                .contains("C3_ENVIRONMENT-BUILT", "C3_ENVIRONMENT-RECOGNISED", "C3_ENVIRONMENT-REPLICATED");
        assertThat(verbs(id)).contains("MODEL_REGISTERED", "MODEL_REPORTED", "MODEL_CONFIRMED");
    }

    @Test
    void whatIsConfirmedIsWorkOnTheLineOfTheSheet() throws Exception {
        String id = registered("mh-dong", line("Tuyến đường cờ", 2), line("Vườn thuốc nam", 1));
        report(OFFICER, id, built(2), file());
        world.settle();
        confirm(id, FRONT, CONFIRM);
        report(OFFICER, id, recognised(2), file());
        world.settle();
        assertThat(progressOf("mh-dong:hnd", "Tuyến đường cờ").state()).isEqualTo(LineProgress.State.NOTHING_YET);
        confirm(id, FRONT, CONFIRM);
        report("hpn.chuyen-vien", id, replica("hpn", "Chi hội Phụ nữ ấp 3"), file());
        world.settle();
        confirm(id, FRONT, CONFIRM);

        LineProgress done = progressOf("mh-dong:hnd", "Tuyến đường cờ");
        assertThat(done.state()).isEqualTo(LineProgress.State.REACHED);
        assertThat(done.work())
                .extracting(LineProgress.Work::title)
                .as("a replica stands elsewhere")
                .containsExactly("Mô hình được công nhận: Tuyến đường cờ");
        assertThat(progressOf("mh-dong:hnd", "Vườn thuốc nam").state()).isEqualTo(LineProgress.State.NOTHING_YET);
        assertThat(page(OFFICER, "/registration-sheets/mh-dong:hnd"))
                .contains("Mô hình được công nhận: Tuyến đường cờ");

        amend("mh-dong:hnd", "Đổi chỗ", line("Vườn thuốc nam", 1), line("Tuyến đường cờ", 2));
        assertThat(progressOf("mh-dong:hnd", "Tuyến đường cờ").state()).isEqualTo(LineProgress.State.REACHED);
    }

    private LineProgress progressOf(String sheetId, String title) {
        return progress.of(sheets.require(sheetId)).stream()
                .filter(line -> line.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoConfirmsSeesWhatWasRecordedByHandAndMayBeTheSame() throws Exception {
        String id = registered("mh-ghi", line("Hố rác gia đình", 1));
        byHand("mh-ghi", "hnd", "Ghi tay của Hội Nông dân", "C905", clock.today());
        byHand("mh-ghi", "hnd", "Ghi tay về tập thể", "C907", clock.today());
        byHand("mh-ghi", "hnd", "Ghi tay năm trước", "C905", clock.today().minusYears(1));
        report(OFFICER, id, built(1), file());
        world.settle();
        assertThat(page(FRONT, "/tasks/" + task(id).taskId()))
                .as("what stands is no figure")
                .doesNotContain("Ghi tay");
        confirm(id, FRONT, CONFIRM);
        report(OFFICER, id, recognised(1), file());
        world.settle();

        assertThat(page(FRONT, "/tasks/" + task(id).taskId()))
                .contains("Ghi tay của Hội Nông dân", "/obligations/mh-ghi-o/records")
                .doesNotContain("Ghi tay về tập thể", "Ghi tay năm trước");
        confirm(id, FRONT, CONFIRM);
        assertThat(catalog.recordedByHand(catalog.require(id), last(id)))
                .as("its own record was not made by hand")
                .extracting(RecordedWork::title)
                .containsExactly("Ghi tay của Hội Nông dân");
        report(OFFICER, id, replica("hnd", "Ấp 7"), file());
        world.settle();
        assertThat(page(FRONT, "/tasks/" + task(id).taskId()))
                .as("a replica is another figure")
                .doesNotContain("Ghi tay");
    }

    private void byHand(String directiveId, String unitId, String title, String code, LocalDate on) {
        IndicatorFigure figure = figures.take(
                "",
                new FigureIntake.Typed(ContentArea.C3_ENVIRONMENT, code, "1", null, code.equals("C905") ? "1" : null));
        as(
                OFFICER,
                "hnd",
                () -> obligationManagement.addRecord(new AddRecord(
                        directiveId + "-o",
                        unitId,
                        on,
                        title,
                        "Đã làm",
                        figure,
                        ContentArea.C3_ENVIRONMENT,
                        null,
                        null,
                        null)));
    }

    @Test
    void standsWhereItsOrganisationWorksOnly() throws Exception {
        begin("mh-noi", "hnd", "mttq-tan-khai");
        String commune = "mttq-tan-khai.chu-tich";
        assertThat(page(OFFICER, "/models/new")).contains("kdc-tan-khai-1", "kdc-minh-duc-1");
        assertThat(page(commune, "/models/new")).contains("kdc-tan-khai-1").doesNotContain("kdc-minh-duc-1");
        Map<String, String> typed = Map.of(
                "unit", "mttq-tan-khai",
                "obligationId", "mh-noi-o",
                "name", "Ngõ sáng",
                "content", "C4_LAW_ORDER",
                "planned", "1",
                "reason", "Dân tự làm",
                "settlementId", "kdc-minh-duc-1");

        MockHttpServletResponse elsewhere = send(commune, "/models", typed);

        assertThat(elsewhere.getStatus()).isEqualTo(422);
        assertThat(elsewhere.getContentAsString(UTF_8))
                .contains("settlementId-error", "không thuộc địa bàn của", "Ngõ sáng");
        Map<String, String> right = new LinkedHashMap<>(typed);
        right.put("settlementId", "kdc-tan-khai-1");
        assertThat(send(commune, "/models", right).getStatus()).isEqualTo(302);
        Map<String, String> person = new LinkedHashMap<>(typed);
        person.putAll(Map.of("kind", "COLLECTIVE", "deed", "Tự quản"));
        assertThat(send(commune, "/exemplars", person).getStatus()).isEqualTo(422);
        person.put("settlementId", "kdc-tan-khai-1");
        assertThat(send(commune, "/exemplars", person).getStatus()).isEqualTo(302);
    }

    @Test
    void amendmentsRenameRecountAndTakeOut() throws Exception {
        String id = registered("mh-doi", line("Thắp sáng đường quê", 1), line("Cổng chào xanh", 1));
        String gate = modelsOf("mh-doi").stream()
                .filter(other -> !other.equals(id))
                .findFirst()
                .orElseThrow();
        List<String> names =
                List.of(catalog.require(id).name(), catalog.require(gate).name());
        assertThat(names).containsExactlyInAnyOrder("Thắp sáng đường quê", "Cổng chào xanh");

        amend("mh-doi:hnd", "Đổi tên cho rõ", line("Thắp sáng đường quê ấp 5", 3), line("Cổng chào xanh", 1));
        assertThat(modelsOf("mh-doi")).hasSize(2);
        ModelView renamed = named("mh-doi", "Thắp sáng đường quê ấp 5");
        assertThat(renamed.planned()).isEqualTo(3);
        assertThat(renamed.steps())
                .extracting(ModelView.StepView::kind, ModelView.StepView::words)
                .containsExactly(
                        tuple(ModelStepKind.REGISTERED, null),
                        tuple(ModelStepKind.RENAMED, "Thắp sáng đường quê"),
                        tuple(ModelStepKind.RECOUNTED, "1"));

        amend("mh-doi:hnd", "Cổng chào chưa có vốn", line("Thắp sáng đường quê ấp 5", 3));
        ModelView gone = named("mh-doi", "Cổng chào xanh");
        assertThat(gone.stage()).isEqualTo(ModelStage.UNREGISTERED);
        assertThat(gone.unregisteredReason()).isEqualTo("Cổng chào chưa có vốn");

        transaction.executeWithoutResult(status -> intake.follow("mh-doi:hnd", "Lần nữa"));
        assertThat(modelsOf("mh-doi")).as("doing it again changes nothing").hasSize(2);
        assertThat(catalog.require(renamed.id()).version()).isEqualTo(renamed.version());
        assertThat(catalog.require(gone.id()).version()).isEqualTo(gone.version());
    }

    @Test
    void anotherLineInItsPlaceIsAnotherModelWhereItMayNotBeTheSame() throws Exception {
        String id = registered("mh-thay", line("Đường cờ", 1));
        report(OFFICER, id, built(1), file());
        world.settle();

        amend("mh-thay:hnd", "Thay bằng mô hình khác", line("Tủ sách ấp", 1), line("Chợ văn minh", 1));

        ModelView before = catalog.require(id);
        assertThat(before.name()).isEqualTo("Đường cờ");
        assertThat(before.registered()).isFalse();
        assertThat(before.unregisteredReason()).isEqualTo("Thay bằng mô hình khác");
        assertThat(named("mh-thay", "Tủ sách ấp").steps())
                .extracting(ModelView.StepView::kind)
                .containsExactly(ModelStepKind.REGISTERED);

        amend("mh-thay:hnd", "Bỏ cả hai", line("Hồ bơi cộng đồng", 1));
        assertThat(named("mh-thay", "Tủ sách ấp").registered())
                .as("which of the two it was nobody says")
                .isFalse();
        assertThat(named("mh-thay", "Hồ bơi cộng đồng").steps()).hasSize(1);
    }

    @Test
    void whatWaitsEndsWithTheCycleAndNothingMoreIsReported() throws Exception {
        String id = registered("mh-het", line("Nước sạch", 1));
        report(OFFICER, id, built(1), file());
        world.settle();
        confirm(id, FRONT, CONFIRM);
        report(OFFICER, id, recognised(1), file());
        world.settle();
        String act = last(id).id();

        transaction.executeWithoutResult(
                status -> CurrentActor.run(Actor.SYSTEM, () -> obligationManagement.closeCycle("mh-het")));
        world.settle();

        assertThat(last(id).state()).isEqualTo(ModelActState.ENDED);
        assertThat(world.open("ModelConfirmation", act)).isEmpty();
        assertThat(verbs(id)).contains("MODEL_ENDED");
        assertThat(page(OFFICER, "/models/" + id))
                .contains("Thôi xác nhận")
                .doesNotContain("data-test=\"report-", "??");
        MockHttpServletResponse late = report(OFFICER, id, recognised(1), file());
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString(UTF_8)).contains("Nhiệm vụ đã khép lại", "12/QĐ");
    }

    @Test
    void aTargetOverASetTakesNoNumberOfModels() throws Exception {
        String id = registered("mh-tap", line("Bến nước sạch", 1));
        jdbc.sql(
                        "insert into obligation_target (obligation_id, position, op, value, unit, per, items, quote, label)"
                                + " values ('mh-tap-o', 0, 'EACH_OF_SET', null, 'mô hình', 'UNIT', '{ấp 1,ấp 2}', 'Trích', 'Mỗi ấp')")
                .update();
        report(OFFICER, id, built(1), file());
        world.settle();
        confirm(id, FRONT, CONFIRM);
        report(OFFICER, id, recognised(1), file());
        world.settle();
        confirm(id, FRONT, CONFIRM);

        assertThat(records("mh-tap"))
                .singleElement()
                .satisfies(record -> assertThat(record.tie()).isNull());
    }

    @Test
    void nobodyConfirmsWhatHeReportsNorADirectiveKeptFromHim() throws Exception {
        String id = registered("mh-ai", line("Ngõ văn minh", 1));
        report(OFFICER, id, built(1), file());
        world.settle();
        confirm(id, FRONT, CONFIRM);
        report(OFFICER, id, recognised(1), file());
        world.settle();
        confirm(id, FRONT, CONFIRM);
        report(FRONT, id, replica("mttq", "Khu phố 1"), file());
        world.settle();
        assertThat(last(id).confirmingUnitId()).isNotEqualTo("mttq");

        jdbc.sql("insert into directive_marks (directive_id, secrecy, urgency, scope) values ('mh-ai', 'NONE', 'NONE',"
                        + " 'NAMED')")
                .update();
        jdbc.sql("update directive set issuer_unit_id = 'hu', drafting_unit_id = 'hu', office_unit_id = 'hu',"
                        + " signing_unit_id = 'hu', follow_up_unit_id = 'bdv-hu', report_receiver_unit_id = 'hu',"
                        + " concluding_unit_id = 'hu' where id = 'mh-ai'")
                .update();
        report("hnd.chuyen-vien", id, replica("hnd", "Khu phố 2"), file());
        assertThat(last(id).confirmingUnitId())
                .as("the Front that led the consultation may not read it")
                .isEqualTo("bdv-hu");
    }

    @Test
    void theFrontReturnsItWithAReasonAndItIsReportedAnew() throws Exception {
        String id = registered("mh-tra", line("Vườn mẫu", 1));
        report(OFFICER, id, built(1), file());
        world.settle();
        assertThatExceptionOfType(FormRefused.class).isThrownBy(() -> confirm(id, FRONT, Map.of("decision", "RETURN")));
        confirm(id, FRONT, Map.of("decision", "RETURN", "comment", "Ảnh chụp nơi khác"));

        assertThat(catalog.require(id).built()).isZero();
        assertThat(page(OFFICER, "/models/" + id)).contains("Bị trả lại", "Ảnh chụp nơi khác");
        assertThat(report(OFFICER, id, built(1), file()).getStatus()).isEqualTo(302);
        world.settle();
        assertThat(task(id).groups()).contains("mttq.chuyen-vien");
    }

    @Test
    void whatWasReportedInErrorIsTakenBackAndNobodyIsAskedAnyMore() throws Exception {
        String id = registered("mh-rut", line("Nhà sạch vườn đẹp", 1));
        report(OFFICER, id, built(1), file());
        world.settle();
        String act = last(id).id();
        String address = "/models/" + id + "/acts/" + act + "/take-back";

        assertThat(send(OFFICER, address, "reason", "").getStatus()).isEqualTo(422);
        assertThat(send(FRONT, address, "reason", "Nhầm").getStatus()).isEqualTo(403);
        assertThat(send(OFFICER, address, "reason", "Nhầm xã", "version", version(id))
                        .getStatus())
                .isEqualTo(302);
        world.settle();

        assertThat(world.open("ModelConfirmation", act)).isEmpty();
        assertThat(last(id).state()).isEqualTo(ModelActState.TAKEN_BACK);
    }

    @Test
    void whoComesSecondIsToldAndKeepsWhatHeTyped() throws Exception {
        String id = registered("mh-hai", line("Tổ tự quản", 2));
        String seen = version(id);
        report(OFFICER, id, built(1), file());

        Map<String, String> late = new LinkedHashMap<>(built(1));
        late.put("version", seen);
        late.put("words", "Tổ thứ hai của lãnh đạo");
        MockHttpServletResponse answer = report(LEADER, id, late, file());

        assertThat(answer.getStatus()).isEqualTo(409);
        String page = answer.getContentAsString(UTF_8);
        assertThat(page)
                .contains("data-test=\"overtaken\"", "Tổ thứ hai của lãnh đạo")
                .doesNotContain("??");
        assertThat(page).as("the file waits as well").containsPattern("name=\"file\" value=\"[^\"]+\"");
        assertThat(catalog.require(id).acts()).hasSize(1);

        ReportAct both = again(id);
        List<@Nullable Throwable> ends = AtOnce.run(
                () -> as(OFFICER, "hnd", () -> management.report(both)),
                () -> as(LEADER, "hnd", () -> management.report(both)));
        assertThat(ends).filteredOn(end -> end == null).hasSize(1);
        assertThat(ends).filteredOn(end -> end != null).singleElement().isInstanceOf(AlreadyHandled.class);
        world.settle();
    }

    private ReportAct again(String id) {
        return new ReportAct(
                id,
                catalog.require(id).version(),
                ModelActKind.NOT_MET,
                "hnd",
                null,
                1,
                clock.today(),
                "Không hoạt động",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void refusesAtTheFieldAndKeepsWhatWasTyped() throws Exception {
        String id = registered("mh-sai", line("Rào xanh", 1));
        MockHttpServletResponse without = report(OFFICER, id, built(1), null);
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(without.getContentAsString(UTF_8))
                .contains("file-BUILT-error", "Trồng hoa hai bên", "Ấp 2")
                .doesNotContain("??");
        MockHttpServletResponse lying = report(
                OFFICER, id, built(1), new MockMultipartFile("file", "a.exe", "application/pdf", "MZ".getBytes(UTF_8)));
        assertThat(lying.getStatus()).isEqualTo(422);
        assertThat(lying.getContentAsString(UTF_8)).contains("file-BUILT-error");
        assertThat(jdbc.sql("select count(*) from act where verb = 'FILE_STORED' and summary like '%a.exe%'")
                        .query(Integer.class)
                        .single())
                .as("of a file that is not kept the act log says nothing")
                .isZero();
        for (Map<String, String> bad : List.of(
                Map.of("amount", "nhiều"),
                Map.of("amount", "0"),
                Map.of("day", "hôm qua"),
                Map.of("day", clock.today().plusDays(1).toString()),
                Map.of("people", "-3"),
                Map.of("words", "a".repeat(5000)),
                Map.of("file", "tep-cua-nguoi-khac"))) {
            Map<String, String> typed = new LinkedHashMap<>(built(1));
            typed.putAll(bad);
            MockHttpServletResponse refused = report(OFFICER, id, typed, bad.containsKey("file") ? null : file());
            assertThat(refused.getStatus()).as(bad.toString()).isEqualTo(422);
            assertThat(refused.getContentAsString(UTF_8)).contains("class=\"error\"");
        }
        assertThat(report("mttq.van-thu", id, replica("mttq", "Ấp 9"), file()).getStatus())
                .as("a records clerk keeps no models")
                .isEqualTo(403);
        assertThat(report("hpn.chuyen-vien", id, built(1), file()).getStatus()).isEqualTo(403);
        assertThat(catalog.require(id).acts()).isEmpty();
    }

    @Test
    void isEnteredByHandWithTheReasonAndConfirmedByTheFrontItBelongsTo() throws Exception {
        begin("mh-tay", "hnd");
        Map<String, String> typed = new LinkedHashMap<>(Map.of(
                "obligationId", "mh-tay-o",
                "name", "Camera an ninh",
                "content", "C4_LAW_ORDER",
                "year", String.valueOf(clock.today().getYear()),
                "planned", "1"));
        MockHttpServletResponse without = send(OFFICER, "/models", typed);
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(without.getContentAsString(UTF_8))
                .contains("reason-error", "Camera an ninh")
                .doesNotContain("??");
        typed.put("reason", "Dân tự làm sau khi đã đăng ký");
        for (Map<String, String> bad : List.of(
                Map.of("obligationId", "khong-co"),
                Map.of("name", " "),
                Map.of("content", ""),
                Map.of("year", "1990"),
                Map.of("planned", "0"),
                Map.of("settlementId", "khong-co"))) {
            Map<String, String> wrong = new LinkedHashMap<>(typed);
            wrong.putAll(bad);
            assertThat(send(OFFICER, "/models", wrong).getStatus())
                    .as(bad.toString())
                    .isEqualTo(422);
        }
        MockHttpServletResponse done = send(OFFICER, "/models", typed);
        assertThat(done.getStatus()).isEqualTo(302);
        String id = String.valueOf(done.getRedirectedUrl()).replace("/models/", "");
        assertThat(page(OFFICER, "/models/" + id)).contains("Dân tự làm sau khi đã đăng ký");
        assertThat(catalog.counts(access.of(OFFICER), filter("mh-tay", ModelFilter.Stage.ALL)))
                .as("it was not registered")
                .allSatisfy(counts -> assertThat(counts.registered()).isZero());

        report(OFFICER, id, built(1), file());
        world.settle();
        assertThat(task(id).groups()).contains("mttq.chuyen-vien");
        assertThat(page("mttq.van-thu", "/models/" + id)).doesNotContain("data-test=\"report-");
    }

    @Test
    void whatItsDirectiveKeepsFromSomebodyIsFoundNowhere() throws Exception {
        String id = registered("mh-kin", line("Mô hình kín tiếng", 1));
        report(OFFICER, id, built(1), file());
        world.settle();
        assertThat(status("ubnd.chuyen-vien", "/models/" + id)).isEqualTo(200);
        jdbc.sql("insert into directive_marks (directive_id, secrecy, urgency, scope) values ('mh-kin', 'NONE', 'NONE',"
                        + " 'NAMED')")
                .update();

        assertThat(status("ubnd.chuyen-vien", "/models/" + id)).isEqualTo(404);
        assertThat(page("ubnd.chuyen-vien", "/models")).doesNotContain("Mô hình kín tiếng", "mh-kin");
        assertThat(page("ubnd.chuyen-vien", "/models?directive=mh-kin&q=Mô")).doesNotContain("Mô hình kín tiếng");
        assertThat(workbook("ubnd.chuyen-vien", "/models/list.xlsx")).doesNotContain("Mô hình kín tiếng");
        assertThat(send("ubnd.chuyen-vien", "/models/" + id + "/acts", "kind", "REPLICATED", "unit", "ubnd")
                        .getStatus())
                .isEqualTo(404);
        assertThat(files.mayRead("ubnd.chuyen-vien", String.valueOf(last(id).fileId())))
                .isFalse();
        assertThat(page(FRONT, "/models?directive=mh-kin")).contains("Mô hình kín tiếng");
        assertThat(workbook(FRONT, "/models/list.xlsx?directive=mh-kin")).contains("Mô hình kín tiếng");
    }

    @Test
    void listsWhoHasNoneThoughTheDirectiveAsksForOne() throws Exception {
        begin("mh-thieu", "hnd", "hpn");
        jdbc.sql(
                        "insert into obligation_target (obligation_id, position, op, value, unit, per, items, quote, label)"
                                + " values ('mh-thieu-o', 0, 'MIN', 1, 'mô hình', 'UNIT', '{}', 'Trích', 'Mỗi tổ chức ít nhất 01 mô hình')")
                .update();
        accept("mh-thieu", "hnd", line("Có một", 1));

        String page = page(FRONT, "/models?directive=mh-thieu");
        assertThat(page).contains("data-test=\"without\"", "1 tổ chức chưa có mô hình");
        assertThat(page).contains("/organizations/hpn").doesNotContain("/organizations/hnd\"");
        assertThat(catalog.without("mh-thieu", 2001)).hasSize(2);
    }

    @Test
    void whatIsRecognisedCountsTowardTheNumberOfModelsTheDirectiveSets() throws Exception {
        String id = registered("mh-dich", line("Tuyến đường tự quản", 2));
        jdbc.sql("insert into obligation_target (obligation_id, position, op, value, unit, per, items, quote, label)"
                        + " values ('mh-dich-o', 0, 'MIN', 2, 'mô hình', 'UNIT', '{}', 'Trích', 'Hai mô hình')")
                .update();
        report(OFFICER, id, built(2), file());
        world.settle();
        confirm(id, FRONT, CONFIRM);
        report(OFFICER, id, recognised(2), file());
        world.settle();
        confirm(id, FRONT, CONFIRM);

        assertThat(targets.progressOf("mh-dich", clock.today()))
                .singleElement()
                .satisfies(progress -> assertThat(progress.lines())
                        .singleElement()
                        .satisfies(line -> assertThat(line.reached()).isEqualByComparingTo("2")));
    }

    @Test
    void sheetsAcceptedBeforeThereWasARegisterAreTakenInOnce() {
        registered("mh-cu", line("Từ trước", 1));
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from pilot_model_step").update();
            jdbc.sql("delete from pilot_model_act").update();
            jdbc.sql("delete from pilot_model").update();

            earlier.take();
            List<String> taken = modelsOf("mh-cu");
            earlier.take();

            assertThat(taken).hasSize(1);
            assertThat(modelsOf("mh-cu")).isEqualTo(taken);
            assertThat(catalog.require(taken.get(0)).last().personName()).isEqualTo(Actor.SYSTEM.personName());
            status.setRollbackOnly();
        });
    }

    @Test
    void sheetsAreTakenInOneByOneThoughOthersHaveBeen() {
        registered("mh-moi", line("Đã vào sổ", 1));
        registered("mh-sot", line("Còn sót", 1));
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            "delete from pilot_model_step where model_id in (select id from pilot_model where directive_id = 'mh-sot')")
                    .update();
            jdbc.sql("delete from pilot_model where directive_id = 'mh-sot'").update();
            List<String> others = modelsOf("mh-moi");

            earlier.take();

            assertThat(modelsOf("mh-sot")).hasSize(1);
            assertThat(modelsOf("mh-moi")).isEqualTo(others);
            status.setRollbackOnly();
        });
    }

    @Test
    void goesToTheSuccessorsOfItsOrganisationAndOfTheBodyThatLeads() throws Exception {
        String id = registered("mh-nhap", line("Cầu vui", 1));
        report(OFFICER, id, built(1), file());
        world.settle();
        assertThat(transfer.openWorkOf("hnd"))
                .filteredOn(work -> work.label().equals("Cầu vui"))
                .singleElement()
                .satisfies(work -> {
                    assertThat(work.directiveId()).isEqualTo("mh-nhap");
                    assertThat(work.key()).isEqualTo(OpenWork.obligationKey("mh-nhap-o"));
                });
        assertThat(transfer.openWorkOf("mttq"))
                .filteredOn(work -> work.label().equals("Cầu vui"))
                .singleElement()
                .satisfies(work -> assertThat(work.key()).isEqualTo(OpenWork.directiveKey("mh-nhap")));

        handOver("mttq", "ubnd");
        assertThat(task(id).groups()).contains("ubnd.chuyen-vien");
        handOver("hnd", "hpn");
        confirm(id, "ubnd.chuyen-vien", CONFIRM);

        ModelView moved = catalog.require(id);
        assertThat(moved.unitId()).isEqualTo("hpn");
        assertThat(moved.unitName()).contains("→");
        assertThat(moved.built()).isEqualTo(1);
        assertThat(verbs(id)).contains("MODEL_MOVED");
        report("hpn.chuyen-vien", id, recognised(1), file());
        world.settle();
        confirm(id, FRONT, CONFIRM);
        assertThat(transfer.openWorkOf("hpn"))
                .as("what is finished is no open work")
                .noneMatch(work -> work.label().equals("Cầu vui"));
        assertThat(transfer.openWorkOf("hnd")).noneMatch(work -> work.label().equals("Cầu vui"));
    }

    @Test
    void anExemplarIsIntroducedCommendedCountedAndErased() throws Exception {
        begin("dh-1", "hnd");
        Map<String, String> typed = new LinkedHashMap<>(Map.of(
                "obligationId", "dh-1-o",
                "kind", "PERSON",
                "name", "Ông Trần Văn Bảy",
                "content", "C1_ECONOMY_POVERTY",
                "year", String.valueOf(clock.today().getYear())));
        MockHttpServletResponse without = send(OFFICER, "/exemplars", typed);
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(without.getContentAsString(UTF_8))
                .contains("deed-error", "Trần Văn Bảy")
                .doesNotContain("??");
        typed.put("deed", "Hiến 500 m² đất làm đường");
        String id = String.valueOf(send(OFFICER, "/exemplars", typed).getRedirectedUrl())
                .replace("/exemplars/", "");
        assertThat(page(OFFICER, "/exemplars/" + id))
                .contains("Trần Văn Bảy", "Hiến 500 m²")
                .doesNotContain("??");
        assertThat(status(FRONT, "/exemplars/" + id)).as("not introduced yet").isEqualTo(404);
        assertThat(status(ADMINISTRATOR, "/exemplars/" + id))
                .as("who runs the installation need not know")
                .isEqualTo(404);
        assertThat(page(FRONT, "/exemplars")).doesNotContain("Trần Văn Bảy");
        assertThat(send(OFFICER, "/exemplars/" + id + "/commend", "honour", "Giấy khen")
                        .getStatus())
                .isEqualTo(422);

        assertThat(send(OFFICER, "/exemplars/" + id + "/introduce", "to", "không có", "day", today())
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(OFFICER, "/exemplars/" + id + "/introduce", "to", "ubnd", "day", today())
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(FRONT, "/exemplars")).contains("Trần Văn Bảy");
        assertThat(send(FRONT, "/exemplars/" + id + "/erase", "reason", "x").getStatus())
                .isEqualTo(403);
        assertThat(send(
                                OFFICER,
                                "/exemplars/" + id + "/media",
                                "outlet",
                                "Báo Bình Phước",
                                "day",
                                today(),
                                "address",
                                "javascript:alert(1)")
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(
                                OFFICER,
                                "/exemplars/" + id + "/media",
                                "outlet",
                                "Báo Bình Phước",
                                "day",
                                today(),
                                "address",
                                "https://bao.example/bay")
                        .getStatus())
                .isEqualTo(302);
        String seen = exemplarVersion(id);
        assertThat(commend(id, seen).getStatus()).isEqualTo(302);
        assertThat(commend(id, seen).getStatus()).as("somebody was faster").isEqualTo(409);

        assertThat(records("dh-1")).singleElement().satisfies(record -> {
            assertThat(Objects.requireNonNull(record.figure()).code()).isEqualTo("C908");
            assertThat(record.title() + record.text()).doesNotContain("Bảy").contains("Giấy khen");
            assertThat(record.fileId()).isNull();
        });
        assertThat(page(OFFICER, "/exemplars/" + id)).contains("45/QĐ", "Báo Bình Phước", "#record-");

        String paper = jdbc.sql("select file_id from exemplar where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        assertThat(archive.open(paper).file().fileName())
                .as("what a file is called is logged")
                .isEqualTo("minh-chung.pdf");
        assertThat(send(OFFICER, "/exemplars/" + id + "/erase", "reason", "Ông đề nghị")
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(OFFICER, "/exemplars/" + id))
                .contains("đã xóa tên")
                .doesNotContain("Bảy", "Hiến 500", "bao.example");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> archive.open(paper));
        assertThat(verbs(paper)).contains("FILE_ERASED");
        MockHttpServletResponse late = send(OFFICER, "/exemplars/" + id + "/introduce", "to", "Ban ghi muộn");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString(UTF_8)).as("what was typed is shown").contains("Ban ghi muộn");
        assertThat(exemplars.count(access.of(FRONT), all("dh-1")))
                .as("it still counts")
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from act where summary like '%Trần Văn Bảy%'")
                        .query(Integer.class)
                        .single())
                .as("the act log names nobody")
                .isZero();
        assertThat(send(OFFICER, "/exemplars/" + id + "/erase", "reason", "Nữa").getStatus())
                .isEqualTo(422);
    }

    @Test
    void anExemplarGoesWithItsOrganisation() throws Exception {
        begin("dh-2", "hccb");
        String id = String.valueOf(send(
                                "hccb.chuyen-vien",
                                "/exemplars",
                                Map.of(
                                        "obligationId", "dh-2-o",
                                        "kind", "COLLECTIVE",
                                        "name", "Chi hội ấp 4",
                                        "content", "C4_LAW_ORDER",
                                        "deed", "Tự quản"))
                        .getRedirectedUrl())
                .replace("/exemplars/", "");
        assertThat(transfer.openWorkOf("hccb")).extracting(OpenWork::kind).contains("EXEMPLAR");
        assertThat(transfer.openWorkOf("hccb")).extracting(OpenWork::label).doesNotContain("Chi hội ấp 4");

        handOver("hccb", "hpn");

        assertThat(page("hpn.chuyen-vien", "/exemplars/" + id))
                .contains("Chi hội ấp 4", "→", "data-test=\"introduce\"");
        assertThat(send("hccb.chuyen-vien", "/exemplars/" + id + "/erase", "reason", "x")
                        .getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse commend(String id, String seen) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/exemplars/" + id + "/commend");
        request.file(file());
        return perform(
                OFFICER,
                request.param("honour", "Giấy khen")
                        .param("decisionNumber", "45/QĐ")
                        .param("day", today())
                        .param("decidedBy", "UBND huyện")
                        .param("version", seen));
    }

    private static ExemplarFilter all(String directiveId) {
        return new ExemplarFilter(directiveId, null, null, null, null, "");
    }

    private static ModelFilter filter(String directiveId, ModelFilter.Stage stage) {
        return new ModelFilter(directiveId, null, null, stage, null, null, "");
    }

    private void handOver(String from, String to) {
        transaction.executeWithoutResult(
                status -> transfer.transfer(new Handover("r-1", from, clock.today(), to, Map.of())));
        world.settle();
    }

    /** A directive of its own whose obligation these organisations have. */
    private void begin(String directiveId, String... units) {
        world.begin(directiveId, units);
        for (int i = 0; i < units.length; i++) {
            jdbc.sql("insert into obligation_unit (obligation_id, position, unit_id, valid_from)"
                            + " values (:id, :position, :unit, :day)")
                    .param("id", directiveId + "-o")
                    .param("position", i)
                    .param("unit", units[i])
                    .param("day", clock.today())
                    .update();
        }
    }

    @SafeVarargs
    private String registered(String directiveId, Map<String, Object>... lines) {
        begin(directiveId, "hnd");
        accept(directiveId, "hnd", lines);
        return modelsOf(directiveId).get(0);
    }

    @SafeVarargs
    private void accept(String directiveId, String unit, Map<String, Object>... lines) {
        String sheet = RoundWorld.sheet(directiveId, unit);
        world.register(sheet, lines);
        world.agree(sheet);
        world.accept(sheet);
    }

    @SafeVarargs
    private void amend(String sheetId, String reason, Map<String, Object>... lines) throws Exception {
        assertThat(send(OFFICER, "/registration-sheets/" + sheetId + "/amendments", "reason", reason)
                        .getStatus())
                .isEqualTo(302);
        world.settle();
        String id = jdbc.sql("select id from registration_amendment where sheet_id = :id order by number desc limit 1")
                .param("id", sheetId)
                .query(String.class)
                .single();
        world.answer(
                "SheetAmendment", id, OFFICER, Map.of("decision", "SEND", "reason", reason, "lines", List.of(lines)));
        world.answer("SheetAmendment", id, LEADER, Map.of("decision", "APPROVE"));
        world.answer("SheetAmendment", id, "mttq.chu-tich", Map.of("decision", "CONSENT"));
    }

    private static Map<String, Object> line(String title, int count) {
        Map<String, Object> line = RoundWorld.line(title, null, null);
        line.put("quantity", String.valueOf(count));
        return line;
    }

    private List<String> modelsOf(String directiveId) {
        return jdbc.sql("select id from pilot_model where directive_id = :id order by name")
                .param("id", directiveId)
                .query(String.class)
                .list();
    }

    private ModelView named(String directiveId, String name) {
        return modelsOf(directiveId).stream()
                .map(catalog::require)
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<RecordView> records(String directiveId) {
        return obligations.recordsOf(directiveId + "-o");
    }

    private List<String> verbs(String modelId) {
        return jdbc.sql("select verb from act where subject_id = :id")
                .param("id", modelId)
                .query(String.class)
                .list();
    }

    private ActView last(String id) {
        List<ActView> acts = catalog.require(id).acts();
        return acts.get(acts.size() - 1);
    }

    private WorkItem task(String id) {
        return world.task("ModelConfirmation", last(id).id());
    }

    private void confirm(String id, String account, Map<String, Object> values) {
        world.answer("ModelConfirmation", last(id).id(), account, values);
    }

    private String version(String id) {
        return String.valueOf(catalog.require(id).version());
    }

    private String exemplarVersion(String id) {
        return String.valueOf(
                exemplars.find(access.of(OFFICER), id).orElseThrow().version());
    }

    private String today() {
        return clock.today().toString();
    }

    private Map<String, String> built(int amount) {
        return Map.of(
                "kind", "BUILT",
                "amount", String.valueOf(amount),
                "day", today(),
                "words", "Trồng hoa hai bên",
                "place", "Ấp 2",
                "people", "40",
                "households", "12");
    }

    private Map<String, String> recognised(int amount) {
        return Map.of(
                "kind", "RECOGNISED",
                "amount", String.valueOf(amount),
                "day", today(),
                "decisionNumber", "12/QĐ",
                "decidedBy", "Ban Thường trực MTTQ huyện");
    }

    private Map<String, String> replica(String unit, String place) {
        return Map.of("kind", "REPLICATED", "unit", unit, "day", today(), "place", place, "words", "Làm theo");
    }

    private static MockMultipartFile file() {
        return new MockMultipartFile("file", "anh.pdf", "application/pdf", PDF);
    }

    private MockHttpServletResponse report(
            String account, String id, Map<String, String> typed, @Nullable MockMultipartFile file) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/models/" + id + "/acts");
        if (file != null) {
            request.file(file);
        }
        typed.forEach(request::param);
        return perform(account, request);
    }

    private MockHttpServletResponse send(String account, String address, Map<String, String> typed) throws Exception {
        MockHttpServletRequestBuilder request = post(address);
        typed.forEach(request::param);
        return perform(account, request);
    }

    private MockHttpServletResponse send(String account, String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(address);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return perform(account, request);
    }

    private MockHttpServletResponse perform(String account, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.with(user(account)).with(csrf())).andReturn().getResponse();
    }

    private int status(String account, String address) throws Exception {
        return mvc.perform(get(address).with(user(account)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String page(String account, String address) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get(address).with(user(account))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(UTF_8);
    }

    private String workbook(String account, String address) throws Exception {
        byte[] content = mvc.perform(get(address).with(user(account)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            return read.getFirstSheet().read().stream()
                    .flatMap(Row::stream)
                    .filter(Objects::nonNull)
                    .map(Cell::getText)
                    .collect(Collectors.joining("|"));
        }
    }

    private static void as(String account, String unit, Runnable act) {
        CurrentActor.run(new Actor(account, account, account, account, unit), act);
    }
}
