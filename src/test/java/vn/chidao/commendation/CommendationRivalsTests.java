package vn.chidao.commendation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.chidao.organization.Handover;
import vn.chidao.testing.AtOnce;
import vn.chidao.workflow.WorkList.WorkItem;

/** Two who act on one honour at once: whatever comes first, where it ends follows from what was done. */
class CommendationRivalsTests extends CommendationOffice {

    private static final String MEMBER = "hnd.chu-tich";
    private static final String HEIR = "hpn";

    @RepeatedTest(2)
    void preparesOneDecisionOfTwoOfficers() throws Exception {
        String directive = "kt-rivals-" + System.nanoTime();
        String id = proposed(duty(directive), "Từ Thị " + directive);
        act(AWARDER, check(id), Map.of("decision", "ACCEPT"));
        AtomicReference<MockHttpServletResponse> one = new AtomicReference<>();
        AtomicReference<MockHttpServletResponse> other = new AtomicReference<>();

        List<@Nullable Throwable> thrown =
                AtOnce.run(() -> one.set(prepareAs(AWARDER, id)), () -> other.set(prepareAs(LEADER, id)));

        assertThat(thrown).containsOnlyNulls();
        settle();
        assertThat(List.of(one.get().getStatus(), other.get().getStatus())).containsExactlyInAnyOrder(302, 409);
        MockHttpServletResponse late = one.get().getStatus() == 409 ? one.get() : other.get();
        assertThat(late.getContentAsString(UTF_8)).contains("vừa làm trước", "Về việc khen thưởng hai người trình");
        List<String> prepared = jdbc.sql("select id from commendation_decision where directive_id = :id")
                .param("id", directive)
                .query(String.class)
                .list();
        assertThat(prepared).as("nothing half-done").hasSize(1);
        assertThat(view(id).decisionId()).isEqualTo(prepared.get(0));
        assertThat(view(id).steps())
                .extracting(NominationStep::kind)
                .containsOnlyOnce(NominationStepKind.TO_DECISION)
                .endsWith(NominationStepKind.TO_DECISION);
        assertThat(verbs("commendation-decision", prepared.get(0))).containsExactly("COMMENDATION_DECISION_PREPARED");
        assertThat(workList.openOf("CommendationDecision", prepared)).hasSize(1);
    }

    private MockHttpServletResponse prepareAs(String account, String proposal) {
        try {
            return send(
                    account,
                    "/commendations/decisions",
                    "unit",
                    "mttq",
                    "subject",
                    "Về việc khen thưởng hai người trình",
                    "proposals",
                    proposal);
        } catch (Exception unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    @RepeatedTest(3)
    void countsTheVoteOfAnOrganisationThatIsMergedMeanwhile() throws Exception {
        String directive = "kt-merged-vote-" + System.nanoTime();
        String id = proposed(duty(directive), "Âu Thị " + directive, "GIAY_KHEN");
        act(AWARDER, check(id), Map.of("decision", "ACCEPT"));
        String council = call(
                AWARDER,
                () -> councils.convene(new ConveneCouncil(
                        "mttq",
                        CouncilMode.BALLOT,
                        clock.today(),
                        List.of(id),
                        List.of(LEADER, MEMBER),
                        null,
                        Map.of(),
                        null)));
        settle();
        WorkItem ballot = ballotTasks(council).stream()
                .filter(task -> task.groups().contains(MEMBER))
                .findFirst()
                .orElseThrow();
        Map<String, String> successors = new LinkedHashMap<>();
        transfer.openWorkOf("hnd").forEach(work -> successors.put(work.key(), HEIR));

        List<@Nullable Throwable> thrown = AtOnce.run(
                () -> submission.submit(
                        MEMBER, ballot.taskId(), Map.of("votes", List.of(Map.of("candidate", id, "vote", "FOR")))),
                () -> transaction.executeWithoutResult(
                        status -> transfer.transfer(new Handover("r-vote", "hnd", clock.today(), null, successors))));

        try {
            settle();
            assertThat(thrown.get(1)).as("a vote holds up no merger").isNull();
            boolean voted = thrown.get(0) == null;
            assertThat(cast(council)).isEqualTo(voted ? 1 : 0);
            assertThat(verbs("commendation-council", council).stream()
                            .filter("COMMENDATION_BALLOT_CAST"::equals)
                            .count())
                    .isEqualTo(voted ? 1 : 0);
            if (!voted) {
                vote(council, HEIR + ".chu-tich", id, "FOR");
            }
            vote(council, LEADER, id, "FOR");
            assertThat(view(id).status()).isEqualTo(NominationStatus.RECOMMENDED);
            assertThat(view(id).votes()).isEqualTo(new VoteCount(2, 0, 0, 2));
            assertThat(view(id).unitId())
                    .as("what was proposed goes on with the successor")
                    .isEqualTo(HEIR);
            assertThat(ballotTasks(council)).isEmpty();
            assertThat(verbs("commendation-council", council))
                    .containsExactly(
                            "COMMENDATION_COUNCIL_CONVENED",
                            "COMMENDATION_BALLOT_CAST",
                            "COMMENDATION_BALLOT_CAST",
                            "COMMENDATION_COUNCIL_CLOSED");
        } finally {
            transaction.executeWithoutResult(
                    status -> transfer.transfer(new Handover("r-back", HEIR, clock.today(), "hnd", Map.of())));
            settle();
        }
    }

    private int cast(String council) {
        return jdbc.sql("select count(*) from commendation_ballot where council_id = :id and cast_at is not null")
                .param("id", council)
                .query(Integer.class)
                .single();
    }
}
