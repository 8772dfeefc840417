package vn.chidao.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A level of administration; levels are data. Districts ended on 30 June 2025.
 *
 * @param validFrom first day, null for as long as anybody remembers
 * @param validTo last day, null while no end is known
 */
public record LevelView(
        String id,
        String name,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
