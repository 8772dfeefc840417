package vn.chidao.receiving;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a directive is taken on from level to level.
 *
 * @param lines each unit it went to, followed by those to which the unit's own document went
 * @param levels how many of each level have answered, the directive's own addressees first
 * @param others documents that implement it and come from nobody it was addressed to
 */
public record CascadeView(List<Line> lines, List<Level> levels, List<Answer> others) {

    public CascadeView {
        lines = List.copyOf(lines);
        levels = List.copyOf(levels);
        others = List.copyOf(others);
    }

    /**
     * One unit and what it has answered with.
     *
     * @param level from 1
     * @param receiptStatus a {@link ReceiptStatus} name
     * @param planNumber number of its plan on paper, as it has confirmed it
     * @param answers its own documents that implement the one it got
     */
    public record Line(
            int level,
            String unitId,
            String unitName,
            String receiptStatus,
            @Nullable String planNumber,
            List<Answer> answers) {

        public Line {
            answers = List.copyOf(answers);
        }

        /** Neither a document of its own nor a plan on paper. */
        public boolean lacks() {
            return answers.isEmpty() && planNumber == null;
        }
    }

    /** An implementing document. */
    public record Answer(
            String directiveId,
            String issuerName,
            String label,
            String subject,
            @Nullable LocalDate issuedOn) {}

    /** How many units of a level have a document of their own, or a plan, of all that were addressed there. */
    public record Level(int level, int addressed, int answered) {

        public int lacking() {
            return addressed - answered;
        }
    }
}
