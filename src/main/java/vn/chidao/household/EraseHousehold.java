package vn.chidao.household;

import org.jspecify.annotations.Nullable;

/**
 * Removes what is personal of a household, for good.
 *
 * @param seen the version the officer had before him; null where nobody looked
 */
public record EraseHousehold(String householdId, @Nullable Long seen, ErasureReason reason) {}
