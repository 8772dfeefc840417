package vn.chidao.recommendation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.workflow.ClockMoved;

/** Looks after what answers promise; each in a transaction of its own, so that one failure does not hold up others. */
@Component
class PromiseRounds {

    private static final Logger log = LoggerFactory.getLogger(PromiseRounds.class);

    private final RecommendationManagement recommendations;

    PromiseRounds(RecommendationManagement recommendations) {
        this.recommendations = recommendations;
    }

    /** Does what is due; on any node, as often as one likes. */
    void run() {
        for (String id : recommendations.promisesDue()) {
            try {
                recommendations.lookAfterPromise(id);
            } catch (RuntimeException e) {
                log.error(
                        "looking after what recommendation {} was promised failed; the next round tries again", id, e);
            }
        }
    }

    /** Time has jumped: days that were skipped have passed as well. */
    @EventListener
    void on(ClockMoved moved) {
        recommendations.promisesDue().forEach(recommendations::lookAfterPromise);
    }
}
