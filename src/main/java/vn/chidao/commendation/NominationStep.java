package vn.chidao.commendation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step in the history of a proposal. */
@Embeddable
public record NominationStep(
        @Enumerated(EnumType.STRING) NominationStepKind kind,
        @Nullable String unitId,
        @Nullable String words,
        String personName,
        @Nullable String positionName,
        Instant doneAt) {}
