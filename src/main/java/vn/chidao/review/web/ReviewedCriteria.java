package vn.chidao.review.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chidao.identity.CurrentUser;
import vn.chidao.review.CriterionResults;
import vn.chidao.review.ReviewView;

/** What organisations came to by criteria in the days a review looks back on, as far as its reader may see it. */
@Component
class ReviewedCriteria {

    private final ObjectProvider<CriterionResults> results;
    private final CurrentUser user;

    ReviewedCriteria(ObjectProvider<CriterionResults> results, CurrentUser user) {
        this.results = results;
        this.user = user;
    }

    List<CriterionResults.Round> of(ReviewView review) {
        return results.orderedStream()
                .flatMap(each -> each.within(user.asker(), review.directiveId(), review.from(), review.to()).stream())
                .toList();
    }
}
