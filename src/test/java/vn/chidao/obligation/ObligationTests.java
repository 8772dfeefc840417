package vn.chidao.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chidao.obligation.Obligations.ISSUED_ON;
import static vn.chidao.obligation.Obligations.SCHEDULE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.chidao.organization.Handover;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;

class ObligationTests {

    private static final Actor FOLLOW_UP =
            new Actor("bdv-hu.truong-ban", "Trưởng ban", "bdv-hu.truong-ban", "Trưởng ban Dân vận", "bdv-hu");
    private static final LocalDate DECIDED_ON = LocalDate.of(2017, 6, 15);
    private static final LocalDate END = LocalDate.of(2022, 12, 31);

    private static RhythmLine yearly(String firstDueOn) {
        return new RhythmLine(Rhythm.YEAR, ObligationStage.TASK, LocalDate.parse(firstDueOn), 30);
    }

    private static void refuses(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }

    @Test
    void bindsItsOrganisationsFromTheDayOfIssue() {
        Obligation obligation = Obligations.inForce(Rhythm.ONCE, ObligationStage.TASK);

        assertThat(obligation.status()).isEqualTo(ObligationStatus.IN_FORCE);
        assertThat(obligation.unitsOn(ISSUED_ON)).containsExactly("ubnd");
        assertThat(obligation.unitsOn(ISSUED_ON.minusDays(1))).isEmpty();
        assertThat(obligation.openingsThrough(ISSUED_ON, SCHEDULE, List.of())).hasSize(1);
    }

    @Test
    void opensNothingWhileItsConditionIsNotMet() {
        Obligation obligation = Obligations.waiting();

        assertThat(obligation.status()).isEqualTo(ObligationStatus.WAITING_CONDITION);
        assertThat(obligation.openingsThrough(END, SCHEDULE, List.of())).isEmpty();
    }

    @Test
    void countsFromTheDayItsConditionIsMet() {
        Obligation obligation = Obligations.waiting();
        LocalDate met = LocalDate.of(2017, 9, 18);

        obligation.satisfyCondition("ct-30", met, List.of("ubnd"), SCHEDULE);

        List<Opening> openings = obligation.openingsThrough(met, SCHEDULE, List.of());
        assertThat(openings).hasSize(1);
        assertThat(openings.get(0).slot().opensOn()).isEqualTo(met);
        assertThat(openings.get(0).slot().dueOn()).as("20 working days later").isEqualTo(LocalDate.of(2017, 10, 16));
        refuses(
                () -> obligation.satisfyCondition("ct-31", met, List.of("ubnd"), SCHEDULE),
                "obligation.rule.not-waiting");
    }

    @Test
    void passesToASuccessorFromItsDayOn() {
        Obligation obligation = Obligations.inForce(Rhythm.YEAR, ObligationStage.TASK);
        LocalDate day = LocalDate.of(2019, 7, 1);

        obligation.handOver(handover("ubnd", day, "ubnd-moi"));
        obligation.handOver(handover("ubnd", day, "ubnd-moi"));

        assertThat(obligation.unitsOn(day.minusDays(1))).containsExactly("ubnd");
        assertThat(obligation.unitsOn(day)).containsExactly("ubnd-moi");
        assertThat(obligation.concerns("ubnd")).isFalse();
        assertThat(obligation.lineOf("ubnd-moi")).containsExactlyInAnyOrder("ubnd-moi", "ubnd");
        assertThat(obligation.lines()).containsExactly(Set.of("ubnd", "ubnd-moi"));
    }

    @Test
    void bindsTheSuccessorOfSeveralOnce() {
        Obligation obligation = Obligations.draft(Rhythm.YEAR, ObligationStage.TASK);
        obligation.putInForce(ISSUED_ON, List.of("hnd", "hpn", "hoi", "ldld"), SCHEDULE);
        LocalDate day = LocalDate.of(2019, 7, 1);

        obligation.handOver(handover("hnd", day, "hoi"));
        obligation.handOver(handover("hpn", day, "hoi"));

        assertThat(obligation.unitsOn(day)).containsExactly("hoi", "ldld");
        assertThat(obligation.bearersOf(day.minusDays(5), day.plusDays(1)))
                .as("what should have been opened before")
                .containsExactly("hoi", "ldld");
        assertThat(obligation.bearersOf(day.minusDays(5), day.minusDays(5)))
                .containsExactly("hnd", "hpn", "hoi", "ldld");
        assertThat(obligation.lines()).hasSize(2);
    }

    @Test
    void findsTheSuccessorOfASuccessor() {
        Obligation obligation = Obligations.inForce(Rhythm.YEAR, ObligationStage.TASK);
        LocalDate first = LocalDate.of(2018, 7, 1);
        LocalDate second = LocalDate.of(2019, 7, 1);

        obligation.handOver(handover("ubnd", first, "ubnd-2"));
        obligation.handOver(handover("ubnd-2", second, "ubnd-3"));

        assertThat(obligation.bearersOf(first.minusDays(1), second)).containsExactly("ubnd-3");
        assertThat(obligation.lineOf("ubnd-3")).containsExactlyInAnyOrder("ubnd", "ubnd-2", "ubnd-3");
    }

    @Test
    void findsTheSuccessorThroughItsSelectorWhileItIsNotInForce() {
        Obligation obligation = Obligations.waiting();

        assertThat(obligation.concerns("ubnd")).isTrue();
        obligation.handOver(handover("ubnd", LocalDate.of(2017, 7, 1), "ubnd-moi"));

        assertThat(obligation.leadSelector()).isEqualTo("unit:ubnd-moi");
        assertThat(obligation.concerns("ubnd")).isFalse();
    }

    private static Handover handover(String from, LocalDate on, String to) {
        return new Handover("qd-01", from, on, to, Map.of());
    }

    @Test
    void refusesToBindNobody() {
        Obligation obligation = Obligations.draft(Rhythm.ONCE, ObligationStage.TASK);

        refuses(() -> obligation.putInForce(ISSUED_ON, List.of(), SCHEDULE), "obligation.rule.nobody-obliged");
    }

    @Test
    void lacksARhythmUntilOneIsDecided() {
        Obligation obligation = Obligations.inForce(Rhythm.PERIODIC_UNSTATED, ObligationStage.TASK);
        assertThat(obligation.lacksRhythm()).isTrue();
        assertThat(obligation.openingsThrough(END, SCHEDULE, List.of())).isEmpty();

        obligation.decideRhythm(List.of(yearly("2017-11-20")), FOLLOW_UP, DECIDED_ON, "Theo chương trình công tác");

        assertThat(obligation.lacksRhythm()).isFalse();
        assertThat(obligation.currentRhythms()).noneMatch(RhythmEntry::isFromText);
        assertThat(obligation.openingsThrough(END, SCHEDULE, List.of())).hasSize(6);
    }

    @Test
    void carriesSeveralRhythmsAtOnce() {
        Obligation obligation = Obligations.inForce(Rhythm.PERIODIC_UNSTATED, ObligationStage.REPORT);

        obligation.decideRhythm(
                List.of(
                        new RhythmLine(Rhythm.YEAR, ObligationStage.REPORT, LocalDate.of(2017, 12, 1), 30),
                        new RhythmLine(Rhythm.THREE_YEARS, ObligationStage.REVIEW, LocalDate.of(2020, 5, 25), 60),
                        new RhythmLine(Rhythm.FIVE_YEARS, ObligationStage.REVIEW, LocalDate.of(2022, 5, 25), 60)),
                FOLLOW_UP,
                DECIDED_ON,
                "Theo chương trình công tác");

        assertThat(obligation.openingsThrough(LocalDate.of(2022, 6, 30), SCHEDULE, List.of()))
                .extracting(opening -> opening.slot().periodKey())
                .as("in the order of opening, each review once")
                .containsExactly("2017", "2018", "2019", "3y-2020", "2020", "2021", "5y-2022");
    }

    @Test
    void letsALaterDecisionReplaceTheEarlier() {
        Obligation obligation = Obligations.inForce(Rhythm.NONE, ObligationStage.TASK);
        obligation.decideRhythm(List.of(yearly("2017-11-20")), FOLLOW_UP, DECIDED_ON, "Hằng năm");

        obligation.decideRhythm(
                List.of(new RhythmLine(Rhythm.HALF_YEAR, ObligationStage.TASK, LocalDate.of(2017, 12, 20), 10)),
                FOLLOW_UP,
                DECIDED_ON.plusDays(10),
                "Cần theo dõi sát hơn");

        assertThat(obligation.currentRhythms())
                .extracting(entry -> entry.line().rhythm())
                .containsExactly(Rhythm.HALF_YEAR);
    }

    @Test
    void refusesDecisionsThatCannotBePlanned() {
        Obligation obligation = Obligations.inForce(Rhythm.NONE, ObligationStage.TASK);

        refuses(() -> decide(obligation), "obligation.rule.rhythm-required");
        refuses(() -> decide(obligation, yearly("2017-06-14")), "obligation.rule.due-day-past");
        refuses(() -> decide(obligation, yearly("2017-11-20"), yearly("2017-12-20")), "obligation.rule.rhythm-twice");
        refuses(
                () -> decide(
                        obligation,
                        new RhythmLine(Rhythm.ON_OCCASION, ObligationStage.TASK, LocalDate.of(2017, 11, 20), 0)),
                "obligation.rule.rhythm-without-dates");
        refuses(
                () -> decide(
                        obligation, new RhythmLine(Rhythm.YEAR, ObligationStage.RECORD, LocalDate.of(2017, 11, 20), 0)),
                "obligation.rule.stage-not-planned");
        refuses(
                () -> decide(
                        obligation, new RhythmLine(Rhythm.YEAR, ObligationStage.TASK, LocalDate.of(2017, 11, 20), 251)),
                "obligation.rule.opening-out-of-range");
        refuses(
                () -> obligation.decideRhythm(List.of(yearly("2017-11-20")), FOLLOW_UP, DECIDED_ON, "  "),
                "obligation.rule.reason-required");
        assertThat(obligation.lacksRhythm()).isTrue();
    }

    private static void decide(Obligation obligation, RhythmLine... lines) {
        obligation.decideRhythm(List.of(lines), FOLLOW_UP, DECIDED_ON, "Theo chương trình công tác");
    }

    @Test
    void keepsTheTextsOwnRhythm() {
        Obligation obligation = Obligations.inForce(Rhythm.YEAR, ObligationStage.TASK);

        assertThat(obligation.currentRhythms()).allMatch(RhythmEntry::isFromText);
        refuses(() -> decide(obligation, yearly("2017-12-20")), "obligation.rule.rhythm-stands-in-text");
    }

    @Test
    void opensNothingMoreOnceClosed() {
        Obligation obligation = Obligations.inForce(Rhythm.YEAR, ObligationStage.TASK);

        obligation.close(ClosingState.PARTLY, "4/5 kỳ thực hiện đã hoàn thành", END);

        assertThat(obligation.closingState()).isEqualTo(ClosingState.PARTLY);
        assertThat(obligation.openingsThrough(END.plusYears(1), SCHEDULE, List.of()))
                .isEmpty();
        refuses(() -> obligation.close(ClosingState.DONE, "", END), "obligation.rule.not-in-force");
    }

    @Test
    void namesTheClosingStateByWhatWasDone() {
        assertThat(CycleClosing.stateOf(0, 5)).isEqualTo(ClosingState.NOT_DONE);
        assertThat(CycleClosing.stateOf(4, 5)).isEqualTo(ClosingState.PARTLY);
        assertThat(CycleClosing.stateOf(5, 5)).isEqualTo(ClosingState.DONE);
    }
}
