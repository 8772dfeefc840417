package vn.chidao.survey;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.workflow.ClockMoved;

/** Asks for the conclusion of surveys that are due; each in a transaction of its own, so that one failure holds up no other. */
@Component
class SurveyRounds {

    private static final Logger log = LoggerFactory.getLogger(SurveyRounds.class);

    private final SurveyManagement surveys;

    SurveyRounds(SurveyManagement surveys) {
        this.surveys = surveys;
    }

    /** Does what is due; on any node, as often as one likes. */
    void run() {
        for (String id : surveys.due()) {
            try {
                surveys.askToConclude(id);
            } catch (RuntimeException e) {
                log.error("asking for the conclusion of survey {} failed; the next round tries again", id, e);
            }
        }
    }

    /** Time has jumped: days that were skipped have passed as well. */
    @EventListener
    void on(ClockMoved moved) {
        surveys.due().forEach(surveys::askToConclude);
    }
}
