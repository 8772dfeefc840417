package vn.chidao.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.chidao.registration.RegistrationSheets.AT;
import static vn.chidao.registration.RegistrationSheets.OFFICER;
import static vn.chidao.registration.RegistrationSheets.TODAY;
import static vn.chidao.registration.RegistrationSheets.aModel;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;

/** Who answers a proposal, and what follows from the answers. */
class ConsultationProposalTests {

    private final RegistrationSheet owner = sheet("hnd");
    private final RegistrationSheet receiver = sheet("hpn");

    @Test
    void isAgreedToWhenAllAgree() {
        ConsultationProposal proposal = proposal(ProposalKind.MOVE, "Trùng");

        answer(proposal, 0, "hnd", true, null);
        assertThat(proposal.status()).isEqualTo(ProposalStatus.OPEN);
        assertThat(proposal.unanswered()).containsExactly(new ProposalTurn("p-1", 1));
        answer(proposal, 1, "hpn", true, "Nhất trí");

        assertThat(proposal.status()).isEqualTo(ProposalStatus.AGREED);
    }

    @Test
    void isSettledByOneRefusal() {
        ConsultationProposal proposal = proposal(ProposalKind.SHARE, "Trùng");

        answer(proposal, 1, "hpn", false, "Đã có nguồn lực");

        assertThat(proposal.status()).isEqualTo(ProposalStatus.REFUSED);
        assertThat(proposal.holdsUp(owner.id())).isFalse();
        refused(null, "proposal-over", () -> answer(proposal, 0, "hnd", true, null));
    }

    @Test
    void refusesARefusalWithoutAReason() {
        ConsultationProposal proposal = proposal(ProposalKind.DROP, "Trùng");

        refused("reason", "refusal-reason-required", () -> answer(proposal, 0, "hnd", false, " "));
        refused("reason", "reason-too-long", () -> answer(proposal, 0, "hnd", false, "x".repeat(2001)));
        assertThat(proposal.status()).isEqualTo(ProposalStatus.OPEN);
    }

    @Test
    void isAnsweredOnlyByWhoIsAskedAndOnce() {
        ConsultationProposal proposal = proposal(ProposalKind.MOVE, "Trùng");

        refused(null, "own-answer-only", () -> answer(proposal, 0, "hpn", true, null));
        answer(proposal, 0, "hnd", true, null);
        refused(null, "proposal-over", () -> answer(proposal, 0, "hnd", false, "Đổi ý"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void refusesToBeRaisedWithoutAReason(String reason) {
        refused("reason", "proposal-reason-required", () -> proposal(ProposalKind.DROP, reason));
    }

    @Test
    void refusesAReasonThatIsTooLong() {
        assertThat(proposal(ProposalKind.DROP, "x".repeat(2000)).reason()).hasSize(2000);
        refused("reason", "reason-too-long", () -> proposal(ProposalKind.DROP, "x".repeat(2001)));
    }

    @Test
    void asksNobodyToGiveSomethingToHimself() {
        receiver.actFor("hnd");

        refused("receiver", "receiver-is-owner", () -> proposal(ProposalKind.MOVE, "Trùng"));
    }

    @Test
    void holdsASheetUpUntilItSaysWhatWasAgreed() {
        ConsultationProposal proposal = agreed();
        assertThat(proposal.holdsUp(owner.id())).isTrue();
        assertThat(proposal.holdsUp("another")).isFalse();

        proposal.show(owner.id(), 2, AT);
        assertThat(proposal.holdsUp(owner.id())).isFalse();
        assertThat(proposal.holdsUp(receiver.id())).isTrue();
        assertThat(proposal.status()).isEqualTo(ProposalStatus.AGREED);
        proposal.show(receiver.id(), 3, AT);

        assertThat(proposal.status()).isEqualTo(ProposalStatus.CARRIED_OUT);
        proposal.show(receiver.id(), null, AT);
        assertThat(proposal.status())
                .as("the next version has left it out again")
                .isEqualTo(ProposalStatus.AGREED);
    }

    @Test
    void isTakenBackForAReasonWhileSomethingIsLeftToDo() {
        ConsultationProposal proposal = agreed();

        refused("reason", "withdrawal-reason-required", () -> proposal.withdraw(null, AT));
        proposal.withdraw("Đã thống nhất cách khác", AT);

        assertThat(proposal.status()).isEqualTo(ProposalStatus.WITHDRAWN);
        assertThat(proposal.holdsUp(owner.id())).isFalse();
        refused(null, "proposal-over", () -> proposal.withdraw("Lần nữa", AT));
    }

    @Test
    void asksOnlyTheOwnerToDropALine() {
        assertThat(proposal(ProposalKind.DROP, "Trùng").parts())
                .singleElement()
                .satisfies(part -> assertThat(part.side()).isEqualTo(ProposalSide.OWNER));
    }

    private ConsultationProposal agreed() {
        ConsultationProposal proposal = proposal(ProposalKind.MOVE, "Trùng");
        answer(proposal, 0, "hnd", true, null);
        answer(proposal, 1, "hpn", true, null);
        return proposal;
    }

    private ConsultationProposal proposal(ProposalKind kind, String reason) {
        return new ConsultationProposal(
                "p-1",
                kind,
                ProposedWork.of(aModel("Con đường hoa")),
                owner,
                receiver,
                null,
                reason,
                TODAY.plusDays(7),
                OFFICER,
                AT);
    }

    private static void answer(
            ConsultationProposal proposal, int place, String unitId, boolean agrees, @Nullable String reason) {
        Actor leader = new Actor(unitId + ".chu-tich", "Chủ tịch", unitId + ".chu-tich", "Chủ tịch", unitId);
        proposal.answer(new ProposalTurn("p-1", place), agrees, reason, leader, AT);
    }

    private static RegistrationSheet sheet(String unitId) {
        RegistrationSheet sheet = new RegistrationSheet(
                new RegistrationSheet.Round(
                        "4-2b:" + unitId + ":2018",
                        "77-CV-HU",
                        "4-2b",
                        unitId,
                        2018,
                        "năm 2018",
                        LocalDate.of(2018, 1, 31)),
                new Consultation("mttq", "btt-mttq"));
        sheet.submit(List.of(aModel("Con đường hoa")), null, OFFICER, AT);
        return sheet;
    }

    private static void refused(@Nullable String field, String rule, Runnable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo("registration.rule." + rule);
                    assertThat(refusal.field()).isEqualTo(field);
                });
    }
}
