package vn.chidao.cycle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.DefineObligation;
import vn.chidao.obligation.ObligationKind;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.Rhythm;
import vn.chidao.obligation.Target;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.review.ReviewPhase;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;

/** Makes of what was decided about an ended cycle the obligations of the next. */
@Component
class Carrying {

    private static final int LONGEST = 2000;
    private static final int LONGEST_LABEL = 120;

    private final OrganizationDirectory organizations;
    private final BusinessClock clock;

    Carrying(OrganizationDirectory organizations, BusinessClock clock) {
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * In the order of the old text, then what the final review asks. Refuses an obligation about which nothing is decided
     * or for which nobody is left, and a target whose new number its sentence does not say.
     *
     * @param phase the new phase, which what names the old one has to name instead
     */
    List<Carried> of(OpenNextCycle command, CycleEnd end, @Nullable ReviewPhase phase) {
        Map<String, OpenNextCycle.Step> steps = command.steps().stream()
                .collect(Collectors.toMap(OpenNextCycle.Step::obligationId, Function.identity(), (a, b) -> b));
        List<Carried> carried = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        int row = 0;
        for (CycleObligation each : end.obligations()) {
            OpenNextCycle.Step step = steps.get(each.obligation().id());
            if (step == null) {
                throw BusinessRuleViolation.of(
                        "cycle.rule.undecided", each.obligation().code());
            }
            if (step.decision() == CycleDecision.ENDS) {
                if (each.proposed() != CycleDecision.ENDS && step.reason().isBlank()) {
                    throw BusinessRuleViolation.at("steps[" + row + "].reason", "cycle.rule.end-reason");
                }
            } else {
                codes.add(each.obligation().code());
                carried.add(carried("steps[" + row + "]", each.obligation(), step, phase));
            }
            row++;
        }
        int number = 1;
        for (OpenNextCycle.Ask ask : command.asks()) {
            CycleAsk asked = end.asks().stream()
                    .filter(one -> one.reviewId().equals(ask.reviewId()) && one.position() == ask.position())
                    .findFirst()
                    .orElseThrow(() -> BusinessRuleViolation.of("cycle.rule.ask-unknown"));
            String code = "KN" + number++;
            while (!codes.add(code)) {
                code = "KN" + number++;
            }
            carried.add(asked(code, asked, ask));
        }
        return carried;
    }

    private Carried carried(String field, ObligationView old, OpenNextCycle.Step step, @Nullable ReviewPhase phase) {
        boolean changed = step.decision() == CycleDecision.CHANGED;
        String wording = NextCycleText.plain(changed ? step.wording() : old.quote());
        if (wording.isEmpty() || changed && wording.length() > LONGEST) {
            throw BusinessRuleViolation.at(field + ".wording", "cycle.rule.wording", LONGEST);
        }
        String oldPhase = old.phaseLabel();
        if (oldPhase != null && (!changed || phase == null)) {
            throw BusinessRuleViolation.at(
                    field + (changed ? ".wording" : ".decision"), "cycle.rule.phase-named", oldPhase);
        }
        LocalDate first = step.firstDueOn();
        if (first != null && !first.isAfter(clock.today())) {
            throw BusinessRuleViolation.at(field + ".firstDueOn", "cycle.rule.day-not-ahead");
        }
        Rhythm rhythm = changed ? step.rhythm() : old.rhythm();
        List<Target> targets = targets(field, old, step, wording, changed);
        String selector = selector(field, old);
        return new Carried(
                old.code(),
                old.leadText(),
                wording,
                old.id(),
                null,
                clause -> new DefineObligation(
                        old.code(),
                        clause,
                        wording,
                        old.kinds(),
                        old.leadText(),
                        selector,
                        old.action(),
                        old.partners(),
                        old.evidence(),
                        stillThere(old.resultToUnit()),
                        rhythm,
                        old.stage(),
                        old.contents(),
                        old.satisfiedOn() == null ? old.condition() : null,
                        first,
                        oldPhase == null || phase == null ? null : lower(phase.name()),
                        oldPhase == null || phase == null ? null : phase.to(),
                        targets));
    }

    private static List<Target> targets(
            String field, ObligationView old, OpenNextCycle.Step step, String wording, boolean changed) {
        List<Target> targets = new ArrayList<>();
        for (int at = 0; at < old.targets().size(); at++) {
            Target target = old.targets().get(at);
            BigDecimal value =
                    at < step.targetValues().size() ? step.targetValues().get(at) : null;
            boolean other = value != null && target.value() != null && value.compareTo(target.value()) != 0;
            String words = NextCycleText.plain(target.quote());
            if (other && (!changed || !saysNumber(wording, value))) {
                throw BusinessRuleViolation.at(
                        field + ".targetValues[" + at + "]", "cycle.rule.target-not-said", plain(value));
            }
            String quote = !other && wording.contains(words) ? words : wording;
            targets.add(new Target(
                    target.op(),
                    other ? value : target.value(),
                    target.max(),
                    target.unit(),
                    target.per(),
                    target.set(),
                    target.by() == null || step.firstDueOn() == null ? null : step.firstDueOn(),
                    quote,
                    other
                            ? target.label().equals(target.quote()) ? shortened(wording) : target.label()
                            : target.label()));
        }
        return targets;
    }

    private static String shortened(String words) {
        return words.length() <= 120 ? words : words.substring(0, 119) + "…";
    }

    private static boolean saysNumber(String wording, BigDecimal value) {
        String number = plain(value);
        return wording.matches(
                "(?s).*(?<![\\d.,])0?" + Pattern.quote(number).replace(".", "\\E[.,]\\Q") + "(?![\\d]|[.,]\\d).*");
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** Who has to do it: as the old selector finds today, else those who had it last and are there still. */
    private String selector(String field, ObligationView old) {
        try {
            if (!organizations.resolve(old.leadSelector(), clock.today()).isEmpty()) {
                return old.leadSelector();
            }
        } catch (BusinessRuleViolation gone) {
            // The organisation it starts from has ended: those who took over are known by name.
        }
        String last = old.unitIds().stream()
                .filter(unit -> organizations.unit(unit, clock.today()).isPresent())
                .map(unit -> "unit:" + unit)
                .collect(Collectors.joining(", "));
        if (last.isEmpty()) {
            throw BusinessRuleViolation.at(field + ".decision", "cycle.rule.nobody-left", old.code());
        }
        return last;
    }

    /** The organisation, where it exists today. */
    @Nullable
    String stillThere(@Nullable String unitId) {
        return unitId != null && organizations.unit(unitId, clock.today()).isPresent() ? unitId : null;
    }

    private Carried asked(String code, CycleAsk asked, OpenNextCycle.Ask ask) {
        LocalDate due = ask.dueOn();
        if (due != null && !due.isAfter(clock.today())) {
            throw BusinessRuleViolation.at("asks[" + asked.key() + "].dueOn", "cycle.rule.day-not-ahead");
        }
        if (organizations.unit(asked.addresseeUnitId(), clock.today()).isEmpty()) {
            throw BusinessRuleViolation.at("asks[" + asked.key() + "].take", "cycle.rule.nobody-left", code);
        }
        String wording = NextCycleText.plain(asked.text());
        return new Carried(
                code,
                asked.addressee(),
                wording,
                null,
                ask,
                clause -> new DefineObligation(
                        code,
                        clause,
                        wording,
                        Set.of(ObligationKind.TASK),
                        asked.addressee(),
                        "unit:" + asked.addresseeUnitId(),
                        shortened(wording),
                        null,
                        null,
                        null,
                        Rhythm.ONCE,
                        ObligationStage.TASK,
                        Set.of(),
                        null,
                        due,
                        null,
                        null,
                        List.of()));
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
