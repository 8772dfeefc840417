package vn.chidao.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;

/** A number that was given out; {@code voidOn} and its reason are set when it was cancelled and stays unused. */
public record DrawnNumberView(
        DocumentType type,
        String scope,
        int number,
        String notation,
        LocalDate drawnOn,
        @Nullable String reference,
        @Nullable LocalDate voidOn,
        @Nullable String voidReason) {

    public String numberAndNotation() {
        return new DocumentNumber(number, notation).toString();
    }

    /** Within what the number is unique, as people say it: the committee's term or the year. */
    public Phrase scopeName() {
        return NumberScope.name(scope);
    }
}
