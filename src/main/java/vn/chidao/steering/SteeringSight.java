package vn.chidao.steering;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.shared.BusinessClock;

/**
 * Who may read what of a committee: its roster and conclusions whoever reads the directive it comes of, and its members
 * and those who keep it; its papers and minutes these alone. A member is whoever works in a position that has a seat.
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
        private final Set<String> positions;
        private final LocalDate today = clock.today();

        Eye(Asker asker) {
            this.asker = asker;
            this.readable = directives.of(asker);
            this.positions = asker.positions();
        }

        boolean sees(SteeringCommittee committee) {
            return readable.contains(committee.directiveId()) || readsPapersOf(committee);
        }

        boolean readsDirectiveOf(SteeringCommittee committee) {
            return readable.contains(committee.directiveId());
        }

        boolean readsPapersOf(SteeringCommittee committee) {
            return asker.may(Right.READ_COMMITTEE, kept(committee)) || isMember(committee.seatsOn(today));
        }

        private boolean isMember(Collection<Seat> seats) {
            return seats.stream().map(Seat::positionId).filter(Objects::nonNull).anyMatch(positions::contains);
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
