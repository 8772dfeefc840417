package vn.chidao.registration;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.Qualifier;
import vn.chidao.indicator.Quantity;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.Sha256;

/**
 * One thing an organisation takes on. Refuses an amount nobody could be held to, and days in the wrong order.
 *
 * @param residentialAreaId the settlement it is done in; null where it is done throughout the organisation
 * @param from first day, Vietnam; null where the year says enough
 * @param to last day, inclusive
 * @param partner with whom it is done, in the officer's words
 * @param means what is put in: money, working days, things
 */
public record SheetLine(
        ContentArea content,
        LineKind kind,
        String title,
        @Nullable String residentialAreaId,
        Quantity quantity,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String partner,
        @Nullable String means) {

    private static final int KEY_LENGTH = 16;

    public SheetLine {
        if (!quantity.isCounted() || quantity.counted().signum() == 0) {
            throw BusinessRuleViolation.at("quantity", "registration.rule.quantity-required");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw BusinessRuleViolation.at("to", "registration.rule.ends-before-it-begins");
        }
    }

    /** A line of which no more is known than what, where and how much. */
    public static SheetLine of(
            ContentArea content, LineKind kind, String title, @Nullable String residentialAreaId, Quantity quantity) {
        return new SheetLine(content, kind, title, residentialAreaId, quantity, null, null, null, null);
    }

    /** Whether both mean the same work: of one kind and content, in one place, by one name however it is written. */
    public boolean isAboutTheSameAs(SheetLine other) {
        return content == other.content
                && kind == other.kind
                && Objects.equals(residentialAreaId, other.residentialAreaId)
                && FoldedTitle.of(title).equals(FoldedTitle.of(other.title));
    }

    /** Names what the line is about: the same for every line that {@link #isAboutTheSameAs}. */
    String key() {
        return Sha256.of(content + "|" + kind + "|" + Objects.requireNonNullElse(residentialAreaId, "") + "|"
                        + FoldedTitle.of(title))
                .substring(0, KEY_LENGTH);
    }

    /** The same work so many years later. */
    SheetLine later(int years) {
        return new SheetLine(
                content,
                kind,
                title,
                residentialAreaId,
                quantity,
                from == null ? null : from.plusYears(years),
                to == null ? null : to.plusYears(years),
                partner,
                means);
    }

    /** Whether some of it lies in this year. */
    boolean liesIn(int year) {
        return (from == null || from.getYear() <= year) && (to == null || to.getYear() >= year);
    }

    /** The line as one text, always the same for the same line; what was not asked before leaves it as it was. */
    String text() {
        StringBuilder text = new StringBuilder()
                .append(content)
                .append('|')
                .append(kind)
                .append('|')
                .append(title)
                .append('|')
                .append(residentialAreaId == null ? "" : residentialAreaId)
                .append('|')
                .append(quantity.counted().toPlainString())
                .append('|')
                .append(quantity.unit());
        appendIfSaid(text, "qualifier", quantity.qualifier() == Qualifier.EXACT ? null : quantity.qualifier());
        appendIfSaid(text, "from", from);
        appendIfSaid(text, "to", to);
        appendIfSaid(text, "partner", partner);
        appendIfSaid(text, "means", means);
        return text.toString();
    }

    private static void appendIfSaid(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            text.append('|').append(name).append('=').append(value);
        }
    }
}
