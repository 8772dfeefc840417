package vn.chidao.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.Target.Op;
import vn.chidao.reading.ReadTarget.Per;

/** Reads figures to reach: how many at least, how much, from how many to how many, for each of what. */
final class Figures {

    private static final int NEAR = 18;

    private final Rules rules;
    private final Amounts amounts;

    Figures(Rules rules) {
        this.rules = rules;
        this.amounts = new Amounts(rules);
    }

    List<ReadTarget> in(String words, @Nullable LocalDate by) {
        List<ReadTarget> targets = new ArrayList<>();
        String open = blotted(words);
        Matcher number = rules.raw("figure").matcher(open);
        int at = 0;
        int lastEnd = -1;
        boolean lastMinimum = false;
        while (number.find(at)) {
            at = number.end();
            Optional<Figure> figure = figure(open, number);
            if (figure.isEmpty()) {
                continue;
            }
            at = Math.max(at, figure.get().end());
            boolean joined = lastMinimum
                    && lastEnd >= 0
                    && rules.words("and")
                            .matcher(open.substring(lastEnd, figure.get().start())
                                    .strip())
                            .matches();
            ReadTarget target = target(words, open, figure.get(), by, joined);
            if (target != null) {
                targets.add(target);
                lastMinimum = target.op() == Op.MIN;
                lastEnd = figure.get().end();
            }
        }
        none(words, by).ifPresent(targets::add);
        atLeastOne(words, by).ifPresent(targets::add);
        return targets;
    }

    /** "không để hộ nào mà không có tổ chức giúp đỡ": at least one for each. */
    private Optional<ReadTarget> atLeastOne(String words, @Nullable LocalDate by) {
        Matcher one = rules.words("atLeastOne").matcher(words);
        return one.find()
                ? Optional.of(new ReadTarget(
                        Op.MIN,
                        BigDecimal.ONE,
                        null,
                        NormalText.tidy(one.group("unit")),
                        null,
                        List.of(),
                        by,
                        NormalText.tidy(one.group())))
                : Optional.empty();
    }

    /** "không còn hộ nghèo": none at all. */
    private Optional<ReadTarget> none(String words, @Nullable LocalDate by) {
        Matcher none = rules.words("none").matcher(words);
        return none.find()
                ? Optional.of(new ReadTarget(
                        Op.EQ,
                        BigDecimal.ZERO,
                        null,
                        NormalText.tidy(none.group("unit")),
                        null,
                        List.of(),
                        by,
                        NormalText.tidy(none.group())))
                : Optional.empty();
    }

    /** Dates, numbers of documents, years and rhythms are no figures. */
    private String blotted(String words) {
        String open = words;
        for (Pattern pattern : rules.each("notFigures")) {
            Matcher matcher = pattern.matcher(open);
            StringBuilder out = new StringBuilder();
            while (matcher.find()) {
                matcher.appendReplacement(out, "~".repeat(matcher.group().length()));
            }
            open = matcher.appendTail(out).toString();
        }
        return open;
    }

    private record Figure(
            int start,
            int end,
            BigDecimal low,
            @Nullable BigDecimal high,
            boolean percent,
            @Nullable String unit) {}

    private Optional<Figure> figure(String words, Matcher number) {
        int start = number.start();
        BigDecimal low;
        BigDecimal high = null;
        int end;
        Matcher range = rules.words("range").matcher(words).region(start, words.length());
        if (range.lookingAt()) {
            low = amounts.value(range.group("low"));
            high = amounts.value(range.group("high"));
            end = range.end();
            if (low == null || high == null || low.compareTo(high) > 0) {
                high = null;
                low = amounts.value(number.group());
                end = number.end();
            }
        } else {
            low = amounts.value(number.group());
            end = number.end();
        }
        if (low == null) {
            return Optional.empty();
        }
        int next = Organs.skipBlanks(words, end, words.length());
        Matcher percent = rules.raw("percent").matcher(words).region(next, words.length());
        boolean isPercent = percent.lookingAt() || words.substring(start, end).contains("%");
        if (percent.lookingAt()) {
            next = Organs.skipBlanks(words, percent.end(), words.length());
        }
        Matcher money = rules.words("money").matcher(words).region(next, words.length());
        Matcher scaled = rules.words("moneyScaleOnly").matcher(words).region(next, words.length());
        if (money.lookingAt() || scaled.lookingAt()) {
            Matcher matched = money.lookingAt() ? money : scaled;
            BigDecimal scale = amounts.scale(matched.group("scale"));
            return Optional.of(new Figure(
                    start,
                    matched.end(),
                    low.multiply(scale),
                    high == null ? null : high.multiply(scale),
                    false,
                    rules.text("currency")));
        }
        Matcher of = rules.words("ofAll").matcher(words).region(next, words.length());
        int unitAt = of.lookingAt() ? Organs.skipBlanks(words, of.end(), words.length()) : next;
        Matcher none = rules.words("notTarget").matcher(words).region(unitAt, words.length());
        Matcher unit = rules.words("units").matcher(words).region(unitAt, words.length());
        if (none.lookingAt() && !isPercent) {
            return Optional.empty();
        }
        if (unit.lookingAt()) {
            return Optional.of(new Figure(start, unit.end(), low, high, isPercent, NormalText.tidy(unit.group())));
        }
        if (isPercent
                && rules.words("orMore")
                        .matcher(words)
                        .region(unitAt, words.length())
                        .lookingAt()) {
            return Optional.of(new Figure(start, next, low, high, true, null));
        }
        if (isPercent) {
            return Optional.of(new Figure(start, next, low, high, true, nounAt(words, unitAt)));
        }
        boolean counts = words.charAt(start) == '0'
                || high != null
                || endsWith("minimum", words.substring(Math.max(0, start - NEAR), start));
        String noun = counts && unitAt < words.length() && Character.isLowerCase(words.charAt(unitAt))
                ? nounAt(words, unitAt)
                : null;
        return noun == null ? Optional.empty() : Optional.of(new Figure(start, next, low, high, false, noun));
    }

    private static @Nullable String nounAt(String words, int at) {
        int end = at;
        for (int n = 0; n < 3 && end < words.length(); n++) {
            int to = end;
            while (to < words.length() && Character.isLetter(words.charAt(to))) {
                to++;
            }
            if (to == end) {
                break;
            }
            end = Organs.skipBlanks(words, to, words.length());
        }
        String noun = words.substring(at, Math.min(end, words.length())).strip();
        return noun.isEmpty() ? null : noun;
    }

    private @Nullable ReadTarget target(
            String words, String open, Figure figure, @Nullable LocalDate by, boolean joined) {
        String before = open.substring(Math.max(0, figure.start() - NEAR), figure.start());
        String after = open.substring(figure.end(), Math.min(open.length(), figure.end() + NEAR));
        boolean sure =
                figure.percent() || figure.unit() == null || figure.unit().equals(rules.text("currency"));
        boolean minimum = joined
                || endsWith("minimum", before)
                || endsWith(sure ? "above" : "aboveAt", before)
                || rules.words("orMore").matcher(after.strip()).lookingAt();
        boolean maximum = endsWith("maximum", before);
        Per per = perBehind(open.substring(figure.end()))
                .or(() -> perBefore(open.substring(0, figure.start())))
                .orElse(null);
        boolean beneficiaries =
                !sure && rules.words("places").matcher(figure.unit()).lookingAt() && endsWith("forPlaces", before);
        if (beneficiaries && !minimum && !maximum) {
            return null;
        }
        Op op = op(figure, minimum, maximum);
        return new ReadTarget(
                op,
                figure.low(),
                figure.high(),
                figure.unit(),
                per,
                List.of(),
                by,
                NormalText.tidy(words.substring(figure.start(), figure.end())));
    }

    private static Op op(Figure figure, boolean minimum, boolean maximum) {
        if (figure.high() != null) {
            return Op.RANGE;
        }
        if (maximum) {
            return Op.MAX;
        }
        if (figure.percent()) {
            return Op.PERCENT;
        }
        return minimum ? Op.MIN : Op.EQ;
    }

    private boolean endsWith(String rule, String before) {
        Matcher matcher = rules.words(rule).matcher(before);
        int end = -1;
        while (matcher.find()) {
            end = matcher.end();
        }
        return end >= 0 && before.substring(end).isBlank();
    }

    /** "từ 3 đến 5 hộ nghèo mỗi xã", "2 mô hình/khu dân cư", "01 tổ trên một ấp". */
    private Optional<Per> perBehind(String behind) {
        Matcher each = rules.raw("perBehind").matcher(behind);
        if (!each.lookingAt()) {
            return Optional.empty();
        }
        return rules.entries("per").stream()
                .filter(entry -> rules.wordsOf(entry.require("of"))
                        .matcher(behind)
                        .region(each.end(), behind.length())
                        .lookingAt())
                .map(entry -> Per.valueOf(entry.require("per")))
                .findFirst();
    }

    private Optional<Per> perBefore(String before) {
        Per found = null;
        int last = -1;
        int sentence = Math.max(before.lastIndexOf(". "), before.lastIndexOf(';'));
        for (Rules.Entry entry : rules.entries("per")) {
            Matcher matcher = entry.words().matcher(before);
            while (matcher.find()) {
                if (matcher.start() > last && matcher.start() > sentence) {
                    last = matcher.start();
                    found = Per.valueOf(entry.require("per"));
                }
            }
        }
        return Optional.ofNullable(found);
    }
}
