package vn.chidao.reporting;

import org.jspecify.annotations.Nullable;

/** The five parts of a report, in the order of the paper. */
public enum ReportPart {
    LEADERSHIP,
    RESULTS,
    LIMITATIONS,
    DIRECTIONS,
    PROPOSALS;

    /** What a report says in this part; null where it says nothing. */
    public @Nullable String of(ReportText text) {
        return switch (this) {
            case LEADERSHIP -> text.leadership();
            case RESULTS -> text.results();
            case LIMITATIONS -> text.limitations();
            case DIRECTIONS -> text.directions();
            case PROPOSALS -> text.proposals();
        };
    }
}
