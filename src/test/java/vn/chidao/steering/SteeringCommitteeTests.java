package vn.chidao.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.steering.SeatOrder.PositionTwice;
import vn.chidao.steering.SteeringCommittee.Founding;
import vn.chidao.steering.SteeringCommittee.Moment;
import vn.chidao.steering.SteeringCommittee.Taken;

class SteeringCommitteeTests {

    private static final LocalDate START = LocalDate.of(2018, 1, 10);
    private static final LocalDate TODAY = LocalDate.of(2018, 6, 1);

    @Test
    void hasExactlyOneHead() {
        refused("members", "steering.rule.one-head", () -> committee(at(SeatRole.MEMBER, "mttq.chu-tich")));
        refused(
                "members",
                "steering.rule.one-head",
                () -> committee(at(SeatRole.HEAD, "hu.bi-thu"), at(SeatRole.HEAD, "hu.pho-bi-thu")));
        refused(
                "members",
                "steering.rule.one-standing-deputy",
                () -> committee(
                        at(SeatRole.HEAD, "hu.bi-thu"),
                        at(SeatRole.STANDING_DEPUTY, "a.x"),
                        at(SeatRole.STANDING_DEPUTY, "b.y")));
    }

    @Test
    void hasNoPositionTwice() {
        assertThatExceptionOfType(PositionTwice.class)
                .isThrownBy(() -> committee(at(SeatRole.HEAD, "hu.bi-thu"), at(SeatRole.MEMBER, "hu.bi-thu")));
    }

    @Test
    void changesByADecisionFromItsDayOnAndKeepsWhatWas() {
        SteeringCommittee committee = committee(at(SeatRole.HEAD, "hu.bi-thu"), at(SeatRole.MEMBER, "hnd.chu-tich"));
        String leaving = seatOf(committee, "hnd.chu-tich");
        LocalDate on = LocalDate.of(2018, 5, 1);

        committee.change(decision(on), List.of(leaving), List.of(at(SeatRole.MEMBER, "hpn.chu-tich")), "QĐ 2", now());

        assertThat(positionsOn(committee, on.minusDays(1))).containsExactly("hu.bi-thu", "hnd.chu-tich");
        assertThat(positionsOn(committee, on)).containsExactly("hu.bi-thu", "hpn.chu-tich");
        refused(
                "effectiveOn",
                "steering.rule.effective-before-last",
                () -> committee.change(
                        decision(on.minusDays(1)), List.of(), List.of(at(SeatRole.MEMBER, "x.y")), "QĐ 3", now()));
    }

    @Test
    void givesAPositionAnotherRoleByOneDecision() {
        SteeringCommittee committee = committee(at(SeatRole.HEAD, "hu.bi-thu"), at(SeatRole.MEMBER, "mttq.chu-tich"));

        committee.change(
                decision(TODAY),
                List.of(seatOf(committee, "hu.bi-thu"), seatOf(committee, "mttq.chu-tich")),
                List.of(at(SeatRole.HEAD, "mttq.chu-tich")),
                "QĐ 2",
                now());

        assertThat(committee.seatsOn(TODAY)).extracting(Seat::role).containsExactly(SeatRole.HEAD);
    }

    @Test
    void refusesAChangeThatLeavesItWithoutAHeadOrChangesNothing() {
        SteeringCommittee committee = committee(at(SeatRole.HEAD, "hu.bi-thu"));

        refused(
                "members",
                "steering.rule.one-head",
                () -> committee.change(
                        decision(TODAY), List.of(seatOf(committee, "hu.bi-thu")), List.of(), "QĐ 2", now()));
        refused(
                "members",
                "steering.rule.nothing-changes",
                () -> committee.change(decision(TODAY), List.of(), List.of(), "QĐ 2", now()));
    }

    @Test
    void waitsForAnOrganisationToNameItsLeader() {
        SteeringCommittee committee = committee(at(SeatRole.HEAD, "hu.bi-thu"), leadership("ubnd"));
        String seat = committee.seatsOn(START).get(1).seatId();
        assertThat(committee.seatsOn(TODAY).get(1).positionId()).isNull();

        committee.name(seat, "ubnd.pho-chu-tich", LocalDate.of(2018, 3, 1), "UBND nêu", now());
        committee.name(seat, "ubnd.chu-tich", TODAY, "UBND nêu lại", now());

        assertThat(positionOf(committee, seat, LocalDate.of(2018, 2, 28))).isNull();
        assertThat(positionOf(committee, seat, LocalDate.of(2018, 3, 1))).isEqualTo("ubnd.pho-chu-tich");
        assertThat(positionOf(committee, seat, TODAY)).isEqualTo("ubnd.chu-tich");
        refused(
                "position",
                "steering.rule.position-by-decision",
                () -> committee.name(seatOf(committee, "hu.bi-thu"), "hu.x", TODAY, "", now()));
        refused(
                "position",
                "steering.rule.named-already",
                () -> committee.name(seat, "ubnd.chu-tich", TODAY, "", now()));
    }

    @Test
    void goesToTheSuccessorsPositionOrWaitsThere() {
        SteeringCommittee committee = committee(
                at(SeatRole.HEAD, "hu.bi-thu"),
                at(SeatRole.MEMBER, "hnd.chu-tich"),
                at(SeatRole.MEMBER, "hnd.pho-chu-tich"),
                at(SeatRole.MEMBER, "hpn.chu-tich"));

        List<String> gaps = committee.follow(
                "hnd",
                "hpn",
                TODAY,
                position -> position.endsWith(".pho-chu-tich")
                        ? Optional.of("hpn.pho-chu-tich")
                        : Optional.of("hpn.chu-tich"),
                "sáp nhập",
                now());

        assertThat(gaps).as("the successor's chairman has a seat already").hasSize(1);
        assertThat(positionsOn(committee, TODAY))
                .containsExactly("hu.bi-thu", null, "hpn.pho-chu-tich", "hpn.chu-tich");
        assertThat(committee.seatsOn(TODAY)).extracting(Seat::unitId).containsExactly("hu", "hpn", "hpn", "hpn");
        assertThat(positionsOn(committee, TODAY.minusDays(1)))
                .containsExactly("hu.bi-thu", "hnd.chu-tich", "hnd.pho-chu-tich", "hpn.chu-tich");
        assertThat(committee.follow("hnd", "hpn", TODAY, position -> Optional.empty(), "", now()))
                .as("asked again it changes nothing")
                .isEmpty();
    }

    @Test
    void followsAndNamesAlsoWhatIsDecidedToEndLater() {
        SteeringCommittee committee =
                committee(at(SeatRole.HEAD, "hu.bi-thu"), at(SeatRole.MEMBER, "hnd.chu-tich"), leadership("ubnd"));
        String leaving = seatOf(committee, "hnd.chu-tich");
        String gap = committee.seatsOn(TODAY).get(2).seatId();
        LocalDate end = TODAY.plusDays(30);
        committee.change(decision(end, TODAY), List.of(leaving, gap), List.of(), "QĐ 2", now());

        committee.follow("hnd", "hpn", TODAY, position -> Optional.of("hpn.chu-tich"), "sáp nhập", now());
        committee.name(gap, "ubnd.chu-tich", TODAY, "UBND nêu", now());

        assertThat(committee.unitOfSeat(leaving, TODAY)).contains("hpn");
        assertThat(positionsOn(committee, TODAY)).containsExactly("hu.bi-thu", "hpn.chu-tich", "ubnd.chu-tich");
        assertThat(positionsOn(committee, end.minusDays(1))).hasSize(3);
        assertThat(positionsOn(committee, end)).containsExactly("hu.bi-thu");
        assertThat(committee.seats())
                .filteredOn(seat -> "hpn.chu-tich".equals(seat.positionId()))
                .singleElement()
                .extracting(Seat::endBasis)
                .isEqualTo("QĐ 2");
    }

    @Test
    void endsOnItsDayForAReasonAndIsNotChangedThen() {
        SteeringCommittee committee = committee(at(SeatRole.HEAD, "hu.bi-thu"));
        refused("reason", "steering.rule.reason-required", () -> committee.dissolve(TODAY, " ", now()));
        refused("dissolvedOn", "steering.rule.dissolved-on", () -> committee.dissolve(START.minusDays(1), "x", now()));

        committee.dissolve(TODAY, "Hết nhiệm vụ", now());

        assertThat(committee.existsOn(TODAY)).isTrue();
        assertThat(committee.existsOn(TODAY.plusDays(1))).isFalse();
        refused(
                null,
                "steering.rule.dissolved",
                () -> committee.change(decision(TODAY), List.of(), List.of(at(SeatRole.MEMBER, "x.y")), "QĐ", now()));
    }

    @Test
    void checksTheDaysOfTheDecision() {
        refused(
                "issuedOn",
                "steering.rule.issued-in-future",
                () -> committee(decision(TODAY.plusDays(1), TODAY.plusDays(1))));
        refused(
                "effectiveOn",
                "steering.rule.effective-before-issued",
                () -> committee(decision(START.minusDays(1), START)));
        refused("effectiveOn", "steering.rule.effective-far", () -> committee(decision(TODAY.plusYears(2), START)));
    }

    @Test
    void beginsStandsAndEnds() {
        SteeringCommittee committee = committee(at(SeatRole.HEAD, "hu.bi-thu"));

        assertThat(committee.stateOn(START.minusDays(1))).isEqualTo(CommitteeState.NOT_BEGUN);
        assertThat(committee.stateOn(START)).isEqualTo(CommitteeState.STANDING);
        committee.dissolve(TODAY.minusDays(1), "Hết nhiệm vụ", now());
        assertThat(committee.stateOn(TODAY.minusDays(1))).isEqualTo(CommitteeState.STANDING);
        assertThat(committee.stateOn(TODAY)).isEqualTo(CommitteeState.ENDED);
    }

    @Test
    void isChangedNoEarlierThanADecisionByWhichMembersOnlyLeft() {
        SteeringCommittee committee = committee(at(SeatRole.HEAD, "hu.bi-thu"), at(SeatRole.MEMBER, "hnd.chu-tich"));
        LocalDate on = TODAY.plusDays(5);
        committee.change(decision(on, TODAY), List.of(seatOf(committee, "hnd.chu-tich")), List.of(), "QĐ 2", now());

        assertThat(committee.nextChange(TODAY)).isEqualTo(on);
        assertThat(committee.nextChange(on.plusDays(1))).isEqualTo(on.plusDays(1));
        refused(
                "effectiveOn",
                "steering.rule.effective-before-last",
                () -> committee.change(
                        decision(on.minusDays(1), TODAY),
                        List.of(),
                        List.of(at(SeatRole.MEMBER, "hpn.chu-tich")),
                        "QĐ 3",
                        now()));
    }

    @Test
    void tellsWhoComesSecondWhoWasFirst() {
        assertThatExceptionOfType(AlreadyHandled.class)
                .isThrownBy(() -> committee(at(SeatRole.HEAD, "hu.bi-thu")).requireSeen(7));
    }

    private static SteeringCommittee committee(Taken... taken) {
        return committee(decision(START, START), taken);
    }

    private static SteeringCommittee committee(Decision decision, Taken... taken) {
        return new SteeringCommittee(
                new Founding("d", "o", 1, "hu", "Ban Chỉ đạo", "mttq", null), decision, List.of(taken), "QĐ 1", now());
    }

    private static Decision decision(LocalDate on) {
        return decision(on, on);
    }

    private static Decision decision(LocalDate on, LocalDate issuedOn) {
        return new Decision(on, "1-QĐ/HU", issuedOn, "Huyện ủy", null, "f");
    }

    private static Taken at(SeatRole role, String position) {
        return new Taken(new NewSeat("members[0]", role, position, null), position.substring(0, position.indexOf('.')));
    }

    private static Taken leadership(String unit) {
        return new Taken(new NewSeat("members[0]", SeatRole.MEMBER, null, unit), unit);
    }

    private static String seatOf(SteeringCommittee committee, String position) {
        return committee.seats().stream()
                .filter(seat -> position.equals(seat.positionId()) && seat.isOpen())
                .findFirst()
                .orElseThrow()
                .seatId();
    }

    private static List<@Nullable String> positionsOn(SteeringCommittee committee, LocalDate day) {
        List<@Nullable String> positions = new ArrayList<>();
        committee.seatsOn(day).forEach(seat -> positions.add(seat.positionId()));
        return positions;
    }

    private static @Nullable String positionOf(SteeringCommittee committee, String seatId, LocalDate day) {
        return committee.seatsOn(day).stream()
                .filter(seat -> seat.seatId().equals(seatId))
                .findFirst()
                .orElseThrow()
                .positionId();
    }

    private static void refused(@Nullable String field, String key, Runnable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private static Moment now() {
        return new Moment(
                new Actor("a", "Nguyễn Văn A", "mttq.x", "Chuyên viên, MTTQ", "mttq"),
                TODAY,
                Instant.parse("2018-06-01T02:00:00Z"));
    }
}
