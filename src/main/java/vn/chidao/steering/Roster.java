package vn.chidao.steering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.chidao.organization.HolderView;

/** Who sat in a committee on a day: its seats by rank, and whoever held each position. */
public record Roster(LocalDate on, List<Line> lines) {

    public Roster {
        lines = List.copyOf(lines);
    }

    /**
     * A seat.
     *
     * @param positionName the position alone; null where none is named
     * @param byLeadership whether the decision names the organisation's leadership
     * @param since since when this position has the seat
     * @param holders who held it, whoever acts in it last
     */
    public record Line(
            String seatId,
            SeatRole role,
            String unitId,
            String unitName,
            @Nullable String positionId,
            @Nullable String positionName,
            boolean byLeadership,
            LocalDate since,
            String basis,
            RosterState state,
            List<HolderView> holders) {

        public Line {
            holders = List.copyOf(holders);
        }

        /** Whether nobody can come to a meeting for it. */
        public boolean isGap() {
            return state != RosterState.HELD && state != RosterState.ACTING;
        }

        /** Whether its organisation may say which of its positions has it. */
        public boolean isToBeNamed() {
            return byLeadership || positionId == null;
        }

        /** "Chủ tịch, UBND huyện"; the organisation alone where no position is named. */
        public String label() {
            return positionName == null ? unitName : positionName + ", " + unitName;
        }

        /** "Trần Văn A, Chủ tịch, UBND huyện"; the position alone where nobody holds it. */
        public String said() {
            HolderView holder = first();
            return holder == null ? label() : holder.personName() + ", " + label();
        }

        /** Who holds it, or acts in it where nobody does. */
        public @Nullable HolderView first() {
            return holders.isEmpty() ? null : holders.get(0);
        }
    }

    /** What is known of an organisation's register on the day. */
    record Register(
            Map<String, String> unitNames,
            Map<String, String> positionNames,
            Set<String> existing,
            Map<String, List<HolderView>> holders) {}

    static Roster of(LocalDate on, List<Seat> seats, Register register) {
        return new Roster(on, seats.stream().map(seat -> line(seat, register)).toList());
    }

    private static Line line(Seat seat, Register register) {
        String position = seat.positionId();
        List<HolderView> holders = position == null || !register.existing().contains(position)
                ? List.of()
                : register.holders().getOrDefault(position, List.of());
        return new Line(
                seat.seatId(),
                seat.role(),
                seat.unitId(),
                register.unitNames().getOrDefault(seat.unitId(), seat.unitId()),
                position,
                position == null ? null : register.positionNames().getOrDefault(position, position),
                seat.isByLeadership(),
                seat.validFrom(),
                seat.basis(),
                stateOf(position, holders, register),
                holders);
    }

    private static RosterState stateOf(@Nullable String position, List<HolderView> holders, Register register) {
        if (position == null) {
            return RosterState.UNNAMED;
        }
        if (!register.existing().contains(position)) {
            return RosterState.ABOLISHED;
        }
        if (holders.isEmpty()) {
            return RosterState.VACANT;
        }
        return holders.stream().allMatch(HolderView::acting) ? RosterState.ACTING : RosterState.HELD;
    }

    /** The same, with what its seats rest on in other words. */
    Roster resting(UnaryOperator<String> words) {
        return new Roster(
                on,
                lines.stream()
                        .map(line -> new Line(
                                line.seatId(),
                                line.role(),
                                line.unitId(),
                                line.unitName(),
                                line.positionId(),
                                line.positionName(),
                                line.byLeadership(),
                                line.since(),
                                words.apply(line.basis()),
                                line.state(),
                                line.holders()))
                        .toList());
    }

    public List<Line> gaps() {
        return lines.stream().filter(Line::isGap).toList();
    }

    /** Those who can come to a meeting. */
    public List<Line> sitting() {
        return lines.stream().filter(line -> !line.isGap()).toList();
    }

    /** The positions whose holders are to know of a meeting. */
    public List<String> positions() {
        return sitting().stream().map(Line::positionId).filter(Objects::nonNull).toList();
    }
}
