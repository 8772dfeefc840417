package vn.chidao.assessment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.FiledAlong;

/** How organisations were scored on a directive: criteria, results, and what each sheet says. */
@Component
@Transactional(readOnly = true)
class FiledRounds implements FiledAlong {

    private final AssessmentCatalog rounds;
    private final ScoringCatalog scorings;
    private final JdbcClient jdbc;

    FiledRounds(AssessmentCatalog rounds, ScoringCatalog scorings, JdbcClient jdbc) {
        this.rounds = rounds;
        this.scorings = scorings;
        this.jdbc = jdbc;
    }

    /** A round with its sheets as they were handed in. */
    record Filed(RoundView round, List<FiledSheet> sheets) {}

    /** A sheet with what was given for each criterion. */
    record FiledSheet(String unitId, List<ScoreLine> lines) {}

    @Override
    public List<Paper> of(String directiveId) {
        return FiledAlong.each(
                jdbc,
                "select id from assessment_round where directive_id = :directive order by period_from, id",
                directiveId,
                id -> {
                    RoundView round = rounds.require(id);
                    return new Paper("assessments", id, round.setName() + " - " + round.period(), filed(round));
                });
    }

    private Filed filed(RoundView round) {
        return new Filed(
                round,
                round.sheets().stream()
                        .map(sheet -> new FiledSheet(sheet.unitId(), scorings.given(round, sheet.id())))
                        .toList());
    }
}
