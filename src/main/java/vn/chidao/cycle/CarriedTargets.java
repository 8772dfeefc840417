package vn.chidao.cycle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.Numerals;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.Target;
import vn.chidao.shared.BusinessRuleViolation;

/** The targets of an obligation that goes on: what its sentence says in the next text is what is measured. */
final class CarriedTargets {

    private static final int LONGEST_LABEL = 120;
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d.,])(?:\\d{1,3}(?:\\.\\d{3})+|\\d{1,3}(?: \\d{3})+|\\d+)(?:,\\d+)?(?!\\d|[.,]\\d)");

    private CarriedTargets() {}

    /**
     * With the numbers that were typed. Refuses, at the target's field, a number that was taken away, and one that the
     * sentence does not say: another than before, or the same in a sentence that has lost the old words.
     *
     * @param field of the obligation
     * @param wording its sentence in the next text, which is the old one unless the decision changes it
     */
    static List<Target> of(String field, ObligationView old, OpenNextCycle.Step step, String wording) {
        boolean changed = step.decision() == CycleDecision.CHANGED;
        List<Target> targets = new ArrayList<>();
        for (int at = 0; at < old.targets().size(); at++) {
            Target target = old.targets().get(at);
            String words = NextCycleText.plain(target.quote());
            boolean kept = wording.contains(words);
            BigDecimal value = value(field + ".targetValues[" + at + "]", at, target, step);
            boolean other = value != null && value.compareTo(Objects.requireNonNull(target.value())) != 0;
            boolean renewed = other || !kept;
            if (value != null && (changed ? renewed && !says(wording, value, target.max()) : other)) {
                throw BusinessRuleViolation.at(
                        field + ".targetValues[" + at + "]", "cycle.rule.target-not-said", Numerals.write(value));
            }
            targets.add(new Target(
                    target.op(),
                    value,
                    target.max(),
                    target.unit(),
                    target.per(),
                    target.set(),
                    target.by() == null ? null : step.firstDueOn(),
                    renewed ? wording : words,
                    renewed ? label(old, value, target, wording) : target.label()));
        }
        return targets;
    }

    /** What was typed; what was not asked for stays. */
    private static @Nullable BigDecimal value(String field, int at, Target target, OpenNextCycle.Step step) {
        if (target.value() == null || at >= step.targetValues().size()) {
            return target.value();
        }
        BigDecimal typed = step.targetValues().get(at);
        if (typed == null) {
            throw BusinessRuleViolation.at(field, "cycle.rule.target-missing", Numerals.write(target.value()));
        }
        return typed;
    }

    /** The sentence; before it the number, where it sets more than one. */
    private static String label(ObligationView old, @Nullable BigDecimal value, Target target, String wording) {
        String words = value == null || old.targets().size() == 1
                ? wording
                : Numerals.write(value) + " " + target.unit() + ": " + wording;
        return words.length() <= LONGEST_LABEL ? words : words.substring(0, LONGEST_LABEL - 1) + "…";
    }

    private static boolean says(String wording, BigDecimal least, @Nullable BigDecimal most) {
        return saysNumber(wording, least) && (most == null || saysNumber(wording, most));
    }

    /** Whether a number stands in the sentence, however it is written: "1.500", "1 500", "05", "12,50". */
    static boolean saysNumber(String wording, BigDecimal number) {
        return NUMBER.matcher(wording)
                .results()
                .map(found -> Numerals.value(found.group()))
                .anyMatch(value -> value != null && value.compareTo(number) == 0);
    }
}
