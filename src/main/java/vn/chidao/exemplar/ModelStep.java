package vn.chidao.exemplar;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of a model, as it was done then.
 *
 * @param actKind what was reported, confirmed, returned or taken back
 * @param words what was said with it: a reason, or what it was before
 */
@Embeddable
record ModelStep(
        @Enumerated(EnumType.STRING) ModelStepKind kind,
        @Enumerated(EnumType.STRING) @Nullable ModelActKind actKind,
        @Nullable String unitId,
        @Nullable String words,
        String personName,
        @Nullable String positionName,
        Instant doneAt) {}
