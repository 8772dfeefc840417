package vn.chidao.cycle.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.chidao.cycle.CycleAsk;
import vn.chidao.cycle.CycleDecision;
import vn.chidao.cycle.CycleEnd;
import vn.chidao.cycle.CycleObligation;
import vn.chidao.cycle.OpenNextCycle;
import vn.chidao.directive.DirectiveView;
import vn.chidao.document.DocumentType;
import vn.chidao.indicator.Numerals;
import vn.chidao.obligation.Rhythm;
import vn.chidao.obligation.Target;
import vn.chidao.shared.BusinessRuleViolation;

/** What was typed about the next cycle: a row for each obligation and each recommendation, in the page's order. */
record NextCycleForm(
        @Nullable String place,
        @Nullable DocumentType type,
        @Nullable String subject,
        @Nullable String baseDocument,
        @Nullable String phase,
        @Nullable String followUpUnitId,
        @Nullable String reportReceiverUnitId,
        @Nullable String concludingUnitId,
        @Nullable List<@Nullable Step> steps,
        @Nullable List<@Nullable Ask> asks) {

    private static final int LONGEST_WHOLE = 12;
    private static final int LONGEST_FRACTION = 6;

    record Step(
            @Nullable String obligationId,
            @Nullable CycleDecision decision,
            @Nullable String reason,
            @Nullable String wording,
            @Nullable Rhythm rhythm,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate firstDueOn,

            @Nullable List<@Nullable String> targetValues) {

        static Step of(CycleObligation ended) {
            return new Step(
                    ended.obligation().id(),
                    ended.proposed(),
                    "",
                    ended.obligation().quote(),
                    ended.obligation().rhythm(),
                    null,
                    ended.obligation().targets().stream().map(Step::typed).toList());
        }

        private static @Nullable String typed(Target target) {
            BigDecimal value = target.value();
            return value == null ? null : Numerals.write(value);
        }

        /** For the page: what was typed for the target at this place. */
        public @Nullable String targetValue(int at) {
            return targetValues == null || at >= targetValues.size() ? null : targetValues.get(at);
        }

        private List<@Nullable BigDecimal> numbers(int row) {
            List<@Nullable BigDecimal> numbers = new ArrayList<>();
            for (int at = 0; targetValues != null && at < targetValues.size(); at++) {
                numbers.add(number("steps[" + row + "].targetValues[" + at + "]", targetValue(at)));
            }
            return numbers;
        }

        private static @Nullable BigDecimal number(String field, @Nullable String typed) {
            if (typed == null || typed.isBlank()) {
                return null;
            }
            BigDecimal value = Numerals.value(typed.strip());
            if (value == null
                    || value.scale() > LONGEST_FRACTION
                    || value.precision() - value.scale() > LONGEST_WHOLE) {
                throw BusinessRuleViolation.at(field, "shared.rule.not-readable");
            }
            return value;
        }

        private OpenNextCycle.Step toCommand(int row) {
            if (decision == null) {
                throw BusinessRuleViolation.at("steps[" + row + "].decision", "cycle.rule.decision");
            }
            return new OpenNextCycle.Step(
                    Objects.requireNonNullElse(obligationId, ""),
                    decision,
                    Objects.requireNonNullElse(reason, ""),
                    Objects.requireNonNullElse(wording, ""),
                    rhythm == null ? Rhythm.NONE : rhythm,
                    firstDueOn,
                    numbers(row));
        }
    }

    record Ask(
            @Nullable String reviewId,
            @Nullable Integer position,
            @Nullable Boolean take,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate dueOn) {

        static Ask of(CycleAsk asked, LocalDate today) {
            LocalDate due = asked.dueOn();
            return new Ask(asked.reviewId(), asked.position(), true, due != null && due.isAfter(today) ? due : null);
        }

        public boolean isTaken() {
            return Boolean.TRUE.equals(take);
        }
    }

    /** As it is proposed. */
    static NextCycleForm of(
            CycleEnd end, String subject, @Nullable String place, @Nullable String phase, LocalDate today) {
        DirectiveView directive = end.directive();
        return new NextCycleForm(
                place,
                directive.type(),
                subject,
                "",
                phase,
                directive.followUpUnitId(),
                directive.reportReceiverUnitId(),
                directive.concludingUnitId(),
                end.obligations().stream().map(Step::of).toList(),
                end.asks().stream().map(ask -> Ask.of(ask, today)).toList());
    }

    /** For the page: the row at this place as it was typed. */
    public Step step(int at) {
        Step step = steps == null || at >= steps.size() ? null : steps.get(at);
        return step == null ? new Step(null, null, null, null, null, null, null) : step;
    }

    public Ask ask(int at) {
        Ask ask = asks == null || at >= asks.size() ? null : asks.get(at);
        return ask == null ? new Ask(null, null, null, null) : ask;
    }

    OpenNextCycle toCommand(String directiveId) {
        String[] where = Objects.requireNonNullElse(place, "").split(":", 2);
        if (where.length < 2) {
            throw BusinessRuleViolation.at("place", "cycle.rule.place");
        }
        if (type == null) {
            throw BusinessRuleViolation.at("type", "cycle.rule.type");
        }
        List<OpenNextCycle.Step> decided = new ArrayList<>();
        for (int at = 0; steps != null && at < steps.size(); at++) {
            decided.add(step(at).toCommand(at));
        }
        List<OpenNextCycle.Ask> taken = new ArrayList<>();
        for (int at = 0; asks != null && at < asks.size(); at++) {
            Ask ask = ask(at);
            if (ask.isTaken() && ask.reviewId() != null && ask.position() != null) {
                taken.add(new OpenNextCycle.Ask(ask.reviewId(), ask.position(), ask.dueOn()));
            }
        }
        return new OpenNextCycle(
                directiveId,
                where[0],
                where[1],
                type,
                Objects.requireNonNullElse(subject, "").strip(),
                Objects.requireNonNullElse(baseDocument, "").strip(),
                blankToNull(phase),
                blankToNull(followUpUnitId),
                blankToNull(reportReceiverUnitId),
                blankToNull(concludingUnitId),
                decided,
                taken);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
