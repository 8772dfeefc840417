package vn.chidao.reporting;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.obligation.ObligationView;
import vn.chidao.shared.Phrase;

/**
 * Reports of cycles that ended before the end of a cycle ended its reports as well: at a start nobody has to write them any
 * more. What was asked for by a request, and corrections, are wanted for themselves and stay.
 */
@Component
class EndedCycles {

    private static final Logger log = LoggerFactory.getLogger(EndedCycles.class);

    private final ReportRepository reports;
    private final ReportRows rows;
    private final ContributionRounds rounds;
    private final ObligationCatalog obligations;
    private final MessageSource messages;

    EndedCycles(
            ReportRepository reports,
            ReportRows rows,
            ContributionRounds rounds,
            ObligationCatalog obligations,
            MessageSource messages) {
        this.reports = reports;
        this.rows = rows;
        this.rounds = rounds;
        this.obligations = obligations;
        this.messages = messages;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void release() {
        String reason = Phrase.of("reporting.cycle-ended").in(messages);
        for (String directiveId : reports.directivesWithOpenRegularReports()) {
            List<ObligationView> all = obligations.ofDirective(directiveId);
            if (!all.isEmpty() && all.stream().allMatch(each -> each.status() == ObligationStatus.CLOSED)) {
                List<Report> open = reports.findOpenRegularOf(directiveId);
                rounds.closeWithCycle(directiveId);
                open.forEach(report -> rows.withdraw(report, reason));
                log.info("{} reports of directive {} had been left open by its cycle", open.size(), directiveId);
            }
        }
    }
}
