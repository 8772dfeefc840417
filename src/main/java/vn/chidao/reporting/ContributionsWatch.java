package vn.chidao.reporting;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.workflow.ClockMoved;

/** Closes rounds whose day has passed; each in a transaction of its own, so that one failure does not hold up others. */
@Component
class ContributionsWatch {

    private static final Logger log = LoggerFactory.getLogger(ContributionsWatch.class);

    private final ReportingManagement reporting;

    ContributionsWatch(ReportingManagement reporting) {
        this.reporting = reporting;
    }

    /** Looks after what is due; on any node, as often as one likes. */
    void closeDue() {
        for (String parentId : reporting.awaitedParentIds()) {
            try {
                reporting.closeContributions(parentId);
            } catch (RuntimeException e) {
                log.error("closing the contributions to {} failed; the next round tries again", parentId, e);
            }
        }
    }

    /** Time has jumped: days that were skipped have passed as well. */
    @EventListener
    void on(ClockMoved moved) {
        reporting.awaitedParentIds().forEach(reporting::closeContributions);
    }
}
