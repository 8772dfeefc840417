package vn.chidao.review.web;

import org.springframework.stereotype.Component;
import vn.chidao.identity.CurrentUser;
import vn.chidao.review.ReviewSight;
import vn.chidao.review.ReviewView;

/** Whether whoever is signed in may read a review. */
@Component
class ReviewAccess {

    private final CurrentUser user;
    private final ReviewSight sight;

    ReviewAccess(CurrentUser user, ReviewSight sight) {
        this.user = user;
        this.sight = sight;
    }

    boolean mayRead(ReviewView review) {
        return sight.mayRead(user.asker(), review);
    }
}
