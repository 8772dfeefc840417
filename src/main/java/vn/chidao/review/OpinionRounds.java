package vn.chidao.review;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.workflow.ClockMoved;

/** Stops waiting for opinions whose day has passed; each review in a transaction of its own. */
@Component
class OpinionRounds {

    private static final Logger log = LoggerFactory.getLogger(OpinionRounds.class);

    private final ReviewVoices voices;

    OpinionRounds(ReviewVoices voices) {
        this.voices = voices;
    }

    /** Does what is due; on any node, as often as one likes. */
    void run() {
        for (String id : voices.over()) {
            try {
                voices.closeOver(id);
            } catch (RuntimeException e) {
                log.error("closing the opinions on review {} failed; the next round tries again", id, e);
            }
        }
    }

    /** Time has jumped: days that were skipped have passed as well. */
    @EventListener
    void on(ClockMoved moved) {
        voices.over().forEach(voices::closeOver);
    }
}
