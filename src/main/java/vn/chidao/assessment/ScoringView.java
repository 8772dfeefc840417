package vn.chidao.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of one organisation as pages show it.
 *
 * @param lines one for each criterion, in their order
 * @param reason why it was sent back or returned; null where it was not
 * @param reopened how often it was opened again after it had been accepted
 */
public record ScoringView(
        SheetRow row,
        String roundId,
        List<ScoreLine> lines,
        @Nullable String bonusReason,
        @Nullable BigDecimal checkedBonus,
        @Nullable String bonusNote,
        @Nullable String reason,
        @Nullable LocalDate figuresUntil,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate checkedOn,
        int reopened) {

    public ScoringView {
        lines = List.copyOf(lines);
    }

    public boolean isAccepted() {
        return row.status() == ScoringStatus.ACCEPTED;
    }

    /** The bonus that was asked for, so that the column of self-scores adds up; null before it is scored. */
    public @Nullable BigDecimal askedBonus() {
        BigDecimal self = row.self();
        return self == null
                ? null
                : self.subtract(groups().stream()
                        .map(Group::points)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** For whoever sees this sheet and not where it came. */
    public ScoringView withoutRank() {
        return new ScoringView(
                row.withoutRank(),
                roundId,
                lines,
                bonusReason,
                checkedBonus,
                bonusNote,
                reason,
                figuresUntil,
                submittedOn,
                checkedOn,
                reopened);
    }

    /** A group with its lines. */
    public record Group(String name, BigDecimal weight, List<ScoreLine> lines) {

        public Group {
            lines = List.copyOf(lines);
        }

        /** What the organisation gave itself in it; null before it has. */
        public @Nullable BigDecimal points() {
            return sum(lines.stream().map(ScoreLine::points).toList());
        }

        /** What was given to it; null before it is accepted. */
        public @Nullable BigDecimal checked() {
            return sum(lines.stream().map(ScoreLine::checked).toList());
        }

        private static @Nullable BigDecimal sum(List<@Nullable BigDecimal> parts) {
            BigDecimal sum = BigDecimal.ZERO;
            for (BigDecimal part : parts) {
                if (part == null) {
                    return null;
                }
                sum = sum.add(part);
            }
            return sum;
        }
    }

    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        List<ScoreLine> open = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            ScoreLine line = lines.get(at);
            open.add(line);
            boolean last = at + 1 == lines.size()
                    || !lines.get(at + 1)
                            .criterion()
                            .group()
                            .equals(line.criterion().group());
            if (last) {
                groups.add(new Group(line.criterion().group(), line.criterion().weight(), open));
                open = new ArrayList<>();
            }
        }
        return List.copyOf(groups);
    }
}
