package vn.chidao.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says that an organisation has stopped helping a household.
 *
 * @param seen the version the officer had before him; null where nobody looked
 * @param until the last day on which it helped
 */
public record EndHelp(String householdId, @Nullable Long seen, String unitId, int year, LocalDate until) {}
