package vn.chidao.commendation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import vn.chidao.access.Access;
import vn.chidao.access.Asker;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.document.FileSight;
import vn.chidao.exemplar.ExemplarCatalog;
import vn.chidao.exemplar.ExemplarKind;
import vn.chidao.exemplar.ExemplarManagement;
import vn.chidao.exemplar.ExemplarStatus;
import vn.chidao.exemplar.FindExemplar;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.RecordView;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.review.Commendation;
import vn.chidao.review.CommendationGiven;
import vn.chidao.review.Honour;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.CurrentActor;
import vn.chidao.testing.AtOnce;
import vn.chidao.testing.DemoOffice;
import vn.chidao.workflow.FormRefused;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** Honours as officers of the demo world ask for, propose, check, vote on, decide and keep them. */
class CommendationIntegrationTests extends DemoOffice {

    private static final String PROPOSER = "hnd.chuyen-vien";
    private static final String AWARDER = "mttq.chuyen-vien";
    private static final String LEADER = "mttq.chu-tich";
    private static final byte[] PDF = "%PDF-1.4 hồ sơ".getBytes(UTF_8);

    @Autowired
    private NominationManagement nominations;

    @Autowired
    private NominationCatalog catalog;

    @Autowired
    private OccasionManagement occasions;

    @Autowired
    private CouncilManagement councils;

    @Autowired
    private CouncilCatalog councilCatalog;

    @Autowired
    private DecisionManagement decisions;

    @Autowired
    private AwardRegister register;

    @Autowired
    private AwardCatalog awards;

    @Autowired
    private CommendationTransfer transfer;

    @Autowired
    private ExemplarManagement exemplars;

    @Autowired
    private ExemplarCatalog exemplarCatalog;

    @Autowired
    private ObligationCatalog obligations;

    @Autowired
    private OrganizationDirectory organizations;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private FileSight files;

    @Autowired
    private Access access;

    @Autowired
    private TaskSubmission submission;

    @Autowired
    private WorkList workList;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void goesFromTheCallToTheRegisterAndIsCountedOnce() throws Exception {
        String duty = duty("kt-round");
        String chosen = page(AWARDER, "/commendations/occasions/new?directive=kt-round");
        assertThat(chosen)
                .contains("Giấy khen", "Biểu dương", "Hội Nông dân huyện Hớn Quản")
                .doesNotContain("Bằng khen");
        LocalDate due = clock.today().plusDays(20);
        MockHttpServletResponse opened = send(
                AWARDER,
                "/commendations/occasions",
                "unit",
                "mttq",
                "directive",
                "kt-round",
                "kind",
                "AT_REVIEW",
                "title",
                "Dịp sơ kết",
                "dueOn",
                due.toString(),
                "forms",
                "GIAY_KHEN",
                "perUnit-GIAY_KHEN",
                "1",
                "collectives-GIAY_KHEN",
                "50",
                "letter",
                "Chọn cử đúng người.",
                "asked",
                "hnd");
        String round = idOf(opened, "/commendations/occasions/");
        settle();
        assertThat(pdf(bytes(PROPOSER, "/commendations/occasions/" + round + "/letter.pdf")))
                .contains("Dịp sơ kết", "Chọn cử đúng người.", "Giấy khen");
        String call = jdbc.sql("select id from commendation_call where occasion_id = :id")
                .param("id", round)
                .query(String.class)
                .single();
        WorkItem asked = workList.openOf("CommendationCall", List.of(call)).get(0);
        assertThat(asked.groups()).contains(PROPOSER);
        assertThat(asked.dueOn()).isEqualTo(due);
        assertThat(page(PROPOSER, "/tasks/" + asked.taskId())).contains("Dịp sơ kết", "Chọn cử đúng người.");
        refusedAt("answer", () -> act(PROPOSER, asked, Map.of("answer", "PROPOSED")));
        assertThat(jdbc.sql("select count(*) from mail_message where path like :path")
                        .param("path", "%" + asked.taskId() + "%")
                        .query(Integer.class)
                        .single())
                .as("who is asked gets mail")
                .isPositive();

        MockHttpServletResponse written = send(
                PROPOSER,
                "/commendations/proposals",
                "unit",
                "hnd",
                "obligationId",
                duty,
                "occasion",
                round,
                "kind",
                "INDIVIDUAL",
                "name",
                "Nguyễn Thị Ánh");
        String id = idOf(written, "/commendations/proposals/");
        assertThat(page(PROPOSER, "/commendations/proposals/" + id))
                .contains("Còn thiếu, còn vướng", "Hãy tóm tắt thành tích.");
        assertThat(status(AWARDER, "/commendations/proposals/" + id))
                .as("a draft is its own")
                .isEqualTo(404);

        MockHttpServletResponse refused =
                rewrite(PROPOSER, id, "submit", Map.of("name", "Nguyễn Thị Ánh", "form", "GIAY_KHEN"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(UTF_8))
                .contains("Còn thiếu: Báo cáo thành tích", "Còn thiếu: Tờ trình", "Nguyễn Thị Ánh");
        assertThat(view(id).status()).isEqualTo(NominationStatus.DRAFT);
        MockHttpServletResponse submitted =
                rewrite(PROPOSER, id, "submit", complete("Nguyễn Thị Ánh"), "SUBMISSION", "MERIT_REPORT", "MINUTES");
        assertThat(submitted.getStatus())
                .as(submitted.getContentAsString(UTF_8))
                .isEqualTo(302);
        settle();
        act(PROPOSER, asked, Map.of("answer", "PROPOSED"));

        WorkItem check = check(id);
        assertThat(check.groups()).contains(AWARDER, LEADER);
        assertThat(check.dueOn()).isEqualTo(workingDays.of("mttq").plus(clock.today(), 10));
        String file = view(id).parts().get("MERIT_REPORT");
        assertThat(files.mayRead(AWARDER, file)).isTrue();
        assertThat(files.mayRead("hpn.chuyen-vien", file)).isFalse();
        refusedAt("comment", () -> act(AWARDER, check, Map.of("decision", "RETURN")));
        act(AWARDER, check, Map.of("decision", "RETURN", "comment", "Thiếu dấu"));
        assertThat(page(PROPOSER, "/commendations/proposals/" + id)).contains("Thiếu dấu");
        assertThat(rewrite(PROPOSER, id, "submit", complete("Nguyễn Thị Ánh")).getStatus())
                .isEqualTo(302);
        settle();
        act(AWARDER, check(id), Map.of("decision", "ACCEPT"));

        assertThat(page(AWARDER, "/commendations/councils/new")).contains("Nguyễn Thị Ánh", "70");
        MockHttpServletResponse convened = send(
                AWARDER,
                "/commendations/councils",
                "unit",
                "mttq",
                "mode",
                "BALLOT",
                "heldOn",
                clock.today().toString(),
                "proposals",
                id,
                "positions",
                LEADER,
                "positions",
                "hnd.chu-tich");
        String council = idOf(convened, "/commendations/councils/");
        settle();
        assertThat(view(id).status()).isEqualTo(NominationStatus.IN_COUNCIL);
        vote(council, LEADER, id, "FOR");
        assertThat(page(AWARDER, "/commendations/councils/" + council)).contains("1/2 thành viên", "Chưa kiểm phiếu");
        vote(council, "hnd.chu-tich", id, "FOR");
        assertThat(view(id).status()).isEqualTo(NominationStatus.RECOMMENDED);

        MockHttpServletResponse few = send(
                AWARDER,
                "/commendations/decisions",
                "unit",
                "mttq",
                "subject",
                "Về việc khen thưởng dịp sơ kết",
                "proposals",
                id);
        assertThat(few.getStatus()).as("half of them are to be collectives").isEqualTo(422);
        assertThat(few.getContentAsString(UTF_8)).contains("ít hơn 50 %", "Về việc khen thưởng dịp sơ kết");
        MockHttpServletResponse prepared = send(
                AWARDER,
                "/commendations/decisions",
                "unit",
                "mttq",
                "subject",
                "Về việc khen thưởng dịp sơ kết",
                "proposals",
                id,
                "reason",
                "Đợt này không có tập thể");
        String decision = idOf(prepared, "/commendations/decisions/");
        settle();
        assertThat(status("hpn.chuyen-vien", "/commendations/decisions/" + decision))
                .as("a draft")
                .isEqualTo(404);
        WorkItem sign =
                workList.openOf("CommendationDecision", List.of(decision)).get(0);
        assertThat(sign.groups()).contains(LEADER).doesNotContain(AWARDER);
        refusedAt("paperNumber", () -> act(LEADER, sign, Map.of("decision", "SIGN", "paperNumber", "số mười")));
        act(LEADER, sign, Map.of("decision", "SIGN"));

        DecisionView signed = councilCatalog.requireDecision(decision);
        assertThat(signed.numberWritten()).matches("\\d+/QĐ-MTTQ.*");
        String paper = pdf(bytes("hpn.chuyen-vien", "/commendations/decisions/" + decision + "/decision.pdf"));
        assertThat(paper)
                .contains(
                        "QUYẾT ĐỊNH",
                        "Nguyễn Thị Ánh",
                        "01 cá nhân",
                        "DANH SÁCH KHEN THƯỞNG",
                        "Kèm theo Quyết định số");
        assertThat(bytes(PROPOSER, "/commendations/decisions/" + decision + "/decision.docx"))
                .startsWith('P', 'K');
        assertThat(bytes(PROPOSER, "/commendations/decisions/" + decision + "/list.xlsx"))
                .startsWith('P', 'K');
        assertThat(jdbc.sql("select count(*) from register_entry where reference = :id")
                        .param("id", "commendation-decision:" + decision)
                        .query(Integer.class)
                        .single())
                .as("it stands in the book of outgoing documents")
                .isOne();
        String award = signed.lines().get(0).awardId();
        assertThat(page("hpn.chuyen-vien", "/commendations?directive=kt-round"))
                .contains("Nguyễn Thị Ánh", "Giấy khen", String.valueOf(signed.numberWritten()));
        assertThat(bytes(PROPOSER, "/commendations/list.xlsx?directive=kt-round"))
                .startsWith('P', 'K');
        assertThat(obligations.recordsOf(duty)).singleElement().satisfies(record -> {
            assertThat(record.unitId()).isEqualTo("hnd");
            assertThat(record.title() + record.text()).doesNotContain("Ánh");
            assertThat(figure(record)).isEqualTo("C908");
        });
        assertThat(verbs())
                .contains("COMMENDATION_ROUND_OPENED", "COMMENDATION_SUBMITTED", "COMMENDATION_DECISION_SIGNED");
        assertThat(jdbc.sql("select count(*) from act where summary like '%Ánh%'")
                        .query(Integer.class)
                        .single())
                .as("the record cannot be erased")
                .isZero();

        eraseAndRevoke(Objects.requireNonNull(award), decision, file);
    }

    private void eraseAndRevoke(String award, String decision, String file) throws Exception {
        assertThat(send(AWARDER, "/commendations/awards/" + award + "/revoke", "reason", "x")
                        .getStatus())
                .as("the leader's alone")
                .isEqualTo(403);
        assertThat(send(LEADER, "/commendations/awards/" + award + "/revoke", "reason", "")
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(LEADER, "/commendations/decisions/" + decision + "/revoke", "reason", "Khai man")
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(PROPOSER, "/commendations/awards/" + award)).contains("Khai man");
        assertThat(send(PROPOSER, "/commendations/awards/" + award + "/erase", "reason", "Theo yêu cầu")
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(PROPOSER, "/commendations/awards/" + award))
                .contains("đã xóa theo yêu cầu")
                .doesNotContain("Nguyễn Thị Ánh");
        assertThat(pdf(bytes(PROPOSER, "/commendations/decisions/" + decision + "/decision.pdf")))
                .doesNotContain("Nguyễn Thị Ánh")
                .contains("đã bị thu hồi");
        assertThat(jdbc.sql("select file_name from stored_file where id = :id")
                        .param("id", file)
                        .query(String.class)
                        .single())
                .isEqualTo("-");
    }

    @Test
    void honoursOneMeritOnce() throws Exception {
        String duty = duty("kt-twice");
        String first = proposed(duty, "Trần Văn Bảy");
        String second = draft(duty, "TRẦN VĂN BẢY");
        as(PROPOSER, () -> nominations.rewrite(second, null, text("trần văn  bảy", "BIEU_DUONG", stored())));
        assertThat(refusals(second)).contains("commendation.rule.double-open");
        String decision = awarded(first);
        assertThat(refusals(second)).contains("commendation.rule.double-award");
        as(LEADER, () -> decisions.revoke(decision, null, "Nhầm"));
        assertThat(refusals(second)).isEmpty();
    }

    @Test
    void takesTheCountOfTheMinutesAndKeepsWhoWasNotRecommended() throws Exception {
        String duty = duty("kt-minutes");
        String id = proposed(duty, "Tổ hội Ấp 3", "GIAY_KHEN");
        act(AWARDER, check(id), Map.of("decision", "ACCEPT"));
        MockHttpServletResponse many = minutes(id, "5", "4", "1", "1");
        assertThat(many.getStatus()).isEqualTo(422);
        assertThat(many.getContentAsString(UTF_8)).contains("Số phiếu nhiều hơn 5 thành viên");
        assertThat(minutes(id, "10", "6", "3", "1").getStatus()).isEqualTo(302);
        assertThat(view(id).status()).as("6 of 10 are fewer than 70 %").isEqualTo(NominationStatus.NOT_RECOMMENDED);
        assertThat(page(PROPOSER, "/commendations/proposals/" + id)).contains("Tán thành 6, không tán thành 3");
        assertThat(send(PROPOSER, "/commendations/proposals/" + id + "/erase", "why", "Theo yêu cầu")
                        .getStatus())
                .isEqualTo(302);
        assertThat(view(id).text().name()).isNull();
    }

    @Test
    void followsTheExemplarAndTheExemplarTheDecision() {
        String duty = duty("kt-exemplar");
        String exemplar = call(
                PROPOSER,
                () -> exemplars.find(new FindExemplar(
                        "hnd",
                        duty,
                        ExemplarKind.PERSON,
                        "Lê Văn Tám",
                        ContentArea.C3_ENVIRONMENT,
                        null,
                        clock.today().getYear(),
                        "Hiến đất làm đường")));
        as(PROPOSER, () -> exemplars.introduce(exemplar, null, "mttq", clock.today()));
        String id = jdbc.sql("select id from commendation_proposal where source_id = :id")
                .param("id", exemplar)
                .query(String.class)
                .single();
        assertThat(view(id).text().merit()).isEqualTo("Hiến đất làm đường");
        as(PROPOSER, () -> nominations.rewrite(id, null, text("Lê Văn Tám", "BIEU_DUONG", stored())));
        as(PROPOSER, () -> nominations.submit(id, null));
        settle();
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> as(PROPOSER, () -> exemplars.commend(exemplar, null, byHand())))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("commendation.rule.exemplar-proposed"));
        awarded(id);
        assertThat(exemplarCatalog.find(asker(PROPOSER), exemplar).orElseThrow().status())
                .isEqualTo(ExemplarStatus.COMMENDED);
        assertThat(obligations.recordsOf(duty)).as("counted once").hasSize(1);
        AwardView award = lines("kt-exemplar").get(0);
        assertThat(award.recordId()).isNotNull();
        as(LEADER, () -> register.revoke(award.id(), null, "Nhầm người"));
        assertThat(exemplarCatalog.find(asker(PROPOSER), exemplar).orElseThrow().status())
                .isEqualTo(ExemplarStatus.NOT_COMMENDED);
        as(PROPOSER, () -> exemplars.erase(exemplar, null, "Theo yêu cầu"));
        assertThat(lines("kt-exemplar").get(0).name()).isNull();
        assertThat(view(id).text().name()).isNull();
    }

    @Test
    void takesWhatAnExemplarWasCommendedByElsewhereAndWhatAReviewConcludes() {
        String duty = duty("kt-elsewhere");
        String exemplar = call(
                PROPOSER,
                () -> exemplars.find(new FindExemplar(
                        "hnd",
                        duty,
                        ExemplarKind.COLLECTIVE,
                        "Chi hội Ấp 5",
                        ContentArea.C3_ENVIRONMENT,
                        null,
                        clock.today().getYear(),
                        "Giữ đường hoa")));
        as(PROPOSER, () -> exemplars.introduce(exemplar, null, "mttq", clock.today()));
        as(PROPOSER, () -> exemplars.commend(exemplar, null, byHand()));
        as(
                AWARDER,
                () -> events.publishEvent(new CommendationGiven(
                        "r-kt", "kt-elsewhere", "hu", new Commendation("Hộ ông Năm", "Hiến đất", Honour.BIEU_DUONG))));
        assertThat(lines("kt-elsewhere"))
                .extracting(AwardView::source)
                .containsExactlyInAnyOrder(AwardSource.EXEMPLAR, AwardSource.REVIEW);
        assertThat(obligations.recordsOf(duty)).hasSize(1);
        assertThat(jdbc.sql("select status from commendation_proposal where source_id = :id")
                        .param("id", exemplar)
                        .query(String.class)
                        .single())
                .as("its draft has nothing to ask for any more")
                .isEqualTo("WITHDRAWN");
        String again = draft(duty, "Chi hội Ấp 5");
        as(PROPOSER, () -> nominations.rewrite(again, null, collective("Chi hội Ấp 5", stored())));
        assertThat(refusals(again)).contains("commendation.rule.double-award");
    }

    @Test
    void tellsWhoComesSecond() throws Exception {
        String duty = duty("kt-second");
        String id = draft(duty, "Phạm Thị Chín");
        long seen = view(id).version();
        as(PROPOSER, () -> nominations.rewrite(id, seen, text("Phạm Thị Chín", "BIEU_DUONG", stored())));
        MockHttpServletResponse late =
                rewrite(PROPOSER, id, "save", Map.of("name", "Phạm Thị Mười", "version", String.valueOf(seen)));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString(UTF_8)).contains("vừa làm trước", "Phạm Thị Mười");

        String other = draft(duty, "phạm thị chín");
        as(PROPOSER, () -> nominations.rewrite(other, null, text("phạm thị chín", "BIEU_DUONG", stored())));
        List<Throwable> failed = AtOnce.run(
                () -> as(PROPOSER, () -> nominations.submit(id, null)),
                () -> as(PROPOSER, () -> nominations.submit(other, null)));
        assertThat(failed.stream().filter(Objects::nonNull)).singleElement().isInstanceOf(NominationRefused.class);
        settle();
        String first = view(id).status() == NominationStatus.SUBMITTED ? id : other;
        NominationTurn turn = view(first).turn();
        as(AWARDER, () -> nominations.accept(turn, null));
        assertThatExceptionOfType(AlreadyHandled.class)
                .isThrownBy(() -> as(AWARDER, () -> nominations.giveBack(turn, "Muộn")));
        String prepared = call(AWARDER, () -> decisions.prepare(prepare(first)));
        assertThat(prepared).isNotEmpty();
        assertThatExceptionOfType(AlreadyHandled.class)
                .isThrownBy(() -> as(AWARDER, () -> decisions.prepare(prepare(first))));
        settle();
    }

    @Test
    void votesEndWithThoseWhoVoted() throws Exception {
        String duty = duty("kt-votes");
        String id = proposed(duty, "Võ Thị Hai", "GIAY_KHEN");
        act(AWARDER, check(id), Map.of("decision", "ACCEPT"));
        String council = call(
                AWARDER,
                () -> councils.convene(new ConveneCouncil(
                        "mttq",
                        CouncilMode.BALLOT,
                        clock.today(),
                        List.of(id),
                        List.of(LEADER, "hnd.chu-tich"),
                        null,
                        Map.of(),
                        null)));
        settle();
        assertThat(send(AWARDER, "/commendations/councils/" + council + "/close")
                        .getStatus())
                .as("nobody has voted")
                .isEqualTo(422);
        vote(council, LEADER, id, "FOR");
        assertThat(send(PROPOSER, "/commendations/councils/" + council + "/close")
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(AWARDER, "/commendations/councils/" + council + "/close")
                        .getStatus())
                .isEqualTo(302);
        settle();
        assertThat(view(id).status()).as("one of two").isEqualTo(NominationStatus.NOT_RECOMMENDED);
        assertThat(ballotTasks(council)).as("nobody is asked any more").isEmpty();
    }

    @Test
    void openWorkGoesToTheSuccessor() {
        String duty = duty("kt-merger");
        String id = proposed(duty, "Đỗ Văn Sáu");
        assertThat(transfer.openWorkOf("hnd")).extracting(OpenWork::key).contains("directive:kt-merger");
        assertThat(transfer.openWorkOf("mttq")).extracting(OpenWork::key).contains("directive:kt-merger");
        Map<String, String> successors = new LinkedHashMap<>();
        transfer.openWorkOf("hnd").forEach(work -> successors.put(work.key(), "hpn"));
        transaction.executeWithoutResult(
                status -> transfer.transfer(new Handover("r-1", "hnd", clock.today(), null, successors)));
        settle();
        assertThat(view(id).unitId()).isEqualTo("hpn");
        assertThat(view(id).unitName()).contains("→");
        assertThat(transfer.openWorkOf("hnd")).isEmpty();
        transaction.executeWithoutResult(
                status -> transfer.transfer(new Handover("r-2", "hpn", clock.today(), "hnd", Map.of())));
        settle();
    }

    @Test
    void asksForAReasonWhereItIsLateOrTooMuch() throws Exception {
        String duty = duty("kt-late");
        String round = call(
                AWARDER,
                () -> occasions.open(new OpenOccasion(
                        "mttq",
                        "kt-late",
                        "mttq",
                        OccasionKind.FESTIVAL,
                        "18/11",
                        null,
                        clock.today().plusDays(1),
                        List.of(new OfferedForm("BIEU_DUONG", 1, null, null)),
                        List.of("hnd"))));
        settle();
        jdbc.sql("update commendation_occasion set opened_on = :day, due_on = :day where id = :id")
                .param("day", clock.today().minusDays(1))
                .param("id", round)
                .update();
        String id = call(
                PROPOSER,
                () -> nominations.write(new WriteNomination(
                        "hnd",
                        duty,
                        round,
                        null,
                        NominationSource.TYPED,
                        null,
                        text("Hồ Văn Chín", "BIEU_DUONG", stored()))));
        assertThat(findings(id)).contains("commendation.doubt.late", "commendation.rule.doubt-reason");
        NominationText text = view(id).text();
        as(PROPOSER, () -> nominations.rewrite(id, null, because(text, "Thành tích vừa lập")));
        as(PROPOSER, () -> nominations.submit(id, null));
        settle();
        String next = call(
                PROPOSER,
                () -> nominations.write(new WriteNomination(
                        "hnd",
                        duty,
                        round,
                        null,
                        NominationSource.TYPED,
                        null,
                        text("Hồ Văn Mười", "BIEU_DUONG", stored()))));
        assertThat(findings(next)).contains("commendation.doubt.quota");
        assertThat(page(AWARDER, "/tasks/" + check(id).taskId()))
                .contains("Đã quá hạn nhận hồ sơ", "Thành tích vừa lập");
        long seen = call(
                AWARDER,
                () -> jdbc.sql("select version from commendation_occasion where id = :id")
                        .param("id", round)
                        .query(Long.class)
                        .single());
        MockHttpServletResponse noReason =
                send(AWARDER, "/commendations/occasions/" + round + "/withdraw", "version", String.valueOf(seen));
        assertThat(noReason.getStatus()).isEqualTo(422);
        assertThat(send(
                                AWARDER,
                                "/commendations/occasions/" + round + "/withdraw",
                                "version",
                                String.valueOf(seen),
                                "reason",
                                "Hoãn")
                        .getStatus())
                .isEqualTo(302);
        settle();
        assertThat(view(id).status()).isEqualTo(NominationStatus.WITHDRAWN);
        assertThat(workList.openOf(
                        "CommendationProposal", List.of(view(id).turn().id())))
                .isEmpty();
        assertThat(send(AWARDER, "/commendations/occasions/" + round + "/close", "version", String.valueOf(seen))
                        .getStatus())
                .isEqualTo(409);
        assertThat(findings(next)).as("it ended with its round").isNotNull();
    }

    private vn.chidao.exemplar.Commendation byHand() {
        return new vn.chidao.exemplar.Commendation("Giấy khen", "12/QĐ", clock.today(), "UBND huyện", null);
    }

    private String draft(String duty, String name) {
        return call(
                PROPOSER,
                () -> nominations.write(
                        new WriteNomination("hnd", duty, null, "mttq", NominationSource.TYPED, null, named(name))));
    }

    private String proposed(String duty, String name) {
        return proposed(duty, name, "BIEU_DUONG");
    }

    private String proposed(String duty, String name, String form) {
        String id = draft(duty, name);
        as(PROPOSER, () -> nominations.rewrite(id, null, text(name, form, stored())));
        as(PROPOSER, () -> nominations.submit(id, null));
        settle();
        return id;
    }

    /** Accepted, decided on without a council, and signed. */
    private String awarded(String id) {
        act(AWARDER, check(id), Map.of("decision", "ACCEPT"));
        String decision = call(AWARDER, () -> decisions.prepare(prepare(id)));
        settle();
        act(LEADER, workList.openOf("CommendationDecision", List.of(decision)).get(0), Map.of("decision", "SIGN"));
        return decision;
    }

    private static PrepareDecision prepare(String id) {
        return new PrepareDecision("mttq", List.of(id), "Về việc khen thưởng", null, null);
    }

    private static NominationText named(String name) {
        return new NominationText(
                null,
                CandidateKind.INDIVIDUAL,
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                null);
    }

    private NominationText text(String name, String form, String file) {
        LocalDate today = clock.today();
        return new NominationText(
                form,
                CandidateKind.INDIVIDUAL,
                name,
                "Ấp 1, xã Tân Khai",
                null,
                "Giữ đường làng sạch",
                today.minusMonths(6),
                today,
                ContentArea.C3_ENVIRONMENT,
                Map.of("MERIT_REPORT", file, "SUBMISSION", file, "MINUTES", file),
                null,
                null,
                null,
                null);
    }

    private NominationText collective(String name, String file) {
        LocalDate today = clock.today();
        return new NominationText(
                "BIEU_DUONG",
                CandidateKind.COLLECTIVE,
                name,
                "Ấp 5",
                null,
                "Giữ đường hoa",
                today.minusMonths(1),
                today,
                ContentArea.C3_ENVIRONMENT,
                Map.of("MERIT_REPORT", file),
                null,
                null,
                null,
                null);
    }

    private static NominationText because(NominationText text, String reason) {
        return new NominationText(
                text.form(),
                text.kind(),
                text.name(),
                text.unit(),
                text.settlementId(),
                text.merit(),
                text.from(),
                text.to(),
                text.content(),
                text.parts(),
                text.priorForm(),
                text.priorNumber(),
                text.priorDay(),
                reason);
    }

    private Map<String, String> complete(String name) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", "GIAY_KHEN");
        fields.put("kind", "INDIVIDUAL");
        fields.put("name", name);
        fields.put("unitText", "Ấp 1, xã Tân Khai");
        fields.put("merit", "Vận động 20 hộ hiến đất");
        fields.put("from", clock.today().minusMonths(6).toString());
        fields.put("to", clock.today().toString());
        fields.put("content", "C3_ENVIRONMENT");
        return fields;
    }

    private MockHttpServletResponse rewrite(
            String account, String id, String action, Map<String, String> fields, String... parts) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/commendations/proposals/" + id);
        for (String part : parts) {
            request.file(new MockMultipartFile("part-" + part, "hồ sơ bà Ánh.pdf", "application/pdf", PDF));
        }
        view(id).parts().forEach((part, file) -> request.param("part-" + part, file));
        request.param("action", action);
        if (!fields.containsKey("version")) {
            request.param("version", String.valueOf(view(id).version()));
        }
        fields.forEach(request::param);
        return mvc.perform(request.with(user(account)).with(csrf())).andReturn().getResponse();
    }

    private MockHttpServletResponse minutes(String id, String members, String inFavour, String against, String abstain)
            throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/commendations/councils");
        request.file(new MockMultipartFile("minutes", "bb.pdf", "application/pdf", PDF));
        request.param("unit", "mttq")
                .param("mode", "MINUTES")
                .param("heldOn", clock.today().toString());
        request.param("proposals", id).param("members", members);
        request.param("for-" + id, inFavour).param("against-" + id, against).param("abstain-" + id, abstain);
        return mvc.perform(request.with(user(AWARDER)).with(csrf())).andReturn().getResponse();
    }

    private void vote(String council, String account, String id, String how) {
        WorkItem ballot = ballotTasks(council).stream()
                .filter(task -> task.groups().contains(account))
                .findFirst()
                .orElseThrow();
        act(account, ballot, Map.of("votes", List.of(Map.of("candidate", id, "vote", how))));
    }

    private List<WorkItem> ballotTasks(String council) {
        return workList.openOf(
                "CouncilBallot",
                jdbc.sql("select id from commendation_ballot where council_id = :id")
                        .param("id", council)
                        .query(String.class)
                        .list());
    }

    private List<AwardView> lines(String directive) {
        return awards.list(asker(PROPOSER), new AwardFilter(directive, null, null, null, null, ""), 0, 10);
    }

    private List<String> refusals(String id) {
        return nominations.findings(id).stream()
                .filter(Finding::refuses)
                .map(Finding::key)
                .toList();
    }

    private List<String> findings(String id) {
        return nominations.findings(id).stream().map(Finding::key).toList();
    }

    private WorkItem check(String id) {
        return workList.openOf("CommendationProposal", List.of(view(id).turn().id()))
                .get(0);
    }

    private NominationView view(String id) {
        return catalog.require(id);
    }

    private Asker asker(String account) {
        return access.of(account);
    }

    private static String figure(RecordView record) {
        return String.valueOf(Objects.requireNonNull(record.figure()).code());
    }

    private String stored() {
        return call(
                PROPOSER,
                () -> attachments
                        .store("ho-so.pdf", new ByteArrayInputStream(PDF), NominationManagement.PAPERS)
                        .id());
    }

    @Autowired
    private vn.chidao.workflow.AttachmentStore attachments;

    private List<String> verbs() {
        return jdbc.sql("select verb from act").query(String.class).list();
    }

    private void refusedAt(String field, Runnable act) {
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.problems())
                        .extracting(FormRefused.Problem::field)
                        .containsExactly(field));
    }

    private void act(String account, WorkItem task, Map<String, Object> values) {
        submission.submit(account, task.taskId(), values);
        settle();
    }

    private void as(String account, Runnable act) {
        PositionView position = organizations.position(account).orElseThrow();
        CurrentActor.run(
                new Actor(account, account, position.id(), position.label(), position.unitId()),
                () -> transaction.executeWithoutResult(status -> act.run()));
    }

    private <T> T call(String account, java.util.function.Supplier<T> act) {
        List<T> answers = new ArrayList<>();
        as(account, () -> answers.add(act.get()));
        return answers.get(0);
    }

    private static String idOf(MockHttpServletResponse response, String path) throws Exception {
        assertThat(response.getStatus()).as(response.getContentAsString(UTF_8)).isEqualTo(302);
        return String.valueOf(response.getRedirectedUrl()).replace(path, "");
    }

    private static String pdf(byte[] content) throws Exception {
        try (PDDocument document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private byte[] bytes(String account, String path) throws Exception {
        MockHttpServletResponse response =
                mvc.perform(get(path).with(user(account))).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    private String page(String account, String path) throws Exception {
        return new String(bytes(account, path), UTF_8);
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

    private void settle() {
        do {
            jobs.settle(Duration.ofMinutes(1));
        } while (starts.startDue() > 0);
    }

    /** A directive in force with one obligation of the farmers' association and the Front. */
    private String duty(String directiveId) {
        LocalDate today = clock.today();
        jdbc.sql("""
                        insert into directive (id, version, type, origin, status, issuer_unit_id, issuer_name, number,
                            notation, number_and_notation, subject, place, issued_on, text, text_sha256, revision,
                            submitted, drafting_unit_id, office_unit_id, signing_unit_id, follow_up_unit_id,
                            report_receiver_unit_id, concluding_unit_id, signing_order, signing_road, signed_on)
                        values (:id, 0, 'OFFICIAL_LETTER', 'NATIVE', 'IN_FORCE', 'hu', 'Huyện ủy', 7, 'CV/HU', :id,
                            'Khen thưởng', 'Hớn Quản', :day, 'Trích', '0', 1, false, 'hu', 'hu', 'hu', 'bdv-hu',
                            'hu', 'hu', 'IN_ORDER', 'PAPER', :day)
                        """).param("id", directiveId).param("day", today).update();
        jdbc.sql("""
                        insert into obligation (id, version, directive_id, code, position, clause_id, quote, kinds, contents,
                            lead_text, lead_selector, action, rhythm, stage, status, in_force_on)
                        values (:id, 0, :directive, '7b', 1, '1', 'Trích', '{}', '{}', 'Hội Nông dân', 'unit:hnd',
                            'Phát hiện, biểu dương, đề xuất khen thưởng', 'CONTINUOUS', 'RECORD', 'IN_FORCE', :day)
                        """)
                .param("id", directiveId + "-o")
                .param("directive", directiveId)
                .param("day", today)
                .update();
        for (String unit : List.of("hnd", "mttq")) {
            jdbc.sql("insert into obligation_unit (obligation_id, position, unit_id, valid_from)"
                            + " values (:id, :at, :unit, :day)")
                    .param("id", directiveId + "-o")
                    .param("at", unit.equals("hnd") ? 0 : 1)
                    .param("unit", unit)
                    .param("day", today)
                    .update();
        }
        return directiveId + "-o";
    }
}
