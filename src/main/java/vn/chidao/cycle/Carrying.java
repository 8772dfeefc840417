package vn.chidao.cycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.DefineObligation;
import vn.chidao.obligation.ObligationKind;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.Rhythm;
import vn.chidao.obligation.Target;
import vn.chidao.obligation.TermDays;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.review.ReviewPhase;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;

/** Makes of what was decided about an ended cycle the obligations of the next. */
@Component
class Carrying {

    private static final int LONGEST = 2000;
    private static final int LONGEST_LABEL = 120;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

    private final TermDays terms;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;

    Carrying(TermDays terms, OrganizationDirectory organizations, BusinessClock clock) {
        this.terms = terms;
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
        List<OpenNextCycle.Step> decided = decided(command, end);
        List<Carried> carried = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        int row = 0;
        for (CycleObligation each : end.obligations()) {
            OpenNextCycle.Step step = decided.get(row);
            if (step.decision() == CycleDecision.ENDS) {
                if (each.proposed() != CycleDecision.ENDS && step.reason().isBlank()) {
                    throw BusinessRuleViolation.at("steps[" + row + "].reason", "cycle.rule.end-reason");
                }
            } else {
                codes.add(each.obligation().code());
                carried.add(carried("steps[" + row + "]", command.issuerUnitId(), each.obligation(), step, phase));
            }
            row++;
        }
        int number = 1;
        Set<String> asked = new HashSet<>();
        for (OpenNextCycle.Ask ask : command.asks()) {
            CycleAsk recommended = end.asks().stream()
                    .filter(one -> one.reviewId().equals(ask.reviewId()) && one.position() == ask.position())
                    .findFirst()
                    .orElseThrow(() -> BusinessRuleViolation.of("cycle.rule.ask-unknown"));
            if (!asked.add(ask.reviewId() + "|" + ask.position())) {
                continue;
            }
            String code = "KN" + number++;
            while (!codes.add(code)) {
                code = "KN" + number++;
            }
            carried.add(asked("asks[" + end.asks().indexOf(recommended) + "]", code, recommended, ask));
        }
        return carried;
    }

    /**
     * What was decided about each obligation, in the text's order.
     *
     * @throws BusinessRuleViolation when nothing was about one
     */
    static List<OpenNextCycle.Step> decided(OpenNextCycle command, CycleEnd end) {
        Map<String, OpenNextCycle.Step> steps = command.steps().stream()
                .collect(Collectors.toMap(OpenNextCycle.Step::obligationId, Function.identity(), (a, b) -> b));
        return end.obligations().stream()
                .map(CycleObligation::obligation)
                .map(obligation -> Optional.ofNullable(steps.get(obligation.id()))
                        .orElseThrow(() -> BusinessRuleViolation.of("cycle.rule.undecided", obligation.code())))
                .toList();
    }

    private Carried carried(
            String field, String issuer, ObligationView old, OpenNextCycle.Step step, @Nullable ReviewPhase phase) {
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
        if (oldPhase != null && phase != null) {
            refuseOldPhase(field, wording, oldPhase, phase);
        }
        LocalDate first = step.firstDueOn();
        if (first != null && !first.isAfter(clock.today())) {
            throw BusinessRuleViolation.at(field + ".firstDueOn", "cycle.rule.day-not-ahead");
        }
        Rhythm rhythm = changed ? step.rhythm() : old.rhythm();
        if (first != null && rhythm == Rhythm.TERM) {
            throw terms.refusal(field + ".firstDueOn", issuer)
                    .orElseGet(() -> BusinessRuleViolation.at(field + ".firstDueOn", "cycle.rule.day-of-term"));
        }
        List<Target> targets = CarriedTargets.of(field, old, step, wording);
        Lead lead = lead(field, old);
        return new Carried(
                old.code(),
                lead.text(),
                wording,
                old.id(),
                null,
                clause -> new DefineObligation(
                        old.code(),
                        clause,
                        wording,
                        old.kinds(),
                        lead.text(),
                        lead.selector(),
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

    private static String shortened(String words) {
        return words.length() <= LONGEST_LABEL ? words : words.substring(0, LONGEST_LABEL - 1) + "…";
    }

    /**
     * Who has to do it: as the old selector finds today, else those who had it last and are there still, by their own
     * names.
     */
    private record Lead(String text, String selector) {}

    private Lead lead(String field, ObligationView old) {
        try {
            if (!organizations.resolve(old.leadSelector(), clock.today()).isEmpty()) {
                return new Lead(old.leadText(), old.leadSelector());
            }
        } catch (BusinessRuleViolation gone) {
            // The organisation it starts from has ended: those who took over are known by name.
        }
        List<UnitView> last = old.unitIds().stream()
                .distinct()
                .flatMap(unit -> organizations.unit(unit, clock.today()).stream())
                .toList();
        if (last.isEmpty()) {
            throw BusinessRuleViolation.at(field + ".decision", "cycle.rule.nobody-left", old.code());
        }
        return new Lead(
                last.stream().map(UnitView::name).collect(Collectors.joining(", ")),
                last.stream().map(unit -> "unit:" + unit.id()).collect(Collectors.joining(", ")));
    }

    /** The organisation, where it exists today. */
    @Nullable
    String stillThere(@Nullable String unitId) {
        return unitId != null && organizations.unit(unitId, clock.today()).isPresent() ? unitId : null;
    }

    private Carried asked(String field, String code, CycleAsk asked, OpenNextCycle.Ask ask) {
        LocalDate due = ask.dueOn();
        if (due != null && !due.isAfter(clock.today())) {
            throw BusinessRuleViolation.at(field + ".dueOn", "cycle.rule.day-not-ahead");
        }
        if (organizations.unit(asked.addresseeUnitId(), clock.today()).isEmpty()) {
            throw BusinessRuleViolation.at(field + ".take", "cycle.rule.nobody-left", code);
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

    /** The sentence has to name the new phase by its years, and the old one no more. */
    private static void refuseOldPhase(String field, String wording, String oldPhase, ReviewPhase phase) {
        List<String> years = Stream.of(phase.from(), phase.to())
                .filter(Objects::nonNull)
                .map(day -> String.valueOf(day.getYear()))
                .toList();
        boolean stands = !years.equals(years(oldPhase)) && onOneLine(wording).contains(onOneLine(oldPhase));
        if (stands || !years(wording).containsAll(years)) {
            throw BusinessRuleViolation.at(
                    field + ".wording", "cycle.rule.phase-not-renewed", oldPhase, lower(phase.name()));
        }
    }

    private static List<String> years(String words) {
        return YEAR.matcher(words).results().map(MatchResult::group).toList();
    }

    /** Whatever dash stands between the years. */
    private static String onOneLine(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("\\s*[-–—]\\s*", "–")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
