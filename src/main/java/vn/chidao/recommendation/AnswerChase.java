package vn.chidao.recommendation;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.workflow.ClockMoved;

/**
 * Chases answers and looks after promises; each in a transaction of its own, so that one failure does not hold up others.
 * Missed days are caught up by one reminder, not by as many as there were.
 */
@Component
class AnswerChase {

    private static final Logger log = LoggerFactory.getLogger(AnswerChase.class);

    private final RecommendationManagement recommendations;

    AnswerChase(RecommendationManagement recommendations) {
        this.recommendations = recommendations;
    }

    /** Does what is due; on any node, as often as one likes. */
    void chase() {
        each(recommendations.toRemind(), recommendations::remind);
        each(recommendations.promisesDue(), recommendations::lookAfterPromise);
    }

    private static void each(List<String> ids, Consumer<String> act) {
        for (String id : ids) {
            try {
                act.accept(id);
            } catch (RuntimeException e) {
                log.error("chasing recommendation {} failed; the next round tries again", id, e);
            }
        }
    }

    /** Time has jumped: days that were skipped have passed as well. */
    @EventListener
    void on(ClockMoved moved) {
        recommendations.toRemind().forEach(recommendations::remind);
        recommendations.promisesDue().forEach(recommendations::lookAfterPromise);
    }
}
