package vn.chidao.reporting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.BusinessClock;

/** Asks units for contributions and notices, once, when a round of asking is over. */
@Service
@Transactional
class ContributionRounds {

    private final ContributionRoundRepository rounds;
    private final ReportRepository reports;
    private final PeriodicReportProcess process;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ContributionRounds(
            ContributionRoundRepository rounds,
            ReportRepository reports,
            PeriodicReportProcess process,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.rounds = rounds;
        this.reports = reports;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    /** Asks each of these units once; asking again for the same parent changes nothing. */
    void request(String parentId, List<Report.Request> requests, String receiverUnitId, Asking asking) {
        if (rounds.existsById(parentId)) {
            return;
        }
        rounds.saveAndFlush(new ContributionRound(
                parentId, asking.directiveId(), receiverUnitId, asking.periodLabel(), asking.dueOn(), requests.size()));
        for (Report.Request request : requests) {
            Report contribution = reports.saveAndFlush(Report.contribution(parentId, request));
            process.start(new PeriodicReportProcess.ReportOpening(
                    contribution.id(),
                    contribution.directiveId(),
                    contribution.unitId(),
                    contribution.receiverUnitId(),
                    false,
                    contribution.dueOn()));
        }
        events.publishEvent(new ContributionsRequested(
                parentId, asking.directiveId(), receiverUnitId, asking.periodLabel(), requests.size(), asking.dueOn()));
    }

    /**
     * Takes the lock under which a contribution is accepted: two last ones cannot overlook each other.
     *
     * @return null where nobody asked for contributions
     */
    @Nullable
    ContributionRound lock(String parentId) {
        return rounds.lock(parentId).orElse(null);
    }

    /** Closes the round when it is over, and tells whoever waits for it; the caller holds the lock. */
    void closeIfReady(ContributionRound round) {
        List<Report> open = reports.findByParentIdOrderByUnitId(round.parentId()).stream()
                .filter(report -> report.status() != ReportStatus.ACCEPTED)
                .toList();
        if (!round.closeIfReady(open.stream().map(Report::dueOn).toList(), clock.today())) {
            return;
        }
        List<String> missing = open.stream().map(Report::unitId).toList();
        rounds.saveAndFlush(round);
        events.publishEvent(new ContributionsClosed(
                round.parentId(),
                round.directiveId(),
                round.receiverUnitId(),
                round.periodLabel(),
                round.asked(),
                missing));
        // A review's self-assessments are asked for in the same way; the review waits for the event instead.
        if (reports.existsById(round.parentId())) {
            process.contributionsClosed(round.parentId());
        }
    }

    /** The cycle has ended: nobody is waited for, and nobody is told to go on. */
    void closeWithCycle(String directiveId) {
        for (ContributionRound round : rounds.lockOpenOf(directiveId)) {
            round.closeWithCycle(clock.today());
        }
        rounds.flush();
    }

    @Transactional(readOnly = true)
    List<String> openParentIds() {
        return rounds.openParentIds();
    }

    /** What is asked for, apart from whom. */
    record Asking(String directiveId, String periodLabel, LocalDate dueOn) {}
}
