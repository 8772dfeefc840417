package vn.chidao.recommendation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step on the way of a recommendation, as it was done then.
 *
 * @param unitId who did it; null for what has happened of itself
 * @param toUnitId whom it concerns from then on
 * @param day until when an answer or what was promised is expected
 */
@Embeddable
record RecommendationStep(
        @Enumerated(EnumType.STRING) StepKind kind,
        @Nullable String unitId,
        @Nullable String toUnitId,
        @Enumerated(EnumType.STRING) @Nullable AnswerOutcome outcome,
        @Nullable String words,
        @Nullable String measures,
        @Nullable LocalDate day,
        @Nullable String fileId,
        String personName,
        @Nullable String positionName,
        Instant doneAt) {}
