package vn.chidao.steering;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.shared.BusinessClock;

/**
 * Who may read what of a committee: its roster and conclusions whoever reads the directive it comes of, its members, those
 * who keep it, and whoever has yet to name who sits there for his organisation; its papers and minutes members and keepers
 * alone. A member is whoever works in a position that has a seat or is to have one; whoever had one on the day of a meeting
 * goes on reading of that. Of a directive that does not circulate to somebody he reads as a member only.
 */
@Component
public class SteeringSight {

    private final DirectiveSight directives;
    private final BusinessClock clock;

    SteeringSight(DirectiveSight directives, BusinessClock clock) {
        this.directives = directives;
        this.clock = clock;
    }

    /** Whoever asks, with what has been looked up for him once. */
    class Eye {

        private final Asker asker;
        private final Set<String> readable;
        private final Set<String> closed;
        private final Set<String> positions;
        private final Set<String> naming;
        private final LocalDate today = clock.today();

        Eye(Asker asker) {
            this.asker = asker;
            this.readable = directives.of(asker);
            this.closed = directives.limited().stream()
                    .filter(id -> !readable.contains(id))
                    .collect(Collectors.toSet());
            this.positions = asker.positions();
            this.naming = asker.unitsWith(Right.KEEP_COMMITTEE);
        }

        boolean sees(SteeringCommittee committee) {
            return readsDirectiveOf(committee) || readsPapersOf(committee) || isToName(committee);
        }

        boolean readsDirectiveOf(SteeringCommittee committee) {
            return readable.contains(committee.directiveId());
        }

        boolean readsPapersOf(SteeringCommittee committee) {
            return keeps(committee) || isMember(open(committee));
        }

        /** Also of a meeting on that day. */
        boolean readsPapersOf(SteeringCommittee committee, LocalDate meetingOn) {
            return readsPapersOf(committee) || isMember(committee.seatsOn(meetingOn).stream());
        }

        /** Whether a directive does not circulate to him, so that not even what it is called is told. */
        boolean isClosed(@Nullable String directiveId) {
            return directiveId != null && closed.contains(directiveId);
        }

        Set<String> readable() {
            return readable;
        }

        Set<String> closed() {
            return closed;
        }

        Set<String> positions() {
            return positions;
        }

        /** The organisations for which he may name who sits where their leadership has a seat. */
        Set<String> naming() {
            return naming;
        }

        private boolean keeps(SteeringCommittee committee) {
            return !isClosed(committee.directiveId()) && asker.may(Right.READ_COMMITTEE, kept(committee));
        }

        private Stream<Seat> open(SteeringCommittee committee) {
            return committee.seats().stream().filter(seat -> seat.isOpenOn(today));
        }

        private boolean isMember(Stream<Seat> seats) {
            return seats.map(Seat::positionId).filter(Objects::nonNull).anyMatch(positions::contains);
        }

        private boolean isToName(SteeringCommittee committee) {
            return open(committee).anyMatch(seat -> seat.positionId() == null && naming.contains(seat.unitId()));
        }
    }

    Eye of(Asker asker) {
        return new Eye(asker);
    }

    /** For the access rules: whoever established it, and its standing office. */
    static Thing kept(SteeringCommittee committee) {
        return Thing.of(committee.establishingUnitId(), committee.standingUnitId());
    }

    /** The organisations in whose name somebody may put a committee on record. */
    public List<String> establishing(Asker asker) {
        return List.copyOf(asker.unitsWith(Right.KEEP_COMMITTEE));
    }
}
