package vn.chidao.obligation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.chidao.obligation.DecideRhythm;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.Rhythm;
import vn.chidao.obligation.RhythmLine;
import vn.chidao.obligation.TermDays;
import vn.chidao.shared.BusinessRuleViolation;

/** One decision on rhythms, for one obligation or for several at once. */
record RhythmForm(
        @NotEmpty(message = "{obligation.rule.obligation-required}") @Nullable
        List<String> obligationIds,

        @Nullable List<@Valid @Nullable Line> lines,

        @NotBlank(message = "{obligation.rule.reason-required}")
        @Size(max = 1000, message = "{obligation.rule.reason-too-long}")
        @Nullable
        String reason) {

    static final int LINES = 3;

    /** A line of the form; without a rhythm it does not count, without a stage each obligation keeps its own. */
    record Line(
            @Nullable Rhythm rhythm,
            @Nullable ObligationStage stage,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate firstDueOn,

            @Nullable Integer opensWorkingDaysBefore) {

        RhythmLine toLine(int index, ObligationView obligation, TermDays terms) {
            if (rhythm == null) {
                throw new IllegalStateException("a line without rhythm does not count");
            }
            return new RhythmLine(
                    rhythm,
                    stage == null ? obligation.stage() : stage,
                    terms.firstDueOn("lines[" + index + "].firstDueOn", obligation.directiveId(), rhythm, firstDueOn),
                    opensWorkingDaysBefore == null ? 0 : opensWorkingDaysBefore);
        }
    }

    /** For the page: the line at this place of the page, empty where nothing was entered. */
    public Line line(int index) {
        List<Line> all = lines == null ? List.of() : lines;
        Line line = index < all.size() ? all.get(index) : null;
        return line == null ? new Line(null, null, null, null) : line;
    }

    public boolean has(String obligationId) {
        return obligationIds != null && obligationIds.contains(obligationId);
    }

    DecideRhythm toCommand(ObligationView obligation, TermDays terms) {
        List<RhythmLine> counted = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            if (line(i).rhythm() != null) {
                counted.add(line(i).toLine(i, obligation, terms));
            }
        }
        if (counted.isEmpty()) {
            throw BusinessRuleViolation.at("lines[0].rhythm", "obligation.rule.rhythm-required");
        }
        return new DecideRhythm(obligation.id(), counted, reason == null ? "" : reason);
    }
}
