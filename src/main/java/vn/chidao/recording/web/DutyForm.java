package vn.chidao.recording.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.chidao.obligation.ObligationKind;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.Rhythm;
import vn.chidao.obligation.Target;
import vn.chidao.reading.ReadTarget;
import vn.chidao.recording.DutyTerms;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;

/** One proposed obligation as the page shows and takes it; names are parted by semicolons. */
record DutyForm(
        @NotBlank(message = "{recording.rule.action-required}")
        @Size(max = 2000, message = "{recording.rule.action-too-long}")
        @Nullable
        String action,

        @NotEmpty(message = "{recording.rule.kind-required}") @Nullable
        Set<ObligationKind> kinds,

        @Nullable String leads,
        @Nullable List<String> selectors,
        @Nullable String coordinators,
        @Nullable String advisers,
        @Nullable String through,
        @NotNull @Nullable Rhythm rhythm,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate due,

        @Nullable String phase,
        @NotNull @Nullable ObligationStage stage,
        @Nullable String startCondition,
        @Nullable String evidence,
        @Nullable String reportTo,
        @Nullable String links,
        @Nullable Set<ContentArea> contents,
        @Nullable List<@Nullable TargetLine> targets) {

    static final int SPARE_TARGETS = 1;

    /** A figure to reach; a line without a figure and without names does not count. */
    record TargetLine(
            Target.@Nullable Op op,
            @Nullable BigDecimal value,
            @Nullable BigDecimal max,
            @Nullable String unit,
            ReadTarget.@Nullable Per per,
            @Nullable String set,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate by,

            @Nullable String quote) {

        boolean counts() {
            return op != null && (value != null || set != null && !set.isBlank());
        }

        ReadTarget toTarget(int index) {
            String at = "targets[" + index + "]";
            if (op == Target.Op.RANGE && (max == null || value == null || max.compareTo(value) < 0)) {
                throw BusinessRuleViolation.at(at + ".max", "recording.rule.target-range");
            }
            if (op == Target.Op.EACH_OF_SET && names(set).isEmpty()) {
                throw BusinessRuleViolation.at(at + ".set", "recording.rule.target-set");
            }
            return new ReadTarget(
                    op == null ? Target.Op.EQ : op,
                    value,
                    op == Target.Op.RANGE ? max : null,
                    text(unit),
                    per,
                    names(set),
                    by,
                    quote == null ? "" : quote);
        }
    }

    static DutyForm of(DutyTerms terms) {
        List<TargetLine> lines = new ArrayList<>();
        terms.targets()
                .forEach(t -> lines.add(new TargetLine(
                        t.op(), t.value(), t.max(), t.unit(), t.per(), String.join("; ", t.set()), t.by(), t.quote())));
        return new DutyForm(
                terms.action(),
                terms.kinds(),
                String.join("; ", terms.leads()),
                terms.selector() == null ? List.of() : names(terms.selector().replace(',', ';')),
                String.join("; ", terms.coordinators()),
                String.join("; ", terms.advisers()),
                terms.through(),
                terms.rhythm(),
                terms.due(),
                terms.phase(),
                terms.stage(),
                terms.startCondition(),
                terms.evidence(),
                String.join("; ", terms.reportTo()),
                String.join("; ", terms.links()),
                terms.contents(),
                lines);
    }

    DutyTerms toTerms() {
        List<ReadTarget> figures = new ArrayList<>();
        List<TargetLine> lines = targets == null ? List.of() : targets;
        for (int i = 0; i < lines.size(); i++) {
            TargetLine line = lines.get(i);
            if (line != null && line.counts()) {
                figures.add(line.toTarget(i));
            }
        }
        List<String> chosen = selectors == null
                ? List.of()
                : selectors.stream().filter(selector -> !selector.isBlank()).toList();
        return new DutyTerms(
                kinds == null ? EnumSet.noneOf(ObligationKind.class) : kinds,
                names(leads),
                chosen.isEmpty() ? null : String.join(", ", chosen),
                names(coordinators),
                names(advisers),
                text(through),
                action == null ? "" : action.strip(),
                rhythm == null ? Rhythm.NONE : rhythm,
                due,
                text(phase),
                figures,
                text(startCondition),
                text(evidence),
                names(reportTo),
                names(links),
                contents == null ? Set.of() : contents,
                stage == null ? ObligationStage.TASK : stage);
    }

    /** For the page: as many lines as there are, and one to add. */
    public List<Integer> targetLines() {
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < (targets == null ? 0 : targets.size()) + SPARE_TARGETS; i++) {
            lines.add(i);
        }
        return lines;
    }

    public TargetLine target(int index) {
        TargetLine line = targets != null && index < targets.size() ? targets.get(index) : null;
        return line == null ? new TargetLine(null, null, null, null, null, null, null, null) : line;
    }

    /** Whether something stands in what is seldom needed, so that the page shows it. */
    public boolean hasMore() {
        return Stream.of(coordinators, advisers, through, reportTo, startCondition, evidence, links)
                .anyMatch(entered -> entered != null && !entered.isBlank());
    }

    public boolean hasSelector(String selector) {
        return selectors != null && selectors.contains(selector);
    }

    private static List<String> names(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split(";"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
