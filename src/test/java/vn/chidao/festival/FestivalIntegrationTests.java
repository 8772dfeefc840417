package vn.chidao.festival;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.chidao.access.Access;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.document.FileSight;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.testing.AtOnce;
import vn.chidao.testing.DemoOffice;
import vn.chidao.workflow.AttachmentStore;
import vn.chidao.workflow.FormRefused;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** Festivals as officers of the demo world send people to them, report and take opinions up. */
class FestivalIntegrationTests extends DemoOffice {

    private static final String ASSIGNER = "vphu.chuyen-vien";
    private static final String FRONT = "mttq.chuyen-vien";
    private static final String VISITOR = "ubnd.chu-tich";
    private static final String COLLEAGUE = "ubnd.chuyen-vien";
    private static final String STRANGER = "hnd.chuyen-vien";
    private static final String AREA = "kdc-tan-khai-1";
    private static final byte[] PDF = "%PDF-1.4 minh chứng".getBytes(UTF_8);

    @Autowired
    private FestivalManagement festivals;

    @Autowired
    private FestivalCatalog catalog;

    @Autowired
    private ObligationCatalog obligations;

    @Autowired
    private FestivalTransfer transfer;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private OrganizationDirectory organizations;

    @Autowired
    private AttachmentStore files;

    @Autowired
    private FileSight fileSight;

    @Autowired
    private Access access;

    @Autowired
    private TaskSubmission submission;

    @Autowired
    private WorkList workList;

    @AfterEach
    void leavesNobodySent() {
        jdbc.sql("update recommendation set arisen_from = null").update();
        transaction.executeWithoutResult(status ->
                assignmentIds().forEach(id -> starts.end("FestivalVisit", new VisitTurn(id, asked(id)).id(), "test")));
        jdbc.sql("delete from festival_opinion").update();
        jdbc.sql("delete from festival_assignment").update();
        settle();
    }

    @Test
    void goesFromTheAssignmentToTheRecommendation() throws Exception {
        assertThat(page(ASSIGNER, "/festivals/new?areas=" + AREA)).contains("Ấp 1", "name=\"areas\"", "18/11");
        MockHttpServletResponse found =
                send(ASSIGNER, "/festivals", "action", "search", "search", "chu tich ubnd huyen", "areas", AREA);
        assertThat(found.getContentAsString(UTF_8)).contains("value=\"ubnd.chu-tich\"", "data-test=\"found\"");
        MockHttpServletResponse assigned = assignByPage(ASSIGNER, AREA, VISITOR);
        assertThat(assigned.getStatus()).isEqualTo(302);
        settle();

        WorkItem task = task(only());
        assertThat(task.groups()).startsWith(VISITOR).contains(COLLEAGUE);
        assertThat(task.dueOn()).isEqualTo(workingDays.of("ubnd").plus(today(), 5));
        assertThat(task.subject()).contains("Ấp 1, xã Tân Khai");
        assertThat(page(VISITOR, "/tasks/" + task.taskId())).contains("Ý kiến nhân dân nghe được", "Đã dự Ngày hội");
        report(only(), COLLEAGUE, went("Rác để lâu không thu gom", "UBND xã Tân Khai"));

        assertThat(openTasks(only())).isEmpty();
        AssignmentView reported = view(ASSIGNER, only());
        assertThat(reported.status()).isEqualTo(AssignmentStatus.REPORTED);
        assertThat(reported.attended()).isEqualTo(120);
        String reference = reported.opinions().get(0).reference();
        String here = "/festivals/" + AREA;
        for (String reader : List.of(ASSIGNER, COLLEAGUE, FRONT, "mttq-tan-khai.chu-tich", "du-tan-khai.can-bo")) {
            assertThat(page(reader, here)).as(reader).contains("Rác để lâu không thu gom", "Chủ tịch UBND huyện");
        }
        assertThat(page(STRANGER, here)).contains("1 ý kiến, 0 đã").doesNotContain("Rác để lâu", "Chủ tịch UBND huyện");
        assertThat(page(STRANGER, "/festivals")).contains("1 người").doesNotContain("Chủ tịch UBND huyện");
        assertThat(page("mttq-minh-duc.chu-tich", here)).doesNotContain("Rác để lâu");

        String link = "/recommendations/new?origin=FESTIVAL&arisenFrom=" + reference;
        assertThat(page(FRONT, here).replace("&amp;", "&")).contains(link);
        assertThat(page(FRONT, link))
                .contains("Rác để lâu không thu gom", "value=\"ubnd-tan-khai\"", "data-test=\"source\"");
        assertThat(page(STRANGER, link)).doesNotContain("Rác để lâu");
        assertThat(raise(STRANGER, "hnd", reference).getStatus()).isEqualTo(422);
        MockHttpServletResponse raised = raise(FRONT, "mttq", reference);
        assertThat(raised.getStatus()).isEqualTo(302);
        settle();

        assertThat(page(FRONT, String.valueOf(raised.getRedirectedUrl())))
                .contains("Từ ý kiến ở Ngày hội Đại đoàn kết", "Ấp 1, xã Tân Khai", here);
        assertThat(page(FRONT, here)).contains("1 ý kiến, 1 đã", "Chờ duyệt gửi");
        assertThat(page(ASSIGNER, here))
                .as("what the Front has not sent yet is not the office's to read")
                .contains("Đã có đơn vị soạn thành kiến nghị")
                .doesNotContain("Chờ duyệt gửi");
        assertThat(page(STRANGER, "/festivals")).contains("1 ý kiến, 1 đã");
        assertThat(verbsOf("vphu")).contains("FESTIVAL_ASSIGNED");
        assertThat(verbsOf("ubnd")).contains("FESTIVAL_REPORTED");
    }

    @Test
    void takesTheReportOnTheTaskPageAndKeepsWhatIsRefused() throws Exception {
        assign(AREA, VISITOR);
        String path = "/tasks/" + task(only()).taskId();
        MockHttpServletResponse refused = send(
                VISITOR,
                path,
                "attendance",
                "WENT",
                "opinions[0].text",
                "Sửa cầu",
                "opinions[0].content",
                "C1_ECONOMY_POVERTY");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(UTF_8)).contains("Hãy ghi số người dự Ngày hội.", "Sửa cầu");

        MockHttpServletResponse taken = send(
                VISITOR,
                path,
                "attendance",
                "WENT",
                "attended",
                "80",
                "opinions[0].text",
                "Sửa cầu",
                "opinions[0].content",
                "C1_ECONOMY_POVERTY");
        settle();

        assertThat(taken.getStatus()).isEqualTo(302);
        assertThat(view(ASSIGNER, only()).opinions()).hasSize(1);
    }

    @Test
    void sendsSeveralPeopleToOnePlaceAndOneToSeveral() throws Exception {
        assertThat(send(
                                ASSIGNER,
                                "/festivals",
                                "unit",
                                "vphu",
                                "year",
                                year(),
                                "day",
                                today().toString(),
                                "areas",
                                AREA,
                                "areas",
                                "kdc-minh-duc-1",
                                "positions",
                                VISITOR,
                                "name",
                                "Lê Văn Hai",
                                "office",
                                "Ủy viên Ban Thường vụ")
                        .getStatus())
                .isEqualTo(302);
        settle();

        assertThat(assignmentIds()).hasSize(4);
        MockHttpServletResponse again = send(
                ASSIGNER,
                "/festivals",
                "unit",
                "vphu",
                "year",
                year(),
                "day",
                today().toString(),
                "areas",
                AREA,
                "name",
                "Lê văn  hai",
                "office",
                "ủy viên Ban thường vụ");
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString(UTF_8))
                .contains(
                        "Lê văn  hai, ủy viên Ban thường vụ đã được phân công về Ấp 1, xã Tân Khai",
                        "value=\"ủy viên Ban thường vụ\"");
        String named = jdbc.sql("select id from festival_assignment where visitor_name is not null and area_id = :area")
                .param("area", AREA)
                .query(String.class)
                .single();
        assertThat(task(named).groups())
                .as("who has no position is asked by whoever sent him")
                .contains(ASSIGNER);
    }

    @Test
    void refusesOneAlreadySentInAnotherPositionOfHis() {
        jdbc.sql("insert into position_holding (position_id, person_id, valid_from, acting)"
                        + " values ('mttq.chu-tich', 'ubnd.chu-tich', date '2016-01-01', false)")
                .update();
        try {
            assign(AREA, VISITOR);
            assertThatExceptionOfType(BusinessRuleViolation.class)
                    .isThrownBy(() -> assign(AREA, "mttq.chu-tich"))
                    .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("festival.rule.sent-twice"));
        } finally {
            jdbc.sql("delete from position_holding where position_id = 'mttq.chu-tich' and person_id = 'ubnd.chu-tich'")
                    .update();
        }
    }

    @Test
    void refusesAYearThatIsOverAndKeepsWhatWasTyped() throws Exception {
        int last = today().getYear() - 1;
        MockHttpServletResponse refused = send(
                ASSIGNER,
                "/festivals",
                "unit",
                "vphu",
                "year",
                String.valueOf(last),
                "day",
                last + "-11-18",
                "areas",
                AREA,
                "positions",
                VISITOR);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(UTF_8))
                .contains("Năm " + last + " đã qua")
                .containsPattern("name=\"areas\"[^>]*value=\"" + AREA + "\"[^>]*checked")
                .contains("value=\"ubnd.chu-tich\"");
        for (String[] wrong :
                new String[][] {{"day", "ngày mai"}, {"day", ""}, {"year", "xx"}, {"areas", "ubnd"}, {"positions", "xx"}
                }) {
            assertThat(send(ASSIGNER, "/festivals", with(wrong)).getStatus())
                    .as(wrong[0])
                    .isEqualTo(422);
        }
        assertThat(assignmentIds()).isEmpty();
    }

    private String[] with(String... wrong) {
        Map<String, String> fields = new LinkedHashMap<>(
                Map.of("unit", "vphu", "year", year(), "day", today().toString(), "areas", AREA, "positions", VISITOR));
        fields.put(wrong[0], wrong[1]);
        return fields.entrySet().stream()
                .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                .toArray(String[]::new);
    }

    @Test
    void warnsOfAnUnusualDay() throws Exception {
        MockHttpServletResponse unusual = send(ASSIGNER, "/festivals", with("day", today().getYear() + "-03-02"));

        assertThat(unusual.getStatus()).isEqualTo(302);
        assertThat(flash(ASSIGNER, "kdc-minh-duc-1", today().getYear() + "-11-05"))
                .doesNotContain("hãy xem lại");
        assertThat(flash(ASSIGNER, "kdc-minh-duc-2", today().getYear() + "-12-05"))
                .contains("hãy xem lại");
    }

    private String flash(String account, String area, String day) throws Exception {
        return String.valueOf(mvc.perform(post("/festivals")
                        .param("unit", "vphu")
                        .param("year", year())
                        .param("day", day)
                        .param("areas", area)
                        .param("positions", VISITOR)
                        .with(user(account))
                        .with(csrf()))
                .andReturn()
                .getFlashMap()
                .get("flash"));
    }

    @Test
    void isForWhoeverLeadsTheTerritory() throws Exception {
        for (String account : List.of("vphu.van-thu", STRANGER, COLLEAGUE)) {
            assertThat(status(account, "/festivals/new")).as(account).isEqualTo(403);
            assertThat(send(account, "/festivals", with()).getStatus())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> as(STRANGER, () -> festivals.assign(command("vphu", AREA, VISITOR))));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .as("the commune's committee sends nobody to another commune")
                .isThrownBy(() -> as(
                        "du-tan-khai.bi-thu",
                        () -> festivals.assign(command("du-tan-khai", "kdc-minh-duc-1", VISITOR))))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("areas"));
        as("du-tan-khai.bi-thu", () -> festivals.assign(command("du-tan-khai", AREA, VISITOR)));
        settle();
        String change = "/festivals/assignments/" + only();
        assertThat(send(ASSIGNER, change + "/withdraw", "version", "0", "reason", "Thử")
                        .getStatus())
                .isEqualTo(403);
        assertThat(status(STRANGER, change)).isEqualTo(404);
        assertThat(page(ASSIGNER, change)).contains("Chỉ Đảng ủy xã Tân Khai sửa được");
    }

    private String[] with() {
        return with("unit", "vphu");
    }

    @Test
    void changesAndTakesBackAndTellsWhoComesSecond() throws Exception {
        assign(AREA, VISITOR);
        String id = only();
        String first = task(id).taskId();
        String path = "/festivals/assignments/" + id;
        assertThat(send(ASSIGNER, path + "/change", change(0, "")).getStatus()).isEqualTo(422);

        MockHttpServletResponse changed = send(ASSIGNER, path + "/change", change(0, "Chủ tịch đi họp tỉnh"));
        settle();

        assertThat(changed.getStatus()).isEqualTo(302);
        WorkItem second = task(id);
        assertThat(second.taskId()).isNotEqualTo(first);
        assertThat(second.groups()).startsWith("mttq.chu-tich");
        assertThat(workList.find(first).filter(WorkItem::isOpen)).isEmpty();
        assertThat(page(ASSIGNER, "/festivals/" + AREA)).contains("Chủ tịch đi họp tỉnh");

        MockHttpServletResponse late = send("vphu.chanh-vp", path + "/change", change(0, "Lý do của người đến sau"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString(UTF_8))
                .contains("Chuyên viên Văn phòng Huyện ủy", "sửa phân công lúc", "Lý do của người đến sau");

        long version = view(ASSIGNER, id).version();
        assertThat(send(ASSIGNER, path + "/withdraw", "version", String.valueOf(version), "reason", " ")
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(ASSIGNER, path + "/withdraw", "version", String.valueOf(version), "reason", "Không tổ chức")
                        .getStatus())
                .isEqualTo(302);
        settle();
        assertThat(openTasks(id)).isEmpty();
        assertThat(view(ASSIGNER, id).status()).isEqualTo(AssignmentStatus.WITHDRAWN);
        MockHttpServletResponse afterwards =
                send("vphu.chanh-vp", path + "/withdraw", "version", String.valueOf(version), "reason", "Cũng thôi");
        assertThat(afterwards.getStatus()).isEqualTo(409);
        assertThat(afterwards.getContentAsString(UTF_8)).contains("Cũng thôi");
        assign(AREA, VISITOR);
        assertThat(verbsOf("vphu")).contains("FESTIVAL_CHANGED", "FESTIVAL_WITHDRAWN");
    }

    @Test
    void leavesTheTaskAndItsDraftWhereOnlyTheObligationChanges() throws Exception {
        assign(AREA, VISITOR);
        String id = only();
        String before = task(id).taskId();
        String own = obligation("hoi-doi", "ubnd");

        MockHttpServletResponse changed = send(
                ASSIGNER,
                "/festivals/assignments/" + id + "/change",
                "version",
                "0",
                "visitor",
                VISITOR,
                "day",
                today().toString(),
                "obligationId",
                own,
                "reason",
                "Tính vào nhiệm vụ");
        settle();

        assertThat(changed.getStatus()).isEqualTo(302);
        assertThat(view(ASSIGNER, id).obligationId()).isEqualTo(own);
        assertThat(openTasks(id)).extracting(WorkItem::taskId).containsExactly(before);
        report(id, COLLEAGUE, went("Rác", ""));
        assertThat(ownersOfTheFigure("hoi-doi")).containsExactly("ubnd: here");
    }

    @Test
    void doesNotGuessWhichOfTwoVisitorsIsMeant() throws Exception {
        assign(AREA, VISITOR);
        String path = "/festivals/assignments/" + only() + "/change";
        String[] both = {
            "version",
            "0",
            "visitor",
            VISITOR,
            "name",
            "Lê Văn Hai",
            "office",
            "Ủy viên",
            "day",
            today().toString(),
            "reason",
            "Đổi người"
        };

        MockHttpServletResponse refused = send(ASSIGNER, path, both);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(UTF_8))
                .containsPattern("id=\"visitor-error\"[^>]*>Đã ghi họ tên, chức vụ của người khác")
                .contains("value=\"Lê Văn Hai\"", "Đổi người");
        both[3] = "NAMED";
        assertThat(send(ASSIGNER, path, both).getStatus()).isEqualTo(302);
        settle();
        AssignmentView named = view(ASSIGNER, only());
        assertThat(named.visitor()).isEqualTo(Visitor.named("Lê Văn Hai", "Ủy viên"));

        both[1] = String.valueOf(named.version());
        both[3] = VISITOR;
        assertThat(send(ASSIGNER, path, both).getStatus())
                .as("the name beside the position is only the one that stood there")
                .isEqualTo(302);
    }

    @Test
    void keepsWhatWasTypedWhereAReportHoldsTheTaskAtThatMoment() throws Exception {
        assign(AREA, VISITOR);
        String id = only();
        String task = task(id).taskId();
        CountDownLatch held = new CountDownLatch(1);
        AtomicReference<MockHttpServletResponse> answer = new AtomicReference<>();

        List<@Nullable Throwable> ends = AtOnce.run(
                () -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("select task_id from work_item where task_id = :id for update")
                            .param("id", task)
                            .query(String.class)
                            .single();
                    held.countDown();
                    AtOnce.awaitAWaiter(jdbc);
                    jdbc.sql("select id from festival_assignment where id = :id for update")
                            .param("id", id)
                            .query(String.class)
                            .single();
                }),
                () -> {
                    try {
                        held.await();
                        answer.set(send(
                                ASSIGNER, "/festivals/assignments/" + id + "/change", change(0, "Chủ tịch đi họp")));
                    } catch (Exception broken) {
                        throw new IllegalStateException(broken);
                    }
                });

        assertThat(ends).containsOnlyNulls();
        assertThat(answer.get().getStatus()).isEqualTo(409);
        assertThat(answer.get().getContentAsString(UTF_8)).contains("cùng lúc", "Chủ tịch đi họp");
    }

    @Test
    void offersTheUsualDayOfTheYearThatIsAskedFor() throws Exception {
        int next = today().getYear() + 1;

        assertThat(page(ASSIGNER, "/festivals/new?year=" + next)).contains("value=\"" + next + "-11-18\"");
        assertThat(page(ASSIGNER, "/festivals/new?year=xx")).contains("value=\"" + today().getYear() + "-11-18\"");
    }

    @Test
    void letsOneOfTwoSendTheSamePersonAtTheSameMoment() throws Exception {
        List<@Nullable Throwable> ends = AtOnce.run(
                () -> as(ASSIGNER, () -> festivals.assign(command("vphu", AREA, VISITOR))),
                () -> as("vphu.chanh-vp", () -> festivals.assign(command("vphu", AREA, VISITOR))));
        settle();

        assertThat(assignmentIds()).hasSize(1);
        assertThat(ends.stream().filter(end -> end != null))
                .singleElement()
                .satisfies(end -> assertThat(end)
                        .isInstanceOfSatisfying(
                                BusinessRuleViolation.class,
                                refusal -> assertThat(refusal.key()).isEqualTo("festival.rule.sent-twice")));
    }

    @Test
    void takesOneOfTwoReportsAtTheSameMoment() throws Exception {
        assign(AREA, VISITOR);
        String task = task(only()).taskId();
        List<@Nullable Throwable> ends = AtOnce.run(
                () -> submission.submit(VISITOR, task, went("Một", "")),
                () -> submission.submit(COLLEAGUE, task, went("Hai", "")));
        settle();

        assertThat(ends.stream().filter(end -> end != null)).hasSize(1);
        assertThat(view(ASSIGNER, only()).opinions()).hasSize(1);
    }

    @Test
    void asksTheOrganisationWhereThePositionIsGoneBeforeTheDay() throws Exception {
        as(ASSIGNER, () -> festivals.assign(command("vphu", AREA, VISITOR)));
        jdbc.sql("update position set valid_to = :day where id = :id")
                .param("day", today().minusDays(1))
                .param("id", VISITOR)
                .update();
        jdbc.sql("update position_holding set valid_to = :day where position_id = :id")
                .param("day", today().minusDays(1))
                .param("id", VISITOR)
                .update();
        try {
            settle();

            assertThat(task(only()).groups()).doesNotContain(VISITOR).contains(COLLEAGUE);
            assertThat(page(ASSIGNER, "/festivals/" + AREA)).contains("chưa có người giữ chức vụ");
            report(only(), COLLEAGUE, went("Nghe được ở chỗ người mới", ""));
            assertThat(view(ASSIGNER, only()).status()).isEqualTo(AssignmentStatus.REPORTED);
        } finally {
            jdbc.sql("update position set valid_to = null where id = :id")
                    .param("id", VISITOR)
                    .update();
            jdbc.sql("update position_holding set valid_to = null where position_id = :id")
                    .param("id", VISITOR)
                    .update();
        }
    }

    @Test
    void putsTheVisitOnTheRecordOfTheObligation() throws Exception {
        String ofFronts = obligation("hoi-mttq", "mttq-tan-khai");
        as(ASSIGNER, () -> festivals.assign(command("vphu", AREA, VISITOR, ofFronts)));
        as(FRONT, () -> festivals.assign(command("mttq", AREA, "mttq.chu-tich", ofFronts)));
        as(FRONT, () -> festivals.assign(command("mttq", "kdc-tan-khai-2", "mttq.chu-tich", ofFronts)));
        settle();
        List<String> ids = assignmentIds();
        AtomicReference<String> file = new AtomicReference<>();
        as(
                COLLEAGUE,
                () -> file.set(files.store("anh.pdf", new ByteArrayInputStream(PDF), "festival")
                        .id()));
        Map<String, Object> proved = new HashMap<>(went("Rác", ""));
        proved.put("file", file.get());
        for (String id : ids) {
            AssignmentView sent = view(FRONT, id);
            if (sent.areaId().equals("kdc-tan-khai-2")) {
                report(id, FRONT, Map.of("attendance", "ABSENT", "reason", "Mưa lũ, không đi được"));
            } else {
                report(
                        id,
                        sent.visitingUnitId().equals("ubnd") ? COLLEAGUE : FRONT,
                        sent.visitingUnitId().equals("ubnd") ? proved : went("Cầu", ""));
            }
        }

        List<Map<String, Object>> records = jdbc.sql("select * from obligation_record where obligation_id = :id")
                .param("id", ofFronts)
                .query()
                .listOfRows();
        assertThat(records).hasSize(2).allSatisfy(record -> {
            assertThat(record.get("title")).isEqualTo("Dự Ngày hội Đại đoàn kết tại Ấp 1, xã Tân Khai");
            assertThat(record.get("done_by_unit_id"))
                    .as("so that the place is counted once, however many go there")
                    .isEqualTo(AREA);
            assertThat(record.get("unit_id")).isEqualTo("mttq-tan-khai");
            assertThat(record.get("indicator_code")).isEqualTo("C909");
        });
        assertThat(records).extracting(record -> record.get("file_id")).contains(file.get());
        assertThat(fileSight.mayRead("du-tan-khai.can-bo", file.get())).isTrue();
        assertThat(fileSight.mayRead(STRANGER, file.get())).isFalse();
        assertThat(page(FRONT, "/festivals/" + AREA)).contains("/obligations/" + ofFronts + "/records");
    }

    @Test
    void countsAPlaceOnceForAnOrganisationThatHasToSendItsPeople() {
        String own = obligation("hoi-ubnd", "ubnd");
        as(
                ASSIGNER,
                () -> festivals.assign(new AssignFestival(
                        "vphu",
                        today().getYear(),
                        today(),
                        List.of(AREA),
                        List.of(Visitor.holderOf(VISITOR), Visitor.holderOf(COLLEAGUE)),
                        own)));
        settle();
        assignmentIds().forEach(id -> report(id, COLLEAGUE, went("Rác", "")));

        assertThat(jdbc.sql("select unit_id, value, indicator_code from obligation_record where obligation_id = :id")
                        .param("id", own)
                        .query()
                        .listOfRows())
                .hasSize(2)
                .allSatisfy(record -> assertThat(record.get("unit_id")).isEqualTo("ubnd"))
                .extracting(record -> record.get("value") == null ? "none" : "one")
                .containsExactlyInAnyOrder("one", "none");
    }

    @Test
    void countsAPlaceOnceForSeveralOrganisationsThatHaveToSendTheirPeople() {
        String shared = shared("hoi-chung");
        as(ASSIGNER, () -> festivals.assign(command("vphu", AREA, VISITOR, shared)));
        as(ASSIGNER, () -> festivals.assign(command("vphu", AREA, STRANGER, shared)));
        settle();
        report(of("ubnd"), COLLEAGUE, went("Rác", ""));
        report(of("hnd"), STRANGER, went("Cầu", ""));

        assertThat(ownersOfTheFigure("hoi-chung")).containsExactlyInAnyOrder("ubnd: here", "hnd: ubnd");
    }

    @Test
    void countsAPlaceOnceWhereItHasTakenAnotherIn() {
        String shared = shared("hoi-nhap");
        as(ASSIGNER, () -> festivals.assign(command("vphu", "kdc-an-khuong-1", VISITOR, shared)));
        settle();
        report(of("ubnd"), COLLEAGUE, went("Rác", ""));
        jdbc.sql("insert into organization_successor (unit_id, successor_id, since) values (:from, :to, :day)")
                .param("from", "kdc-an-khuong-1")
                .param("to", "kdc-an-khuong-2")
                .param("day", today())
                .update();
        try {
            as(ASSIGNER, () -> festivals.assign(command("vphu", "kdc-an-khuong-2", STRANGER, shared)));
            settle();
            report(of("hnd"), STRANGER, went("Cầu", ""));

            assertThat(ownersOfTheFigure("hoi-nhap")).containsExactlyInAnyOrder("ubnd: here", "hnd: ubnd");
        } finally {
            jdbc.sql("delete from organization_successor where unit_id = 'kdc-an-khuong-1'")
                    .update();
        }
    }

    @Test
    void countsAPlaceOfAFrontOnceWhereItHasTakenAnotherIn() {
        String ofFront = obligation("hoi-nhap-mttq", "mttq-an-khuong");
        as(ASSIGNER, () -> festivals.assign(command("vphu", "kdc-an-khuong-1", VISITOR, ofFront)));
        settle();
        report(of("ubnd"), COLLEAGUE, went("Rác", ""));
        jdbc.sql("insert into organization_successor (unit_id, successor_id, since) values (:from, :to, :day)")
                .param("from", "kdc-an-khuong-1")
                .param("to", "kdc-an-khuong-2")
                .param("day", today())
                .update();
        try {
            as(ASSIGNER, () -> festivals.assign(command("vphu", "kdc-an-khuong-2", STRANGER, ofFront)));
            as(ASSIGNER, () -> festivals.assign(command("vphu", "kdc-an-khuong-2", "mttq.chu-tich", ofFront)));
            settle();
            report(of("hnd"), STRANGER, went("Cầu", ""));
            report(of("mttq"), FRONT, went("Đường", ""));

            assertThat(ownersOfTheFigure("hoi-nhap-mttq"))
                    .containsExactlyInAnyOrder(
                            "mttq-an-khuong: here",
                            "mttq-an-khuong: kdc-an-khuong-1",
                            "mttq-an-khuong: kdc-an-khuong-1");
        } finally {
            jdbc.sql("delete from organization_successor where unit_id = 'kdc-an-khuong-1'")
                    .update();
        }
    }

    @Test
    void offersTheObligationsOfTheTerritoryAndOfWhoeverIsChosen() throws Exception {
        String here = obligation("hoi-o-day", "ubnd-tan-khai");
        String elsewhere = obligation("hoi-noi-khac", "du-minh-duc");

        assertThat(page("du-tan-khai.bi-thu", "/festivals/new")).contains(here).doesNotContain(elsewhere);
        assertThat(page("du-tan-khai.bi-thu", "/festivals/new?positions=du-minh-duc.can-bo"))
                .contains(here, elsewhere);
        assertThat(page(ASSIGNER, "/festivals/new")).contains(here, elsewhere);
    }

    @Test
    void countsAPlaceOnceWhereTwoReportAtTheSameMoment() throws Exception {
        String shared = shared("hoi-cung-luc");
        as(ASSIGNER, () -> festivals.assign(command("vphu", AREA, VISITOR, shared)));
        as(ASSIGNER, () -> festivals.assign(command("vphu", AREA, STRANGER, shared)));
        settle();
        String one = task(of("ubnd")).taskId();
        String other = task(of("hnd")).taskId();

        List<@Nullable Throwable> ends = AtOnce.run(
                () -> submission.submit(COLLEAGUE, one, went("Rác", "")),
                () -> submission.submit(STRANGER, other, went("Cầu", "")));

        assertThat(ends).containsOnlyNulls();
        assertThat(ownersOfTheFigure("hoi-cung-luc"))
                .hasSize(2)
                .filteredOn(each -> each.endsWith(": here"))
                .hasSize(1);
    }

    /** An obligation of two organisations that are no Fronts. */
    private String shared(String directiveId) {
        String id = obligation(directiveId, "ubnd");
        jdbc.sql(
                        "insert into obligation_unit (obligation_id, position, unit_id, valid_from) values (:id, 1, 'hnd', :day)")
                .param("id", id)
                .param("day", today())
                .update();
        return id;
    }

    /** Where the figure of each row stands, as reports add them up. */
    private List<String> ownersOfTheFigure(String directiveId) {
        return obligations.work(directiveId, today()).stream()
                .flatMap(work -> work.figures().stream()
                        .map(figure -> work.unitId() + ": "
                                + (figure.countedAtUnitId() == null ? "here" : figure.countedAtUnitId())))
                .toList();
    }

    /** The assignment of this organisation's person. */
    private String of(String visitingUnitId) {
        return jdbc.sql("select id from festival_assignment where visiting_unit_id = :unit")
                .param("unit", visitingUnitId)
                .query(String.class)
                .single();
    }

    @Test
    void servesOnlyWhatIsInForceInSightAndOfThoseConcerned() {
        String others = obligation("hoi-hnd", "hnd");
        refusedAt("obligationId", command("vphu", AREA, VISITOR, others));
        refusedAt("obligationId", command("vphu", AREA, VISITOR, "khong-co"));
        String limited = obligation("hoi-kin", "ubnd");
        jdbc.sql("insert into directive_marks (directive_id, secrecy, urgency, scope)"
                        + " values ('hoi-kin', 'NONE', 'NONE', 'NAMED')")
                .update();
        refusedAt("obligationId", command("vphu", AREA, VISITOR, limited));
    }

    @Test
    void marksWhatNobodyHasTakenUpForTooLong() throws Exception {
        assign(AREA, VISITOR);
        report(only(), VISITOR, went("Đề nghị lắp đèn đường", ""));
        assertThat(page(FRONT, "/festivals?show=OVERDUE")).doesNotContain("data-test=\"overdue\"");

        jdbc.sql("update festival_assignment set reported_on = :day")
                .param("day", today().minusDays(31))
                .update();

        assertThat(page(FRONT, "/festivals?show=OVERDUE")).contains("Ấp 1", "1 ý kiến quá 30 ngày");
        assertThat(page(FRONT, "/festivals/" + AREA)).contains("Quá 30 ngày chưa thành kiến nghị");
    }

    @Test
    void opinionsThatNeedNoRecommendationAreTickedOffWithTheReason() throws Exception {
        assign(AREA, VISITOR);
        String id = only();
        report(id, VISITOR, went("Đề nghị lắp đèn đường", ""));
        jdbc.sql("update festival_assignment set reported_on = :day")
                .param("day", today().minusDays(31))
                .update();
        String here = "/festivals/" + AREA;
        String opinion = view(ASSIGNER, id).opinions().get(0).id();
        String close = "/festivals/assignments/" + id + "/opinions/" + opinion + "/close";
        assertThat(page(COLLEAGUE, here)).contains("data-test=\"close-opinion\"", "data-test=\"overdue\"");
        assertThat(page(FRONT, here)).contains("Đề nghị lắp đèn").doesNotContain("data-test=\"close-opinion\"");
        assertThat(send(FRONT, close, "reason", "x").getStatus()).isEqualTo(403);
        assertThat(send(STRANGER, close, "reason", "x").getStatus()).isEqualTo(404);
        assertThat(send(COLLEAGUE, close, "reason", " ").getStatus()).isEqualTo(422);
        MockHttpServletResponse tooLong = send(COLLEAGUE, close, "reason", "dài ".repeat(300));
        assertThat(tooLong.getStatus()).isEqualTo(422);
        assertThat(tooLong.getContentAsString(UTF_8)).contains("Dài quá 1.000 ký tự", "dài dài");

        assertThat(send(COLLEAGUE, close, "reason", "Chủ tịch xã đã trả lời ngay")
                        .getStatus())
                .isEqualTo(302);

        assertThat(page(FRONT, here))
                .contains("Chủ tịch xã đã trả lời ngay", "0 đã thành kiến nghị, 1 không cần kiến nghị")
                .doesNotContain("data-test=\"overdue\"");
        assertThat(page(FRONT, "/festivals")).contains("1 không cần kiến nghị");
        assertThat(page(FRONT, "/festivals?show=OVERDUE")).doesNotContain("data-test=\"overdue\"");
        assertThat(verbsOf("ubnd")).contains("FESTIVAL_OPINION_CLOSED");
        assertThat(jdbc.sql("select count(*) from act where summary like '%trả lời ngay%'")
                        .query(Integer.class)
                        .single())
                .as("what people said and were answered is not on the record of acts")
                .isZero();
        MockHttpServletResponse second = send(ASSIGNER, close, "reason", "Không thuộc thẩm quyền");
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString(UTF_8))
                .contains("Chủ tịch xã đã trả lời ngay", "Không thuộc thẩm quyền")
                .doesNotContain("??");
    }

    @Test
    void marksWhereNoneOfThoseSentHasGone() throws Exception {
        assign("kdc-an-khuong-1", VISITOR);
        assertThat(page(FRONT, "/festivals?show=GAP&commune=ubnd-an-khuong")).doesNotContain("kdc-an-khuong-1");

        report(only(), VISITOR, Map.of("attendance", "ABSENT", "reason", "Mưa lũ, không đi được"));

        assertThat(page(FRONT, "/festivals?show=GAP&commune=ubnd-an-khuong"))
                .contains("kdc-an-khuong-1", "Không ai về dự", "1 khu dân cư có phân công mà không ai về dự");
        assertThat(page(FRONT, "/festivals/kdc-an-khuong-1")).contains("Không ai về dự", "0 đã dự, 1 không dự");
    }

    @Test
    void isListedForWhoeverGoesToAnotherTerritory() throws Exception {
        assertThat(page("du-minh-duc.can-bo", "/festivals")).doesNotContain("kdc-tan-khai-1");

        assign(AREA, "du-minh-duc.can-bo");

        assertThat(page("du-minh-duc.can-bo", "/festivals"))
                .contains("kdc-tan-khai-1")
                .doesNotContain("kdc-tan-khai-2");
    }

    @Test
    void countsAPlaceThatHasEndedForEverybody() throws Exception {
        assign("kdc-an-khuong-1", VISITOR);
        jdbc.sql("update organization set valid_to = :day where id = 'kdc-an-khuong-1'")
                .param("day", today().minusDays(1))
                .update();
        try {
            assertThat(page(STRANGER, "/festivals?commune=ubnd-an-khuong")).contains("kdc-an-khuong-1", "1 người");
            assertThat(page("du-tan-khai.can-bo", "/festivals")).doesNotContain("kdc-an-khuong-1");
            jdbc.sql("delete from festival_assignment").update();
            assertThat(page(STRANGER, "/festivals?commune=ubnd-an-khuong")).doesNotContain("kdc-an-khuong-1");
        } finally {
            jdbc.sql("update organization set valid_to = null where id = 'kdc-an-khuong-1'")
                    .update();
        }
    }

    @Test
    void listsThreeHundredAssignmentsAndTheGaps() throws Exception {
        List<String> areas =
                List.of("kdc-tan-khai-1", "kdc-tan-khai-2", "kdc-minh-duc-1", "kdc-minh-duc-2", "kdc-an-khuong-1");
        jdbc.sql("""
                        insert into festival_assignment (id, version, year, area_id, festival_on, assigning_unit_id, visiting_unit_id,
                            visitor_name, visitor_office, visitor_key, status, asked, last_act, acted_by, acted_at)
                        select 'many-' || n, 0, :year, (cast(:areas as text[]))[1 + n % 5], :day, 'vphu', 'vphu', 'Ông ' || n, 'Đảng viên',
                            'name:' || n, 'ASSIGNED', 1, 'ASSIGNED', 'Chuyên viên', now()
                        from generate_series(1, 300) n
                        """)
                .param("year", today().getYear())
                .param("areas", areas.toArray(String[]::new))
                .param("day", today())
                .update();

        String all = page(FRONT, "/festivals");
        assertThat(all)
                .contains(
                        "Ông 1,",
                        "Ông 300,",
                        "0 đã dự, 0 không dự, 300 chưa báo",
                        "data-test=\"gap\"",
                        "Ủy ban nhân dân xã An Khương");
        String gaps = page(FRONT, "/festivals?show=GAP&commune=ubnd-an-khuong");
        assertThat(gaps).contains("kdc-an-khuong-2", "data-test=\"gap\"").doesNotContain("kdc-an-khuong-1", "Ông 1,");
        assertThat(page("du-tan-khai.can-bo", "/festivals"))
                .contains("kdc-tan-khai-1")
                .doesNotContain("kdc-minh-duc-1");
        assertThat(page(FRONT, "/festivals?show=gì&commune=gì&page=99&year=1999"))
                .contains("Không có khu dân cư nào như vậy");
        byte[] workbook = mvc.perform(get("/festivals/list.xlsx").with(user(FRONT)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<Row> rows = read.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(1)).isEqualTo("Khu dân cư");
            assertThat(rows.stream().map(row -> row.getCellText(2)))
                    .anySatisfy(cell -> assertThat(cell).contains("Ông 5, Đảng viên"))
                    .contains("Chưa có ai");
        }
    }

    @Test
    void passesToWhoeverTakesOver() throws Exception {
        as(ASSIGNER, () -> festivals.assign(command("vphu", "kdc-an-khuong-1", VISITOR)));
        settle();
        String id = only();
        assertThat(transfer.openWorkOf("ubnd")).extracting(OpenWork::key).contains("festival:kdc-an-khuong-1");

        handOver("ubnd", "mttq");

        assertThat(view(ASSIGNER, id).visitingUnitId()).isEqualTo("mttq");
        assertThat(task(id).groups()).contains(FRONT).doesNotContain(COLLEAGUE);

        handOver("kdc-an-khuong-1", "kdc-an-khuong-2");

        AssignmentView moved = view(ASSIGNER, id);
        assertThat(moved.areaId()).isEqualTo("kdc-an-khuong-2");
        assertThat(task(id).subject()).contains("Ấp 2, xã An Khương");
        report(id, FRONT, went("Ở chỗ đã nhập", ""));
        handOver("vphu", "mttq");
        assertThat(view(FRONT, id).assigningUnitId()).isEqualTo("mttq");
        String close = "/festivals/assignments/" + id + "/opinions/"
                + view(FRONT, id).opinions().get(0).id() + "/close";
        assertThat(send(COLLEAGUE, close, "reason", "x").getStatus())
                .as("he has handed it over")
                .isIn(403, 404);
        assertThat(send(FRONT, close, "reason", "Đã có trong kế hoạch").getStatus())
                .isEqualTo(302);
    }

    @Test
    void sendsNobodyTwiceWherePlacesBecomeOne() {
        as(
                ASSIGNER,
                () -> festivals.assign(new AssignFestival(
                        "vphu",
                        today().getYear(),
                        today(),
                        List.of("kdc-an-khuong-1", "kdc-an-khuong-2"),
                        List.of(Visitor.holderOf(VISITOR)),
                        null)));
        settle();

        handOver("kdc-an-khuong-1", "kdc-an-khuong-2");

        assertThat(jdbc.sql("select status from festival_assignment")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("ASSIGNED", "WITHDRAWN");
        assertThat(assignmentIds().stream().flatMap(id -> openTasks(id).stream()))
                .hasSize(1);
    }

    @Test
    void isOverWhereNoResidentialAreaTakesThePlaceOver() throws Exception {
        assign("kdc-an-khuong-1", VISITOR);
        String id = only();

        handOver("kdc-an-khuong-1", "ubnd-an-khuong");

        AssignmentView over = view(ASSIGNER, id);
        assertThat(over.status()).isEqualTo(AssignmentStatus.WITHDRAWN);
        assertThat(over.areaId()).isEqualTo("kdc-an-khuong-1");
        assertThat(over.lastReason()).contains("đã giải thể");
        assertThat(openTasks(id)).isEmpty();
        assertThat(page(ASSIGNER, "/festivals/kdc-an-khuong-1")).contains("đã giải thể");
    }

    @Test
    void isReadByThoseItIsOfWhereThePlaceIsNoResidentialArea() {
        assign("kdc-an-khuong-1", VISITOR);
        AtomicReference<String> file = new AtomicReference<>();
        as(
                VISITOR,
                () -> file.set(files.store("anh.pdf", new ByteArrayInputStream(PDF), "festival")
                        .id()));
        Map<String, Object> proved = new HashMap<>(went("Rác", ""));
        proved.put("file", file.get());
        report(only(), VISITOR, proved);
        jdbc.sql("update festival_assignment set area_id = 'ubnd-an-khuong'").update();

        String reference = view(ASSIGNER, only()).opinions().get(0).reference();
        assertThat(catalog.ofOpinion(access.of(COLLEAGUE), reference)).isPresent();
        assertThat(catalog.ofOpinion(access.of(STRANGER), reference)).isEmpty();
        assertThat(fileSight.mayRead(COLLEAGUE, file.get())).isTrue();
        assertThat(fileSight.mayRead(STRANGER, file.get())).isFalse();
    }

    @Test
    void refusesAFileThatIsNotTheReportersToUse() {
        assign(AREA, VISITOR);
        Map<String, Object> report = new HashMap<>(went("Rác", ""));
        report.put("file", "khong-co");

        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> submission.submit(VISITOR, task(only()).taskId(), report))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .extracting(FormRefused.Problem::field)
                        .containsExactly("file"));
    }

    private static Map<String, Object> went(String opinion, String concerns) {
        return Map.of(
                "attendance",
                "WENT",
                "attended",
                120,
                "opinions",
                List.of(Map.of("text", opinion, "content", "C3_ENVIRONMENT", "concerns", concerns)));
    }

    private String[] change(long version, String reason) {
        return new String[] {
            "version", String.valueOf(version), "visitor", "mttq.chu-tich", "day", today().toString(), "reason", reason
        };
    }

    private AssignFestival command(String unitId, String area, String position) {
        return command(unitId, area, position, null);
    }

    private AssignFestival command(String unitId, String area, String position, @Nullable String obligationId) {
        return new AssignFestival(
                unitId, today().getYear(), today(), List.of(area), List.of(Visitor.holderOf(position)), obligationId);
    }

    private void refusedAt(String field, AssignFestival command) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> as(ASSIGNER, () -> festivals.assign(command)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    /** A directive in force with one obligation, of this organisation. */
    private String obligation(String directiveId, String unitId) {
        LocalDate day = today();
        jdbc.sql("""
                        insert into directive (id, version, type, origin, status, issuer_unit_id, issuer_name, number, notation,
                            number_and_notation, subject, issued_on, signed_on, text, text_sha256, revision, submitted)
                        values (:id, 0, 'PLAN', 'NATIVE', 'IN_FORCE', 'vphu', 'Văn phòng', 9, 'KH', :id, 'Ngày hội', :day, :day,
                            'Trích', '0', 1, false)
                        """).param("id", directiveId).param("day", day).update();
        String id = directiveId + "-o";
        jdbc.sql("""
                        insert into obligation (id, version, directive_id, code, position, clause_id, quote, kinds, contents,
                            lead_text, lead_selector, action, rhythm, stage, status, in_force_on)
                        values (:id, 0, :directive, '6e', 1, '1', 'Trích', '{}', '{}', 'Cấp ủy', :selector, 'dự Ngày hội',
                            'CONTINUOUS', 'RECORD', 'IN_FORCE', :day)
                        """)
                .param("id", id)
                .param("directive", directiveId)
                .param("selector", "unit:" + unitId)
                .param("day", day)
                .update();
        jdbc.sql(
                        "insert into obligation_unit (obligation_id, position, unit_id, valid_from) values (:id, 0, :unit, :day)")
                .param("id", id)
                .param("unit", unitId)
                .param("day", day)
                .update();
        return id;
    }

    private MockHttpServletResponse assignByPage(String account, String area, String position) throws Exception {
        return send(
                account, "/festivals", "year", year(), "day", today().toString(), "areas", area, "positions", position);
    }

    private MockHttpServletResponse raise(String account, String unitId, String reference) throws Exception {
        return send(
                account,
                "/recommendations",
                "unit",
                unitId,
                "origin",
                "FESTIVAL",
                "arisenFrom",
                reference,
                "subject",
                "Thu gom rác",
                "text",
                "Rác để lâu không thu gom",
                "addressees",
                "ubnd-tan-khai");
    }

    private void assign(String area, String position) {
        as(ASSIGNER, () -> festivals.assign(command("vphu", area, position)));
        settle();
    }

    private void report(String id, String account, Map<String, Object> values) {
        submission.submit(account, task(id).taskId(), values);
        settle();
    }

    private WorkItem task(String id) {
        return openTasks(id).get(0);
    }

    private List<WorkItem> openTasks(String id) {
        return workList.openOf(
                "FestivalVisit",
                IntStream.rangeClosed(1, asked(id))
                        .mapToObj(number -> new VisitTurn(id, number).id())
                        .toList());
    }

    private int asked(String id) {
        return jdbc.sql("select asked from festival_assignment where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private List<String> assignmentIds() {
        return jdbc.sql("select id from festival_assignment order by area_id, id")
                .query(String.class)
                .list();
    }

    private String only() {
        List<String> ids = jdbc.sql("select id from festival_assignment where status <> 'WITHDRAWN'")
                .query(String.class)
                .list();
        assertThat(ids).hasSize(1);
        return ids.get(0);
    }

    private AssignmentView view(String account, String id) {
        return catalog.find(access.of(account), id).orElseThrow();
    }

    private List<String> verbsOf(String unitId) {
        return jdbc.sql("select verb from act where chain = :unit")
                .param("unit", unitId)
                .query(String.class)
                .list();
    }

    private void as(String account, Runnable act) {
        PositionView position = organizations.position(account).orElseThrow();
        String name = organizations.person(account).orElseThrow().name();
        CurrentActor.run(
                new Actor(account, name, position.id(), position.label(), position.unitId()),
                () -> transaction.executeWithoutResult(status -> act.run()));
    }

    private void handOver(String from, String to) {
        transaction.executeWithoutResult(status -> transfer.transfer(new Handover("r-1", from, today(), to, Map.of())));
        settle();
    }

    private String page(String account, String path) throws Exception {
        MockHttpServletResponse response =
                mvc.perform(get(path).with(user(account))).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        String text = response.getContentAsString(UTF_8);
        assertThat(text).as(path).doesNotContain("??");
        return text.substring(text.indexOf("<main"), text.indexOf("</main>"));
    }

    private int status(String account, String path) throws Exception {
        return mvc.perform(get(path).with(user(account)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpServletResponse send(String account, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path);
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return mvc.perform(request.with(user(account)).with(csrf())).andReturn().getResponse();
    }

    private LocalDate today() {
        return clock.today();
    }

    private String year() {
        return String.valueOf(today().getYear());
    }

    private void settle() {
        do {
            jobs.settle(Duration.ofMinutes(1));
        } while (starts.startDue() > 0);
    }
}
