package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/**
 * An obligation as pages show it.
 *
 * @param rhythm what the text says; the rhythms in use are {@code rhythms}
 * @param unitIds the organisations that have to do it, resolved when it came into force; empty before
 * @param condition the awaited event in the text's words, or null
 */
public record ObligationView(
        String id,
        String directiveId,
        String code,
        String clauseId,
        String quote,
        Set<ObligationKind> kinds,
        Set<ContentArea> contents,
        String leadText,
        String leadSelector,
        String action,
        @Nullable String partners,
        @Nullable String evidence,
        @Nullable String resultToUnit,
        Rhythm rhythm,
        ObligationStage stage,
        @Nullable String phaseLabel,
        ObligationStatus status,
        @Nullable LocalDate inForceOn,
        @Nullable ClosingState closingState,
        @Nullable String closingReason,
        List<String> unitIds,
        List<RhythmLineView> rhythms,
        @Nullable String condition,
        @Nullable String satisfiedByDirective,
        @Nullable LocalDate satisfiedOn,
        List<Target> targets) {

    /** Whether the obligation waits for somebody to decide its rhythm: a visible gap. */
    public boolean isGap() {
        return status == ObligationStatus.IN_FORCE && stage.isPlanned() && rhythm.needsDecision() && rhythms.isEmpty();
    }

    ObligationView with(List<RhythmLineView> lines, List<Target> targets) {
        return new ObligationView(
                id,
                directiveId,
                code,
                clauseId,
                quote,
                kinds,
                contents,
                leadText,
                leadSelector,
                action,
                partners,
                evidence,
                resultToUnit,
                rhythm,
                stage,
                phaseLabel,
                status,
                inForceOn,
                closingState,
                closingReason,
                unitIds,
                List.copyOf(lines),
                condition,
                satisfiedByDirective,
                satisfiedOn,
                List.copyOf(targets));
    }

    /** The number of the top clause it stands in: "4" for clause "4-3". */
    public String topClause() {
        int dash = clauseId.indexOf('-');
        return dash < 0 ? clauseId : clauseId.substring(0, dash);
    }

    /** A rhythm in use; {@code decidedBy} and what follows are null where the text itself sets it. */
    public record RhythmLineView(
            Rhythm rhythm,
            ObligationStage stage,
            LocalDate firstDueOn,
            int opensWorkingDaysBefore,
            boolean decided,
            @Nullable String decidedByUnit,
            @Nullable String decidedBy,
            @Nullable LocalDate decidedOn,
            @Nullable String reason) {}
}
