package vn.chidao.coordination;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.chidao.audit.ActView;
import vn.chidao.audit.AuditTrail;
import vn.chidao.document.FileSight;
import vn.chidao.document.Registers;
import vn.chidao.obligation.BaseDay;
import vn.chidao.obligation.DefineObligation;
import vn.chidao.obligation.ObligationKind;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.ProgrammeReviews;
import vn.chidao.obligation.ReviewDays;
import vn.chidao.obligation.Rhythm;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Days;
import vn.chidao.testing.AtOnce;
import vn.chidao.testing.DemoOffice;
import vn.chidao.workflow.FormRefused;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** Joint programmes as officers of the demo world conclude them, from the draft to the commune. */
class CoordinationIntegrationTests extends DemoOffice {

    private static final String LEAD = "mttq.chuyen-vien";
    private static final Map<String, Object> AGREE = Map.of("decision", "AGREE");

    @Autowired
    private CoordinationManagement coordination;

    @Autowired
    private CoordinationCatalog catalog;

    @Autowired
    private JointProgrammeTransfer transfer;

    @Autowired
    private ProgrammeYears years;

    @Autowired
    private Registers registers;

    @Autowired
    private FileSight files;

    @Autowired
    private OrganizationDirectory organizations;

    @Autowired
    private ObligationManagement obligations;

    @Autowired
    private ProgrammeReviews reviews;

    @Autowired
    private ReviewDays days;

    @Autowired
    private TaskSubmission submission;

    @Autowired
    private WorkList workList;

    @Autowired
    private AuditTrail acts;

    @Test
    void threePartiesConcludeAProgrammeAndAmendIt() {
        String id = consulted("Phối hợp giảm nghèo", "mttq", "hnd", "hpn");
        assertThat(open("ProgrammeOpinion", id))
                .extracting(item -> item.groups().get(0))
                .allMatch(group -> group.startsWith("hnd.") || group.startsWith("hpn."))
                .hasSize(2);
        answer("ProgrammeOpinion", id, 1, 1, "hnd.chuyen-vien", AGREE);
        answer(
                "ProgrammeOpinion",
                id,
                1,
                2,
                "hpn.chuyen-vien",
                Map.of("decision", "PROPOSE", "comment", "Ghi rõ mô hình Hàng rào xanh"));
        lead(LEAD, id, Map.of("decision", "ASK_CONSENT"));
        assertThat(open("ProgrammeConsent", id)).hasSize(3);

        answer("ProgrammeConsent", id, 1, 1, "hnd.chu-tich", consent(1));
        answer(
                "ProgrammeConsent",
                id,
                1,
                2,
                "hpn.chu-tich",
                Map.of("version", 1, "decision", "REFUSE", "reason", "Chưa có Hàng rào xanh"));
        assertThat(catalog.require(id).status()).isEqualTo(ProgrammeStatus.CONSULTED);
        assertThat(open("ProgrammeConsent", id))
                .as("nobody is asked about it any longer")
                .isEmpty();

        lead(LEAD, id, wording("Bản thứ hai", "mttq", "hnd", "hpn"));
        lead(LEAD, id, Map.of("decision", "ASK_CONSENT"));
        assertThat(open("ProgrammeOpinion", id))
                .as("the consultation is settled")
                .isEmpty();
        answer("ProgrammeConsent", id, 2, 2, "hpn.chu-tich", consent(2));
        answer("ProgrammeConsent", id, 2, 0, "mttq.chu-tich", consent(2));
        assertThat(catalog.require(id).status()).isEqualTo(ProgrammeStatus.FOR_CONSENT);
        answer("ProgrammeConsent", id, 2, 1, "hnd.chu-tich", consent(2));
        assertThat(catalog.require(id).status()).isEqualTo(ProgrammeStatus.IN_FORCE);

        lead("mttq.van-thu", id, Map.of("place", "Hớn Quản"));
        ProgrammeView.VersionView first = catalog.require(id).inForce().orElseThrow();
        assertThat(first.numberAndNotation()).endsWith("CTPH-MTTQ");
        assertThat(first.text()).isEqualTo("Bản thứ hai");
        assertThat(registers.outgoing("mttq", clock.today().getYear()))
                .filteredOn(line -> first.numberAndNotation().equals(line.numberAndNotation()))
                .singleElement()
                .satisfies(line -> assertThat(line.copies()).isEqualTo(3));
        assertThat(List.of("mttq.chuyen-vien", "hnd.chuyen-vien", "hpn.chuyen-vien"))
                .as("each party has its copy")
                .allMatch(account -> files.mayRead(account, String.valueOf(first.fileId())));

        as(LEAD, () -> coordination.amend(id, 1, "Thêm phần việc của Hội Phụ nữ"));
        settle();
        lead(LEAD, id, 2, wording("Bản sửa đổi", "mttq", "hnd", "hpn"));
        lead(LEAD, id, 2, Map.of("decision", "ASK_CONSENT"));
        answer("ProgrammeConsent", id, 3, 0, "mttq.chu-tich", consent(3));
        answer(
                "ProgrammeConsent",
                id,
                3,
                1,
                "hnd.chu-tich",
                Map.of("version", 3, "decision", "REFUSE", "reason", "Chưa đủ nguồn lực"));
        assertThat(catalog.require(id).status()).isEqualTo(ProgrammeStatus.IN_FORCE);
        assertThat(catalog.require(id).inForce().orElseThrow().number()).isEqualTo(2);

        lead(LEAD, id, 2, wording("Bản sửa đổi, đã giảm", "mttq", "hnd", "hpn"));
        lead(LEAD, id, 2, Map.of("decision", "ASK_CONSENT"));
        for (int place : List.of(2, 1, 0)) {
            answer(
                    "ProgrammeConsent",
                    id,
                    4,
                    place,
                    List.of("mttq", "hnd", "hpn").get(place) + ".chu-tich",
                    consent(4));
        }
        lead("mttq.van-thu", id, 2, Map.of("place", "Hớn Quản"));

        ProgrammeView amended = catalog.require(id);
        assertThat(amended.inForce().orElseThrow().text()).isEqualTo("Bản sửa đổi, đã giảm");
        assertThat(amended.inForce().orElseThrow().numberAndNotation())
                .isNotNull()
                .isNotEqualTo(first.numberAndNotation());
        assertThat(amended.amendment()).isNull();
        assertThat(amended.version(2).state()).isEqualTo(VersionState.SUPERSEDED);
        assertThat(verbsOf("hpn")).contains("PROGRAMME_OPINION", "PROGRAMME_REFUSED", "PROGRAMME_CONSENTED");
        assertThat(verbsOf("mttq"))
                .contains("PROGRAMME_DRAFTED", "PROGRAMME_IN_FORCE", "PROGRAMME_NUMBERED", "PROGRAMME_AMENDED");
    }

    @Test
    void twoWhoSignAtOnceBothSignAndTheLastPutsItInForce() throws Exception {
        String id = forConsent("Phối hợp bảo vệ môi trường", "mttq", "hnd", "hpn");
        answer("ProgrammeConsent", id, 1, 0, "mttq.chu-tich", consent(1));
        String hnd = turn("ProgrammeConsent", id, 1, 1).taskId();
        String hpn = turn("ProgrammeConsent", id, 1, 2).taskId();

        List<@Nullable Throwable> ends = AtOnce.run(
                () -> submission.submit("hnd.chu-tich", hnd, consent(1)),
                () -> submission.submit("hpn.chu-tich", hpn, consent(1)));
        settle();

        assertThat(ends).containsOnlyNulls();
        assertThat(catalog.require(id).status()).isEqualTo(ProgrammeStatus.IN_FORCE);
        assertThat(leadTask(id, 1).elementId()).isEqualTo("UserTask_NumberProgramme");
    }

    @Test
    void onlyThePartysOwnSignerConsents() {
        String id = forConsent("Phối hợp an ninh trật tự", "mttq", "hnd");
        String task = turn("ProgrammeConsent", id, 1, 1).taskId();

        for (String other : List.of("hnd.chuyen-vien", "mttq.chu-tich", "hpn.chu-tich")) {
            assertThatExceptionOfType(RuntimeException.class)
                    .as(other)
                    .isThrownBy(() -> submission.submit(other, task, consent(1)));
        }
        assertThat(catalog.require(id).decisions()).isEmpty();
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> as("mttq.chu-tich", () -> coordination.consent(new PartyTurn(id, 1, 1).id(), 1)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("coordination.rule.own-party-only"));
    }

    @Test
    void aConsentToARefusedVersionShowsAsLapsed() throws Exception {
        String id = forConsent("Phối hợp bị từ chối", "mttq", "hnd");
        answer("ProgrammeConsent", id, 1, 1, "hnd.chu-tich", consent(1));
        assertThat(page("hnd.chuyen-vien", "/programmes/" + id)).doesNotContain("data-test=\"lapsed\"");
        answer(
                "ProgrammeConsent",
                id,
                1,
                0,
                "mttq.chu-tich",
                Map.of("version", 1, "decision", "REFUSE", "reason", "Thiếu căn cứ"));

        assertThat(page("hnd.chuyen-vien", "/programmes/" + id))
                .contains("data-test=\"lapsed\"", "chữ ký không còn giá trị");
    }

    @Test
    void nobodySignsAVersionHeHasNotRead() {
        String id = forConsent("Phối hợp chăm lo người có công", "mttq", "hnd");
        WorkItem earlier = turn("ProgrammeConsent", id, 1, 1);
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> submission.submit("hnd.chu-tich", earlier.taskId(), consent(2)))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.field()).isEqualTo("version")));

        answer(
                "ProgrammeConsent",
                id,
                1,
                0,
                "mttq.chu-tich",
                Map.of("version", 1, "decision", "REFUSE", "reason", "Thiếu căn cứ"));
        lead(LEAD, id, wording("Bản thứ hai", "mttq", "hnd"));
        lead(LEAD, id, Map.of("decision", "ASK_CONSENT"));

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> submission.submit("hnd.chu-tich", earlier.taskId(), consent(1)));
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> submission.submit(
                        "hnd.chu-tich", turn("ProgrammeConsent", id, 2, 1).taskId(), consent(1)));
        assertThat(catalog.require(id).saidOf(2)).isEmpty();
    }

    @Test
    void aCommuneConcludesItsOwnAndTheListSaysWhoLacksOne() throws Exception {
        String district = inForce("Phối hợp xây dựng nông thôn mới", "mttq", "hnd");
        assertThat(missing(district)).hasSize(3);

        String child = draft(
                "mttq-tan-khai.chu-tich",
                "mttq-tan-khai",
                null,
                district,
                "Bản kín của xã",
                List.of("mttq-tan-khai", "ubnd-tan-khai"));
        assertThat(missing(district)).as("a draft is none yet").hasSize(3);
        assertThat(page("ubnd.chuyen-vien", "/programmes/" + district))
                .as("others see that there is something, not what")
                .contains("data-test=\"under-way\"")
                .doesNotContain("Bản kín của xã");
        assertThat(page("mttq-tan-khai.chu-tich", "/programmes/" + district)).contains("Bản kín của xã");
        settle();
        lead("mttq-tan-khai.chu-tich", child, wording("Nội dung của xã", "mttq-tan-khai", "ubnd-tan-khai"));
        lead("mttq-tan-khai.chu-tich", child, Map.of("decision", "ASK_CONSENT"));
        answer("ProgrammeConsent", child, 1, 1, "ubnd-tan-khai.chu-tich", consent(1));
        answer("ProgrammeConsent", child, 1, 0, "mttq-tan-khai.chu-tich", consent(1));

        assertThat(missing(district)).hasSize(2).noneMatch(name -> name.contains("Tân Khai"));
        assertThat(page("ubnd.chuyen-vien", "/programmes/" + district)).doesNotContain("data-test=\"under-way\"");
        assertThat(catalog.childrenOf(district)).extracting(ProgrammeRow::id).containsExactly(child);
        assertThat(catalog.require(child).parentId()).isEqualTo(district);
        refused(
                "parentId",
                "commune-has-one",
                () -> draft(
                        "ubnd-tan-khai.chu-tich", "ubnd-tan-khai", null, district, "ubnd-tan-khai", "mttq-tan-khai"));
        refused(
                "parentId",
                "not-below-parent",
                () -> draft("ubnd.chuyen-vien", "ubnd", null, district, "ubnd", "mttq"));
    }

    @Test
    void aCommuneConcludesItsOwnBelowOneInForceOnly() {
        String id = forConsent("Phối hợp chưa ký", "mttq", "hnd");

        refused(
                "parentId",
                "parent-not-in-force",
                () -> draft("mttq-minh-duc.chu-tich", "mttq-minh-duc", null, id, "mttq-minh-duc", "ubnd-minh-duc"));
    }

    @Test
    void aCycleHasOneProgrammeOfALead() {
        String directive = directiveInForce("once-per-cycle");
        draft("vphu.chuyen-vien", "vphu", directive, null, "vphu", "mttq");

        refused(
                "directiveId",
                "once-per-cycle",
                () -> draft("vphu.chuyen-vien", "vphu", directive, null, "vphu", "mttq"));
    }

    @Test
    void ofTwoWhoDraftForOneCycleAtOnceTheSecondIsToldTheRule() throws Exception {
        String directive = directiveInForce("at-once");

        List<@Nullable Throwable> ends = AtOnce.run(
                () -> draft("ubnd.chuyen-vien", "ubnd", directive, null, "ubnd", "mttq"),
                () -> draft("ubnd.chuyen-vien", "ubnd", directive, null, "ubnd", "hnd"));

        assertThat(ends)
                .filteredOn(Objects::nonNull)
                .singleElement()
                .satisfies(second -> assertThat(second)
                        .isInstanceOfSatisfying(
                                BusinessRuleViolation.class,
                                refusal -> assertThat(refusal.key()).isEqualTo("coordination.rule.once-per-cycle")));
        jdbc.sql("update joint_programme set directive_id = :directive where id = :id")
                .param("directive", directive)
                .param("id", draft("ubnd.chuyen-vien", "ubnd", null, null, "ubnd", "hpn"))
                .update();
        refused(
                "directiveId",
                "once-per-cycle",
                () -> draft("ubnd.chuyen-vien", "ubnd", directive, null, "ubnd", "mttq"));
    }

    @Test
    void aProgrammeServesADirectiveInForce() {
        String draft = jdbc.sql(
                        "select id from directive where drafting_unit_id = 'vphu' and status <> 'IN_FORCE' limit 1")
                .query(String.class)
                .single();

        refused(
                "directiveId",
                "unknown-directive",
                () -> draft("vphu.chuyen-vien", "vphu", draft, null, "vphu", "mttq"));
    }

    @Test
    void aDirectivesLogSaysNothingBeforeTheProgrammeIsInForce() throws Exception {
        String directive = directiveInForce("log");
        String id = draft(LEAD, "mttq", directive, null, "Phối hợp kín", List.of("mttq", "hnd"));
        settle();
        lead(LEAD, id, wording("Bản thứ nhất", "mttq", "hnd"));
        answer(
                "ProgrammeOpinion",
                id,
                1,
                1,
                "hnd.chuyen-vien",
                Map.of("decision", "PROPOSE", "comment", "Góp ý của riêng các bên"));
        lead(LEAD, id, Map.of("decision", "ASK_CONSENT"));
        answer("ProgrammeConsent", id, 1, 1, "hnd.chu-tich", consent(1));

        assertThat(programmeActsOf(directive, id)).isEmpty();
        assertThat(page("hnd.chuyen-vien", "/acts")).contains("Góp ý của riêng các bên");
        assertThat(page("mttq.chuyen-vien", "/acts")).contains("Phối hợp kín");
        assertThat(page("hpn.chuyen-vien", "/acts")).doesNotContain("Góp ý của riêng các bên", "Phối hợp kín");
        answer("ProgrammeConsent", id, 1, 0, "mttq.chu-tich", consent(1));
        assertThat(programmeActsOf(directive, id)).containsExactly("PROGRAMME_IN_FORCE");
    }

    private List<String> programmeActsOf(String directiveId, String programmeId) {
        return acts.ofDirective(directiveId).stream()
                .filter(act -> act.subjectId().equals(programmeId))
                .map(ActView::verb)
                .toList();
    }

    private String directiveInForce(String id) {
        jdbc.sql("""
                        insert into directive (id, version, type, origin, status, issuer_unit_id, issuer_name, number, notation,
                            number_and_notation, subject, issued_on, signed_on, text, text_sha256, revision, submitted)
                        values (:id, 0, 'PLAN', 'NATIVE', 'IN_FORCE', 'btv-hu', 'Huyện ủy', 1, 'KH', :written, 'Việc thử',
                            :day, :day, 'Trích', '0', 1, false)
                        """)
                .param("id", id)
                .param("written", "01-KH/" + id)
                .param("day", clock.today())
                .update();
        return id;
    }

    /** Công văn 77-CV/HU, mục 4.3; the directive's own reviews stay where they are. */
    @Test
    void reviewsOfAProgrammeAreCountedFromItsDayAndConcludedByItsParties() {
        String directive = reviewedDirective("so-ket-phoi-hop", clock.today().minusYears(1));
        LocalDate issuedOn = clock.today().minusYears(1);
        assertThat(originsOf(directive)).hasSize(2).allMatch(origin -> origin.contains("ngày ban hành văn bản"));

        String id = draft(LEAD, "mttq", directive, null, "Phối hợp", List.of("mttq", "hnd"));
        settle();
        lead(LEAD, id, wording("Bản thứ nhất", "mttq", "hnd"));
        lead(LEAD, id, Map.of("decision", "ASK_CONSENT"));
        answer("ProgrammeConsent", id, 1, 0, "mttq.chu-tich", consent(1));
        answer("ProgrammeConsent", id, 1, 1, "hnd.chu-tich", consent(1));
        assertThat(originsOf(directive)).as("it bears no day yet").noneMatch(origin -> origin.contains("chương trình"));
        assertThat(reviews.partiesOf(directive + ".4c")).isEmpty();

        lead("mttq.van-thu", id, Map.of("place", "Hớn Quản"));

        assertThat(originsOf(directive))
                .containsExactlyInAnyOrder(
                        "3 năm kể từ " + Days.cited(issuedOn) + ", ngày ban hành văn bản",
                        "3 năm kể từ " + Days.cited(clock.today()) + ", ngày ban hành chương trình phối hợp");
        assertThat(days.baseOf(directive)).contains(new BaseDay(issuedOn, BaseDay.Kind.ISSUED));
        assertThat(reviews.partiesOf(directive + ".4c")).containsExactly("mttq", "hnd");
        assertThat(reviews.partiesOf(directive + ".6b")).isEmpty();
        assertThat(jdbc.sql("select count(*) from act where directive_id = :id and verb = 'REVIEWS_RECOUNTED'")
                        .param("id", directive)
                        .query(Integer.class)
                        .single())
                .isOne();

        transaction.executeWithoutResult(status -> reviews.settle(directive));
        assertThat(originsOf(directive)).hasSize(2);
    }

    /** Where each three-year review comes from, without what a holiday made of its day. */
    private List<String> originsOf(String directiveId) {
        return days.of(List.of(directiveId)).days().stream()
                .filter(day -> day.periodKey().startsWith("3y-"))
                .map(day -> day.origin().split(";")[0])
                .toList();
    }

    private String reviewedDirective(String id, LocalDate issuedOn) {
        List<DefineObligation> rows = List.of(
                review("4c", "Ủy ban Mặt trận sơ kết 3 năm chương trình phối hợp.", "unit:mttq"),
                review("6b", "Ban Dân vận sơ kết 3 năm thực hiện Chỉ thị này.", "unit:bdv-hu"));
        directiveInForce(id);
        jdbc.sql("""
                        update directive set text = :text, issued_on = :day, signed_on = :day, follow_up_unit_id = 'bdv-hu',
                            concluding_unit_id = 'btv-hu' where id = :id
                        """)
                .param("text", rows.get(0).quote() + "\n" + rows.get(1).quote())
                .param("day", issuedOn)
                .param("id", id)
                .update();
        jdbc.sql("""
                        insert into directive_clause (directive_id, position, clause_id, number, text, start_offset, end_offset)
                        values (:id, 0, '1', '1', 'Trích', 0, 5)
                        """).param("id", id).update();
        transaction.executeWithoutResult(status -> obligations.defineConfirmed(id, rows));
        settle();
        return id;
    }

    private static DefineObligation review(String code, String quote, String lead) {
        return new DefineObligation(
                code,
                "1",
                quote,
                Set.of(ObligationKind.REPORT),
                lead,
                lead,
                "Sơ kết",
                null,
                null,
                null,
                Rhythm.THREE_YEARS,
                ObligationStage.REVIEW,
                Set.of(),
                null,
                null,
                null,
                null,
                List.of());
    }

    @Test
    void aPartyNeedsSomebodyWhoSigns() {
        refused("shares[1].unit", "party-without-signer", () -> draft(LEAD, "mttq", null, null, "mttq", "khong-co"));
    }

    @Test
    void aPartyWorksBesideTheLead() {
        refused(
                "shares[1].unit",
                "party-without-signer",
                () -> draft(LEAD, "mttq", null, null, "mttq", "mttq-tan-khai"));
    }

    @Test
    void aMergedPartysSignatureStays() {
        String id = forConsent("Phối hợp ký trước khi hợp nhất", "mttq", "hnd", "hpn");
        answer("ProgrammeConsent", id, 1, 2, "hpn.chu-tich", consent(1));
        handOver("hpn", "hnd");
        answer("ProgrammeConsent", id, 1, 0, "mttq.chu-tich", consent(1));
        lead("mttq.van-thu", id, Map.of("place", "Hớn Quản"));

        ProgrammeView programme = catalog.require(id);
        String number = programme.inForce().orElseThrow().numberAndNotation();
        List<String> signers = programme.saidOf(1).stream()
                .filter(said -> said.kind() == DecisionKind.CONSENT)
                .map(ProgrammeView.DecisionView::personName)
                .toList();
        assertThat(signers).hasSize(2);
        assertThat(registers.outgoing("mttq", clock.today().getYear()))
                .filteredOn(line -> String.valueOf(number).equals(line.numberAndNotation()))
                .singleElement()
                .satisfies(line -> assertThat(line.signer()).contains(signers));
    }

    @Test
    void whoWithdrawsAgainstASignerAtOnceIsToldSoAndKeepsHisReason() throws Exception {
        String id = forConsent("Phối hợp rút lại cùng lúc", "mttq", "hnd");
        String task = turn("ProgrammeConsent", id, 1, 1).taskId();
        CompletableFuture<MockHttpServletResponse> withdrawn = new CompletableFuture<>();

        // The signer holds his task and then wants the programme; the lead holds the programme and then wants the task.
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select task_id from work_item where task_id = :id for update")
                    .param("id", task)
                    .query(String.class)
                    .single();
            new Thread(() -> {
                        try {
                            withdrawn.complete(send(
                                    LEAD,
                                    "/programmes/" + id + "/withdraw",
                                    Map.of("version", "1", "reason", "Chờ cấp trên cho ý kiến")));
                        } catch (Exception thrown) {
                            withdrawn.completeExceptionally(thrown);
                        }
                    })
                    .start();
            AtOnce.awaitAWaiter(jdbc);
            jdbc.sql("select id from joint_programme where id = :id for update")
                    .param("id", id)
                    .query(String.class)
                    .single();
        });

        MockHttpServletResponse response = withdrawn.get(1, TimeUnit.MINUTES);
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getContentAsString(UTF_8)).contains("Chờ cấp trên cho ý kiến", "id=\"withdraw\"");
        assertThat(catalog.require(id).status()).isEqualTo(ProgrammeStatus.FOR_CONSENT);
    }

    @Test
    void nobodyButTheLeadDraftsAmendsOrWithdraws() {
        String id = draft(LEAD, "mttq", null, null, "mttq", "hnd");
        settle();

        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> draft("hnd.chuyen-vien", "mttq", null, null, "mttq", "hnd"));
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> as("hnd.chu-tich", () -> coordination.withdraw(id, 1, "Thôi")));
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> as("mttq.van-thu", () -> coordination.withdraw(id, 1, "Thôi")));
    }

    @Test
    void whatIsTakenBackIsAskedAboutNoLonger() {
        String id = forConsent("Phối hợp rút lại", "mttq", "hnd");

        as(LEAD, () -> coordination.withdraw(id, 1, "Chờ cấp trên"));
        settle();

        assertThat(catalog.require(id).status()).isEqualTo(ProgrammeStatus.WITHDRAWN);
        assertThat(open("ProgrammeConsent", id)).isEmpty();
        assertThat(workList.openOf("JointProgramme", List.of(new ProgrammeRound(id, 1).id())))
                .isEmpty();
        assertThatExceptionOfType(AlreadyHandled.class)
                .isThrownBy(() -> as(LEAD, () -> coordination.withdraw(id, 1, "Lần nữa")));
    }

    @Test
    void aMergedPartyIsAskedOnceAndCountsOnce() {
        String id = forConsent("Phối hợp trước khi hợp nhất", "mttq", "hnd", "hpn");
        answer("ProgrammeConsent", id, 1, 0, "mttq.chu-tich", consent(1));
        String key = OpenWork.directiveKey(id);
        assertThat(transfer.openWorkOf("hpn")).extracting(OpenWork::key).contains(key);

        handOver("hpn", "hnd");

        assertThat(open("ProgrammeConsent", id))
                .singleElement()
                .satisfies(item -> assertThat(item.groups()).containsExactly("hnd.chu-tich"));
        assertThat(transfer.openWorkOf("hpn")).isEmpty();
        answer("ProgrammeConsent", id, 1, 1, "hnd.chu-tich", consent(1));
        assertThat(catalog.require(id).status()).isEqualTo(ProgrammeStatus.IN_FORCE);
    }

    @Test
    void theLeadsSuccessorGoesOn() {
        String id = consulted("Phối hợp đổi chủ trì", "hnd", "mttq");

        handOver("hnd", "huyen-doan");

        assertThat(catalog.require(id).leadUnitId()).isEqualTo("huyen-doan");
        assertThat(leadTask(id, 1).groups()).allMatch(group -> group.startsWith("huyen-doan."));
    }

    @Test
    void endsWhenItsYearsAreOver() {
        String id = inForce("Phối hợp đã hết hạn", "mttq", "hpn");
        jdbc.sql("update joint_programme set year_from = 2010, year_to = 2014 where id = :id")
                .param("id", id)
                .update();

        years.endOver();

        assertThat(catalog.require(id).status()).isEqualTo(ProgrammeStatus.ENDED);
    }

    @Test
    void isConcludedFromItsPages() throws Exception {
        Map<String, String> typed = new HashMap<>(Map.of(
                "lead", "mttq",
                "title", "Phối hợp trên trang",
                "yearFrom", "2017",
                "yearTo", "2016",
                "text", "Nội dung đã gõ",
                "share.mttq", "Chủ trì",
                "share.hnd", "Mô hình liên kết"));
        assertThat(page(LEAD, "/programmes/new")).contains("name=\"share.hnd\"", "name=\"share.mttq\"");
        MockHttpServletResponse wrong = send(LEAD, "/programmes", typed);
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString(UTF_8))
                .contains("id=\"yearTo-error\"", "Nội dung đã gõ", "Mô hình liên kết");
        typed.put("yearTo", "2021");
        MockHttpServletResponse right = send(LEAD, "/programmes", typed);
        assertThat(right.getStatus()).isEqualTo(302);
        String path = String.valueOf(right.getRedirectedUrl());
        String id = path.substring(path.lastIndexOf('/') + 1);
        settle();
        assertThat(page(LEAD, path)).contains("Phối hợp trên trang", "Nội dung đã gõ", "id=\"withdraw\"");
        assertThat(status("ubnd.chuyen-vien", path)).as("not a party").isEqualTo(404);

        lead(LEAD, id, wording("Nội dung ký", "mttq", "hnd"));
        lead(LEAD, id, Map.of("decision", "ASK_CONSENT"));
        answer("ProgrammeConsent", id, 1, 1, "hnd.chu-tich", consent(1));
        assertThat(page("hnd.chuyen-vien", path)).contains("data-test=\"answers\"", "thay mặt tập thể");
        assertThat(page("hnd.chuyen-vien", "/programmes")).contains("1/2");
        answer("ProgrammeConsent", id, 1, 0, "mttq.chu-tich", consent(1));
        lead("mttq.van-thu", id, Map.of("place", "Hớn Quản"));

        String shown = page("ubnd.chuyen-vien", path);
        assertThat(shown)
                .contains("Nội dung ký", "CTPH-MTTQ", "data-test=\"signed\"", "data-test=\"missing\"", "xã Tân Khai")
                .doesNotContain("data-test=\"history\"", "id=\"amend\"");
        assertThat(status(
                        "ubnd.chuyen-vien",
                        "/files/" + catalog.require(id).inForce().orElseThrow().fileId()))
                .isEqualTo(200);
        MockHttpServletResponse noReason = send(LEAD, path + "/amend", Map.of("round", "1", "reason", " "));
        assertThat(noReason.getStatus()).isEqualTo(422);
        assertThat(noReason.getContentAsString(UTF_8)).contains("id=\"amend-reason-error\"");
        MockHttpServletResponse tooLong = send(LEAD, path + "/amend", Map.of("round", "1", "reason", "a".repeat(1001)));
        assertThat(tooLong.getStatus()).isEqualTo(422);
        assertThat(tooLong.getContentAsString(UTF_8)).contains("id=\"amend-reason-error\"");
        assertThat(send("hnd.chuyen-vien", path + "/amend", Map.of("round", "1", "reason", "Thêm"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(LEAD, path + "/amend", Map.of("round", "1", "reason", "Thêm"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(send(LEAD, path + "/amend", Map.of("round", "1", "reason", "Thêm"))
                        .getStatus())
                .as("somebody was faster")
                .isEqualTo(409);
        assertThat(page(LEAD, path)).contains("data-test=\"at-work\"", "id=\"withdraw\"");
        assertThat(page(LEAD, path)).contains("Bản sửa đổi: Đang soạn");
        assertThat(page("ubnd.chuyen-vien", path)).doesNotContain("data-test=\"at-work\"", "Bản sửa đổi:");
        settle();
        assertThat(send(LEAD, path + "/withdraw", Map.of("version", "2", "reason", "Thôi"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(catalog.require(id).amendment()).isNull();
        assertThat(page("mttq-tan-khai.chu-tich", path)).contains("data-test=\"follow\"");
        assertThat(page("mttq-tan-khai.chu-tich", "/programmes/new?parent=" + id))
                .contains("value=\"" + id + "\" selected=\"selected\"", "name=\"share.ubnd-tan-khai\"");
    }

    private String page(String account, String path) throws Exception {
        MockHttpServletResponse response =
                mvc.perform(get(path).with(user(account))).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(UTF_8);
    }

    private int status(String account, String path) throws Exception {
        return mvc.perform(get(path).with(user(account)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpServletResponse send(String account, String path, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path);
        fields.forEach(request::param);
        return mvc.perform(request.with(user(account)).with(csrf())).andReturn().getResponse();
    }

    private void refused(String field, String rule, Runnable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo("coordination.rule." + rule);
                    assertThat(refusal.field()).isEqualTo(field);
                });
    }

    private String draft(
            String account,
            String leadUnitId,
            @Nullable String directiveId,
            @Nullable String parentId,
            String... parties) {
        return draft(account, leadUnitId, directiveId, parentId, "Phối hợp", List.of(parties));
    }

    private String draft(
            String account,
            String leadUnitId,
            @Nullable String directiveId,
            @Nullable String parentId,
            String title,
            List<String> parties) {
        List<Share> shares = parties.stream()
                .map(unit -> new Share(unit, "Phần việc của " + unit))
                .toList();
        String[] id = new String[1];
        as(
                account,
                () -> id[0] = coordination.draft(new DraftProgramme(
                        leadUnitId, directiveId, parentId, new Wording(title, 2017, 2021, "Bản thứ nhất", shares))));
        return id[0];
    }

    private String consulted(String title, String... parties) {
        String officer = parties[0] + ".chuyen-vien";
        String id = draft(officer, parties[0], null, null, title, List.of(parties));
        settle();
        lead(officer, id, wording("Bản thứ nhất", parties));
        return id;
    }

    private String forConsent(String title, String... parties) {
        String id = consulted(title, parties);
        lead(parties[0] + ".chuyen-vien", id, Map.of("decision", "ASK_CONSENT"));
        return id;
    }

    private String inForce(String title, String... parties) {
        String id = forConsent(title, parties);
        IntStream.range(0, parties.length)
                .forEach(place -> answer("ProgrammeConsent", id, 1, place, parties[place] + ".chu-tich", consent(1)));
        return id;
    }

    private static Map<String, Object> wording(String text, String... parties) {
        List<Map<String, Object>> shares = new ArrayList<>();
        Arrays.stream(parties).forEach(unit -> shares.add(Map.of("unit", unit, "share", "Phần việc của " + unit)));
        return Map.of("title", "Phối hợp", "yearFrom", 2017, "yearTo", 2021, "text", text, "shares", shares);
    }

    private static Map<String, Object> consent(int version) {
        return Map.of("version", version, "decision", "CONSENT");
    }

    private void as(String account, Runnable act) {
        PositionView position = organizations.position(account).orElseThrow();
        CurrentActor.run(
                new Actor(account, account, position.id(), position.label(), position.unitId()),
                () -> transaction.executeWithoutResult(status -> act.run()));
    }

    private void handOver(String from, String to) {
        transaction.executeWithoutResult(
                status -> transfer.transfer(new Handover("r-1", from, clock.today(), to, Map.of())));
        settle();
    }

    private List<String> missing(String id) {
        return catalog.communesOf(id, catalog.require(id).leadUnitId()).stream()
                .filter(CommuneStanding::isMissing)
                .map(CommuneStanding::name)
                .toList();
    }

    private List<String> verbsOf(String unitId) {
        return jdbc.sql("select verb from act where chain = :unit")
                .param("unit", unitId)
                .query(String.class)
                .list();
    }

    private void answer(String model, String id, int version, int place, String account, Map<String, Object> values) {
        submission.submit(account, turn(model, id, version, place).taskId(), values);
        settle();
    }

    private WorkItem turn(String model, String id, int version, int place) {
        return workList.openOf(model, List.of(new PartyTurn(id, version, place).id()))
                .get(0);
    }

    private List<WorkItem> open(String model, String id) {
        List<String> turns = IntStream.rangeClosed(1, 4)
                .boxed()
                .flatMap(version -> IntStream.range(0, 3).mapToObj(place -> new PartyTurn(id, version, place).id()))
                .toList();
        return workList.openOf(model, turns);
    }

    private void lead(String account, String id, Map<String, Object> values) {
        lead(account, id, 1, values);
    }

    private void lead(String account, String id, int round, Map<String, Object> values) {
        submission.submit(account, leadTask(id, round).taskId(), values);
        settle();
    }

    private WorkItem leadTask(String id, int round) {
        return workList.openOf("JointProgramme", List.of(new ProgrammeRound(id, round).id()))
                .get(0);
    }

    private void settle() {
        do {
            jobs.settle(Duration.ofMinutes(1));
        } while (starts.startDue() > 0);
    }
}
