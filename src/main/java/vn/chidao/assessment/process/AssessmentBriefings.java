package vn.chidao.assessment.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.assessment.AssessmentCatalog;
import vn.chidao.assessment.Criterion;
import vn.chidao.assessment.JudgedBy;
import vn.chidao.assessment.Points;
import vn.chidao.assessment.RoundView;
import vn.chidao.assessment.ScoreLine;
import vn.chidao.assessment.ScoringCatalog;
import vn.chidao.assessment.ScoringTurn;
import vn.chidao.assessment.ScoringView;
import vn.chidao.assessment.SheetRow;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.Words;
import vn.chidao.shared.Days;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler.Option;

/** What people see above the forms of an assessment, and what the rows of its forms have in common. */
@Component
class AssessmentBriefings {

    private final AssessmentCatalog catalog;
    private final ScoringCatalog scorings;
    private final DirectiveCatalog directives;
    private final Words words;

    AssessmentBriefings(AssessmentCatalog catalog, ScoringCatalog scorings, DirectiveCatalog directives, Words words) {
        this.catalog = catalog;
        this.scorings = scorings;
        this.directives = directives;
        this.words = words;
    }

    RoundView round(TaskContext task) {
        return catalog.ofSheet(sheetOf(task));
    }

    ScoringView scoring(RoundView round, TaskContext task) {
        return scorings.of(round, sheetOf(task));
    }

    static String sheetOf(TaskContext task) {
        return ScoringTurn.parse(task.businessKey()).sheetId();
    }

    /** One option for each criterion, by its place. */
    List<Option> options(RoundView round) {
        List<Option> options = new ArrayList<>();
        for (Criterion each : round.criteria()) {
            options.add(new Option(
                    String.valueOf(options.size()),
                    words.of("assessment.task.criterion", each.code(), each.name(), Points.written(each.most()))));
        }
        return options;
    }

    /** What the organisation has to score, and what is recorded of it. */
    TaskBriefing scored(TaskContext task) {
        RoundView round = round(task);
        return scored(round, scoring(round, task));
    }

    /** As {@link #scored(TaskContext)}, of what was read already: what is recorded is worked out once. */
    TaskBriefing scored(RoundView round, ScoringView scoring) {
        return about(round, scoring.row(), scoring.row().actingUnitId())
                .text(words.of("assessment.task.returned"), scoring.reason())
                .grid(grid(scoring, false))
                .build();
    }

    /** What the organisation gave itself; for its own leader, or for whoever checks it. */
    TaskBriefing judged(TaskContext task, boolean byLeader) {
        RoundView round = round(task);
        return judged(round, scoring(round, task), byLeader);
    }

    TaskBriefing judged(RoundView round, ScoringView scoring, boolean byLeader) {
        SheetRow row = scoring.row();
        return about(round, row, byLeader ? row.actingUnitId() : round.leaderUnitId())
                .fact(words.of("assessment.field.self"), written(row.self()))
                .fact(words.of("assessment.field.bonus"), written(row.bonus()))
                .fact(words.of("assessment.field.bonus-reason"), scoring.bonusReason())
                .text(words.of("assessment.task.returned"), scoring.reason())
                .grid(grid(scoring, true))
                .build();
    }

    private TaskBriefing.Builder about(RoundView round, SheetRow row, String unitId) {
        String directive = directives.require(round.directiveId()).label();
        return TaskBriefing.about(words.of("assessment.task.subject", row.unitName(), round.period()))
                .directive(round.directiveId(), directive)
                .unit(unitId)
                .fact(
                        words.of("assessment.field.round"),
                        words.of("assessment.title", round.period(), directive),
                        "/assessments/" + round.id())
                .fact(
                        words.of("assessment.field.sheet"),
                        row.unitName(),
                        "/assessments/" + round.id() + "/sheets/" + row.id())
                .fact(words.of("assessment.field.leader"), round.leaderName())
                .fact(words.of("assessment.field.check-due"), Days.written(round.checkDueOn()))
                .fact(words.of("assessment.field.bonus-ceiling"), Points.written(round.bonusCeiling()));
    }

    private TaskBriefing.Grid grid(ScoringView scoring, boolean withScores) {
        List<String> heads = new ArrayList<>(List.of(
                words.of("assessment.column.criterion"),
                words.of("assessment.column.most"),
                words.of("assessment.column.rests-on"),
                words.of("assessment.column.proposed")));
        if (withScores) {
            heads.addAll(List.of(
                    words.of("assessment.column.self"),
                    words.of("assessment.column.reason"),
                    words.of("assessment.column.evidence")));
            if (isMended(scoring)) {
                heads.add(words.of("assessment.column.to-mend"));
            }
        } else {
            heads.add(words.of("assessment.column.evidence-asked"));
        }
        return new TaskBriefing.Grid(
                words.of("assessment.task.criteria"),
                heads,
                scoring.lines().stream()
                        .map(line -> cells(line, withScores, isMended(scoring)))
                        .toList());
    }

    /** Whether it came back once: then whoever reads it again sees what was asked for. */
    private static boolean isMended(ScoringView scoring) {
        return scoring.lines().stream().anyMatch(ScoreLine::marked);
    }

    private List<String> cells(ScoreLine line, boolean withScores, boolean mended) {
        Criterion criterion = line.criterion();
        List<String> cells = new ArrayList<>(List.of(
                criterion.code() + " " + criterion.name(),
                Points.written(criterion.most()),
                restsOn(line),
                written(line.proposed())));
        if (withScores) {
            cells.addAll(List.of(written(line.points()), orNothing(line.reason()), evidence(line)));
            if (mended) {
                cells.add(line.marked() ? orNothing(line.note()) : "");
            }
        } else {
            cells.add(criterion.evidence().stream().map(words::nameOf).collect(Collectors.joining(", ")));
        }
        return cells;
    }

    private String restsOn(ScoreLine line) {
        BigDecimal part = line.part();
        BigDecimal whole = line.whole();
        String judged = words.nameOf(line.criterion().judged());
        if (part == null || whole == null) {
            return line.criterion().judged() == JudgedBy.HAND
                    ? judged
                    : words.of("assessment.rests-on-nothing", judged);
        }
        return words.of("assessment.rests-on", judged, Points.written(part), Points.written(whole));
    }

    private String evidence(ScoreLine line) {
        List<String> parts = new ArrayList<>();
        if (line.evidence() != null) {
            parts.add(line.evidence());
        }
        if (!line.proofs().isEmpty()) {
            parts.add(words.of("assessment.task.proofs", line.proofs().size()));
        }
        return String.join("; ", parts);
    }

    /** What was to be mended stands beside the score it is about. */
    Map<String, String> remarks(TaskContext task, Map<String, Object> values) {
        List<ScoreLine> given = scorings.given(round(task), sheetOf(task));
        Map<String, String> notes = new HashMap<>();
        if (values.get("scores") instanceof List<?> rows) {
            for (int row = 0; row < rows.size(); row++) {
                String remark = remarkAt(given, rows.get(row));
                if (remark != null) {
                    notes.put("scores[" + row + "].points", words.of("assessment.task.remark", remark));
                }
            }
        }
        return notes;
    }

    private static @Nullable String remarkAt(List<ScoreLine> given, @Nullable Object row) {
        Object place = row instanceof Map<?, ?> cells ? cells.get("criterion") : null;
        return given.stream()
                .filter(line -> line.marked() && String.valueOf(line.place()).equals(String.valueOf(place)))
                .map(ScoreLine::note)
                .findFirst()
                .orElse(null);
    }

    /** A score as a field of the form has it: 10, not 10.00. */
    static BigDecimal typed(BigDecimal points) {
        return new BigDecimal(points.stripTrailingZeros().toPlainString());
    }

    static String written(@Nullable BigDecimal points) {
        return points == null ? "" : Points.written(points);
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
