package vn.chidao.steering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import vn.chidao.access.Access;
import vn.chidao.changing.DirectiveChanges;
import vn.chidao.document.FileSight;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationView;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Sha256;
import vn.chidao.testing.AtOnce;
import vn.chidao.testing.DemoOffice;
import vn.chidao.testing.StatementCount;
import vn.chidao.workflow.AttachmentStore;
import vn.chidao.workflow.FormRefused;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** Steering committees as officers of the demo world establish them, meet and conclude. */
@Import(StatementCount.class)
class SteeringIntegrationTests extends DemoOffice {

    private static final String DIRECTIVE = "bcd-directive";
    private static final String HEAD = "hu.thuong-truc";
    private static final String SECRETARY = "mttq.chuyen-vien";
    private static final String DEPUTY = "mttq.chu-tich";
    private static final String MEMBER = "bdv-hu.truong-ban";
    private static final String OTHER_MEMBER = "hnd.chu-tich";
    private static final String STRANGER = "ldld.chuyen-vien";
    private static final byte[] PDF = "%PDF-1.4 quyết định".getBytes(UTF_8);

    @Autowired
    private SteeringManagement steering;

    @Autowired
    private SteeringMeetings meetings;

    @Autowired
    private SteeringCatalog catalog;

    @Autowired
    private SteeringTransfer transfer;

    @Autowired
    private MeetingRounds rounds;

    @Autowired
    private DirectiveChanges changes;

    @Autowired
    private ObligationCatalog obligations;

    @Autowired
    private OrganizationDirectory organizations;

    @Autowired
    private FileSight fileSight;

    @Autowired
    private AttachmentStore files;

    @Autowired
    private Access access;

    @Autowired
    private TaskSubmission submission;

    @Autowired
    private WorkList workList;

    @BeforeEach
    void hasADirective() {
        LocalDate day = today();
        jdbc.sql("""
                        insert into directive (id, version, type, origin, status, issuer_unit_id, issuer_name, number, notation,
                            number_and_notation, subject, issued_on, signed_on, text, text_sha256, revision, submitted,
                            follow_up_unit_id)
                        values (:id, 0, 'PLAN', 'NATIVE', 'IN_FORCE', 'hu', 'Huyện ủy', 9, 'KH', '9-KH/HU', 'Cuộc vận động', :day,
                            :day, 'Thành lập Ban Chỉ đạo', '0', 1, false, 'bdv-hu')
                        """).param("id", DIRECTIVE).param("day", day).update();
        jdbc.sql("""
                        insert into obligation (id, version, directive_id, code, position, clause_id, quote, kinds, contents,
                            lead_text, lead_selector, action, rhythm, stage, status, in_force_on)
                        values (:id, 0, :directive, '2c', 1, '1', 'Thành lập Ban Chỉ đạo', '{RECORD}', '{}', 'MTTQ', 'unit:mttq',
                            'thành lập Ban Chỉ đạo', 'CONTINUOUS', 'RECORD', 'IN_FORCE', :day)
                        """)
                .param("id", obligationId())
                .param("directive", DIRECTIVE)
                .param("day", day)
                .update();
        jdbc.sql("insert into obligation_unit (obligation_id, position, unit_id, valid_from)"
                        + " values (:id, 0, 'mttq', :day)")
                .param("id", obligationId())
                .param("day", day)
                .update();
    }

    @AfterEach
    void leavesNothingBehind() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select id || ':' || turn from steering_meeting")
                    .query(String.class)
                    .list()
                    .forEach(turn -> starts.end("SteeringMeeting", turn, "test"));
            jdbc.sql("select o.id from occurrence o where o.directive_id = :id")
                    .param("id", DIRECTIVE)
                    .query(String.class)
                    .list()
                    .forEach(id -> starts.end("ObligationTask", id, "test"));
        });
        settle();
        // The same conclusion of another test is to be worked off too.
        jdbc.sql("delete from process_start where process_id = 'ObligationTask'")
                .update();
        for (String table : List.of(
                "steering_conclusion",
                "steering_invitation",
                "steering_attendance",
                "steering_paper",
                "steering_agenda_item",
                "steering_meeting",
                "steering_seat",
                "steering_decision",
                "steering_committee")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("delete from mail_message where dedupe_key like 'meeting|%'").update();
        jdbc.sql("delete from occurrence where directive_id = '" + DIRECTIVE + "'")
                .update();
        jdbc.sql("delete from obligation_record where directive_id = '" + DIRECTIVE + "'")
                .update();
        jdbc.sql("delete from directive_marks where directive_id = '" + DIRECTIVE + "'")
                .update();
        jdbc.sql("delete from change_answer where change_id in"
                        + " (select id from directive_change where directive_id = '" + DIRECTIVE + "')")
                .update();
        jdbc.sql("delete from directive_change where directive_id = '" + DIRECTIVE + "'")
                .update();
        for (String table : List.of("obligation_unit", "rhythm_line")) {
            jdbc.sql("delete from " + table + " where obligation_id like '" + DIRECTIVE + "%'")
                    .update();
        }
        jdbc.sql("delete from obligation where directive_id = '" + DIRECTIVE + "'")
                .update();
        jdbc.sql("delete from directive where id = '" + DIRECTIVE + "'").update();
    }

    @Test
    void isEstablishedByPageWithTheCopyOfItsDecision() throws Exception {
        assertThat(page(SECRETARY, "/steering-committees/new?unit=mttq")).contains("9-KH/HU");
        String form = page(SECRETARY, "/steering-committees/new?unit=mttq&directive=" + DIRECTIVE);
        assertThat(form).contains("thành lập Ban Chỉ đạo", "name=\"standingUnitId\"");
        MockHttpServletResponse found = send(
                SECRETARY,
                "/steering-committees",
                null,
                "unit",
                "mttq",
                "directive",
                DIRECTIVE,
                "search",
                "chu tich ubnd huyen",
                "action",
                "search");
        assertThat(found.getContentAsString(UTF_8)).contains("value=\"position:ubnd.chu-tich\"");
        String bodies = send(
                        SECRETARY,
                        "/steering-committees",
                        null,
                        "unit",
                        "mttq",
                        "directive",
                        DIRECTIVE,
                        "search",
                        "lanh dao uy ban nhan dan huyen",
                        "action",
                        "search")
                .getContentAsString(UTF_8);
        assertThat(bodies).contains("value=\"leadership:ubnd\"");

        MockHttpServletResponse refused = send(SECRETARY, "/steering-committees", null, typed());
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(UTF_8))
                .contains("hãy đính kèm bản chụp", "Ban Chỉ đạo Cuộc vận động", "value=\"leadership:ubnd\"");

        MockHttpServletResponse done = send(SECRETARY, "/steering-committees", PDF, typed());
        assertThat(done.getStatus()).as(done.getContentAsString(UTF_8)).isEqualTo(302);
        String id = only("steering_committee");
        String committee = page(SECRETARY, "/steering-committees/" + id);
        assertThat(committee)
                .contains(
                        "Ban Chỉ đạo Cuộc vận động",
                        "Hiện giữ: ",
                        "Chưa nêu chức vụ",
                        "12-QĐ/HU",
                        "Đã ghi vào kết quả");
        assertThat(page(STRANGER, "/steering-committees/" + id))
                .contains("Thường trực, Huyện ủy")
                .doesNotContain("Lên lịch họp", "/files/");
        assertThat(page(STRANGER, "/steering-committees")).contains("Ban Chỉ đạo Cuộc vận động", "Khuyết 1");
        assertThat(page(SECRETARY, "/obligations/" + obligationId() + "/records"))
                .contains("Thành lập Ban Chỉ đạo Cuộc vận động");
        String file = jdbc.sql("select file_id from steering_decision")
                .query(String.class)
                .single();
        assertThat(fileSight.mayRead(MEMBER, file)).isTrue();
        assertThat(fileSight.mayRead(SECRETARY, file)).isTrue();
        assertThat(verbsOf("mttq")).contains("STEERING_ESTABLISHED", "RECORD_ADDED");
    }

    @Test
    void refusesWhatIsWrongAtItsField() throws Exception {
        for (String[] wrong : new String[][] {
            {"name", ""},
            {"obligationId", ""},
            {"obligationId", "x"},
            {"standingUnitId", ""},
            {"standingUnitId", "x"},
            {"number", ""},
            {"issuedOn", ""},
            {"issuedOn", "hôm nay"},
            {"issuedOn", "+9999999-01-01"},
            {"issuedOn", "0001-01-01"},
            {"effectiveOn", "9999-12-31"},
            {"validTo", "2999-12-31"},
            {"issuer", ""},
            {"effectiveOn", ""},
            {"validTo", "2000-01-01"},
            {"members[0].role", "MEMBER"},
            {"members[1].key", "position:" + HEAD},
            {"members[0].key", "position:khong-co"},
            {"members[0].role", "VUA"},
            {"members[4].key", "leadership:xx"},
            {"name", "x".repeat(301)}
        }) {
            MockHttpServletResponse refused =
                    send(SECRETARY, "/steering-committees", PDF, with(typed(), wrong[0], wrong[1]));
            assertThat(refused.getStatus()).as(wrong[0] + "=" + wrong[1]).isEqualTo(422);
            assertThat(refused.getContentAsString(UTF_8)).doesNotContain("??").contains("class=\"error\"");
        }
        assertThat(jdbc.sql("select count(*) from steering_committee")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(send(STRANGER, "/steering-committees", PDF, typed()).getStatus())
                .isEqualTo(403);
    }

    @Test
    void needsNothingWhenTheHolderOfAPositionChanges() throws Exception {
        String id = establish();
        LocalDate yesterday = today().minusDays(1);
        String before = organizations.holders(OTHER_MEMBER, today()).get(0).personName();
        jdbc.sql("update position_holding set valid_to = :day where position_id = :position")
                .param("day", yesterday)
                .param("position", OTHER_MEMBER)
                .update();
        try {
            assertThat(page(SECRETARY, "/steering-committees/" + id)).contains("Chức vụ đang khuyết");
            jdbc.sql("insert into position_holding (position_id, person_id, valid_from, acting)"
                            + " values (:position, 'hnd.chuyen-vien', :day, false)")
                    .param("position", OTHER_MEMBER)
                    .param("day", today())
                    .update();
            Roster now = roster(id, today());
            assertThat(line(now, OTHER_MEMBER).first())
                    .satisfies(holder -> assertThat(holder.from()).isEqualTo(today()))
                    .satisfies(holder -> assertThat(holder.personId()).isEqualTo("hnd.chuyen-vien"));
            jdbc.sql("update steering_committee set valid_from = :day")
                    .param("day", yesterday)
                    .update();
            jdbc.sql("update steering_seat set valid_from = :day")
                    .param("day", yesterday)
                    .update();
            assertThat(line(roster(id, yesterday), OTHER_MEMBER).first())
                    .satisfies(holder -> assertThat(holder.personName()).isEqualTo(before));
        } finally {
            jdbc.sql("delete from position_holding where position_id = :position and valid_from = :day")
                    .param("position", OTHER_MEMBER)
                    .param("day", today())
                    .update();
            jdbc.sql("update position_holding set valid_to = null where position_id = :position")
                    .param("position", OTHER_MEMBER)
                    .update();
        }
    }

    @Test
    void hasItsLeaderNamedByTheOrganisation() throws Exception {
        String id = establish();
        String seat = gap(id);
        String path = "/steering-committees/" + id + "/seats/" + seat + "/name";
        assertThat(page("ubnd.chuyen-vien", "/steering-committees/" + id)).contains("data-test=\"naming\"", "Chủ tịch");
        assertThat(page(MEMBER, "/steering-committees/" + id)).doesNotContain("data-test=\"naming\"");
        assertThat(send(STRANGER, path, null, "version", "0", "position", "ubnd.chu-tich")
                        .getStatus())
                .isEqualTo(403);
        MockHttpServletResponse refused =
                send("ubnd.chuyen-vien", path, null, "version", version(id), "position", "ubnd.van-thu");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(UTF_8)).contains("Hãy chọn một chức vụ lãnh đạo");

        assertThat(send("ubnd.chuyen-vien", path, null, "version", version(id), "position", "ubnd.chu-tich")
                        .getStatus())
                .isEqualTo(302);

        assertThat(line(roster(id, today()), "ubnd.chu-tich").byLeadership()).isTrue();
        assertThat(page(SECRETARY, "/steering-committees/" + id)).doesNotContain("data-test=\"gap\"");
        assertThat(verbsOf("ubnd")).contains("STEERING_NAMED");
    }

    @Test
    void changesItsMembersByADecisionAndTellsTheSecondOfficer() throws Exception {
        String id = establish();
        String path = "/steering-committees/" + id + "/members";
        String leaving = line(roster(id, today()), OTHER_MEMBER).seatId();
        String[] change = {
            "version",
            version(id),
            "number",
            "20-QĐ/HU",
            "issuedOn",
            today().toString(),
            "issuer",
            "Huyện ủy",
            "effectiveOn",
            today().plusDays(3).toString(),
            "leaving",
            leaving,
            "members[0].key",
            "position:hpn.chu-tich",
            "members[0].role",
            "MEMBER"
        };
        assertThat(page(SECRETARY, path)).contains("Chủ tịch, Hội Nông dân huyện");
        assertThat(send(SECRETARY, path, PDF, change).getStatus()).isEqualTo(302);
        MockHttpServletResponse second = send(DEPUTY, path, PDF, change);

        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString(UTF_8)).contains("data-test=\"overtaken\"", "20-QĐ/HU");
        assertThat(positions(roster(id, today()))).contains(OTHER_MEMBER).doesNotContain("hpn.chu-tich");
        assertThat(positions(roster(id, today().plusDays(3))))
                .contains("hpn.chu-tich")
                .doesNotContain(OTHER_MEMBER);
        assertThat(page(SECRETARY, "/steering-committees/" + id + "?on=" + today().plusDays(3)))
                .contains("Chủ tịch, Hội LHPN huyện");
        MockHttpServletResponse workbook =
                file(SECRETARY, "/steering-committees/" + id + "/roster.xlsx?on=" + today().plusDays(3));
        try (ReadableWorkbook sheet =
                new ReadableWorkbook(new ByteArrayInputStream(workbook.getContentAsByteArray()))) {
            assertThat(sheet.getFirstSheet().read().toString()).contains("Hội LHPN huyện");
        }
        assertThat(file(SECRETARY, "/steering-committees/" + id + "/roster.pdf").getContentAsByteArray())
                .startsWith("%PDF".getBytes(UTF_8));
        assertThat(file(STRANGER, "/steering-committees/" + id + "/roster.docx").getStatus())
                .isEqualTo(200);
    }

    @Test
    void followsAnOrganisationThatIsMergedIntoAnother() {
        String id = establish();
        assertThat(transfer.openWorkOf("hnd")).singleElement().satisfies(work -> {
            assertThat(work.kind()).isEqualTo("STEERING_COMMITTEE");
            assertThat(work.count()).isEqualTo(1);
        });
        handOver("hnd", "hpn");
        assertThat(line(roster(id, today()), "hpn.chu-tich").basis()).contains("Hội Nông dân");

        handOver("hpn", "huyen-doan");
        Roster.Line gap = roster(id, today()).lines().stream()
                .filter(line -> line.unitId().equals("huyen-doan"))
                .findFirst()
                .orElseThrow();
        assertThat(gap.state()).as("it has no chairman").isEqualTo(RosterState.UNNAMED);
        as(
                "huyen-doan.chuyen-vien",
                () -> steering.name(id, Long.parseLong(version(id)), gap.seatId(), "huyen-doan.bi-thu", null));
        assertThat(positions(roster(id, today()))).contains("huyen-doan.bi-thu");

        String meeting = plan(id, today());
        handOver("mttq", "btt-mttq");
        assertThat(jdbc.sql("select standing_unit_id from steering_committee")
                        .query(String.class)
                        .single())
                .isEqualTo("btt-mttq");
        assertThat(task(meeting).unitId()).isEqualTo("btt-mttq");
        assertThat(verbsOf("hpn")).contains("STEERING_FOLLOWED");
    }

    @Test
    void goesFromTheInvitationToAnObligationAndItsFollowUp() throws Exception {
        String id = establish();
        String meeting = planByPage(id);
        String here = "/steering-committees/meetings/" + meeting;
        assertThat(mailsOf(meeting))
                .contains(HEAD, DEPUTY, MEMBER, OTHER_MEMBER, SECRETARY)
                .doesNotContain(STRANGER);
        assertThat(page(MEMBER, here)).contains("Kinh phí", "Chưa họp", "meeting.ics");
        assertThat(status(STRANGER, here))
                .as("what is planned is the members' business")
                .isEqualTo(404);
        assertThat(file(MEMBER, here + "/meeting.ics").getContentAsString(UTF_8))
                .contains("BEGIN:VEVENT", "DTSTART:" + today().toString().replace("-", "") + "T010000Z");
        assertThat(send(SECRETARY, here + "/papers", PDF, "item", item(meeting)).getStatus())
                .isEqualTo(302);
        String paper = jdbc.sql("select file_id from steering_paper")
                .query(String.class)
                .single();
        assertThat(fileSight.mayRead(OTHER_MEMBER, paper)).isTrue();
        assertThat(fileSight.mayRead(STRANGER, paper)).isFalse();

        WorkItem prepare = task(meeting);
        assertThat(prepare.formId()).isEqualTo("PrepareMeetingForm");
        assertThat(prepare.groups()).contains(SECRETARY);
        submit(SECRETARY, meeting, Map.of("chair", seat(id, HEAD), "note", "Đủ tài liệu"));
        assertThat(page(SECRETARY, "/tasks/" + task(meeting).taskId()))
                .contains("Thành viên dự họp", "Kinh phí", "Giao cho", "Hội Nông dân huyện");
        submit(SECRETARY, meeting, minutes(meeting));
        assertThat(task(meeting).groups()).containsExactly(HEAD);
        submit(HEAD, meeting, Map.of("decision", "RETURN", "reason", "Ghi rõ hạn"));
        assertThat(page(SECRETARY, "/tasks/" + task(meeting).taskId())).contains("Ghi rõ hạn", "Thống nhất mức chi");
        submit(
                SECRETARY,
                meeting,
                submission.firstValues(SECRETARY, task(meeting).taskId()));
        submit(HEAD, meeting, Map.of("decision", "CONFIRM"));

        assertThat(openTasks(meeting)).isEmpty();
        String code = "BCD" + today().getYear() + "-1-1";
        ObligationView arisen = obligations.require(DIRECTIVE + "." + code);
        assertThat(arisen.unitIds()).containsExactly("hnd");
        assertThat(arisen.action()).contains("Kết luận họp lần 1", "Lập dự toán");
        assertThat(page(STRANGER, here))
                .as("conclusions are read by whoever reads the directive")
                .contains("Lập dự toán", code, "Chưa xong")
                .doesNotContain("Thống nhất mức chi", "Đủ tài liệu");
        assertThat(status(STRANGER, here + "/minutes.pdf")).isEqualTo(404);
        for (String paperPath : List.of("/minutes.pdf", "/minutes.docx", "/conclusions.pdf", "/conclusions.docx")) {
            assertThat(file(MEMBER, here + paperPath).getContentAsByteArray())
                    .as(paperPath)
                    .hasSizeGreaterThan(1000);
        }
        assertThat(verbsOf("mttq")).contains("STEERING_MEETING_PLANNED", "STEERING_MEETING_WRITTEN");
        assertThat(verbsOf("hu")).contains("STEERING_MEETING_RETURNED", "STEERING_MEETING_CONCLUDED");

        assertThat(page(STRANGER, "/obligations/" + arisen.id() + "/records"))
                .contains("data-test=\"arisen-from\"", here);
        assertThat(page(SECRETARY, "/obligations/" + obligationId() + "/records"))
                .contains("/steering-committees/" + id);
        String next = plan(id, today().plusDays(20));
        assertThat(page(MEMBER, "/steering-committees/meetings/" + next))
                .contains("data-test=\"earlier\"", "Chưa xong");
        doTheWork(arisen.id());
        assertThat(page(MEMBER, "/steering-committees/meetings/" + next))
                .contains("data-test=\"earlier\"", "Đã xong")
                .doesNotContain("Chưa xong");
    }

    private void doTheWork(String obligationId) {
        String occurrence = jdbc.sql("select id from occurrence where obligation_id = :id")
                .param("id", obligationId)
                .query(String.class)
                .single();
        work("hnd.chu-tich", occurrence, Map.of("decision", "ACCEPT"));
        work("hnd.chuyen-vien", occurrence, Map.of("result", "Đã lập", "doneOn", today().toString()));
        work("bdv-hu.chuyen-vien", occurrence, Map.of("decision", "CONFIRM"));
    }

    private void work(String account, String occurrence, Map<String, Object> values) {
        WorkItem item = workList.openOf("ObligationTask", List.of(occurrence)).get(0);
        submission.submit(account, item.taskId(), values);
        settle();
    }

    @Test
    void refusesMinutesWithoutTheChairOrEnoughMembers() throws Exception {
        String id = establish();
        String meeting = plan(id, today());
        submit(SECRETARY, meeting, Map.of("chair", seat(id, HEAD)));

        refusedAt("chair", meeting, came(meeting, Map.of(seat(id, HEAD), "ABSENT")));
        refusedAt(
                "attendance",
                meeting,
                came(
                        meeting,
                        Map.of(
                                seat(id, DEPUTY),
                                "ABSENT",
                                seat(id, MEMBER),
                                "ABSENT",
                                seat(id, OTHER_MEMBER),
                                "ABSENT",
                                seat(id, SECRETARY),
                                "ABSENT")));
        Map<String, Object> represented = came(meeting, Map.of(seat(id, OTHER_MEMBER), "REPRESENTED"));
        refusedAt("attendance[3].representative", meeting, represented);
        rows(represented).get(3).put("representative", "ldld.chuyen-vien");
        refusedAt("attendance[3].representative", meeting, represented);
        rows(represented).get(3).put("representative", "hnd.chuyen-vien");
        submit(SECRETARY, meeting, represented);

        assertThat(page(MEMBER, "/steering-committees/meetings/" + meeting))
                .contains("Cử người dự thay", "Chuyên viên, Hội Nông dân huyện", "5 thành viên: 4 có mặt");
    }

    @Test
    void isPutDownWithWhoeverWasInTheChairWhenTheOneWhoWasToBeDidNotCome() throws Exception {
        String id = establish();
        String meeting = plan(id, today());
        submit(SECRETARY, meeting, Map.of("chair", seat(id, HEAD)));
        Map<String, Object> values = came(meeting, Map.of(seat(id, HEAD), "ABSENT"));
        assertThat(values).containsEntry("chair", seat(id, HEAD));
        values.put("chair", seat(id, OTHER_MEMBER));
        refusedAt("chair", meeting, values);
        values.put("chair", seat(id, DEPUTY));
        submit(SECRETARY, meeting, values);

        assertThat(task(meeting).groups()).containsExactly(DEPUTY);
        submit(DEPUTY, meeting, Map.of("decision", "CONFIRM"));
        String holder = organizations.holders(DEPUTY, today()).get(0).personName();
        assertThat(page(MEMBER, "/steering-committees/meetings/" + meeting)).contains("Đã kết luận", holder);
    }

    @Test
    void isPutOffWithAReasonAndAskedForAnew() throws Exception {
        String id = establish();
        String meeting = plan(id, today());
        String path = "/steering-committees/meetings/" + meeting;
        assertThat(openTasks(meeting)).hasSize(1);
        String seen = meetingVersion(meeting);
        String later = today().plusDays(10).toString();

        assertThat(send(SECRETARY, path + "/postpone", null, "version", seen, "on", later, "at", "08:00")
                        .getStatus())
                .as("without a reason")
                .isEqualTo(422);
        assertThat(send(
                                SECRETARY,
                                path + "/postpone",
                                null,
                                "version",
                                seen,
                                "on",
                                later,
                                "at",
                                "14:00",
                                "reason",
                                "Trưởng ban đi công tác")
                        .getStatus())
                .isEqualTo(302);
        settle();
        assertThat(openTasks(meeting)).isEmpty();
        assertThat(mailSubjects(meeting)).anyMatch(subject -> subject.contains("Hoãn họp"));
        MockHttpServletResponse second =
                send(DEPUTY, path + "/cancel", null, "version", seen, "reason", "Không đủ người");
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString(UTF_8)).contains("Không đủ người", "data-test=\"overtaken\"");

        jdbc.sql("update steering_meeting set meet_on = :day")
                .param("day", today().plusDays(1))
                .update();
        rounds.run();
        rounds.run();
        settle();
        assertThat(openTasks(meeting)).hasSize(1);
        assertThat(send(SECRETARY, path + "/cancel", null, "version", meetingVersion(meeting), "reason", "Lồng ghép")
                        .getStatus())
                .isEqualTo(302);
        settle();
        assertThat(openTasks(meeting)).isEmpty();
        assertThat(page(MEMBER, path)).contains("Không họp", "Lồng ghép");
    }

    @Test
    void isPutDownByASecretaryOfAnotherOrganisation() throws Exception {
        String id = establish();
        as(
                SECRETARY,
                () -> steering.changeMembers(new ChangeMembers(
                        id,
                        Long.parseLong(version(id)),
                        today(),
                        decision("21-QĐ/HU"),
                        List.of(seat(id, SECRETARY)),
                        List.of(new NewSeat("members[0]", SeatRole.SECRETARY, "hnd.chuyen-vien", null)))));
        String meeting = plan(id, today());

        assertThat(task(meeting).groups()).contains("hnd.chuyen-vien", SECRETARY, DEPUTY);
        submit("hnd.chuyen-vien", meeting, Map.of("chair", seat(id, HEAD)));
        submit("hnd.chuyen-vien", meeting, minutes(meeting));
        assertThat(task(meeting).formId()).isEqualTo("ConfirmMinutesForm");
        handOver("hnd", "hpn");
        assertThat(task(meeting).groups()).containsExactly(HEAD);
    }

    @Test
    void tellsNobodyOfNothing() throws Exception {
        String id = establish();
        String meeting = plan(id, today().plusDays(5));
        String path = "/steering-committees/meetings/" + meeting + "/change";
        String[] same = {
            "version",
            meetingVersion(meeting),
            "place",
            "Hội trường Huyện ủy",
            "agenda[0].itemId",
            item(meeting),
            "agenda[0].title",
            "Kinh phí",
            "agenda[0].presenter",
            "Ban Dân vận",
            "agenda[0].minutes",
            "30"
        };
        MockHttpServletResponse refused = send(SECRETARY, path, null, same);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(UTF_8)).contains("chưa thay đổi gì");
        assertThat(mailSubjects(meeting)).noneMatch(subject -> subject.contains("Thay đổi"));

        assertThat(send(SECRETARY, path, null, with(same, "place", "Phòng họp 2"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(mailSubjects(meeting)).anyMatch(subject -> subject.contains("Thay đổi"));
    }

    @Test
    void invitesOnlyWhoHasNotBeenInvited() throws Exception {
        String id = establish();
        String meeting = plan(id, today().plusDays(5));
        int before = mailsOf(meeting).size();
        String path = "/steering-committees/meetings/" + meeting;
        assertThat(send(SECRETARY, path + "/invite", null).getStatus()).isEqualTo(302);
        assertThat(mailsOf(meeting)).hasSize(before);

        as("ubnd.chuyen-vien", () -> steering.name(id, Long.parseLong(version(id)), gap(id), "ubnd.chu-tich", null));
        assertThat(mailsOf(meeting)).hasSize(before + 1).contains("ubnd.chu-tich");
        assertThat(send(SECRETARY, path + "/invite", null).getStatus()).isEqualTo(302);
        assertThat(mailsOf(meeting)).hasSize(before + 1);
    }

    @Test
    void tellsWhoeverWasInvitedAndHoldsThePositionNoLongerAndInvitesWhoHasCome() throws Exception {
        String id = establish();
        String meeting = plan(id, today().plusDays(5));
        String here = "/steering-committees/meetings/" + meeting;
        assertThat(send(SECRETARY, here + "/papers", PDF, "item", item(meeting)).getStatus())
                .isEqualTo(302);
        assertThat(mails(meeting, "INVITED")).containsKey(OTHER_MEMBER).doesNotContainKey("hnd.chuyen-vien");

        succeeds("hnd.chuyen-vien", OTHER_MEMBER, () -> {
            rounds.run();
            rounds.run();

            assertThat(mails(meeting, "WITHDRAWN")).containsOnlyKeys(OTHER_MEMBER);
            assertThat(mails(meeting, "WITHDRAWN").get(OTHER_MEMBER))
                    .contains("Vào ngày họp không còn giữ chức vụ Chủ tịch, Hội Nông dân huyện")
                    .doesNotContain("Kinh phí", here);
            assertThat(mails(meeting, "INVITED").get("hnd.chuyen-vien"))
                    .contains("Giữ chức vụ Chủ tịch, Hội Nông dân huyện từ ngày", "quyet-dinh.pdf", "/files/");
            assertThat(page(SECRETARY, here)).contains("data-test=\"uninvited\"", "không còn giữ chức vụ");
        });
        rounds.run();

        assertThat(jdbc.sql("select count(*) from mail_message where dedupe_key = :key")
                        .param("key", "meeting|" + meeting + "|INVITED|n2|" + OTHER_MEMBER)
                        .query(Integer.class)
                        .single())
                .as("whoever holds it again is invited again")
                .isEqualTo(1);
        assertThat(mails(meeting, "WITHDRAWN")).containsOnlyKeys(OTHER_MEMBER, "hnd.chuyen-vien");
        assertThat(page(SECRETARY, here)).contains("data-test=\"uninvited\"");
    }

    @Test
    void tellsWhoeverWasInvitedAndLeavesByADecision() {
        String id = establish();
        String soon = plan(id, today().plusDays(2));
        String later = plan(id, today().plusDays(5));
        as(
                SECRETARY,
                () -> steering.changeMembers(new ChangeMembers(
                        id,
                        Long.parseLong(version(id)),
                        today().plusDays(3),
                        decision("21-QĐ/HU"),
                        List.of(seat(id, OTHER_MEMBER)),
                        List.of(new NewSeat("members[0]", SeatRole.MEMBER, "hpn.chu-tich", null)))));

        assertThat(mails(soon, "WITHDRAWN")).isEmpty();
        assertThat(mails(soon, "INVITED")).doesNotContainKey("hpn.chu-tich");
        assertThat(mails(later, "WITHDRAWN")).containsOnlyKeys(OTHER_MEMBER);
        assertThat(mails(later, "WITHDRAWN").get(OTHER_MEMBER))
                .contains("Chủ tịch, Hội Nông dân huyện không còn trong Ban Chỉ đạo", "21-QĐ/HU");
        assertThat(mails(later, "INVITED").get("hpn.chu-tich"))
                .contains("Chủ tịch, Hội LHPN huyện tham gia Ban Chỉ đạo từ ngày", "21-QĐ/HU", "Kinh phí");
    }

    @Test
    void doesNotNameADecisionInAMailThatDoesNotCirculateFreely() {
        String id = establish();
        String meeting = plan(id, today().plusDays(2));
        as(
                SECRETARY,
                () -> steering.changeMembers(new ChangeMembers(
                        id,
                        Long.parseLong(version(id)),
                        today(),
                        new DecisionTyped("9-KH/HU", today(), null, null),
                        List.of(seat(id, OTHER_MEMBER)),
                        List.of())));
        assertThat(mails(meeting, "WITHDRAWN").get(OTHER_MEMBER)).contains("9-KH/HU");
        String cited = catalog.find(access.of(SECRETARY), id, null)
                .orElseThrow()
                .decisions()
                .get(1)
                .cited();
        jdbc.sql(
                        "insert into directive_marks (directive_id, secrecy, urgency, scope) values (:id, 'NONE', 'NONE', 'NAMED')")
                .param("id", DIRECTIVE)
                .update();
        String next = plan(id, today().plusDays(3));
        jdbc.sql("update steering_seat set valid_to = :day, end_basis = :basis where position_id = :position")
                .param("day", today())
                .param("basis", cited)
                .param("position", MEMBER)
                .update();
        rounds.run();

        assertThat(mails(next, "WITHDRAWN").get(MEMBER))
                .contains("Văn bản lưu hành hạn chế")
                .doesNotContain("9-KH/HU");
    }

    @Test
    void tellsThoseWhoWereInvitedThatAMeetingIsPutOffOrCalledOff() throws Exception {
        String id = establish();
        String meeting = plan(id, today().plusDays(5));
        succeeds("hnd.chuyen-vien", OTHER_MEMBER, () -> {
            as(
                    SECRETARY,
                    () -> meetings.postpone(
                            meeting,
                            Long.parseLong(meetingVersion(meeting)),
                            today().plusDays(6),
                            LocalTime.of(8, 0),
                            "Trùng lịch"));

            assertThat(mails(meeting, "POSTPONED"))
                    .containsKeys(OTHER_MEMBER, HEAD)
                    .doesNotContainKey("hnd.chuyen-vien");
            assertThat(mails(meeting, "POSTPONED").get(OTHER_MEMBER)).contains("Trùng lịch");
            assertThat(mails(meeting, "WITHDRAWN")).containsOnlyKeys(OTHER_MEMBER);
            assertThat(mails(meeting, "INVITED")).containsKey("hnd.chuyen-vien");
        });
        as(
                SECRETARY,
                () -> meetings.cancel(meeting, Long.parseLong(meetingVersion(meeting)), "Lồng ghép cuộc họp khác"));

        assertThat(mails(meeting, "CANCELLED"))
                .as("who was invited, and who has come since and waits for it")
                .containsKeys(HEAD, "hnd.chuyen-vien");
        assertThat(mails(meeting, "CANCELLED").get("hnd.chuyen-vien")).contains("Lồng ghép cuộc họp khác");
        rounds.run();
        assertThat(mails(meeting, "WITHDRAWN")).doesNotContainKey("hnd.chuyen-vien");
    }

    @Test
    void offersToLeaveWhoWillSitByTheNextDecision() throws Exception {
        String id = establish();
        LocalDate day = today().plusDays(3);
        as(
                SECRETARY,
                () -> steering.changeMembers(new ChangeMembers(
                        id,
                        Long.parseLong(version(id)),
                        day,
                        decision("21-QĐ/HU"),
                        List.of(seat(id, OTHER_MEMBER)),
                        List.of(new NewSeat("members[0]", SeatRole.MEMBER, "hpn.chu-tich", null)))));

        String form = page(SECRETARY, "/steering-committees/" + id + "/members");
        assertThat(form)
                .contains("Chủ tịch, Hội Liên hiệp Phụ nữ huyện", "Danh sách từ ngày")
                .doesNotContain("Chủ tịch, Hội Nông dân huyện");

        String joined = line(roster(id, day), "hpn.chu-tich").seatId();
        as(
                SECRETARY,
                () -> steering.changeMembers(new ChangeMembers(
                        id,
                        Long.parseLong(version(id)),
                        day.plusDays(2),
                        decision("22-QĐ/HU"),
                        List.of(joined),
                        List.of())));
        assertThat(page(SECRETARY, "/steering-committees/" + id + "/members"))
                .doesNotContain("Hội Liên hiệp Phụ nữ huyện");
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .as("a decision by which members only leave is the last one as well")
                .isThrownBy(() ->
                        as(SECRETARY, () -> steering.changeMembers(joining(id, version(id), day.plusDays(1)))))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("steering.rule.effective-before-last"));
    }

    @Test
    void recordsAndTellsWhatIsDoneAboutPapers() throws Exception {
        String id = establish();
        String meeting = plan(id, today().plusDays(5));
        String here = "/steering-committees/meetings/" + meeting;
        String seen = meetingVersion(meeting);
        assertThat(send(DEPUTY, here + "/papers", PDF, "item", item(meeting)).getStatus())
                .isEqualTo(302);
        assertThat(mails(meeting, "PAPERS")).containsKeys(HEAD, OTHER_MEMBER).doesNotContainKey(STRANGER);
        assertThat(mails(meeting, "PAPERS").get(HEAD)).contains("Thêm tài liệu quyet-dinh.pdf", "/files/");

        MockHttpServletResponse second =
                send(SECRETARY, here + "/cancel", null, "version", seen, "reason", "Không đủ người");
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString(UTF_8))
                .as("who really changed it")
                .contains(organizations.holders(DEPUTY, today()).get(0).personName() + ", Chủ tịch");

        String former = paperOf(meeting);
        byte[] other = "%PDF-1.4 sửa".getBytes(UTF_8);
        assertThat(page(SECRETARY, here)).contains("/papers/" + former + "/replace");
        assertThat(send(SECRETARY, here + "/papers/" + former + "/replace", null)
                        .getStatus())
                .as("without a file")
                .isEqualTo(422);
        assertThat(send(SECRETARY, here + "/papers/" + former + "/replace", other)
                        .getStatus())
                .isEqualTo(302);
        String newer = paperOf(meeting);
        assertThat(newer).isNotEqualTo(former);
        MockHttpServletResponse gone = send(SECRETARY, here + "/papers/" + former + "/replace", PDF);
        assertThat(gone.getStatus()).isEqualTo(422);
        assertThat(gone.getContentAsString(UTF_8)).contains("Tài liệu này không còn");
        assertThat(paperOf(meeting)).isEqualTo(newer);
        assertThat(send(SECRETARY, here + "/papers/" + newer + "/remove", null).getStatus())
                .isEqualTo(302);
        assertThat(send(SECRETARY, here + "/papers/" + newer + "/remove", null).getStatus())
                .as("again it changes nothing")
                .isEqualTo(302);

        assertThat(jdbc.sql("""
                        select verb || ' ' || account || ' ' || text_sha256 from act
                        where subject_id = :id and verb like 'STEERING_PAPER_%' order by id
                        """).param("id", meeting).query(String.class).list())
                .containsExactly(
                        "STEERING_PAPER_ADDED " + DEPUTY + " " + Sha256.of(PDF),
                        "STEERING_PAPER_REPLACED " + SECRETARY + " " + Sha256.of(other),
                        "STEERING_PAPER_WITHDRAWN " + SECRETARY + " " + Sha256.of(other));
        assertThat(jdbc.sql("select summary from act where subject_id = :id and verb = 'STEERING_PAPER_REPLACED'")
                        .param("id", meeting)
                        .query(String.class)
                        .single())
                .contains("quyet-dinh.pdf", "Kinh phí");
    }

    @Test
    void recordsThePapersThatGoWithAnItemOfTheAgenda() throws Exception {
        String id = establish();
        String meeting = plan(id, today().plusDays(5));
        String here = "/steering-committees/meetings/" + meeting;
        send(SECRETARY, here + "/papers", PDF, "item", item(meeting));
        as(
                SECRETARY,
                () -> meetings.change(
                        meeting,
                        Long.parseLong(meetingVersion(meeting)),
                        new MeetingTyped(
                                null, null, "Phòng họp 2", List.of(new AgendaTyped(null, "Nhân sự", "Ban", 10)))));

        assertThat(jdbc.sql("select summary from act where subject_id = :id and verb = 'STEERING_PAPER_WITHDRAWN'")
                        .param("id", meeting)
                        .query(String.class)
                        .single())
                .contains("quyet-dinh.pdf", "Kinh phí");
    }

    @Test
    void keepsWhyMinutesCameBackWhenAPaperIsAdded() throws Exception {
        String id = establish();
        String meeting = plan(id, today());
        submit(SECRETARY, meeting, Map.of("chair", seat(id, HEAD)));
        submit(SECRETARY, meeting, minutes(meeting));
        submit(HEAD, meeting, Map.of("decision", "RETURN", "reason", "Ghi rõ hạn"));
        String here = "/steering-committees/meetings/" + meeting;
        assertThat(send(DEPUTY, here + "/papers", PDF, "item", item(meeting)).getStatus())
                .isEqualTo(302);

        assertThat(page(SECRETARY, "/tasks/" + task(meeting).taskId())).contains("Ghi rõ hạn");
        assertThat(page(SECRETARY, here)).contains("Trả lại: Ghi rõ hạn");
    }

    private String paperOf(String meeting) {
        return jdbc.sql("select file_id from steering_paper where meeting_id = :id")
                .param("id", meeting)
                .query(String.class)
                .single();
    }

    @Test
    void saysWhetherItHasBegunStandsOrHasEnded() throws Exception {
        String id = establish();
        assertThat(page(SECRETARY, "/steering-committees")).contains("Đang hoạt động");
        jdbc.sql("update steering_committee set valid_from = :day")
                .param("day", today().plusDays(10))
                .update();
        jdbc.sql("update steering_seat set valid_from = :day")
                .param("day", today().plusDays(10))
                .update();
        for (String path : List.of("/steering-committees", "/steering-committees/" + id)) {
            assertThat(page(SECRETARY, path))
                    .contains("Chưa bắt đầu", "Thường trực, Huyện ủy")
                    .doesNotContain("Đã kết thúc", "Đang hoạt động");
        }
        assertThat(page(SECRETARY, "/steering-committees/" + id)).contains("data-test=\"plan\"");
        jdbc.sql("update steering_committee set valid_from = :from, valid_to = :to")
                .param("from", today().minusDays(10))
                .param("to", today().minusDays(1))
                .update();
        assertThat(page(SECRETARY, "/steering-committees/" + id))
                .contains("Đã kết thúc")
                .doesNotContain("data-test=\"plan\"", "Đang hoạt động");
        assertThat(page(SECRETARY, "/steering-committees?ended=true")).contains("Đã kết thúc");
    }

    @Test
    void asksTheSecretaryWhoIsOneByThenWhileTheCommitteeChanges() throws Exception {
        String id = establish();
        String meeting = plan(id, today().plusDays(5));
        jdbc.sql("update steering_meeting set meet_on = :day")
                .param("day", today().plusDays(1))
                .update();
        long seen = Long.parseLong(version(id));
        String leaving = seat(id, SECRETARY);
        CountDownLatch changed = new CountDownLatch(1);
        AtomicBoolean asked = new AtomicBoolean();

        List<@Nullable Throwable> ends = AtOnce.run(
                () -> as(SECRETARY, () -> {
                    steering.changeMembers(new ChangeMembers(
                            id,
                            seen,
                            today(),
                            decision("21-QĐ/HU"),
                            List.of(leaving),
                            List.of(new NewSeat("members[0]", SeatRole.SECRETARY, "hnd.chuyen-vien", null))));
                    changed.countDown();
                    await(() -> asked.get() || isSomebodyWaitingForALock());
                }),
                () -> {
                    await(() -> changed.getCount() == 0);
                    meetings.ask(meeting);
                    asked.set(true);
                });
        settle();

        assertThat(ends).containsOnlyNulls();
        assertThat(task(meeting).groups()).contains("hnd.chuyen-vien");
    }

    private static void await(BooleanSupplier met) {
        for (int tries = 0; tries < 600 && !met.getAsBoolean(); tries++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(met.getAsBoolean()).isTrue();
    }

    private boolean isSomebodyWaitingForALock() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void letsEitherTheAskingOrTheDissolutionComeFirst() throws Exception {
        String id = establish();
        String meeting = plan(id, today().plusDays(5));
        jdbc.sql("update steering_meeting set meet_on = :day")
                .param("day", today().plusDays(1))
                .update();
        long seen = Long.parseLong(version(id));

        List<@Nullable Throwable> ends = AtOnce.run(
                () -> meetings.ask(meeting),
                () -> as(SECRETARY, () -> steering.dissolve(id, seen, today(), "Hết nhiệm vụ")),
                () -> meetings.ask(meeting));
        settle();

        assertThat(ends).containsOnlyNulls();
        assertThat(statusOf(meeting)).isEqualTo("CANCELLED");
        assertThat(openTasks(meeting)).isEmpty();
    }

    @Test
    void bindsOnceWhenTheMinutesAreConfirmedTwiceAtOnce() throws Exception {
        String id = establish();
        String meeting = plan(id, today());
        submit(SECRETARY, meeting, Map.of("chair", seat(id, HEAD)));
        submit(SECRETARY, meeting, minutes(meeting));
        String task = task(meeting).taskId();
        Map<String, Object> confirm = Map.of("decision", "CONFIRM");

        List<@Nullable Throwable> ends =
                AtOnce.run(() -> submission.submit(HEAD, task, confirm), () -> submission.submit(HEAD, task, confirm));
        settle();

        assertThat(ends).filteredOn(end -> end == null).hasSize(1);
        assertThat(ends).filteredOn(end -> end != null).singleElement().isInstanceOf(AlreadyHandled.class);
        assertThat(statusOf(meeting)).isEqualTo("CONCLUDED");
        assertThat(jdbc.sql("select count(*) from obligation where directive_id = :id and code like 'BCD%'")
                        .param("id", DIRECTIVE)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(verbsOf("hu"))
                .filteredOn("STEERING_MEETING_CONCLUDED"::equals)
                .isNotEmpty();
        assertThat(jdbc.sql("select count(*) from act where subject_id = :id and verb = 'STEERING_MEETING_CONCLUDED'")
                        .param("id", meeting)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void bindsNobodyAnyMoreOnceItsDirectiveIsRecalled() throws Exception {
        String id = establish();
        String concluded = plan(id, today());
        submit(SECRETARY, concluded, Map.of("chair", seat(id, HEAD)));
        submit(SECRETARY, concluded, minutes(concluded));
        submit(HEAD, concluded, Map.of("decision", "CONFIRM"));
        String sent = of(
                SECRETARY,
                () -> meetings.plan(
                        id,
                        new MeetingTyped(
                                today(),
                                LocalTime.of(14, 0),
                                "Phòng họp 2",
                                List.of(new AgendaTyped(null, "Kinh phí", "Ban", 30)))));
        settle();
        submit(SECRETARY, sent, Map.of("chair", seat(id, HEAD)));
        submit(SECRETARY, sent, minutes(sent));
        String planned = plan(id, today().plusDays(1));

        recall();

        assertThat(statusOf(planned)).isEqualTo("CANCELLED");
        assertThat(openTasks(planned)).isEmpty();
        assertThat(mails(planned, "CANCELLED").get(OTHER_MEMBER)).contains("Ban hành nhầm");
        assertThat(statusOf(sent)).as("it was held").isEqualTo("MINUTES_WRITTEN");
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> submit(HEAD, sent, Map.of("decision", "CONFIRM")));
        submit(HEAD, sent, Map.of("decision", "RETURN", "reason", "Bỏ kết luận"));
        Map<String, Object> without = came(sent, Map.of());
        without.put("conclusions", List.of());
        submit(SECRETARY, sent, without);
        submit(HEAD, sent, Map.of("decision", "CONFIRM"));
        assertThat(statusOf(sent)).isEqualTo("CONCLUDED");
        assertThat(page(MEMBER, "/steering-committees/meetings/" + concluded))
                .as("what was concluded ends with it")
                .contains("Lập dự toán", "Đã dừng")
                .doesNotContain("Chưa xong");
    }

    /** As whoever signs does it, by the task he gets. */
    private void recall() {
        jdbc.sql("update directive set drafting_unit_id = 'bdv-hu', office_unit_id = 'vp-hu', signing_unit_id = 'hu',"
                        + " signing_order = 'IN_ORDER', signing_road = 'PAPER', signing_round = 1 where id = :id")
                .param("id", DIRECTIVE)
                .update();
        String change = of("bdv-hu.chuyen-vien", () -> changes.proposeRecall(DIRECTIVE, "Ban hành nhầm"));
        settle();
        WorkItem decide = workList.openOf("DirectiveRecall", List.of(change)).get(0);
        submission.submit(decide.groups().iterator().next(), decide.taskId(), Map.of("decision", "RECALL"));
        settle();
    }

    @Test
    void takesANumberOfTheYearItIsPutOffTo() throws Exception {
        String id = establish();
        LocalDate newYear = LocalDate.of(today().getYear() + 1, 1, 1);
        String meeting = plan(id, today().plusDays(1));
        String other = plan(id, newYear);
        String here = "/steering-committees/meetings/" + meeting;
        assertThat(openTasks(meeting)).hasSize(1);
        String before = unfolded(file(MEMBER, here + "/meeting.ics").getContentAsString(UTF_8));

        as(
                SECRETARY,
                () -> meetings.postpone(
                        meeting,
                        Long.parseLong(meetingVersion(meeting)),
                        newYear,
                        LocalTime.of(14, 30),
                        "Chuyển sang năm sau"));
        settle();

        int year = newYear.getYear();
        assertThat(page(MEMBER, here)).contains("Cuộc họp lần 2 năm " + year, "Chuyển sang năm sau");
        assertThat(page(MEMBER, "/steering-committees/meetings/" + other)).contains("Cuộc họp lần 1 năm " + year);
        String after = unfolded(file(MEMBER, here + "/meeting.ics").getContentAsString(UTF_8));
        assertThat(after)
                .contains("DTSTART:" + year + "0101T073000Z", "lần 2 năm " + year)
                .contains(lineOf(before, "UID:"))
                .doesNotContain(lineOf(before, "DTSTART:"), lineOf(before, "SEQUENCE:"));
        assertThat(mails(meeting, "POSTPONED").get(HEAD)).contains("Cuộc họp lần 2 năm " + year, "14:30");
        assertThat(invitation(meeting, "INVITED", HEAD)).contains("METHOD:REQUEST", lineOf(before, "UID:"));
        assertThat(invitation(meeting, "POSTPONED", HEAD))
                .contains("METHOD:REQUEST", lineOf(before, "UID:"), lineOf(after, "DTSTART:"))
                .contains("mailto:");
        assertThat(openTasks(meeting)).isEmpty();
        plan(id, today().plusDays(2));
        assertThat(jdbc.sql("select meet_year || '-' || number from steering_meeting order by 1")
                        .query(String.class)
                        .list())
                .as("its number of this year is free again")
                .containsExactly(today().getYear() + "-1", year + "-1", year + "-2");
    }

    /** What the mail to somebody asks of his calendar. */
    private String invitation(String meeting, String occasion, String recipient) {
        return unfolded(
                jdbc.sql("select calendar from mail_message where dedupe_key like :key and recipient = :recipient")
                        .param("key", "meeting|" + meeting + "|" + occasion + "|%")
                        .param("recipient", recipient)
                        .query(String.class)
                        .single());
    }

    private static String unfolded(String calendar) {
        return calendar.replace("\r\n ", "");
    }

    private static String lineOf(String calendar, String name) {
        return calendar.lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void printsWhatWasSaidAndConcludedAndWhoSigns() throws Exception {
        String id = establish();
        String meeting = plan(id, today());
        String here = "/steering-committees/meetings/" + meeting;
        submit(SECRETARY, meeting, Map.of("chair", seat(id, HEAD)));
        Map<String, Object> written = minutes(meeting);
        written.put(
                "attendance",
                came(meeting, Map.of(seat(id, OTHER_MEMBER), "ABSENT")).get("attendance"));
        submit(SECRETARY, meeting, written);
        assertThat(pdf(here + "/conclusions.pdf")).contains("DỰ THẢO");
        submit(HEAD, meeting, Map.of("decision", "CONFIRM"));
        String head = nameOf(HEAD);
        String secretary = nameOf(SECRETARY);
        int year = today().getYear();

        String minutes = pdf(here + "/minutes.pdf");
        assertThat(minutes)
                .contains("BIÊN BẢN", "Họp lần 1 năm " + year + " của Ban Chỉ đạo Cuộc vận động")
                .contains("Hội trường Huyện ủy", "Chủ trì: " + head, "Thư ký: " + secretary)
                .contains("5 thành viên: 4 có mặt", nameOf(DEPUTY), nameOf(OTHER_MEMBER), "Vắng", "Đi công tác")
                .contains("1. Kinh phí (Ban Dân vận trình bày)", "Thống nhất mức chi")
                .contains("Lập dự toán", "Hội Nông dân huyện", "BCD" + year + "-1-1")
                .doesNotContain("DỰ THẢO");
        String end = minutes.substring(minutes.lastIndexOf("Lập dự toán"));
        assertThat(end)
                .containsIgnoringCase("Thư ký")
                .containsIgnoringCase("Chủ trì")
                .contains(secretary, head);

        String notice = pdf(here + "/conclusions.pdf");
        assertThat(notice)
                .contains("Kết luận cuộc họp lần 1 năm " + year, "do " + head)
                .contains("Lập dự toán", "Hội Nông dân huyện", "Nơi nhận")
                .doesNotContain("Thống nhất mức chi", "Đi công tác", "DỰ THẢO");
        assertThat(notice.substring(notice.lastIndexOf("Nơi nhận")) + notice)
                .containsIgnoringCase("Trưởng ban")
                .contains(head);
        assertThat(pdf("/steering-committees/" + id + "/roster.pdf"))
                .contains("Danh sách thành viên Ban Chỉ đạo Cuộc vận động", head, secretary, "12-QĐ/HU");
    }

    private String nameOf(String position) {
        return organizations.holders(position, today()).get(0).personName();
    }

    private String pdf(String path) throws Exception {
        try (PDDocument document = Loader.loadPDF(file(MEMBER, path).getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** Does something while another holds a position from today on. */
    private void succeeds(String person, String position, ThrowingRunnable work) throws Exception {
        jdbc.sql("update position_holding set valid_to = :day where position_id = :position")
                .param("day", today().minusDays(1))
                .param("position", position)
                .update();
        jdbc.sql("insert into position_holding (position_id, person_id, valid_from, acting)"
                        + " values (:position, :person, :day, false)")
                .param("position", position)
                .param("person", person)
                .param("day", today())
                .update();
        try {
            work.run();
        } finally {
            jdbc.sql("delete from position_holding where position_id = :position and valid_from = :day")
                    .param("position", position)
                    .param("day", today())
                    .update();
            jdbc.sql("update position_holding set valid_to = null where position_id = :position")
                    .param("position", position)
                    .update();
        }
    }

    private interface ThrowingRunnable {
        void run() throws Exception;
    }

    /** What each has been told on an occasion, by recipient. */
    private Map<String, String> mails(String meeting, String occasion) {
        Map<String, String> mails = new HashMap<>();
        jdbc.sql(
                        "select recipient, subject || E'\\n' || text_body as words from mail_message where dedupe_key like :key")
                .param("key", "meeting|" + meeting + "|" + occasion + "|%")
                .query(row -> {
                    mails.put(row.getString("recipient"), row.getString("words"));
                });
        return mails;
    }

    @Test
    void endsWithAReasonAndCallsItsMeetingsOff() throws Exception {
        String id = establish();
        String meeting = plan(id, today().plusDays(1));
        assertThat(openTasks(meeting)).hasSize(1);
        String path = "/steering-committees/" + id + "/dissolve";
        assertThat(send(SECRETARY, path, null, "version", version(id), "dissolvedOn", today().toString())
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(
                                SECRETARY,
                                path,
                                null,
                                "version",
                                version(id),
                                "dissolvedOn",
                                today().toString(),
                                "reason",
                                "Hết nhiệm vụ")
                        .getStatus())
                .isEqualTo(302);
        settle();

        assertThat(openTasks(meeting)).isEmpty();
        assertThat(page(MEMBER, "/steering-committees/" + id)).contains("Hết nhiệm vụ");
        assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(() -> plan(id, today().plusDays(9)));
    }

    @Test
    void leavesWhatWasHeldToBePutDownWhenItIsDissolved() throws Exception {
        String id = establish();
        String held = plan(id, today());
        String planned = plan(id, today().plusDays(6));
        LocalDate yesterday = today().minusDays(1);
        jdbc.sql("update steering_committee set valid_from = :day")
                .param("day", yesterday.minusDays(5))
                .update();
        jdbc.sql("update steering_seat set valid_from = :day")
                .param("day", yesterday.minusDays(5))
                .update();
        jdbc.sql("update steering_meeting set meet_on = :day where id = :id")
                .param("day", yesterday)
                .param("id", held)
                .update();
        as(SECRETARY, () -> steering.dissolve(id, Long.parseLong(version(id)), yesterday, "Hết nhiệm vụ"));
        settle();

        assertThat(statusOf(planned)).isEqualTo("CANCELLED");
        assertThat(statusOf(held)).isEqualTo("PLANNED");
        assertThat(transfer.openWorkOf("mttq"))
                .as("somebody has to take over what is still to be written")
                .extracting(OpenWork::key)
                .contains("steering:" + id);
        String head = catalog.find(access.of(SECRETARY), id, yesterday).orElseThrow().roster().lines().stream()
                .filter(line -> HEAD.equals(line.positionId()))
                .findFirst()
                .orElseThrow()
                .seatId();
        submit(SECRETARY, held, Map.of("chair", head));
        submit(SECRETARY, held, minutes(held));
        submit(HEAD, held, Map.of("decision", "CONFIRM"));
        assertThat(statusOf(held)).isEqualTo("CONCLUDED");
    }

    @Test
    void meetsNoMoreForADirectiveOfWhichNothingGoesOn() {
        String id = establish();
        String held = plan(id, today());
        String planned = plan(id, today().plusDays(1));
        submit(SECRETARY, held, Map.of("chair", seat(id, HEAD)));
        submit(SECRETARY, held, minutes(held));
        jdbc.sql("update directive set status = 'RECALLED' where id = :id")
                .param("id", DIRECTIVE)
                .update();
        as(SECRETARY, () -> meetings.endOf(DIRECTIVE, "Văn bản đã thu hồi"));
        settle();

        assertThat(statusOf(planned)).isEqualTo("CANCELLED");
        assertThat(openTasks(planned)).isEmpty();
        assertThat(mailSubjects(planned)).anyMatch(subject -> subject.contains("Không họp"));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> plan(id, today().plusDays(9)))
                .extracting(BusinessRuleViolation::key)
                .isEqualTo("steering.rule.directive-not-in-force");
        assertThatExceptionOfType(FormRefused.class)
                .as("what is concluded now would bind nobody, and the chair is told so")
                .isThrownBy(() -> submit(HEAD, held, Map.of("decision", "CONFIRM")));
        submit(HEAD, held, Map.of("decision", "RETURN", "reason", "Bỏ kết luận"));
        Map<String, Object> without = came(held, Map.of());
        without.put("conclusions", List.of());
        submit(SECRETARY, held, without);
        submit(HEAD, held, Map.of("decision", "CONFIRM"));
        assertThat(statusOf(held)).isEqualTo("CONCLUDED");
    }

    private String statusOf(String meeting) {
        return jdbc.sql("select status from steering_meeting where id = :id")
                .param("id", meeting)
                .query(String.class)
                .single();
    }

    @Test
    void letsOneOfTwoWhoPlanAtOnceHaveEachNumber() throws Exception {
        String id = establish();
        List<@Nullable Throwable> ends =
                AtOnce.run(() -> plan(id, today().plusDays(5)), () -> plan(id, today().plusDays(6)));

        assertThat(ends).containsOnlyNulls();
        assertThat(jdbc.sql("select number from steering_meeting order by number")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
    }

    @Test
    void letsOneOfTwoWhoChangeMembersAtOnceThrough() throws Exception {
        String id = establish();
        long seen = Long.parseLong(version(id));
        List<@Nullable Throwable> ends = AtOnce.run(
                () -> as(SECRETARY, () -> steering.changeMembers(joining(id, seen, "hpn.chu-tich"))),
                () -> as(DEPUTY, () -> steering.changeMembers(joining(id, seen, "ldld.chu-tich"))));

        assertThat(ends).filteredOn(end -> end == null).hasSize(1);
        assertThat(ends).filteredOn(end -> end != null).singleElement().isInstanceOf(AlreadyHandled.class);
    }

    @Test
    void answersWhatCannotBeReadInAnAddress() throws Exception {
        String id = establish();
        for (String on : List.of("+999999-01-01", "hom-nay", "2017-02-30", "0000-00-00")) {
            assertThat(page(SECRETARY, "/steering-committees/" + id + "?on=" + on.replace("+", "%2B")))
                    .as(on)
                    .contains("Thường trực, Huyện ủy");
        }
        assertThat(page(SECRETARY, "/steering-committees/" + id + "?on=9999-12-31"))
                .contains("Chưa nêu chức vụ");
        assertThat(page(SECRETARY, "/steering-committees?text=%27%25_&directive=x&ended=y&page=-3"))
                .contains("Chưa có Ban Chỉ đạo nào");
        assertThat(status(SECRETARY, "/steering-committees/khong-co")).isEqualTo(404);
        assertThat(status(SECRETARY, "/steering-committees/meetings/khong-co")).isEqualTo(404);
        assertThat(send(SECRETARY, "/steering-committees/" + id + "/seats/khong-co/name", null, "version", "0")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void letsOneOfTwoWhoDecideOnMinutesAtOnceThrough() throws Exception {
        String id = establish();
        String meeting = plan(id, today());
        submit(SECRETARY, meeting, Map.of("chair", seat(id, HEAD)));
        String task = task(meeting).taskId();
        Map<String, Object> written = minutes(meeting);

        List<@Nullable Throwable> ends = AtOnce.run(
                () -> submission.submit(SECRETARY, task, written), () -> submission.submit(DEPUTY, task, written));
        settle();

        assertThat(ends).filteredOn(end -> end == null).hasSize(1);
        assertThat(ends).filteredOn(end -> end != null).singleElement().isInstanceOf(AlreadyHandled.class);
        assertThat(task(meeting).formId()).isEqualTo("ConfirmMinutesForm");
    }

    @Test
    void letsEitherThePostponementOrTheMinutesThrough() throws Exception {
        String id = establish();
        String meeting = plan(id, today());
        submit(SECRETARY, meeting, Map.of("chair", seat(id, HEAD)));
        String task = task(meeting).taskId();
        Map<String, Object> written = minutes(meeting);
        long seen = Long.parseLong(meetingVersion(meeting));

        List<@Nullable Throwable> ends = AtOnce.run(
                () -> submission.submit(SECRETARY, task, written),
                () -> as(
                        DEPUTY,
                        () -> meetings.postpone(meeting, seen, today().plusDays(9), LocalTime.of(8, 0), "Bận")));
        settle();

        assertThat(ends).filteredOn(end -> end == null).hasSize(1);
        String status = jdbc.sql("select status from steering_meeting")
                .query(String.class)
                .single();
        assertThat(status).isEqualTo(ends.get(0) == null ? "MINUTES_WRITTEN" : "PLANNED");
        assertThat(openTasks(meeting)).hasSize(ends.get(0) == null ? 1 : 0);
    }

    @Test
    void keepsCodesOfTwoCommitteesOfOneDirectiveApart() {
        establish();
        establish("13-QĐ/HU");
        assertThat(jdbc.sql("select ordinal from steering_committee order by ordinal")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
    }

    @Test
    void isChangedByItsStandingOfficeOnly() {
        String id = establish();
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> as(MEMBER, () -> meetings.plan(id, meeting(today().plusDays(2)))));
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> as(
                        MEMBER,
                        () -> steering.changeMembers(joining(id, Long.parseLong(version(id)), "hpn.chu-tich"))));
    }

    @Test
    void isReadByItsMembersWhereTheDirectiveDoesNotCirculateToThem() throws Exception {
        String id = establish();
        jdbc.sql("update directive set status = 'DRAFT' where id = :id")
                .param("id", DIRECTIVE)
                .update();
        assertThat(page(OTHER_MEMBER, "/steering-committees/" + id))
                .contains("Ban Chỉ đạo Cuộc vận động")
                .doesNotContain("9-KH/HU");
        assertThat(status(STRANGER, "/steering-committees/" + id)).isEqualTo(404);
        assertThat(page(STRANGER, "/steering-committees")).doesNotContain("Ban Chỉ đạo Cuộc vận động");
    }

    @Test
    void isKeptFromWhoeverIsOutsideTheCircleOfItsDirective() throws Exception {
        String id = establish();
        String meeting = plan(id, today());
        jdbc.sql(
                        "insert into directive_marks (directive_id, secrecy, urgency, scope) values (:id, 'NONE', 'NONE', 'NAMED')")
                .param("id", DIRECTIVE)
                .update();
        String here = "/steering-committees/" + id;

        for (String outside : List.of("quantri", STRANGER)) {
            assertThat(status(outside, here)).as(outside).isEqualTo(404);
            assertThat(status(outside, "/steering-committees/meetings/" + meeting))
                    .as(outside)
                    .isEqualTo(404);
            assertThat(file(outside, here + "/roster.xlsx").getStatus())
                    .as(outside)
                    .isEqualTo(404);
            assertThat(page(outside, "/steering-committees")).doesNotContain("Ban Chỉ đạo Cuộc vận động");
        }
        assertThat(page(OTHER_MEMBER, here)).contains("Thường trực, Huyện ủy").doesNotContain("9-KH/HU");
        assertThat(page("ubnd.chuyen-vien", here))
                .as("it has to name who sits there")
                .contains("data-test=\"naming\"")
                .doesNotContain("/files/");
        assertThat(page(SECRETARY, "/steering-committees")).contains("Ban Chỉ đạo Cuộc vận động");
    }

    @Test
    void isReadByWhoeverIsToSitInItAndByWhoeverSatOnTheDay() throws Exception {
        String id = establish();
        String leaving = seat(id, OTHER_MEMBER);
        as(
                SECRETARY,
                () -> steering.changeMembers(new ChangeMembers(
                        id,
                        Long.parseLong(version(id)),
                        today().plusDays(3),
                        decision("21-QĐ/HU"),
                        List.of(leaving),
                        List.of(new NewSeat("members[0]", SeatRole.MEMBER, "hpn.chu-tich", null)))));
        String meeting = plan(id, today().plusDays(5));
        String here = "/steering-committees/meetings/" + meeting;
        jdbc.sql("update directive set status = 'DRAFT' where id = :id")
                .param("id", DIRECTIVE)
                .update();

        assertThat(mailsOf(meeting)).contains("hpn.chu-tich");
        assertThat(page("hpn.chu-tich", here)).contains("Kinh phí");
        assertThat(page("hpn.chu-tich", "/steering-committees")).contains("Ban Chỉ đạo Cuộc vận động");

        jdbc.sql("update steering_seat set valid_from = :from, valid_to = :to where position_id = :position")
                .param("from", today().minusDays(9))
                .param("to", today().minusDays(2))
                .param("position", OTHER_MEMBER)
                .update();
        assertThat(status(OTHER_MEMBER, here)).isEqualTo(404);
        jdbc.sql("update steering_meeting set meet_on = :day")
                .param("day", today().minusDays(4))
                .update();
        assertThat(page(OTHER_MEMBER, here)).contains("Kinh phí");
        assertThat(status(OTHER_MEMBER, "/steering-committees/" + id)).isEqualTo(404);
    }

    @Test
    void isRecordedOnceByOneDecisionAndMeetsOnceAtOneHour() throws Exception {
        assertThat(send(SECRETARY, "/steering-committees", PDF, typed()).getStatus())
                .isEqualTo(302);
        MockHttpServletResponse second = send(DEPUTY, "/steering-committees", PDF, with(typed(), "number", "12-qđ/hu"));
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString(UTF_8))
                .contains("data-test=\"overtaken\"", "value=\"leadership:ubnd\"")
                .doesNotContain("??");
        String id = only("steering_committee");

        plan(id, today().plusDays(5));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> plan(id, today().plusDays(5)))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("on"));
    }

    @Test
    void hasItsStandingOfficeWhereItIsEstablished() {
        String elsewhere = jdbc.sql("select id from organization order by id").query(String.class).list().stream()
                .filter(unit -> !organizations.areTogether("mttq", unit))
                .findFirst()
                .orElseThrow();
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> as(
                        SECRETARY,
                        () -> steering.establish(new EstablishCommittee(
                                "mttq",
                                "Ban Chỉ đạo",
                                obligationId(),
                                elsewhere,
                                today(),
                                null,
                                decision("12-QĐ/HU"),
                                List.of(new NewSeat("members[0]", SeatRole.HEAD, HEAD, null))))))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("standingUnitId"));
    }

    @Test
    void listsManyPageByPage() throws Exception {
        establish();
        jdbc.sql("""
                        insert into steering_committee (id, version, name, directive_id, obligation_id, ordinal,
                            establishing_unit_id, standing_unit_id, valid_from, last_act, acted_by, acted_at)
                        select 'many-' || n, 0, 'Ban ' || n, :directive, 'o', n + 10, 'mttq', 'mttq', :day, 'ESTABLISHED', 'A', now()
                        from generate_series(1, 10000) n
                        """).param("directive", DIRECTIVE).param("day", today()).update();
        assertThat(page(STRANGER, "/steering-committees")).contains("10001 Ban Chỉ đạo", "rel=\"next\"");
        assertThat(page(STRANGER, "/steering-committees?text=ban 777&page=9999"))
                .contains("Ban 777");
    }

    @Test
    void readsMuchByAsManyStatementsAsLittle() throws Exception {
        String id = establish();
        String meeting = plan(id, today());
        conclude(id, 1, 1);
        List<String> paths = List.of(
                "/steering-committees", "/steering-committees/" + id, "/steering-committees/meetings/" + meeting);
        Map<String, Integer> little = new HashMap<>();
        for (String path : paths) {
            page(SECRETARY, path);
            little.put(path, StatementCount.of(() -> page(SECRETARY, path)));
        }

        conclude(id, 2, 45);
        jdbc.sql("""
                        insert into steering_committee (id, version, name, directive_id, obligation_id, ordinal,
                            establishing_unit_id, standing_unit_id, valid_from, last_act, acted_by, acted_at)
                        select 'much-' || n, 0, 'Ban ' || n, :directive, 'o', n + 10, 'hnd', 'hnd', cast(:day as date) + n % 3,
                            'ESTABLISHED', 'A', now()
                        from generate_series(1, 12) n
                        """).param("directive", DIRECTIVE).param("day", today()).update();
        jdbc.sql("""
                        insert into steering_seat (committee_id, position, seat_id, role, unit_id, position_id, by_leadership,
                            valid_from, basis)
                        select 'much-' || n, m, 'much-' || n || '-' || m, case m when 0 then 'HEAD' else 'MEMBER' end, p.unit_id,
                            p.id, false, :day, 'QĐ'
                        from generate_series(1, 12) n,
                            (select id, unit_id, row_number() over (order by id) - 1 as m from position order by id limit 9) p
                        """).param("day", today()).update();
        jdbc.sql("""
                        insert into steering_seat (committee_id, position, seat_id, role, unit_id, position_id, by_leadership,
                            valid_from, basis)
                        select :id, 5 + n, 'more-' || n, 'MEMBER', p.unit_id, p.id, false, :day, 'QĐ'
                        from (select id, unit_id, row_number() over (order by id desc) as n from position
                            where not exists (select 1 from steering_seat s where s.committee_id = :id and s.position_id = position.id)
                            order by id desc limit 9) p
                        """).param("id", id).param("day", today()).update();
        for (String path : paths) {
            assertThat(StatementCount.of(() -> page(SECRETARY, path))).as(path).isEqualTo(little.get(path));
        }
        assertThat(page(SECRETARY, "/steering-committees/" + id)).contains("Trang 1/", "conclusions=1");
        assertThat(page(SECRETARY, "/steering-committees/" + id + "?page=1&conclusions=2"))
                .contains("Trang 2/", "Trang 3/");
        assertThat(page(SECRETARY, "/steering-committees/" + id + "?page=99&conclusions=-1"))
                .contains("Trang 3/3", "Trang 1/");
    }

    /** Concluded meetings by their numbers, each with two conclusions of other organisations. */
    private void conclude(String id, int from, int to) {
        jdbc.sql("""
                        insert into steering_meeting (id, version, committee_id, meet_year, number, meet_on, meet_at, place, status,
                            turn, asked_on, last_act, acted_by, acted_at, confirmed_by, confirmed_on)
                        select 'much-' || n, 0, :id, 2010, n, cast(:day as date) - n, time '08:00', 'Hội trường', 'CONCLUDED', 1, :day,
                            'CONCLUDED', 'A', now(), 'A', :day
                        from generate_series(cast(:from as int), cast(:to as int)) n
                        """)
                .param("id", id)
                .param("day", today())
                .param("from", from)
                .param("to", to)
                .update();
        jdbc.sql("""
                        insert into steering_conclusion (meeting_id, position, words, unit_id, due_on, obligation_id)
                        select 'much-' || n, u.m, 'Việc ' || n || '-' || u.m, u.id, :day, case u.m when 0 then 'none-' || n end
                        from generate_series(cast(:from as int), cast(:to as int)) n,
                            (select id, row_number() over (order by id) - 1 as m from organization order by id limit 2) u
                        """).param("day", today()).param("from", from).param("to", to).update();
    }

    private ChangeMembers joining(String id, String seen, LocalDate on) {
        return new ChangeMembers(
                id,
                Long.parseLong(seen),
                on,
                decision("23-QĐ/HU"),
                List.of(),
                List.of(new NewSeat("members[0]", SeatRole.MEMBER, "ldld.chu-tich", null)));
    }

    private ChangeMembers joining(String id, long seen, String position) {
        return new ChangeMembers(
                id,
                seen,
                today(),
                decision("21-QĐ/HU"),
                List.of(),
                List.of(new NewSeat("members[0]", SeatRole.MEMBER, position, null)));
    }

    private DecisionTyped decision(String number) {
        return new DecisionTyped(number, today(), "Huyện ủy", storedFile());
    }

    private String storedFile() {
        return files.store("quyet-dinh.pdf", new ByteArrayInputStream(PDF), "steering")
                .id();
    }

    private String establish() {
        return establish("12-QĐ/HU");
    }

    private String establish(String number) {
        List<NewSeat> seats = new ArrayList<>();
        seats.add(new NewSeat("members[0]", SeatRole.HEAD, HEAD, null));
        seats.add(new NewSeat("members[1]", SeatRole.STANDING_DEPUTY, DEPUTY, null));
        seats.add(new NewSeat("members[2]", SeatRole.DEPUTY, MEMBER, null));
        seats.add(new NewSeat("members[3]", SeatRole.MEMBER, OTHER_MEMBER, null));
        seats.add(new NewSeat("members[4]", SeatRole.DEPUTY, null, "ubnd"));
        seats.add(new NewSeat("members[5]", SeatRole.SECRETARY, SECRETARY, null));
        return of(
                SECRETARY,
                () -> steering.establish(new EstablishCommittee(
                        "mttq",
                        "Ban Chỉ đạo Cuộc vận động",
                        obligationId(),
                        "mttq",
                        today(),
                        null,
                        new DecisionTyped(number, today(), "Huyện ủy", storedFile()),
                        seats)));
    }

    private String[] typed() {
        return new String[] {
            "unit",
            "mttq",
            "directive",
            DIRECTIVE,
            "obligationId",
            obligationId(),
            "name",
            "Ban Chỉ đạo Cuộc vận động",
            "standingUnitId",
            "mttq",
            "number",
            "12-QĐ/HU",
            "issuedOn",
            today().toString(),
            "issuer",
            "Huyện ủy",
            "effectiveOn",
            today().toString(),
            "validTo",
            "",
            "members[0].key",
            "position:" + HEAD,
            "members[0].role",
            "HEAD",
            "members[1].key",
            "position:" + DEPUTY,
            "members[1].role",
            "STANDING_DEPUTY",
            "members[2].key",
            "position:" + MEMBER,
            "members[2].role",
            "DEPUTY",
            "members[3].key",
            "position:ldld.chu-tich",
            "members[3].role",
            "",
            "members[4].key",
            "leadership:ubnd",
            "members[4].role",
            "DEPUTY"
        };
    }

    private static String[] with(String[] fields, String name, String value) {
        String[] changed = fields.clone();
        for (int at = 0; at < changed.length; at += 2) {
            if (changed[at].equals(name)) {
                changed[at + 1] = value;
            }
        }
        return changed;
    }

    private MeetingTyped meeting(LocalDate on) {
        return new MeetingTyped(
                on,
                LocalTime.of(8, 0),
                "Hội trường Huyện ủy",
                List.of(new AgendaTyped(null, "Kinh phí", "Ban Dân vận", 30)));
    }

    private String plan(String committeeId, LocalDate on) {
        String id = of(SECRETARY, () -> meetings.plan(committeeId, meeting(on)));
        settle();
        return id;
    }

    private String planByPage(String committeeId) throws Exception {
        String path = "/steering-committees/" + committeeId + "/meetings";
        assertThat(page(SECRETARY, path + "/new")).contains("name=\"agenda[0].title\"");
        String[] typed = {
            "on",
            today().toString(),
            "at",
            "08:00",
            "place",
            "Hội trường Huyện ủy",
            "agenda[1].title",
            "Kinh phí",
            "agenda[1].presenter",
            "Ban Dân vận",
            "agenda[1].minutes",
            "30"
        };
        for (String[] wrong : new String[][] {
            {"on", ""},
            {"on", "2000-01-01"},
            {"on", "mai"},
            {"at", ""},
            {"at", "25:00"},
            {"place", " "},
            {"agenda[1].title", ""},
            {"agenda[1].minutes", "0"},
            {"agenda[1].minutes", "ba mươi"}
        }) {
            MockHttpServletResponse refused = send(SECRETARY, path, null, with(typed, wrong[0], wrong[1]));
            assertThat(refused.getStatus()).as(wrong[0] + "=" + wrong[1]).isEqualTo(422);
            assertThat(refused.getContentAsString(UTF_8))
                    .contains("class=\"error\"")
                    .doesNotContain("??");
        }
        assertThat(send(SECRETARY, path, null, typed).getStatus()).isEqualTo(302);
        settle();
        return only("steering_meeting");
    }

    private Map<String, Object> minutes(String meeting) {
        Map<String, Object> values = came(meeting, Map.of());
        values.put(
                "conclusions",
                List.of(Map.of(
                        "text",
                        "Lập dự toán",
                        "unit",
                        "hnd",
                        "dueOn",
                        today().plusDays(15).toString())));
        return values;
    }

    /** The minutes with presences by seat; whoever is not named is there. */
    private Map<String, Object> came(String meeting, Map<String, String> presences) {
        Map<String, Object> values =
                new HashMap<>(submission.firstValues(SECRETARY, task(meeting).taskId()));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> row : rows(values)) {
            Map<String, Object> changed = new HashMap<>(row);
            String presence = presences.getOrDefault(String.valueOf(row.get("seat")), "PRESENT");
            changed.put("presence", presence);
            if (presence.equals("ABSENT")) {
                changed.put("reason", "Đi công tác");
            }
            rows.add(changed);
        }
        values.put("attendance", rows);
        values.put("said", List.of(Map.of("item", item(meeting), "text", "Thống nhất mức chi")));
        return values;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> values) {
        return (List<Map<String, Object>>) values.getOrDefault("attendance", List.of());
    }

    private void refusedAt(String field, String meeting, Map<String, Object> values) {
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> submission.submit(SECRETARY, task(meeting).taskId(), values))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .extracting(FormRefused.Problem::field)
                        .contains(field));
    }

    private void submit(String account, String meeting, Map<String, Object> values) {
        submission.submit(account, task(meeting).taskId(), values);
        settle();
    }

    private WorkItem task(String meeting) {
        return openTasks(meeting).get(0);
    }

    private List<WorkItem> openTasks(String meeting) {
        return workList.openOf("SteeringMeeting", List.of(meeting + ":1", meeting + ":2"));
    }

    private String item(String meeting) {
        return jdbc.sql("select item_id from steering_agenda_item where meeting_id = :id")
                .param("id", meeting)
                .query(String.class)
                .single();
    }

    private String seat(String id, String position) {
        return line(roster(id, today()), position).seatId();
    }

    private String gap(String id) {
        return roster(id, today()).gaps().get(0).seatId();
    }

    private Roster roster(String id, LocalDate day) {
        return catalog.find(access.of(SECRETARY), id, day).orElseThrow().roster();
    }

    private static Roster.Line line(Roster roster, String position) {
        return roster.lines().stream()
                .filter(line -> position.equals(line.positionId()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> positions(Roster roster) {
        return roster.lines().stream()
                .map(line -> String.valueOf(line.positionId()))
                .toList();
    }

    private List<String> mailsOf(String meeting) {
        return jdbc.sql("select recipient from mail_message where dedupe_key like :key")
                .param("key", "meeting|" + meeting + "|INVITED|%")
                .query(String.class)
                .list();
    }

    private List<String> mailSubjects(String meeting) {
        return jdbc.sql("select subject from mail_message where dedupe_key like :key")
                .param("key", "meeting|" + meeting + "|%")
                .query(String.class)
                .list();
    }

    private String only(String table) {
        return jdbc.sql("select id from " + table).query(String.class).single();
    }

    private String version(String id) {
        return jdbc.sql("select version from steering_committee where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private String meetingVersion(String id) {
        return jdbc.sql("select version from steering_meeting where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private List<String> verbsOf(String unitId) {
        return jdbc.sql("select verb from act where chain = :unit")
                .param("unit", unitId)
                .query(String.class)
                .list();
    }

    private void as(String account, Runnable act) {
        of(account, () -> {
            act.run();
            return "";
        });
    }

    private <T> T of(String account, Supplier<T> act) {
        PositionView position = organizations.position(account).orElseThrow();
        String name = organizations.person(account).orElseThrow().name();
        return CurrentActor.call(
                new Actor(account, name, position.id(), position.label(), position.unitId()),
                () -> transaction.execute(status -> act.get()));
    }

    private void handOver(String from, String to) {
        transaction.executeWithoutResult(status -> transfer.transfer(new Handover("r-1", from, today(), to, Map.of())));
        settle();
    }

    private String page(String account, String path) throws Exception {
        MockHttpServletResponse response = file(account, path);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        String text = response.getContentAsString(UTF_8);
        assertThat(text).as(path).doesNotContain("??");
        return text.substring(text.indexOf("<main"), text.indexOf("</main>"));
    }

    private MockHttpServletResponse file(String account, String path) throws Exception {
        return mvc.perform(get(path).with(user(account))).andReturn().getResponse();
    }

    private int status(String account, String path) throws Exception {
        return file(account, path).getStatus();
    }

    private MockHttpServletResponse send(String account, String path, byte @Nullable [] upload, String... fields)
            throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(path);
        if (upload != null) {
            request.file(new MockMultipartFile("file", "quyet-dinh.pdf", "application/pdf", upload));
        }
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return mvc.perform(request.with(user(account)).with(csrf())).andReturn().getResponse();
    }

    private String obligationId() {
        return DIRECTIVE + ".2c";
    }

    private LocalDate today() {
        return clock.today();
    }

    private void settle() {
        do {
            jobs.settle(Duration.ofMinutes(1));
        } while (starts.startDue() > 0);
    }
}
