package vn.chidao.reporting;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chidao.recommendation.RecommendationCatalog;
import vn.chidao.recommendation.RecommendationRow;

/** The body's own recommendations for part V of its draft: what it asked of whom in the period, and what has come of it. */
@Component
class AskedOfOthers {

    private final RecommendationCatalog recommendations;
    private final DraftText text;

    AskedOfOthers(RecommendationCatalog recommendations, DraftText text) {
        this.recommendations = recommendations;
        this.text = text;
    }

    /** A heading and a line each; nothing where it asked nothing. */
    List<String> of(ReportView report) {
        List<RecommendationRow> asked =
                recommendations.askedBy(report.actingUnitId(), report.directiveId(), report.from(), report.to());
        return asked.isEmpty() ? List.of() : text.asked(asked, report.from());
    }
}
