package vn.chidao.document;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * Số và ký hiệu: the number with its notation, such as {@code 77-CV/HU} (Party: hyphen, then type/organisation) or
 * {@code 38/KH-UBND} (State and Front: slash, then type-organisation). Numbers below ten are written with a zero, but for those with a letter.
 *
 * @param suffix the letter of a number that was put in afterwards, as in {@code 7a-CV/HU}; empty as a rule
 */
public record DocumentNumber(int number, String suffix, String notation) implements Comparable<DocumentNumber> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})([a-zA-Z]?)\\s*[-–/]\\s*(\\S.*)");
    /** {@code CV/HU}, but neither {@code KH-UBND} nor {@code 2016/NQLT/CP-ĐCT} nor {@code QCPH/UBND-UBMTTQ}. */
    private static final Pattern PARTY_NOTATION = Pattern.compile("\\p{L}+/\\p{L}+");

    private static final Pattern SUFFIX = Pattern.compile("[a-z]?");
    private static final Comparator<DocumentNumber> BY_PLACE = Comparator.comparing(DocumentNumber::notation)
            .thenComparingInt(DocumentNumber::number)
            .thenComparing(DocumentNumber::suffix);

    public DocumentNumber {
        if (number < 1) {
            throw BusinessRuleViolation.of("document.rule.number-positive", String.valueOf(number));
        }
        if (!SUFFIX.matcher(suffix).matches()) {
            throw new IllegalStateException("no letter of an inserted number: " + suffix);
        }
        notation = notation.replaceAll("\\s+", "");
        if (notation.isEmpty()) {
            throw BusinessRuleViolation.of("document.rule.notation-missing");
        }
    }

    public DocumentNumber(int number, String notation) {
        this(number, "", notation);
    }

    /** Reads what people write, stray blanks included: {@code 17- CT/TU}, {@code 02 - NQ/TU}. */
    public static DocumentNumber parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            throw BusinessRuleViolation.of("document.rule.number-unreadable", written);
        }
        return new DocumentNumber(
                Integer.parseInt(matcher.group(1)), matcher.group(2).toLowerCase(Locale.ROOT), matcher.group(3));
    }

    /** Within one notation in the order of the book: 7, 7a, 7b, 8. */
    @Override
    public int compareTo(DocumentNumber other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        char separator = PARTY_NOTATION.matcher(notation).matches() ? '-' : '/';
        return (number < 10 && suffix.isEmpty() ? "0" : "") + number + suffix + separator + notation;
    }
}
