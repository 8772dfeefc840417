package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Obligations by organisations: who has done what. Each row has one cell per column, null where it is not theirs. */
public record MatrixView(List<Column> columns, List<Row> rows) {

    /** {@code name} ends with the successor's where the organisation has handed its obligations over. */
    public record Column(String unitId, String name) {}

    public record Row(ObligationView obligation, List<@Nullable Cell> cells) {}

    /** What the cell says at a glance. */
    public enum CellState {
        /** Not in force yet. */
        DRAFT,
        /** No rhythm decided yet. */
        GAP,
        /** The start condition has not come true. */
        WAITING,
        /** Planned, nothing open at present and nothing done yet. */
        PLANNED,
        OPEN,
        LATE,
        DONE,
        RELEASED,
        /** A leading duty whose text has not been disseminated yet. */
        TO_DISSEMINATE,
        DISSEMINATED,
        /** Nothing recorded yet. */
        NO_RECORD,
        RECORDED
    }

    /**
     * State of one obligation in one organisation.
     *
     * @param done how many occurrences are done, or how many records there are
     * @param dueOn the earliest due day among the open ones
     * @param occurrenceId the open occurrence due first, or the latest one
     */
    public record Cell(
            CellState state,
            int done,
            int open,
            int late,
            @Nullable LocalDate dueOn,
            @Nullable String occurrenceId) {}
}
