package vn.chidao.festival;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import vn.chidao.festival.FestivalAssignment.Moment;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.ContentArea;

/**
 * What people said at a festival.
 *
 * @param id by which a recommendation refers to it
 * @param concerns whom it concerns, as it was typed
 * @param concernsUnitId the organisation that is meant by it, where it is one of the register
 * @param closing that it needs no recommendation; null while nobody has said so
 */
@Embeddable
record OpinionHeard(
        String id,
        @Column(name = "words") String text,
        @Enumerated(EnumType.STRING) ContentArea content,
        @Nullable String concerns,
        @Nullable String concernsUnitId,
        @Nullable @Embedded OpinionClosing closing) {

    /** @throws AlreadyHandled when somebody has said so before */
    OpinionHeard closed(String reason, Moment moment) {
        if (closing != null) {
            throw new AlreadyHandled(closing.closedBy(), closing.closedPosition(), closing.closedAt());
        }
        OpinionClosing now = new OpinionClosing(
                reason, moment.actor().personName(), moment.actor().positionName(), moment.at());
        return new OpinionHeard(id, text, content, concerns, concernsUnitId, now);
    }
}
