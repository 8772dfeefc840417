package vn.chidao.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says what an organisation is called and where it stands from a day on; what it was before stays on record. */
public record ChangeUnit(
        String unitId,
        LocalDate from,
        String name,
        String shortName,
        @Nullable String notation,
        @Nullable String parentId) {}
