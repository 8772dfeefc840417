package vn.chidao.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A report as people read it.
 *
 * @param text null until it has been drafted
 * @param afterConsolidation accepted after the contributions had been added up: on record, but in no sum
 */
public record ReportView(
        String id,
        Version version,
        @Nullable String parentId,
        String directiveId,
        String unitId,
        String actingUnitId,
        String unitName,
        String periodLabel,
        LocalDate from,
        LocalDate to,
        LocalDate dueOn,
        @Nullable LocalDate cutOff,
        @Nullable String requestId,
        boolean consolidating,
        ReportStatus status,
        @Nullable ReportText text,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate acceptedOn,
        boolean afterConsolidation,
        List<ReportReceiptView> receipts,
        List<SourcedFigure> figures,
        List<ReportDecision> decisions,
        List<ReportMark> marks) {

    /**
     * Which of its versions it is.
     *
     * @param rootId the first version's id
     * @param number from 1
     * @param correctsId the version it puts right, and {@code reason} why; null for the first
     * @param standing whether it is the one that counts
     */
    public record Version(
            String rootId,
            int number,
            @Nullable String correctsId,
            @Nullable String reason,
            boolean standing) {}

    public ReportView {
        receipts = List.copyOf(receipts);
        figures = List.copyOf(figures);
        decisions = List.copyOf(decisions);
        marks = List.copyOf(marks);
    }

    /** Whoever receives it now. */
    public List<String> receiverUnitIds() {
        return receipts.stream().map(ReportReceiptView::actingUnitId).distinct().toList();
    }

    /** The names of all receivers in one line. */
    public String receiverNames() {
        return receipts.stream().map(ReportReceiptView::unitName).distinct().collect(Collectors.joining("; "));
    }

    /** Id of what planned it: the occurrence is the report's own, or that of the parent it contributes to. */
    public String occurrenceId() {
        return parentId == null ? version.rootId() : parentId;
    }
}
