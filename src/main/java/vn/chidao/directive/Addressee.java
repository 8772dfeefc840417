package vn.chidao.directive;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A line of "Kính gửi": the words as printed, and the selector that finds the units on the day of issue; none where a
 * recorded document addresses somebody who is not in our register.
 */
@Embeddable
record Addressee(String printedName, @Nullable String selector) {}
