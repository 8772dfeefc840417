package vn.chidao.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * Số và ký hiệu: the number with its notation, such as {@code 77-CV/HU} (Party: hyphen, then type/organisation) or
 * {@code 38/KH-UBND} (State and Front: slash, then type-organisation). Numbers below ten are written with a zero.
 */
public record DocumentNumber(int number, String notation) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})\\s*[-–/]\\s*(\\S.*)");
    /** {@code CV/HU}, but neither {@code KH-UBND} nor {@code 2016/NQLT/CP-ĐCT} nor {@code QCPH/UBND-UBMTTQ}. */
    private static final Pattern PARTY_NOTATION = Pattern.compile("\\p{L}+/\\p{L}+");

    public DocumentNumber {
        if (number < 1) {
            throw BusinessRuleViolation.of("document.rule.number-positive", String.valueOf(number));
        }
        notation = notation.replaceAll("\\s+", "");
        if (notation.isEmpty()) {
            throw BusinessRuleViolation.of("document.rule.notation-missing");
        }
    }

    /** Reads what people write, stray blanks included: {@code 17- CT/TU}, {@code 02 - NQ/TU}. */
    public static DocumentNumber parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            throw BusinessRuleViolation.of("document.rule.number-unreadable", written);
        }
        return new DocumentNumber(Integer.parseInt(matcher.group(1)), matcher.group(2));
    }

    @Override
    public String toString() {
        char separator = PARTY_NOTATION.matcher(notation).matches() ? '-' : '/';
        return (number < 10 ? "0" : "") + number + separator + notation;
    }
}
