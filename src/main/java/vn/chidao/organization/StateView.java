package vn.chidao.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an organisation is called and where it stands from a day on, until its next state begins. */
public record StateView(
        LocalDate validFrom,
        String name,
        String shortName,
        @Nullable String notation,
        @Nullable String parentId) {}
