package vn.chidao.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.workflow.TaskFormHandler.Option;

/**
 * The choice "Tính vào chỉ tiêu" of a form. Left open, a figure counts toward the one target that has its unit; where
 * several have, it has to be chosen, and a percentage always.
 */
@Component
public class TargetChoices {

    private static final String NONE = "none";

    private final MessageSourceAccessor messages;

    public TargetChoices(MessageSource messages) {
        this.messages = new MessageSourceAccessor(messages, Locale.forLanguageTag("vi"));
    }

    /** Each target, of a set each name, and none of them; nothing at all where there is nothing to choose from. */
    public List<Option> forRecord(List<Target> targets) {
        return offer(targets, true);
    }

    /** As for a record, but no percentage: the figures of a result do not say of how many they are a share. */
    public List<Option> forResult(List<Target> targets) {
        return offer(targets, false);
    }

    private List<Option> offer(List<Target> targets, boolean withPercentages) {
        List<Option> options = new ArrayList<>();
        for (int position = 0; position < targets.size(); position++) {
            Target target = targets.get(position);
            if (!target.coversSet() && (withPercentages || !target.asksForShare())) {
                options.add(option(new TargetTie(position, null), targets));
            }
            for (int item = 0; item < target.set().size(); item++) {
                options.add(option(new TargetTie(position, item), targets));
            }
        }
        if (!options.isEmpty()) {
            options.add(new Option(NONE, messages.getMessage("obligation.target.none")));
        }
        return options;
    }

    private static Option option(TargetTie tie, List<Target> targets) {
        return new Option(chosen(tie), label(tie, targets));
    }

    /** What a figure counts toward, in words. */
    public static String label(TargetTie tie, List<Target> targets) {
        Target target = targets.get(tie.target());
        return tie.item() == null
                ? target.label()
                : target.label() + ": " + target.set().get(tie.item());
    }

    /** The choice a tie was made by. */
    public static String chosen(@Nullable TargetTie tie) {
        if (tie == null) {
            return NONE;
        }
        return tie.item() == null ? String.valueOf(tie.target()) : tie.target() + "." + tie.item();
    }

    /**
     * The tie a choice means.
     *
     * @param field the choice's name in the form, for a refusal
     * @param unit the unit of the figure, null where there is no figure
     */
    public @Nullable TargetTie tie(String field, @Nullable String choice, @Nullable String unit, List<Target> targets) {
        if (NONE.equals(choice)) {
            return null;
        }
        if (choice == null || choice.isBlank()) {
            return byUnit(field, unit, targets);
        }
        if (forRecord(targets).stream().noneMatch(option -> option.value().equals(choice))) {
            throw BusinessRuleViolation.at(field, "obligation.rule.target-unknown");
        }
        String[] places = choice.split("\\.");
        return new TargetTie(Integer.parseInt(places[0]), places.length == 1 ? null : Integer.valueOf(places[1]));
    }

    private static @Nullable TargetTie byUnit(String field, @Nullable String unit, List<Target> targets) {
        List<Integer> candidates = IntStream.range(0, targets.size())
                .filter(position -> !targets.get(position).asksForShare()
                        && targets.get(position).counts(unit))
                .boxed()
                .toList();
        if (candidates.isEmpty()) {
            return null;
        }
        int first = candidates.get(0);
        if (candidates.size() > 1 || targets.get(first).coversSet()) {
            throw BusinessRuleViolation.at(field, "obligation.rule.target-choice-required", String.valueOf(unit));
        }
        return new TargetTie(first, null);
    }
}
