package vn.chidao.directive;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;

/** Who sent a draft into its reviews, in which position; for a substitute also from which of his own. */
@Embeddable
public record Drafter(
        String submittedBy,
        @Nullable String submittedIn,
        @Nullable String submittedFrom) {

    public static Drafter of(Actor actor) {
        return new Drafter(
                actor.account(),
                actor.positionId(),
                actor.own() == null ? null : actor.own().positionId());
    }

    /**
     * Whether this substitute would decide on a draft of his own or of his own position. A draft made in the absent
     * holder's position does not count: the holder could have gone on with it himself.
     */
    public boolean isHeWhoStandsIn(Actor substitute) {
        Actor.Own own = substitute.own();
        return own != null
                && !String.valueOf(substitute.positionId()).equals(submittedIn)
                && (submittedBy.equals(substitute.account())
                        || own.positionId().equals(submittedIn)
                        || own.positionId().equals(submittedFrom));
    }
}
