package vn.chidao.survey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chidao.access.Access;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.document.FileSight;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.Actor;
import vn.chidao.shared.CurrentActor;
import vn.chidao.testing.VisitedOffice;
import vn.chidao.workflow.AttachmentStore;
import vn.chidao.workflow.FormRefused;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** The demo world with what tests of surveys do there: open one, count, check, conclude, and look at pages. */
abstract class SurveyOffice extends VisitedOffice {

    static final String OFFICER = "mttq.chuyen-vien";
    static final String LEADER = "mttq.chu-tich";
    static final String COMMUNE = "mttq-tan-khai.chu-tich";
    static final Map<String, Object> ACCEPT = Map.of("decision", "ACCEPT");
    static final byte[] PDF = "%PDF-1.4 biên bản".getBytes(UTF_8);

    @Autowired
    SurveyManagement surveys;

    @Autowired
    SurveyCatalog catalog;

    @Autowired
    SurveyKinds kinds;

    @Autowired
    SurveyPlaces places;

    @Autowired
    SurveyRecords records;

    @Autowired
    SurveyTransfer transfer;

    @Autowired
    SurveyRounds rounds;

    @Autowired
    ObligationCatalog obligations;

    @Autowired
    OrganizationDirectory organizations;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    AttachmentStore attachments;

    @Autowired
    FileSight files;

    @Autowired
    Access access;

    @Autowired
    TaskSubmission submission;

    @Autowired
    WorkList workList;

    String open(String place) {
        return open(place, null);
    }

    String open(String place, @Nullable String obligationId) {
        List<String> ids = new ArrayList<>();
        as(OFFICER, () -> ids.add(surveys.open(command(place, obligationId))));
        settle();
        return ids.get(0);
    }

    OpenSurvey command(String place, @Nullable String obligationId) {
        SurveyKind kind = kinds.find("NTM_COMMUNE").orElseThrow();
        return new OpenSurvey(
                "mttq",
                kind.code(),
                place,
                clock.today(),
                kind.ruleOn(clock.today()).orElseThrow().terms(),
                null,
                kind.questions().stream().map(SurveyKind.Asked::question).toList(),
                places.areas(place).stream().map(SurveyPlaces.Area::unitId).toList(),
                obligationId);
    }

    void giveUp(String id) {
        as(OFFICER, () -> surveys.withdraw(id, catalog.require(id).version(), "Thử xong"));
        settle();
    }

    /** A survey in Tân Khai as the page sends it. */
    String[] fields(String obligation, String floor, String why) {
        return fieldsAt("ubnd-tan-khai", "kdc-tan-khai-1,kdc-tan-khai-2", obligation, floor, why);
    }

    String[] fieldsAt(String place, String areas, String obligation, String floor, String why) {
        List<String> fields = new ArrayList<>(List.of(
                "taken",
                "mttq|NTM_COMMUNE|" + place + "|" + clock.today(),
                "unit",
                "mttq",
                "kind",
                "NTM_COMMUNE",
                "place",
                place,
                "opensOn",
                clock.today().toString(),
                "floor",
                floor,
                "threshold",
                "80",
                "workingDays",
                "20",
                "changedBecause",
                why,
                "obligation",
                obligation,
                "overall",
                "1",
                "questions",
                "Câu hỏi sửa tay",
                "questions",
                "Hài lòng chung với kết quả xây dựng nông thôn mới",
                "questions",
                ""));
        for (String area : areas.split(",")) {
            fields.addAll(List.of("areas", area));
        }
        return fields.toArray(String[]::new);
    }

    /** All ballots issued, none invalid, everybody with an opinion. */
    static Map<String, Object> entry(SurveyView survey, int households, int returned, int satisfied) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "method", "BALLOT_AT_HOME",
                "householdsTotal", households,
                "ballotsIssued", households,
                "ballotsReturned", returned,
                "ballotsInvalid", 0));
        values.put(
                "answers",
                new ArrayList<>(IntStream.range(0, survey.questions().size())
                        .<Map<String, Object>>mapToObj(at -> new HashMap<>(Map.of(
                                "question",
                                String.valueOf(at),
                                "satisfied",
                                satisfied,
                                "unsatisfied",
                                returned - satisfied,
                                "noOpinion",
                                0)))
                        .toList()));
        return values;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> row(Map<String, Object> values, int at) {
        return (Map<String, Object>) ((List<?>) values.get("answers")).get(at);
    }

    String stored(String account) {
        List<String> ids = new ArrayList<>();
        as(
                account,
                () -> ids.add(attachments
                        .store("bien-ban.pdf", new ByteArrayInputStream(PDF), "survey")
                        .id()));
        return ids.get(0);
    }

    /** A directive in force with one obligation of the district's Front. */
    String obligation(String directiveId) {
        LocalDate today = clock.today();
        jdbc.sql("""
                        insert into directive (id, version, type, origin, status, issuer_unit_id, issuer_name, number,
                            notation, number_and_notation, subject, place, issued_on, text, text_sha256, revision,
                            submitted, drafting_unit_id, office_unit_id, signing_unit_id, follow_up_unit_id,
                            report_receiver_unit_id, concluding_unit_id, signing_order, signing_road, signed_on)
                        values (:id, 0, 'OFFICIAL_LETTER', 'NATIVE', 'IN_FORCE', 'hu', 'Huyện ủy', 7, 'CV/HU', :id,
                            'Lấy ý kiến', 'Hớn Quản', :day, 'Trích', '0', 1, false, 'hu', 'hu', 'hu', 'hu',
                            'hu', 'hu', 'IN_ORDER', 'PAPER', :day)
                        """).param("id", directiveId).param("day", today).update();
        jdbc.sql("""
                        insert into obligation (id, version, directive_id, code, position, clause_id, quote, kinds, contents,
                            lead_text, lead_selector, action, rhythm, stage, status, in_force_on)
                        values (:id, 0, :directive, '5c', 1, '1', 'Trích', '{}', '{}', 'MTTQ', 'unit:mttq',
                            'Lấy ý kiến về sự hài lòng', 'CONTINUOUS', 'RECORD', 'IN_FORCE', :day)
                        """)
                .param("id", directiveId + "-o")
                .param("directive", directiveId)
                .param("day", today)
                .update();
        jdbc.sql(
                        "insert into obligation_unit (obligation_id, position, unit_id, valid_from) values (:id, 0, 'mttq', :day)")
                .param("id", directiveId + "-o")
                .param("day", today)
                .update();
        assertThat(records.choices("mttq"))
                .extracting(choice -> choice.obligation().id())
                .contains(directiveId + "-o");
        return directiveId + "-o";
    }

    WorkItem tallyTask(String id, int area) {
        return tallyTasks(id, area).get(0);
    }

    List<WorkItem> tallyTasks(String id, int area) {
        return workList.openOf(
                "SurveyTally",
                List.of(catalog.require(id).tallies().get(area).turn().id()));
    }

    List<WorkItem> conclusion(String id) {
        return workList.openOf("SurveyConclusion", List.of(id));
    }

    void act(String account, WorkItem task, Map<String, Object> values) {
        submission.submit(account, task.taskId(), values);
        settle();
    }

    List<String> verbsOf(String unitId) {
        return jdbc.sql("select verb from act where chain = :unit")
                .param("unit", unitId)
                .query(String.class)
                .list();
    }

    static void refusedAt(String field, Runnable act) {
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.problems())
                        .extracting(FormRefused.Problem::field)
                        .containsExactly(field));
    }

    void as(String account, Runnable act) {
        PositionView position = organizations.position(account).orElseThrow();
        CurrentActor.run(
                new Actor(account, account, position.id(), position.label(), position.unitId()),
                () -> transaction.executeWithoutResult(status -> act.run()));
    }

    void handOver(String from, String to) {
        transaction.executeWithoutResult(
                status -> transfer.transfer(new Handover("r-1", from, clock.today(), to, Map.of())));
        settle();
    }
}
