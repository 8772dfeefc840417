package vn.chidao.steering;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.chidao.shared.BusinessRuleViolation;

/** Who may sit in a committee together. */
final class SeatOrder {

    private SeatOrder() {}

    /** The seats of a day, by rank and within it as it was decided. */
    static List<Seat> on(List<Seat> seats, LocalDate day) {
        return seats.stream()
                .filter(row -> row.lastsOn(day))
                .sorted(Comparator.comparing(Seat::role))
                .toList();
    }

    /**
     * Exactly one head, at most one standing deputy, no position twice: from a day on, also on each day on which what has
     * been decided for later begins.
     *
     * @throws BusinessRuleViolation at {@code members}
     * @throws PositionTwice for a position that would sit twice
     */
    static void require(List<Seat> seats, LocalDate from) {
        Stream.concat(Stream.of(from), seats.stream().map(Seat::validFrom).filter(day -> day.isAfter(from)))
                .distinct()
                .forEach(day -> requireOn(seats, day));
    }

    private static void requireOn(List<Seat> seats, LocalDate on) {
        List<Seat> sitting = on(seats, on);
        long heads =
                sitting.stream().filter(seat -> seat.role() == SeatRole.HEAD).count();
        if (heads != 1) {
            throw BusinessRuleViolation.at("members", "steering.rule.one-head", heads);
        }
        if (sitting.stream()
                        .filter(seat -> seat.role() == SeatRole.STANDING_DEPUTY)
                        .count()
                > 1) {
            throw BusinessRuleViolation.at("members", "steering.rule.one-standing-deputy");
        }
        Set<String> positions = new HashSet<>();
        for (Seat seat : sitting) {
            if (seat.positionId() != null && !positions.add(seat.positionId())) {
                throw new PositionTwice(seat.positionId());
            }
        }
    }

    /** A position would sit twice; what it is called is for whoever knows the register to say. */
    static final class PositionTwice extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String positionId;

        PositionTwice(String positionId) {
            super("sits twice: " + positionId);
            this.positionId = positionId;
        }

        String positionId() {
            return positionId;
        }
    }
}
