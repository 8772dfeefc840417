package vn.chidao.exemplar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/**
 * An exemplar with its history.
 *
 * @param unitId who answers for it now
 * @param unitName whose it was, followed by its successor where it has one
 * @param name null once it has been erased
 * @param recordId the record reports count it by, where there is one
 */
public record ExemplarView(
        String id,
        String directiveId,
        String obligationId,
        String unitId,
        String unitName,
        ExemplarKind kind,
        @Nullable String name,
        ContentArea content,
        @Nullable String settlementName,
        int year,
        @Nullable String deed,
        ExemplarStatus status,
        @Nullable String introducedToName,
        @Nullable LocalDate introducedOn,
        @Nullable String honour,
        @Nullable String decisionNumber,
        @Nullable LocalDate decidedOn,
        @Nullable String decidedBy,
        @Nullable String fileId,
        @Nullable String fileName,
        @Nullable String recordId,
        @Nullable LocalDate erasedOn,
        long version,
        List<ExemplarMedium> media,
        List<StepView> steps) {

    public ExemplarView {
        media = List.copyOf(media);
        steps = List.copyOf(steps);
    }

    /** The latest step: what whoever comes second has not seen. */
    public StepView last() {
        return steps.get(steps.size() - 1);
    }

    /** One step, under the names the organisations had then. */
    public record StepView(
            ExemplarStepKind kind,
            @Nullable String unitName,
            @Nullable String toName,
            @Nullable LocalDate onDay,
            @Nullable String words,
            String personName,
            @Nullable String positionName,
            Instant doneAt) {}
}
