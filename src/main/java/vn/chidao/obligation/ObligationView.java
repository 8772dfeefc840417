package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/**
 * An obligation as pages show it.
 *
 * @param quote the sentence it rests on, verbatim; where the text is closed to whoever asks, that it is
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

    /**
     * The same without words of the text, which is closed to whoever asks. What it calls its work in its own words
     * stays, because finished work and reports are called so.
     *
     * @param said what stands in the place of the text's words
     * @param name what it is called where its name is the text's own sentence
     */
    ObligationView closed(String said, String name, List<Target> closedTargets) {
        return new ObligationView(
                id,
                directiveId,
                code,
                clauseId,
                said,
                kinds,
                contents,
                leadText,
                leadSelector,
                isVerbatim() ? name : action,
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
                rhythms,
                condition == null ? null : said,
                satisfiedByDirective,
                satisfiedOn,
                closedTargets);
    }

    private boolean isVerbatim() {
        return plain(quote).contains(plain(action));
    }

    private static String plain(String words) {
        return words.strip().replaceAll("[.;:,]$", "").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
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
