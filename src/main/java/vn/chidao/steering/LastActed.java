package vn.chidao.steering;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.steering.SteeringCommittee.Moment;

/**
 * Who changed something last, and when.
 *
 * @param by his name; {@code position} as it was called then
 */
@Embeddable
public record LastActed(
        @Column(name = "acted_by") String by,
        @Column(name = "acted_position") @Nullable String position,
        @Column(name = "acted_at") Instant at) {

    static LastActed of(Moment moment) {
        return new LastActed(moment.actor().personName(), moment.actor().positionName(), moment.at());
    }

    AlreadyHandled overtaking() {
        return new AlreadyHandled(by, position, at);
    }
}
