package vn.chidao.recommendation;

/**
 * Which recommendations are asked for.
 *
 * @param words that stand in the subject, or nothing
 */
public record RecommendationFilter(Side side, Stage stage, String words) {

    /** Whose they are. */
    public enum Side {
        ALL,
        BY_US,
        TO_US
    }

    /** How far they have come. */
    public enum Stage {
        ALL,
        WAITING,
        LATE,
        ANSWERED,
        CLOSED
    }
}
