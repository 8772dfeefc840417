package vn.chidao.directive;

import jakarta.persistence.Embeddable;

/** A line of "Kính gửi": the words as printed, and the selector that finds the units on the day of issue. */
@Embeddable
record Addressee(String printedName, String selector) {}
