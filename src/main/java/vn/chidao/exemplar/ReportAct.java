package vn.chidao.exemplar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation reports what has become of a model.
 *
 * @param seen the version of the model whoever reports has seen; null where none was
 * @param unitId for whom he reports: the model's organisation or, of a replica, the one that took it over
 * @param neverBuilt of what does not meet: whether it was never built; null where only one of the two can be meant
 * @param amount of how many instances; of a replica always one
 * @param day when it stood, was decided or was taken over; no day to come
 * @param words what stands there, or why it does not meet
 * @param place where it stands, or which place or organisation took it over
 * @param people who take part
 * @param households that take part
 * @param decidedBy the body that recognised it
 * @param fileId a stored file as evidence
 */
public record ReportAct(
        String modelId,
        @Nullable Long seen,
        ModelActKind kind,
        String unitId,
        @Nullable Boolean neverBuilt,
        int amount,
        @Nullable LocalDate day,
        @Nullable String words,
        @Nullable String place,
        @Nullable Integer people,
        @Nullable Integer households,
        @Nullable String decisionNumber,
        @Nullable String decidedBy,
        @Nullable String fileId) {

    /** The same under this name of the place or organisation. */
    ReportAct takenOverBy(@Nullable String name) {
        return new ReportAct(
                modelId,
                seen,
                kind,
                unitId,
                neverBuilt,
                amount,
                day,
                words,
                name,
                people,
                households,
                decisionNumber,
                decidedBy,
                fileId);
    }
}
