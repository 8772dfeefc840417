package vn.chidao.review.web;

import org.springframework.stereotype.Component;
import vn.chidao.access.Right;
import vn.chidao.directive.DirectiveView;
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

    /** Whether one of the reader's organisations may open a round of honours under a directive. */
    boolean mayHonour(DirectiveView directive) {
        return directive.isInForce()
                && !user.asker().unitsWith(Right.OPEN_COMMENDATION).isEmpty();
    }
}
