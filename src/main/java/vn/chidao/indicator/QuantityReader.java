package vn.chidao.indicator;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * Understands quantities as officers write them: "trên 3.130 m²", "28 tỷ 500 triệu", "hàng nghìn ngày công". What can be
 * understood in two ways is asked about, never guessed.
 */
public final class QuantityReader {

    private static final String UNIT_MISSING = "indicator.rule.unit-missing";
    private static final int LONGEST = 200;
    private static final int LONGEST_UNIT = 50;
    /** From here on a number without a unit is money: "28 tỷ". */
    private static final BigDecimal MONEY = BigDecimal.valueOf(1_000_000);

    private static final Pattern DIGITS = Pattern.compile("\\d+(?: \\d{3}(?![\\d.,]))+(?:,\\d+)?|\\d[\\d.,]*");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern POINT_FOR_COMMA = Pattern.compile("\\d+\\.\\d+");
    private static final Pattern COMMA_FOR_POINT = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern UNIT =
            Pattern.compile("[\\p{L}\\p{M}%²³](?:[\\p{L}\\p{M}%²³ /.,()\"“”'-]|(?<=[mM])[23](?![\\p{L}\\p{N}]))*");
    private static final Pattern NEGATIVE = Pattern.compile("- ?\\d.*");

    private final QuantityWords words;
    private final Units units;

    QuantityReader(QuantityWords words, Units units) {
        this.words = words;
        this.units = units;
    }

    /**
     * The quantity a text says.
     *
     * @param field where a refusal belongs
     * @param unit what the form asks for it in; null where the text has to say it
     * @throws BusinessRuleViolation where the text is no quantity, or may be two different ones
     */
    public Quantity read(String field, String text, @Nullable String unit) {
        String given = unit == null || unit.isBlank() ? null : QuantityWords.tidy(unit);
        String tidy = QuantityWords.tidy(text);
        if (tidy.isEmpty()) {
            throw refused(field, "required");
        }
        if (tidy.length() > LONGEST) {
            throw refused(field, "too-long", LONGEST);
        }
        return new Sentence(field, tidy, given).read();
    }

    /** Whether a text is a percentage. */
    boolean isShare(String text) {
        return QuantityWords.plain(text).endsWith(words.percent());
    }

    /** Whether a text names its unit, or is money without saying so. */
    boolean saysUnit(String text) {
        try {
            read("value", text, null);
            return true;
        } catch (BusinessRuleViolation violation) {
            return !violation.key().equals(UNIT_MISSING);
        }
    }

    /** The word with which somebody said how a number was meant; null where he did not, or said it behind the number. */
    QuantityWords.@Nullable Lead leadOf(String text) {
        return words.leadAt(QuantityWords.plain(text));
    }

    private static BusinessRuleViolation refused(String field, String rule, Object... args) {
        return BusinessRuleViolation.at(field, "indicator.rule." + rule, args);
    }

    /** One text on its way to a quantity. */
    private final class Sentence {

        private final String field;
        private final String text;
        private final @Nullable String given;
        private String rest;
        private BigDecimal biggest = BigDecimal.ONE;

        Sentence(String field, String text, @Nullable String given) {
            this.field = field;
            this.text = text;
            this.given = given;
            this.rest = text;
        }

        Quantity read() {
            Qualifier qualifier = leads();
            if (NEGATIVE.matcher(rest).matches()) {
                throw refused(field, "negative");
            }
            int uncounted = words.uncountedAt(QuantityWords.plain(rest));
            if (uncounted > 0) {
                rest = rest.substring(uncounted).strip();
                return new Quantity(null, Qualifier.UNKNOWN, unitOf(unitSaid()), text);
            }
            if (words.isRange(QuantityWords.plain(rest))) {
                throw refused(field, "range", text);
            }
            BigDecimal amount = amount();
            QuantityWords.Lead behind = words.leadBehind(QuantityWords.plain(rest));
            if (behind != null) {
                rest = rest.substring(0, rest.length() - behind.word().length()).strip();
                qualifier = qualifier.with(behind.qualifier());
            }
            String said = unitSaid();
            return quantity(amount, qualifier, said);
        }

        private Qualifier leads() {
            Qualifier qualifier = Qualifier.EXACT;
            QuantityWords.Lead lead = words.leadAt(QuantityWords.plain(rest));
            while (lead != null) {
                qualifier = qualifier.with(lead.qualifier());
                rest = rest.substring(lead.word().length()).strip();
                lead = words.leadAt(QuantityWords.plain(rest));
            }
            return qualifier;
        }

        /** "28 tỷ 500 triệu": parts of which each is smaller than one of the part before. */
        private BigDecimal amount() {
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal before = null;
            BigDecimal number = number();
            while (number != null) {
                BigDecimal worth = scale();
                BigDecimal part = number.multiply(worth);
                if (before != null && part.compareTo(before) >= 0) {
                    throw refused(field, "not-understood", text);
                }
                // "28 tỷ 500" is said for 28 tỷ 500 triệu and written for 28.000.000.500.
                if (before != null && worth.equals(BigDecimal.ONE) && before.compareTo(BigDecimal.valueOf(1000)) > 0) {
                    throw refused(field, "scale-missing", text);
                }
                sum = sum.add(part);
                before = worth;
                number = worth.equals(BigDecimal.ONE) ? null : number();
            }
            if (before == null) {
                throw refused(field, "not-understood", text);
            }
            return sum;
        }

        /** "Triệu", "nghìn tỷ"; one where there is no such word. */
        private BigDecimal scale() {
            BigDecimal worth = BigDecimal.ONE;
            QuantityWords.Scale scale = words.scaleAt(QuantityWords.plain(rest));
            while (scale != null) {
                worth = worth.multiply(scale.worth());
                rest = rest.substring(scale.length()).strip();
                scale = words.scaleAt(QuantityWords.plain(rest));
            }
            biggest = biggest.max(worth);
            return worth;
        }

        private @Nullable BigDecimal number() {
            Matcher digits = DIGITS.matcher(rest);
            if (digits.lookingAt()) {
                String written = digits.group().replaceAll("[.,]+$", "");
                rest = rest.substring(written.length()).strip();
                return worth(written);
            }
            Matcher word = WORD.matcher(rest);
            BigDecimal spelled = word.lookingAt() ? words.spelled(QuantityWords.plain(word.group())) : null;
            if (spelled != null) {
                rest = rest.substring(word.end()).strip();
            }
            return spelled;
        }

        private BigDecimal worth(String written) {
            if (Numerals.isDoubtful(written)) {
                throw refused(field, "ambiguous", written, written.replace(',', '.'), decimalsOf(written));
            }
            BigDecimal value = Numerals.value(written);
            if (value != null) {
                return value;
            }
            if (POINT_FOR_COMMA.matcher(written).matches()) {
                throw refused(field, "decimal-point", written, written.replace('.', ','));
            }
            if (COMMA_FOR_POINT.matcher(written).matches()) {
                throw refused(
                        field, "decimal-point", written, Numerals.write(new BigDecimal(written.replace(",", ""))));
            }
            throw refused(field, "not-understood", written);
        }

        private static String decimalsOf(String written) {
            return Numerals.write(new BigDecimal(written.replace(',', '.')));
        }

        private @Nullable String unitSaid() {
            rest = rest.replaceFirst("[.,;]+$", "").strip();
            if (rest.isEmpty()) {
                return null;
            }
            if (!UNIT.matcher(rest).matches() || rest.length() > LONGEST_UNIT) {
                throw refused(field, "not-understood", text);
            }
            return rest;
        }

        private String unitOf(@Nullable String said) {
            if (given != null) {
                refuseOther(said, given);
                return given;
            }
            if (said != null) {
                return said;
            }
            if (biggest.compareTo(MONEY) >= 0) {
                return words.currency();
            }
            throw BusinessRuleViolation.at(field, UNIT_MISSING, text);
        }

        /** "396 hộ nghèo" are counted in "hộ". */
        private void refuseOther(@Nullable String said, String asked) {
            if (said != null
                    && !units.convertible(said, asked)
                    && !QuantityWords.plain(said).startsWith(QuantityWords.plain(asked) + " ")) {
                throw refused(field, "other-unit", said, asked);
            }
        }

        /** Beside "28 tỷ" the form's "triệu đồng" says in what to write it down, not how many times as much it is. */
        private String meant(String unit, @Nullable String said) {
            if (said != null) {
                return units.convertible(said, unit) ? said : unit;
            }
            if (!units.of(unit).scaled() || biggest.equals(BigDecimal.ONE)) {
                return unit;
            }
            if (units.of(unit).worth().compareTo(biggest) > 0) {
                throw refused(field, "scale-twice", text, unit);
            }
            return units.kind(unit);
        }

        private Quantity quantity(BigDecimal amount, Qualifier qualifier, @Nullable String said) {
            String unit = unitOf(said);
            BigDecimal value = units.convert(amount, meant(unit, said), unit);
            try {
                return new Quantity(value, qualifier, unit, text);
            } catch (BusinessRuleViolation violation) {
                throw BusinessRuleViolation.at(
                        field, violation.key(), violation.args().toArray());
            }
        }
    }
}
