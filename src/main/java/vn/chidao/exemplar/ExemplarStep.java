package vn.chidao.exemplar;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of an exemplar.
 *
 * @param toUnitId the body it was introduced to
 * @param onDay the day it happened, where it is another than that of the entry
 */
@Embeddable
record ExemplarStep(
        @Enumerated(EnumType.STRING) ExemplarStepKind kind,
        @Nullable String unitId,
        @Nullable String toUnitId,
        @Nullable LocalDate onDay,
        @Nullable String words,
        String personName,
        @Nullable String positionName,
        Instant doneAt) {}
