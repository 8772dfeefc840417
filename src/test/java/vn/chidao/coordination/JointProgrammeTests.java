package vn.chidao.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.chidao.coordination.JointProgrammes.AT;
import static vn.chidao.coordination.JointProgrammes.ID;
import static vn.chidao.coordination.JointProgrammes.LEAD;
import static vn.chidao.coordination.JointProgrammes.TODAY;
import static vn.chidao.coordination.JointProgrammes.aDraft;
import static vn.chidao.coordination.JointProgrammes.allConsent;
import static vn.chidao.coordination.JointProgrammes.amendedForConsent;
import static vn.chidao.coordination.JointProgrammes.consent;
import static vn.chidao.coordination.JointProgrammes.consulted;
import static vn.chidao.coordination.JointProgrammes.forConsent;
import static vn.chidao.coordination.JointProgrammes.inForce;
import static vn.chidao.coordination.JointProgrammes.numbered;
import static vn.chidao.coordination.JointProgrammes.of;
import static vn.chidao.coordination.JointProgrammes.refuse;
import static vn.chidao.coordination.JointProgrammes.threeParties;
import static vn.chidao.coordination.JointProgrammes.turn;
import static vn.chidao.coordination.JointProgrammes.wording;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chidao.directive.SignatureCapacity;
import vn.chidao.document.DocumentNumber;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;

class JointProgrammeTests {

    @Test
    void needsTwoParties() {
        refused(
                "two-parties",
                "shares",
                () -> JointProgramme.draft(ID, null, null, "mttq", wording("Nội dung", "mttq"), LEAD, AT));
    }

    @Test
    void countsTheLeadAmongTheParties() {
        refused(
                "lead-is-a-party",
                "shares",
                () -> JointProgramme.draft(ID, null, null, "mttq", wording("Nội dung", "hnd", "hpn"), LEAD, AT));
    }

    @Test
    void givesNobodyTwoPlacesInTheDraft() {
        refused(
                "party-twice",
                "shares[2].unit",
                () -> JointProgramme.draft(
                        ID, null, null, "mttq", wording("Nội dung", "mttq", "hnd", "hnd"), LEAD, AT));
    }

    @Test
    void givesEachPartyItsShare() {
        Wording empty = new Wording(
                "Phối hợp", 2017, 2021, "Nội dung", List.of(new Share("mttq", "Chủ trì"), new Share("hnd", "  ")));

        refused(
                "share-required",
                "shares[1].share",
                () -> JointProgramme.draft(ID, null, null, "mttq", empty, LEAD, AT));
    }

    @ParameterizedTest
    @CsvSource({"2021, 2017", "2017, 2027"})
    void hasYearsThatCanBePlanned(int from, int to) {
        Wording wording =
                new Wording("Phối hợp", from, to, "Nội dung", threeParties("x").shares());

        refused("period", "yearTo", () -> JointProgramme.draft(ID, null, null, "mttq", wording, LEAD, AT));
    }

    @Test
    void isNotConcludedForYearsThatAreOver() {
        Wording over = new Wording(
                "Phối hợp", 2012, 2016, "Nội dung", threeParties("x").shares());

        refused("period-over", "yearTo", () -> JointProgramme.draft(ID, null, null, "mttq", over, LEAD, AT));
        refused("period-over", "yearTo", () -> aDraft().sendToConsultation(over, null, LEAD, AT));
    }

    @Test
    void takesReasonsOfAThousandCharacters() {
        String longest = "a".repeat(1000);
        String longer = longest + "a";

        refused("too-long", "reason", () -> numbered().amend(longer, LEAD, AT));
        refused("too-long", "reason", () -> consulted().withdraw(longer, LEAD));
        refused("too-long", "reason", () -> refuse(forConsent(), 2, longer));
        JointProgramme programme = consulted();
        refused("too-long", "comment", () -> programme.giveOpinion(turn(programme, 1), true, longer, of("hnd"), AT));
        programme.giveOpinion(turn(programme, 1), true, longest, of("hnd"), AT);
        assertThat(programme.heard()).containsExactly("hnd");
    }

    @Test
    void keepsTheReasonOfAnAmendmentThatIsSentWithoutANote() {
        JointProgramme programme = numbered();
        programme.amend("Thêm phần việc", LEAD, AT);

        programme.sendToConsultation(threeParties("Bản sửa đổi"), " ", LEAD, AT);

        assertThat(programme.latest().note()).isEqualTo("Thêm phần việc");
    }

    @Test
    void isSignedByASubstituteInHisOwnPosition() {
        JointProgramme programme = forConsent();
        Actor substitute = new Actor(
                "hnd.pho-chu-tich",
                "Người thay",
                "hnd.chu-tich",
                "Phó Chủ tịch thay Chủ tịch, Hội Nông dân",
                "hnd",
                new Actor.Own("hnd.pho-chu-tich", "Phó Chủ tịch, Hội Nông dân"));

        programme.consent(turn(programme, 1), 1, SignatureCapacity.BY_AUTHORITY, substitute, AT, TODAY);

        assertThat(programme.consentsTo(1))
                .extracting(PartyDecision::positionName)
                .containsExactly("Phó Chủ tịch, Hội Nông dân");
    }

    @Test
    void isWordedByTheLeadAlone() {
        refused(
                "lead-only",
                null,
                () -> JointProgramme.draft(ID, null, null, "mttq", threeParties("Nội dung"), of("hnd"), AT));
        refused("lead-only", null, () -> aDraft().sendToConsultation(threeParties("Khác"), null, of("hnd"), AT));
        refused("lead-only", null, () -> consulted().askForConsent(of("hnd")));
        refused("lead-only", null, () -> numbered().amend("Thêm việc", of("hnd"), AT));
        refused("lead-only", null, () -> consulted().withdraw("Thôi", of("hnd")));
        refused("lead-only", null, () -> inForce().number(new DocumentNumber(1, "CTPH-MTTQ"), TODAY, of("hnd")));
    }

    @Test
    void mayBeWordedAnewUntilThePartiesSeeIt() {
        JointProgramme programme = aDraft();

        programme.sendToConsultation(wording("Bản gửi đi", "mttq", "hnd"), null, LEAD, AT);

        assertThat(programme.versions()).hasSize(1);
        assertThat(programme.latest().wording().text()).isEqualTo("Bản gửi đi");
        assertThat(programme.actingUnits()).containsExactlyInAnyOrder("mttq", "hnd");
    }

    @Test
    void keepsEveryVersionThePartiesHaveSeen() {
        JointProgramme programme = consulted();

        programme.sendToConsultation(threeParties("Bản thứ hai"), "Theo góp ý của Hội Nông dân", LEAD, AT);

        assertThat(programme.versions())
                .extracting(each -> each.wording().text(), ProgrammeVersion::state)
                .containsExactly(
                        tuple("Bản thứ nhất", VersionState.SET_ASIDE), tuple("Bản thứ hai", VersionState.OPEN));
    }

    @Test
    void hearsEachPartyOnceInTheConsultation() {
        JointProgramme programme = consulted();

        programme.giveOpinion(turn(programme, 1), false, "Thêm mô hình liên kết", of("hnd"), AT);

        assertThat(programme.heard()).containsExactly("hnd");
        refused("said-already", null, () -> programme.giveOpinion(turn(programme, 1), true, null, of("hnd"), AT));
    }

    @Test
    void asksWhoDoesNotAgreeWhatHeProposes() {
        JointProgramme programme = consulted();

        refused(
                "proposal-required",
                "comment",
                () -> programme.giveOpinion(turn(programme, 1), false, " ", of("hnd"), AT));
    }

    @Test
    void asksForConsentToWhatHasBeenConsultedOnly() {
        refused("wrong-status", null, () -> aDraft().askForConsent(LEAD));
    }

    @Test
    void isInForceWithTheLastConsentInWhateverOrder() {
        JointProgramme programme = forConsent();

        assertThat(consent(programme, 2)).isFalse();
        assertThat(consent(programme, 0)).isFalse();
        assertThat(programme.status()).isEqualTo(ProgrammeStatus.FOR_CONSENT);
        assertThat(consent(programme, 1)).isTrue();

        assertThat(programme.status()).isEqualTo(ProgrammeStatus.IN_FORCE);
        assertThat(programme.inForce().inForceOn()).isEqualTo(TODAY);
    }

    @Test
    void letsAPartyConsentOnce() {
        JointProgramme programme = forConsent();
        consent(programme, 1);

        refused("said-already", null, () -> consent(programme, 1));
    }

    @Test
    void letsAPartyConsentForItselfAlone() {
        JointProgramme programme = forConsent();

        refused(
                "own-party-only",
                null,
                () -> programme.consent(turn(programme, 1), 1, SignatureCapacity.ON_BEHALF, of("hpn"), AT, TODAY));
        refused("own-party-only", null, () -> programme.refuse(turn(programme, 1), 1, "Không", LEAD, AT));
    }

    @Test
    void takesConsentToTheVersionThatWasReadOnly() {
        JointProgramme programme = forConsent();

        refused(
                "stale-version",
                "version",
                () -> programme.consent(turn(programme, 1), 2, SignatureCapacity.ON_BEHALF, of("hnd"), AT, TODAY));
    }

    @Test
    void takesNoAnswerToAnEarlierVersion() {
        JointProgramme programme = forConsent();
        PartyTurn earlier = turn(programme, 1);
        refuse(programme, 2, "Trùng phần việc");
        programme.sendToConsultation(threeParties("Bản thứ hai"), null, LEAD, AT);
        programme.askForConsent(LEAD);

        refused(
                "stale-version",
                null,
                () -> programme.consent(earlier, 1, SignatureCapacity.ON_BEHALF, of("hnd"), AT, TODAY));
    }

    @Test
    void returnsToTheConsultationWithOneRefusal() {
        JointProgramme programme = forConsent();
        consent(programme, 0);
        consent(programme, 1);

        refuse(programme, 2, "Trùng phần việc");

        assertThat(programme.status()).isEqualTo(ProgrammeStatus.CONSULTED);
        assertThat(programme.latest().state()).isEqualTo(VersionState.SET_ASIDE);
        refused("refused-version", null, () -> programme.askForConsent(LEAD));
    }

    @Test
    void startsAnewWithTheConsentsAfterARefusal() {
        JointProgramme programme = forConsent();
        consent(programme, 0);
        consent(programme, 1);
        refuse(programme, 2, "Trùng phần việc");

        programme.sendToConsultation(threeParties("Bản thứ hai"), "Bỏ phần trùng", LEAD, AT);
        programme.askForConsent(LEAD);

        assertThat(programme.consented()).isEmpty();
        assertThat(consent(programme, 2)).isFalse();
        assertThat(programme.decisions()).hasSize(4);
    }

    @Test
    void refusesWithAReason() {
        JointProgramme programme = forConsent();

        refused("reason-required", "reason", () -> refuse(programme, 2, "  "));
        assertThat(programme.status()).isEqualTo(ProgrammeStatus.FOR_CONSENT);
    }

    @Test
    void isNotRewordedWhileItIsBeforeTheSigners() {
        refused("wrong-status", null, () -> forConsent().sendToConsultation(threeParties("Khác"), null, LEAD, AT));
    }

    @Test
    void takesNoConsentBeforeItIsAskedFor() {
        refused("wrong-status", null, () -> consent(consulted(), 1));
        refused("wrong-status", null, () -> consent(inForce(), 1));
    }

    @Test
    void isNumberedOnce() {
        refused("numbered-already", null, () -> numbered().number(new DocumentNumber(2, "CTPH-MTTQ"), TODAY, LEAD));
    }

    @Test
    void isAmendedWithAReasonWhenItHasItsNumber() {
        refused("amendment-reason-required", "reason", () -> numbered().amend("", LEAD, AT));
        refused("not-numbered-yet", null, () -> inForce().amend("Thêm việc", LEAD, AT));
        refused("wrong-status", null, () -> consulted().amend("Thêm việc", LEAD, AT));
    }

    @Test
    void staysInForceWhileItIsAmended() {
        JointProgramme programme = amendedForConsent();
        consent(programme, 0);
        consent(programme, 1);

        refuse(programme, 2, "Chưa thống nhất");

        assertThat(programme.status()).isEqualTo(ProgrammeStatus.IN_FORCE);
        assertThat(programme.stage()).isEqualTo(ProgrammeStatus.CONSULTED);
        assertThat(programme.inForce().wording().text()).isEqualTo("Bản thứ nhất");
        assertThat(programme.inForce().state()).isEqualTo(VersionState.IN_FORCE);
    }

    @Test
    void isReplacedByAnAmendmentThatAllConsentTo() {
        JointProgramme programme = amendedForConsent();

        allConsent(programme);

        assertThat(programme.inForce().wording().text()).isEqualTo("Bản sửa đổi");
        assertThat(programme.versions())
                .extracting(ProgrammeVersion::state)
                .containsExactly(VersionState.SUPERSEDED, VersionState.IN_FORCE);
        assertThat(programme.isAmended()).isFalse();
        assertThat(programme.round().number()).isEqualTo(2);
    }

    @Test
    void keepsItsPartiesInAnAmendment() {
        JointProgramme programme = numbered();
        programme.amend("Bớt một bên", LEAD, AT);

        refused(
                "parties-stay",
                "shares",
                () -> programme.sendToConsultation(wording("Hai bên", "mttq", "hnd"), null, LEAD, AT));
    }

    @Test
    void hasOneAmendmentAtATime() {
        refused("wrong-status", null, () -> amendedForConsent().amend("Thêm nữa", LEAD, AT));
    }

    @Test
    void takesAnAmendmentBackAndStaysInForce() {
        JointProgramme programme = amendedForConsent();

        programme.withdraw("Để năm sau", LEAD);

        assertThat(programme.status()).isEqualTo(ProgrammeStatus.IN_FORCE);
        assertThat(programme.isAmended()).isFalse();
        assertThat(programme.latest().state()).isEqualTo(VersionState.WITHDRAWN);
        programme.amend("Năm sau", LEAD, AT);
        assertThat(programme.latest().number()).isEqualTo(3);
    }

    @Test
    void isTakenBackUntilItIsInForce() {
        JointProgramme programme = forConsent();

        programme.withdraw("Chờ văn bản cấp trên", LEAD);

        assertThat(programme.status()).isEqualTo(ProgrammeStatus.WITHDRAWN);
        refused("wrong-status", null, () -> consent(programme, 1));
        refused("wrong-status", null, () -> inForce().withdraw("Thôi", LEAD));
        refused("withdrawal-reason-required", "reason", () -> consulted().withdraw(null, LEAD));
    }

    @Test
    void endsWithItsYearsAndTakesAnOpenAmendmentAlong() {
        JointProgramme programme = amendedForConsent();

        programme.end();

        assertThat(programme.status()).isEqualTo(ProgrammeStatus.ENDED);
        assertThat(programme.latest().state()).isEqualTo(VersionState.WITHDRAWN);
    }

    @Test
    void countsAPartyThatMergedIntoAnotherOnce() {
        JointProgramme programme = forConsent();

        programme.handOver("hpn", "hnd", TODAY);

        assertThat(programme.actingUnits()).containsExactlyInAnyOrder("mttq", "hnd");
        assertThat(programme.turns()).extracting(PartyTurn::place).containsExactly(0, 1);
        consent(programme, 0);
        assertThat(consent(programme, 1)).isTrue();
    }

    @Test
    void leavesASuccessorThePlaceAndItsConsent() {
        JointProgramme programme = forConsent();
        consent(programme, 1);

        programme.handOver("hnd", "hnd-moi", TODAY);

        assertThat(programme.consented()).containsExactly("hnd-moi");
        refused("said-already", null, () -> consent(programme, 1));
        consent(programme, 0);
        assertThat(consent(programme, 2)).isTrue();
    }

    @Test
    void isInForceWhenTheLastMissingPartyMergesIntoOneThatConsented() {
        JointProgramme programme = forConsent();
        consent(programme, 0);
        consent(programme, 1);

        assertThat(programme.handOver("hpn", "hnd", TODAY)).isTrue();
        assertThat(programme.status()).isEqualTo(ProgrammeStatus.IN_FORCE);
    }

    @Test
    void isLedByTheSuccessorOfItsLead() {
        JointProgramme programme = consulted();

        programme.handOver("mttq", "mttq-moi", TODAY);

        refused("lead-only", null, () -> programme.askForConsent(LEAD));
        programme.askForConsent(of("mttq-moi"));
        assertThat(programme.status()).isEqualTo(ProgrammeStatus.FOR_CONSENT);
    }

    @Test
    void readsItsKeysBack() {
        PartyTurn turn = new PartyTurn("a:b", 12, 3);
        ProgrammeRound round = new ProgrammeRound("a:b", 2);

        assertThat(PartyTurn.parse(turn.id())).isEqualTo(turn);
        assertThat(ProgrammeRound.parse(round.id())).isEqualTo(round);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> PartyTurn.parse("a:b"));
    }

    private static void refused(String rule, @Nullable String field, ThrowingCallable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(act).satisfies(refusal -> {
            assertThat(refusal.key()).isEqualTo("coordination.rule." + rule);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }
}
