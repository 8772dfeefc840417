package vn.chidao.assessment.web;

import org.springframework.stereotype.Component;
import vn.chidao.assessment.AssessmentCatalog;
import vn.chidao.assessment.AssessmentSight;
import vn.chidao.assessment.RoundView;
import vn.chidao.assessment.ScoringCatalog;
import vn.chidao.assessment.ScoringView;
import vn.chidao.assessment.SheetRow;
import vn.chidao.identity.CurrentUser;
import vn.chidao.shared.NotFound;

/** Rounds and sheets as far as whoever is signed in may read them. */
@Component
class VisibleRounds {

    private final AssessmentCatalog catalog;
    private final ScoringCatalog scorings;
    private final AssessmentSight sight;
    private final CurrentUser user;

    VisibleRounds(AssessmentCatalog catalog, ScoringCatalog scorings, AssessmentSight sight, CurrentUser user) {
        this.catalog = catalog;
        this.scorings = scorings;
        this.sight = sight;
        this.user = user;
    }

    /** @throws NotFound where there is none, or it is closed to whoever asks */
    RoundView require(String id) {
        return catalog.find(id)
                .filter(round -> sight.isOpenTo(user.asker(), round.id()))
                .orElseThrow(() -> new NotFound("assessment", id));
    }

    /** @throws NotFound where there is none, or it is closed to whoever asks */
    ScoringView sheet(RoundView round, String sheetId) {
        SheetRow row = round.sheet(sheetId)
                .filter(each -> sight.seesSheet(user.asker(), round, each.actingUnitId()))
                .orElseThrow(() -> new NotFound("assessment sheet", sheetId));
        ScoringView scoring = scorings.of(round, row.id());
        return sight.seesRanking(user.asker(), round) ? scoring : scoring.withoutRank();
    }
}
