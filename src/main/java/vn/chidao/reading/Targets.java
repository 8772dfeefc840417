package vn.chidao.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import vn.chidao.obligation.Target.Op;
import vn.chidao.reading.ReadTarget.Per;

/** Reads figures to reach, and named things that all have to be covered. */
final class Targets {

    private final Rules rules;
    private final Times times;
    private final Figures figures;
    private final NamedSets sets;
    private final Amounts amounts;
    private final Memo<List<ReadTarget>> plain = new Memo<>(words -> find(words, false));

    Targets(Rules rules, Times times) {
        this.rules = rules;
        this.times = times;
        this.figures = new Figures(rules);
        this.sets = new NamedSets(rules);
        this.amounts = new Amounts(rules);
    }

    /** @param published whether the part asks for publishing, so that the channels it names are all to be used */
    List<ReadTarget> in(String words, boolean published) {
        return published ? find(words, true) : plain.of(words);
    }

    private List<ReadTarget> find(String words, boolean published) {
        LocalDate by = times.due(words).map(Times.Until::day).orElse(null);
        List<ReadTarget> targets = new ArrayList<>(figures.in(words, by));
        Optional<ReadTarget> means = sets.enumerated(words, "means", rules.text("channelUnit"));
        means.or(() -> published ? sets.channels(words) : Optional.empty()).ifPresent(targets::add);
        sets.placesByName(words).ifPresent(places -> {
            targets.removeIf(counted -> places.quote().contains(counted.quote()));
            targets.add(places);
        });
        sets.named(words, "movements").ifPresent(targets::add);
        sets.named(words, "models").ifPresent(targets::add);
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
        BigDecimal value = number.lookingAt() ? amounts.value(number.group()) : null;
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
                    value.multiply(amounts.scale(money.group("scale"))),
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
}
