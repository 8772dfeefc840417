package vn.chidao.festival;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/**
 * What people said at a festival.
 *
 * @param id by which a recommendation refers to it
 * @param concerns whom it concerns, as it was typed
 * @param concernsUnitId the organisation that is meant by it, where it is one of the register
 */
@Embeddable
record OpinionHeard(
        String id,
        @Column(name = "words") String text,
        @Enumerated(EnumType.STRING) ContentArea content,
        @Nullable String concerns,
        @Nullable String concernsUnitId) {}
