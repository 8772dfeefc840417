package vn.chidao.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Founds an organisation.
 *
 * @param area names the area when the organisation heads one; null where it belongs to that of the one above
 * @param from its first day
 */
public record FoundUnit(
        String id,
        String kind,
        String level,
        @Nullable String area,
        String name,
        String shortName,
        @Nullable String notation,
        @Nullable String parentId,
        LocalDate from) {}
