package vn.chidao.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.access.Asker;

/**
 * What organisations came to by the criteria of a directive that makes the campaign a criterion of assessing them; whoever
 * keeps their sheets answers, no more than whoever asks may see.
 */
public interface CriterionResults {

    /** Those of the days a review looks back on, the earliest first; none where the directive makes it no criterion. */
    List<Round> within(Asker asker, String directiveId, LocalDate from, LocalDate to);

    /**
     * A round in which organisations were scored.
     *
     * @param period as people say it: "năm 2018"
     * @param over whether its results stand
     */
    record Round(String period, String setName, String href, boolean over, List<Result> results) {

        public Round {
            results = List.copyOf(results);
        }
    }

    /**
     * What one organisation came to.
     *
     * @param total null before its sheet is accepted, as is the grade
     * @param href of its sheet; null where whoever asks may not open it
     */
    record Result(
            String unitName,
            @Nullable BigDecimal total,
            @Nullable String grade,
            @Nullable String href) {}
}
