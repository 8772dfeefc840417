package vn.chidao.cycle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.document.DocumentType;
import vn.chidao.obligation.Rhythm;

/**
 * Opens the next cycle of a directive as a draft that carries on what is to go on.
 *
 * @param draftingUnitId where the draft is written
 * @param issuerUnitId whose document it becomes
 * @param baseDocument the document of the new phase, as it is cited
 * @param phase code of the new phase; null where none is named
 */
public record OpenNextCycle(
        String directiveId,
        String draftingUnitId,
        String issuerUnitId,
        DocumentType type,
        String subject,
        String baseDocument,
        @Nullable String phase,
        @Nullable String followUpUnitId,
        @Nullable String reportReceiverUnitId,
        @Nullable String concludingUnitId,
        List<Step> steps,
        List<Ask> asks) {

    public OpenNextCycle {
        steps = List.copyOf(steps);
        asks = List.copyOf(asks);
    }

    /**
     * About one obligation.
     *
     * @param wording its sentence in the next text
     * @param firstDueOn a first due day, where one is set
     * @param targetValues a number for each of its targets in their order; null for what is set without one
     */
    public record Step(
            String obligationId,
            CycleDecision decision,
            String reason,
            String wording,
            Rhythm rhythm,
            @Nullable LocalDate firstDueOn,
            List<@Nullable BigDecimal> targetValues) {}

    /** A recommendation of the final review that becomes an obligation, and by when it is to be done. */
    public record Ask(
            String reviewId, int position, @Nullable LocalDate dueOn) {}
}
