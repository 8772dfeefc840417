package vn.chidao.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;

/**
 * A number that was given out; {@code voidOn} and its reason are set when it was cancelled and stays unused, the
 * letter {@code suffix}, its reason and approval when it was put in afterwards.
 *
 * @param subject of the document that stands with this number in the book of outgoing documents
 */
public record DrawnNumberView(
        DocumentType type,
        String scope,
        Secrecy secrecy,
        int number,
        String suffix,
        String notation,
        LocalDate drawnOn,
        @Nullable String reference,
        @Nullable String subject,
        @Nullable LocalDate voidOn,
        @Nullable String voidReason,
        @Nullable LocalDate insertedOn,
        @Nullable String insertReason,
        @Nullable String approval) {

    public String numberAndNotation() {
        return new DocumentNumber(number, suffix, notation).toString();
    }

    /** Within what the number is unique, as people say it: the committee's term or the year. */
    public Phrase scopeName() {
        return NumberScope.name(scope);
    }
}
