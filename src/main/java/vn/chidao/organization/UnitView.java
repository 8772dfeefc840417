package vn.chidao.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as people read of it.
 *
 * @param name the full name, as documents give it
 * @param shortName the name in lists and in a position's title: "UBND huyện"
 * @param kind a {@code UnitKind} constant, shown as message {@code UnitKind.<kind>}
 * @param level an {@code AdminLevel} constant, shown as message {@code AdminLevel.<level>}
 * @param notation its part of a document's notation, such as {@code HU}; null for who issues nothing
 * @param validTo last day on which it exists; null while no end is known
 */
public record UnitView(
        String id,
        String name,
        String shortName,
        String kind,
        String level,
        @Nullable String parentId,
        @Nullable String notation,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
