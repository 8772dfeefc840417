package vn.chidao.commendation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.chidao.exemplar.ExemplarKind;
import vn.chidao.exemplar.ExemplarStatus;
import vn.chidao.exemplar.FindExemplar;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.review.Commendation;
import vn.chidao.review.CommendationGiven;
import vn.chidao.review.Honour;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;
import vn.chidao.testing.AtOnce;
import vn.chidao.workflow.WorkList.WorkItem;

/** Honours as officers of the demo world ask for, propose, check, vote on, decide and keep them. */
class CommendationIntegrationTests extends CommendationOffice {

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
        assertThat(verbs("commendation-occasion", round)).contains("COMMENDATION_ROUND_OPENED");
        assertThat(verbs("commendation-proposal", id)).contains("COMMENDATION_SUBMITTED");
        assertThat(verbs("commendation-decision", decision)).contains("COMMENDATION_DECISION_SIGNED");
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
    void countsAnHonourThatIsGivenAgainOnce() throws Exception {
        String duty = duty("kt-again-signed");
        String decision = awarded(proposed(duty, "Kiều Thị Bé"));
        as(LEADER, () -> decisions.revoke(decision, null, "Ký nhầm ngày"));
        assertThat(awards.sums(asker(PROPOSER), of("kt-again-signed"))).isEmpty();
        awarded(proposed(duty, "kiều thị bé"));

        assertThat(obligations.recordsOf(duty)).as("reports count it once").hasSize(1);
        assertThat(awards.sums(asker(PROPOSER), of("kt-again-signed")))
                .singleElement()
                .satisfies(sum -> assertThat(sum.many()).isOne());
        List<AwardView> lines = lines("kt-again-signed");
        assertThat(lines)
                .extracting(AwardView::recordId)
                .hasSize(2)
                .containsOnly(obligations.recordsOf(duty).get(0).id());
        AwardView living = lines.stream()
                .filter(line -> line.revokedOn() == null)
                .reduce((one, other) -> {
                    throw new AssertionError("two living honours");
                })
                .orElseThrow();
        AwardView gone = lines.stream()
                .filter(line -> line.revokedOn() != null)
                .findFirst()
                .orElseThrow();
        assertThat(verbs("commendation-award", gone.id()))
                .containsExactly("COMMENDATION_AWARD_ENTERED", "COMMENDATION_AWARD_REVOKED");
        assertThat(verbs("commendation-award", living.id())).containsExactly("COMMENDATION_AWARD_ENTERED");
        assertThat(page(PROPOSER, "/commendations/awards/" + living.id()))
                .as("in the order it was done")
                .containsSubsequence(
                        String.valueOf(gone.decisionNumber()), "Ký nhầm ngày", String.valueOf(living.decisionNumber()));
        awarded(ofAnotherYear(duty, "Kiều Thị Bé"));
        assertThat(obligations.recordsOf(duty)).as("another merit").hasSize(2);
    }

    private String ofAnotherYear(String duty, String name) {
        String id = draft(duty, name);
        NominationText text = aYearBefore(text(name, "BIEU_DUONG", stored()));
        as(PROPOSER, () -> nominations.rewrite(id, null, text));
        as(PROPOSER, () -> nominations.submit(id, null));
        settle();
        return id;
    }

    private static AwardFilter of(String directive) {
        return new AwardFilter(directive, null, null, null, null, "");
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
        String again = call(
                PROPOSER,
                () -> nominations.write(new WriteNomination(
                        "hnd",
                        duty,
                        null,
                        "mttq",
                        NominationSource.EXEMPLAR,
                        exemplar,
                        text("Lê Văn Tám", "BIEU_DUONG", stored()))));
        as(PROPOSER, () -> nominations.submit(again, null));
        settle();
        awarded(again);
        assertThat(obligations.recordsOf(duty)).as("still counted once").hasSize(1);
        assertThat(lines("kt-exemplar")).extracting(AwardView::recordId).containsOnly(award.recordId());
        as(PROPOSER, () -> exemplars.erase(exemplar, null, "Theo yêu cầu"));
        assertThat(lines("kt-exemplar")).extracting(AwardView::name).containsOnlyNulls();
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
        assertThat(view(next).status()).as("it ended with its round").isEqualTo(NominationStatus.WITHDRAWN);
        assertThat(status(AWARDER, "/commendations/proposals/" + next))
                .as("what never was submitted stays its own")
                .isEqualTo(404);
        assertThat(status(PROPOSER, "/commendations/proposals/" + next)).isEqualTo(200);
    }
}
