package vn.chidao.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it is on a day: what it is called and where it stands may have been different before.
 *
 * @param name the full name, as documents give it
 * @param shortName the name in lists and in a position's title: "UBND huyện"
 * @param kind a {@link KindView}'s id
 * @param collective leads as a collective, so that whoever signs does so on its behalf
 * @param level a {@link LevelView}'s id
 * @param area the territory or agency whose bodies stand beside each other; null where it is that of the unit above
 * @param notation its part of a document's notation, such as {@code HU}; null for who issues nothing
 * @param validTo last day on which it exists; null while no end is known
 */
public record UnitView(
        String id,
        String name,
        String shortName,
        String kind,
        Sphere sphere,
        boolean collective,
        String level,
        @Nullable String area,
        @Nullable String parentId,
        @Nullable String notation,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** A committee, its board, an organisation or a cell of the Party: it leads as a collective. */
    public boolean isPartyCollective() {
        return sphere == Sphere.PARTY && collective;
    }
}
