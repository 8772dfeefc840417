package vn.chidao.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.review.CriterionResults;

/** Tells the page of a review what organisations came to in the rounds of its days. */
@Component
@Transactional(readOnly = true)
class ReviewedResults implements CriterionResults {

    private final AssessmentCatalog catalog;
    private final AssessmentSight sight;
    private final CriterionMarks marks;

    ReviewedResults(AssessmentCatalog catalog, AssessmentSight sight, CriterionMarks marks) {
        this.catalog = catalog;
        this.sight = sight;
        this.marks = marks;
    }

    @Override
    public List<Round> within(Asker asker, String directiveId, LocalDate from, LocalDate to) {
        return catalog.within(asker, directiveId, from, to).stream()
                .filter(marks::makesCriterion)
                .map(round -> round(asker, round))
                .toList();
    }

    /** Whoever does not see all sees his own sheet and, once the round is over and says so, what the others came to. */
    private Round round(Asker asker, RoundView round) {
        Predicate<SheetRow> open = sight.openSheets(asker, round);
        boolean all = sight.seesRanking(asker, round);
        return new Round(
                round.period(),
                round.setName(),
                "/assessments/" + round.id(),
                round.isClosed(),
                round.sheets().stream()
                        .filter(row -> all || open.test(row))
                        .map(row -> new Result(
                                row.unitName(),
                                row.total(),
                                row.grade(),
                                open.test(row) ? "/assessments/" + round.id() + "/sheets/" + row.id() : null))
                        .toList());
    }
}
