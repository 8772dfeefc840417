package vn.chidao.organization;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;

/** Who had a plan in his hands at one stage: person and position, because four eyes means both. */
@Embeddable
record PlanHand(String account, @Nullable String positionId, String label, LocalDate day) {

    static PlanHand of(Actor actor, LocalDate on) {
        String who = actor.positionName() == null ? actor.personName() : actor.positionName();
        return new PlanHand(actor.account(), actor.positionId(), who, on);
    }

    /** Whether this is the same person, or the same position in another's hands. */
    boolean isAlso(Actor actor) {
        return account.equals(actor.account()) || (positionId != null && positionId.equals(actor.positionId()));
    }
}
