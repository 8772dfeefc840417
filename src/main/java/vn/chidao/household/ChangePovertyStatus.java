package vn.chidao.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what a later review found of a household.
 *
 * @param seen the version the officer had before him; null where nobody looked
 * @param since the day from which it is so
 * @param basis the decision or list that says so
 */
public record ChangePovertyStatus(
        String householdId, @Nullable Long seen, PovertyStatus status, LocalDate since, String basis) {}
