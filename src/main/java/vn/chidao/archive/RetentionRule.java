package vn.chidao.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long records of a type are kept.
 *
 * @param years null for ever
 * @param source what says so
 * @param assumed whether the source names no such period and it was taken to be on the safe side
 */
public record RetentionRule(
        String code, String name, @Nullable Integer years, String source, boolean assumed) {

    public RetentionRule {
        if (years != null && years < 1) {
            throw new IllegalArgumentException("years");
        }
    }

    /** The last day of keeping, counted as archives count: from the end of the year in which the file was closed. */
    @Nullable
    LocalDate keptUntil(LocalDate closedOn) {
        return years == null ? null : LocalDate.of(closedOn.getYear() + years, 12, 31);
    }
}
