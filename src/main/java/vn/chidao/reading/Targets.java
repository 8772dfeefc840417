package vn.chidao.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.Target.Op;
import vn.chidao.reading.ReadTarget.Per;

/** Reads figures to reach, and named things that all have to be covered. */
final class Targets {

    private static final int NEAR = 18;
    private static final int LONGEST_NAME = 50;
    private static final Pattern LIST = Pattern.compile("[^.;:()]{3,300}");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]{3,120})\"");

    private final Rules rules;
    private final Times times;
    private final Memo<List<ReadTarget>> plain = new Memo<>(words -> find(words, false));

    Targets(Rules rules, Times times) {
        this.rules = rules;
        this.times = times;
    }

    /** @param published whether the part asks for publishing, so that the channels it names are all to be used */
    List<ReadTarget> in(String words, boolean published) {
        return published ? find(words, true) : plain.of(words);
    }

    private List<ReadTarget> find(String words, boolean published) {
        List<ReadTarget> targets = new ArrayList<>();
        LocalDate by = times.due(words).map(Times.Until::day).orElse(null);
        figures(targets, words, by);
        Optional<ReadTarget> means = enumerated(words, "means", rules.text("channelUnit"));
        means.or(() -> published ? channels(words) : Optional.empty()).ifPresent(targets::add);
        placesByName(words).ifPresent(places -> {
            targets.removeIf(counted -> places.quote().contains(counted.quote()));
            targets.add(places);
        });
        named(words, "movements").ifPresent(targets::add);
        named(words, "models").ifPresent(targets::add);
        return List.copyOf(targets);
    }

    /** Whether there is anything like a figure; for callers to whom the figures themselves are dear. */
    boolean mayFind(String words) {
        return rules.raw("figure").matcher(words).find()
                || rules.words("none").matcher(words).find();
    }

    /** The figure of a table's cell, its unit in the head: "Quỹ (triệu đồng)". */
    Optional<ReadTarget> cell(String cell, String head) {
        Matcher number = rules.raw("figure").matcher(cell);
        BigDecimal value = number.lookingAt() ? value(number.group()) : null;
        if (value == null) {
            return Optional.empty();
        }
        int open = head.indexOf('(');
        String unit = open < 0
                ? head
                : head.substring(open + 1).replaceAll("\\).*", "").strip();
        Matcher money = rules.words("money").matcher(unit);
        Op op = rules.raw("percent").matcher(cell + unit).find() ? Op.PERCENT : Op.EQ;
        if (money.find()) {
            return Optional.of(new ReadTarget(
                    op,
                    value.multiply(scale(money.group("scale"))),
                    null,
                    rules.text("currency"),
                    Per.UNIT,
                    List.of(),
                    null,
                    cell));
        }
        return Optional.of(
                new ReadTarget(op, value, null, unit.isEmpty() ? null : unit, Per.UNIT, List.of(), null, cell));
    }

    private void figures(List<ReadTarget> targets, String words, @Nullable LocalDate by) {
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
            low = value(range.group("low"));
            high = value(range.group("high"));
            end = range.end();
            if (low == null || high == null || low.compareTo(high) > 0) {
                high = null;
                low = value(number.group());
                end = number.end();
            }
        } else {
            low = value(number.group());
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
            BigDecimal scale = scale(matched.group("scale"));
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
        Per per = per(open.substring(0, figure.start()));
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

    private @Nullable Per per(String before) {
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
        return found;
    }

    private Optional<ReadTarget> channels(String words) {
        List<String> names = new ArrayList<>();
        Matcher matcher = rules.words("channels").matcher(words);
        Matcher on = rules.words("channelsOn").matcher(words);
        if (!on.find()) {
            return Optional.empty();
        }
        matcher.region(on.end(), words.length());
        int start = -1;
        int end = -1;
        while (matcher.find()) {
            String name = channel(matcher.group());
            names.add(name);
            start = start < 0 ? matcher.start() : start;
            end = matcher.end();
        }
        return names.size() < 2
                ? Optional.empty()
                : Optional.of(new ReadTarget(
                        Op.EACH_OF_SET,
                        BigDecimal.valueOf(names.size()),
                        null,
                        rules.text("channelUnit"),
                        null,
                        names,
                        null,
                        NormalText.tidy(words.substring(start, end))));
    }

    /** "bằng nhiều hình thức: pano, tờ gấp và loa phát thanh": all of them. */
    private Optional<ReadTarget> enumerated(String words, String rule, String unit) {
        Matcher opening = rules.words(rule).matcher(words);
        if (!opening.find()) {
            return Optional.empty();
        }
        Matcher list = LIST.matcher(words).region(opening.end(), words.length());
        List<String> names = list.lookingAt()
                ? rules.raw("listJoin")
                        .splitAsStream(list.group().strip())
                        .map(NormalText::tidy)
                        .toList()
                : List.of();
        return names.size() < 2 || names.stream().anyMatch(name -> name.length() > LONGEST_NAME)
                ? Optional.empty()
                : Optional.of(set(names, unit, words.substring(opening.start(), list.end())));
    }

    /** "tại 03 xã: An Bình, Lộc Hà, Phú Thọ": the places by name, as many as the figure says. */
    private Optional<ReadTarget> placesByName(String words) {
        Matcher places = rules.words("namedPlaces").matcher(words);
        while (places.find()) {
            Matcher list = LIST.matcher(words).region(places.end(), words.length());
            BigDecimal count = value(places.group("count"));
            List<String> names = list.lookingAt()
                    ? rules.raw("listJoin")
                            .splitAsStream(list.group().strip())
                            .map(NormalText::tidy)
                            .toList()
                    : List.of();
            if (count != null && count.compareTo(BigDecimal.valueOf(names.size())) == 0 && names.size() > 1) {
                return Optional.of(set(names, places.group("unit"), words.substring(places.start(), list.end())));
            }
        }
        return Optional.empty();
    }

    private static ReadTarget set(List<String> names, String unit, String quote) {
        return new ReadTarget(
                Op.EACH_OF_SET,
                BigDecimal.valueOf(names.size()),
                null,
                unit,
                null,
                names,
                null,
                NormalText.tidy(quote));
    }

    private String channel(String words) {
        Matcher stop = rules.words("channelEnds").matcher(words);
        return NormalText.tidy(stop.find() && stop.start() > 3 ? words.substring(0, stop.start()) : words);
    }

    /** "các phong trào: “…”; “…”": each by its name. */
    private Optional<ReadTarget> named(String words, String rule) {
        Matcher kind = rules.words(rule).matcher(words);
        while (kind.find()) {
            List<String> names = new ArrayList<>();
            Matcher quoted = QUOTED.matcher(words);
            int at = kind.end();
            while (quoted.find(at)
                    && rules.raw("betweenQuotes")
                            .matcher(words.substring(at, quoted.start()))
                            .matches()) {
                names.add(NormalText.tidy(quoted.group(1)));
                at = quoted.end();
            }
            if (names.size() > 1) {
                return Optional.of(new ReadTarget(
                        Op.EACH_OF_SET,
                        BigDecimal.valueOf(names.size()),
                        null,
                        NormalText.tidy(kind.group()).toLowerCase(Locale.ROOT),
                        null,
                        names,
                        null,
                        NormalText.tidy(words.substring(kind.start(), at))));
            }
        }
        return Optional.empty();
    }

    private @Nullable BigDecimal value(String written) {
        Object spelled = rules.map("spelled").get(written.toLowerCase(Locale.ROOT));
        if (spelled != null) {
            return new BigDecimal(String.valueOf(spelled));
        }
        String plain = written.replace(".", "").replace(',', '.');
        return plain.matches("\\d{1,15}(\\.\\d{1,4})?") ? new BigDecimal(plain) : null;
    }

    private BigDecimal scale(@Nullable String word) {
        return word == null
                ? BigDecimal.ONE
                : new BigDecimal(String.valueOf(rules.map("scales").get(word.toLowerCase(Locale.ROOT))));
    }
}
