package vn.chidao.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Names an organisation that helps a household in the year of the day.
 *
 * @param seen the version the officer had before him; null where nobody looked
 */
public record StartHelp(String householdId, @Nullable Long seen, String unitId, LocalDate since) {}
