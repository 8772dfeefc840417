package vn.chidao.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import vn.chidao.document.DocumentNumber;
import vn.chidao.document.DocumentType;
import vn.chidao.document.NumberSeries;
import vn.chidao.document.VoidNumbers;
import vn.chidao.obligation.ObligationsLifted;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.testing.AtOnce;
import vn.chidao.workflow.WorkList.WorkItem;

/** What must not happen with honours: by whoever has no business there, by two at once, or where a directive is over. */
class CommendationGuardTests extends CommendationOffice {

    @Autowired
    private NominationFacts nominationFacts;

    @Autowired
    private AwardRules rules;

    @Autowired
    private NumberSeries numbers;

    @Autowired
    private VoidNumbers voids;

    private static final String ABOVE = "bp-mttq";

    @Test
    void asksNobodyOfAnotherTerritory() {
        String duty = duty("kt-scope");
        jdbc.sql("insert into obligation_unit (obligation_id, position, unit_id, valid_from)"
                        + " values (:id, 2, :unit, :day)")
                .param("id", duty)
                .param("unit", ABOVE)
                .param("day", clock.today())
                .update();
        refused("asked", "commendation.rule.asked-not-bound", () -> round("kt-scope", null, "hnd", ABOVE));
        assertThat(round("kt-scope", null, "hnd")).isNotEmpty();
        settle();
    }

    @Test
    void keepsAFileWithTheProposalItIsOf() {
        String duty = duty("kt-files");
        String file = stored();
        String first = draft(duty, "Lý Thị Lan");
        as(PROPOSER, () -> nominations.rewrite(first, null, text("Lý Thị Lan", "BIEU_DUONG", file)));
        String second = draft(duty, "Lý Thị Mai");
        refused(
                "part-MERIT_REPORT",
                "commendation.rule.file-of-another",
                () -> as(PROPOSER, () -> nominations.rewrite(second, null, only("Lý Thị Mai", file))));
        as(PROPOSER, () -> nominations.withdraw(first, null, null));
        assertThat(view(first).lastWords()).isNull();
        as(PROPOSER, () -> nominations.erase(first, null, "Theo yêu cầu"));
        assertThat(jdbc.sql("select file_name from stored_file where id = :id")
                        .param("id", file)
                        .query(String.class)
                        .single())
                .isEqualTo("-");
    }

    @Test
    void asksWhyWhereAnotherProposesSomebodyOfTheName() {
        String duty = duty("kt-namesake");
        String first = proposed(duty, "Ngô Thị Sen");
        act(AWARDER, check(first), Map.of("decision", "ACCEPT"));
        String second = call(
                AWARDER,
                () -> nominations.write(new WriteNomination(
                        "mttq", duty, null, "mttq", NominationSource.TYPED, null, named("Ngô Thị Sen"))));
        String file = storedBy(AWARDER);
        as(AWARDER, () -> nominations.rewrite(second, null, elsewhere("ngô thị sen", file, null)));
        assertThat(findings(second))
                .containsExactlyInAnyOrder("commendation.doubt.namesake-open", "commendation.rule.doubt-reason");
        as(AWARDER, () -> nominations.rewrite(second, null, elsewhere("ngô thị sen", file, "Ở ấp khác")));
        as(AWARDER, () -> nominations.submit(second, null));
        settle();
        refused(
                null,
                "commendation.rule.namesake-meanwhile",
                () -> call(AWARDER, () -> decisions.prepare(prepare(first))));
        assertThat(call(
                        AWARDER,
                        () -> decisions.prepare(new PrepareDecision(
                                "mttq", List.of(first), "Về việc khen thưởng", null, "Hai người khác nhau"))))
                .isNotEmpty();
        settle();
    }

    @Test
    void takesWhatWasReturnedAfterItsRoundHasClosed() throws Exception {
        String duty = duty("kt-again");
        String round = round("kt-again", null, "hnd");
        settle();
        String id = submittedIn(round, duty, "Bùi Văn Tư");
        settle();
        String late = call(
                PROPOSER,
                () -> nominations.write(new WriteNomination(
                        "hnd",
                        duty,
                        round,
                        null,
                        NominationSource.TYPED,
                        null,
                        text("Bùi Văn Út", "BIEU_DUONG", stored()))));
        assertThat(transfer.openWorkOf("hnd")).extracting(OpenWork::key).contains("directive:kt-again");
        as(AWARDER, () -> occasions.close(round, version(round)));
        settle();
        act(AWARDER, check(id), Map.of("decision", "RETURN", "comment", "Bà Bùi Thị Tư hay ông Tư?"));
        assertThat(findings(late)).contains("commendation.rule.occasion-closed");
        assertThat(findings(id)).isEmpty();
        as(PROPOSER, () -> nominations.submit(id, null));
        settle();
        assertThat(view(id).status()).isEqualTo(NominationStatus.SUBMITTED);
        as(PROPOSER, () -> nominations.withdraw(id, null, "Bà Bùi Thị Tư đã được khen"));
        settle();
        assertThat(view(id).lastWords()).contains("Bùi Thị Tư");
        as(PROPOSER, () -> nominations.withdraw(late, null, null));
        assertThat(transfer.openWorkOf("hnd"))
                .as("nobody answers the call of a round that is over")
                .extracting(OpenWork::key)
                .doesNotContain("directive:kt-again");
        assertThat(List.of(
                        count("select count(*) from act where summary like '%Bùi Thị Tư%'"),
                        count(
                                "select count(*) from work_item where subject like '%Bùi Thị Tư%' or subject like '%Bùi Văn%'"),
                        count("select count(*) from mail_message where subject || text_body like '%Bùi %'")))
                .as("what cannot be erased names nobody")
                .containsOnly(0);
        assertThat(status(AWARDER, "/commendations/proposals/" + late))
                .as("it never was submitted")
                .isEqualTo(404);
    }

    @Test
    void endsWithItsDirective() {
        String duty = duty("kt-over");
        String round = round("kt-over", null, "hnd");
        settle();
        String draft = draft(duty, "Tạ Văn Một");
        String submitted = submittedIn(round, duty, "Tạ Văn Hai");
        settle();
        WorkItem check = check(submitted);
        String voted = proposed(duty, "Tạ Văn Ba", "GIAY_KHEN");
        act(AWARDER, check(voted), Map.of("decision", "ACCEPT"));
        String council = call(AWARDER, () -> councils.convene(ballot(List.of(voted), List.of(LEADER))));
        String decided = proposed(duty, "Tạ Văn Bốn");
        act(AWARDER, check(decided), Map.of("decision", "ACCEPT"));
        String decision = call(AWARDER, () -> decisions.prepare(prepare(decided)));
        settle();
        as(
                AWARDER,
                () -> events.publishEvent(
                        new ObligationsLifted("kt-over", "CV kt-over", 1, "Bị thu hồi", List.of(), true)));
        settle();
        for (String id : List.of(draft, submitted, voted, decided)) {
            assertThat(view(id).status()).isEqualTo(NominationStatus.WITHDRAWN);
        }
        assertThat(councilCatalog.requireDecision(decision).status()).isEqualTo(DecisionStatus.RETURNED);
        assertThat(ballotTasks(council)).isEmpty();
        assertThat(workList.openOf("CommendationDecision", List.of(decision))).isEmpty();
        assertThat(workList.openOf("CommendationProposal", List.of(check.businessKey())))
                .as(check.taskId())
                .isEmpty();
        assertThat(transfer.openWorkOf("mttq")).extracting(OpenWork::key).doesNotContain("directive:kt-over");
    }

    @Test
    void isSignedInTheNameOfTheSuccessor() throws Exception {
        String duty = duty("kt-heir");
        String id = proposed(duty, "Mai Thị Hoa");
        act(AWARDER, check(id), Map.of("decision", "ACCEPT"));
        String decision = call(AWARDER, () -> decisions.prepare(prepare(id)));
        settle();
        Map<String, String> successors = new LinkedHashMap<>();
        transfer.openWorkOf("mttq").forEach(work -> successors.put(work.key(), "hpn"));
        transaction.executeWithoutResult(
                status -> transfer.transfer(new Handover("r-3", "mttq", clock.today(), null, successors)));
        as("hpn.chu-tich", () -> decisions.sign(decision, null));
        settle();
        DecisionView signed = councilCatalog.requireDecision(decision);
        assertThat(signed.awardingName()).isEqualTo(organizations.nameOf("hpn"));
        assertThat(signed.awardingUnitId()).isEqualTo("hpn");
        assertThat(pdf(bytes(PROPOSER, "/commendations/decisions/" + decision + "/decision.pdf"))
                        .toUpperCase())
                .contains("PHỤ NỮ", "/QĐ-HPN")
                .doesNotContain("QĐ-MTTQ");
        transaction.executeWithoutResult(
                status -> transfer.transfer(new Handover("r-4", "hpn", clock.today(), "mttq", Map.of())));
        settle();
    }

    @Test
    void countsTwoWhoSubmitAtOnceOneAfterTheOther() throws Exception {
        String duty = duty("kt-quota");
        String round = round("kt-quota", 1, "hnd");
        settle();
        List<String> ids = List.of(writtenIn(round, duty, "Cao Văn Một"), writtenIn(round, duty, "Cao Văn Hai"));
        List<Throwable> failed = AtOnce.run(
                () -> as(PROPOSER, () -> nominations.submit(ids.get(0), null)),
                () -> as(PROPOSER, () -> nominations.submit(ids.get(1), null)));
        assertThat(failed.stream().filter(Objects::nonNull)).singleElement().isInstanceOf(NominationRefused.class);
        settle();
    }

    @Test
    void givesOutANumberOnce() throws Exception {
        String duty = duty("kt-number");
        List<String> drafts = List.of("Hà Văn Một", "Hà Văn Hai").stream()
                .map(name -> {
                    String id = proposed(duty, name);
                    act(AWARDER, check(id), Map.of("decision", "ACCEPT"));
                    return call(AWARDER, () -> decisions.prepare(prepare(id)));
                })
                .toList();
        settle();
        refused(
                "paperNumber",
                "commendation.rule.number-type",
                () -> as(LEADER, () -> decisions.sign(drafts.get(0), "7000/KH-MTTQ")));
        List<Throwable> failed = AtOnce.run(
                () -> as(LEADER, () -> decisions.sign(drafts.get(0), "7001/QĐ-MTTQ")),
                () -> as(LEADER, () -> decisions.sign(drafts.get(1), "7001/QĐ-MTTQ")));
        assertThat(failed.stream().filter(Objects::nonNull))
                .singleElement()
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        taken -> assertThat(taken.key()).isEqualTo("commendation.rule.number-taken"));
        settle();
    }

    @Test
    void decidesOnNothingThatRestsOnAnHonourTakenBack() {
        String duty = duty("kt-prior");
        String first = proposed(duty, "Tống Thị Mơ");
        awarded(first);
        NominationFacts facts = AopTestUtils.getUltimateTargetObject(nominationFacts);
        ReflectionTestUtils.setField(facts, "rules", askingForAnEarlierOne());
        try {
            String second = draft(duty, "Tống Thị Mơ");
            as(
                    PROPOSER,
                    () -> nominations.rewrite(second, null, aYearBefore(text("Tống Thị Mơ", "BIEU_DUONG", stored()))));
            as(PROPOSER, () -> nominations.submit(second, null));
            settle();
            act(AWARDER, check(second), Map.of("decision", "ACCEPT"));
            String decision = call(AWARDER, () -> decisions.prepare(prepare(second)));
            settle();
            as(LEADER, () -> register.revoke(lines("kt-prior").get(0).id(), null, "Khai man"));
            refused(null, "commendation.rule.prior-meanwhile", () -> as(LEADER, () -> decisions.sign(decision, null)));
            as(LEADER, () -> decisions.giveBack(decision, "Lần khen trước đã bị thu hồi"));
            settle();
            refused(
                    null,
                    "commendation.rule.prior-meanwhile",
                    () -> call(AWARDER, () -> decisions.prepare(prepare(second))));
        } finally {
            ReflectionTestUtils.setField(facts, "rules", rules);
        }
    }

    /** The rules of the product, with a condition of the law for the one form no council votes on. */
    private AwardRules askingForAnEarlierOne() {
        AwardForm form = rules.find("BIEU_DUONG").orElseThrow();
        return new AwardRules(
                List.of(
                        of(form, "LOI_KHEN", 0, List.of()),
                        of(form, "BIEU_DUONG", 1, List.of(new AwardForm.Prerequisite("LOI_KHEN", 1, 5, false)))),
                Map.of("MERIT_REPORT", "Báo cáo thành tích"));
    }

    private static AwardForm of(AwardForm form, String code, int rank, List<AwardForm.Prerequisite> prerequisites) {
        return new AwardForm(
                code,
                form.name(),
                rank,
                form.by(),
                form.candidates(),
                form.parts(),
                prerequisites,
                form.council(),
                form.quota(),
                form.source(),
                form.assumed());
    }

    @Test
    void proposesNoNumberThatWasTypedFromPaper() {
        String duty = duty("kt-paper");
        List<String> drafts = Stream.of("Lâm Thị Một", "Lâm Thị Hai", "Lâm Thị Ba")
                .map(name -> {
                    String id = proposed(duty, name);
                    act(AWARDER, check(id), Map.of("decision", "ACCEPT"));
                    return call(AWARDER, () -> decisions.prepare(prepare(id)));
                })
                .toList();
        settle();
        int next = numbers.peekNext("mttq", DocumentType.DECISION, clock.today());
        String typed = new DocumentNumber(next, numbers.notationOf("mttq", DocumentType.DECISION)).toString();
        as(LEADER, () -> decisions.sign(drafts.get(0), typed));
        assertThat(numbers.peekNext("mttq", DocumentType.DECISION, clock.today()))
                .isEqualTo(next + 1);
        as(LEADER, () -> decisions.sign(drafts.get(1), null));
        String drawn =
                String.valueOf(councilCatalog.requireDecision(drafts.get(1)).numberWritten());
        assertThat(DocumentNumber.parse(drawn).number()).isEqualTo(next + 1);
        refused(
                "paperNumber",
                "commendation.rule.number-taken",
                () -> as(LEADER, () -> decisions.sign(drafts.get(2), drawn)));
        String voided = call(
                LEADER,
                () -> voids.drawVoid("mttq", DocumentType.DECISION, clock.today(), null, "Viết hỏng")
                        .toString());
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> as(LEADER, () -> decisions.sign(drafts.get(2), voided)))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("paperNumber"));
        settle();
    }

    @Test
    void letsNobodyVoteWhoMayNotRead() {
        String duty = duty("kt-member");
        String id = proposed(duty, "Vũ Văn Bình", "GIAY_KHEN");
        act(AWARDER, check(id), Map.of("decision", "ACCEPT"));
        String stranger = organizations.units().stream()
                .filter(unit -> !organizations.areTogether("mttq", unit.id()))
                .flatMap(unit -> organizations.positionsOf(unit.id()).stream())
                .map(PositionView::id)
                .findFirst()
                .orElseThrow();
        refused(
                "members",
                "commendation.rule.member-elsewhere",
                () -> call(AWARDER, () -> councils.convene(ballot(List.of(id), List.of(LEADER, stranger)))));
    }

    private ConveneCouncil ballot(List<String> proposals, List<String> members) {
        return new ConveneCouncil("mttq", CouncilMode.BALLOT, clock.today(), proposals, members, null, Map.of(), null);
    }

    private String round(String directive, @Nullable Integer perUnit, String... asked) {
        return call(
                AWARDER,
                () -> occasions.open(new OpenOccasion(
                        "mttq",
                        directive,
                        "mttq",
                        OccasionKind.FESTIVAL,
                        "18/11",
                        null,
                        clock.today().plusDays(9),
                        List.of(new OfferedForm("BIEU_DUONG", perUnit, null, null)),
                        List.of(asked))));
    }

    private String writtenIn(String round, String duty, String name) {
        return call(
                PROPOSER,
                () -> nominations.write(new WriteNomination(
                        "hnd", duty, round, null, NominationSource.TYPED, null, text(name, "BIEU_DUONG", stored()))));
    }

    private String submittedIn(String round, String duty, String name) {
        String id = writtenIn(round, duty, name);
        as(PROPOSER, () -> nominations.submit(id, null));
        return id;
    }

    private long version(String round) {
        return jdbc.sql("select version from commendation_occasion where id = :id")
                .param("id", round)
                .query(Long.class)
                .single();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private NominationText only(String name, String file) {
        return with(text(name, "BIEU_DUONG", file), "Ấp 1, xã Tân Khai", null);
    }

    private NominationText elsewhere(String name, String file, @Nullable String reason) {
        return with(text(name, "BIEU_DUONG", file), "Ấp 9, xã Thanh An", reason);
    }

    private static NominationText with(NominationText text, String unit, @Nullable String reason) {
        return new NominationText(
                text.form(),
                text.kind(),
                text.name(),
                unit,
                null,
                text.merit(),
                text.from(),
                text.to(),
                text.content(),
                Map.of("MERIT_REPORT", Objects.requireNonNull(text.parts().get("MERIT_REPORT"))),
                null,
                null,
                null,
                reason);
    }

    private void refused(@Nullable String field, String key, Runnable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(act::run)
                .satisfies(violation -> {
                    assertThat(violation.key()).isEqualTo(key);
                    assertThat(violation.field()).isEqualTo(field);
                });
    }
}
