package vn.chidao.reporting;

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
    private final FigureSources sources;
    private final PeriodicReportProcess process;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ContributionRounds(
            ContributionRoundRepository rounds,
            ReportRepository reports,
            FigureSources sources,
            PeriodicReportProcess process,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.rounds = rounds;
        this.reports = reports;
        this.sources = sources;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks each of these units once; asking again for the same parent changes nothing.
     *
     * @param asking what each is asked for, in the name of who asks
     */
    void request(String parentId, List<String> unitIds, Report.Request asking) {
        if (rounds.existsById(parentId)) {
            return;
        }
        rounds.saveAndFlush(new ContributionRound(parentId, asking, unitIds.size()));
        unitIds.forEach(unitId -> ask(parentId, unitId, asking));
        events.publishEvent(new ContributionsRequested(
                parentId,
                asking.directiveId(),
                asking.receiverUnitIds().get(0),
                asking.periodLabel(),
                unitIds.size(),
                asking.dueOn()));
    }

    /** Asks one more, where the others have been asked already and it has not. */
    void requestAlso(String parentId, String unitId, Report.Request asking) {
        ContributionRound round = lock(parentId);
        if (round != null && !reports.existsById(Report.idOfContribution(parentId, unitId))) {
            round.askAnother();
            rounds.saveAndFlush(round);
            ask(parentId, unitId, asking);
        }
    }

    private void ask(String parentId, String unitId, Report.Request asking) {
        Report contribution = reports.saveAndFlush(Report.contribution(parentId, asking.of(unitId)));
        process.start(new PeriodicReportProcess.ReportOpening(
                contribution.id(),
                contribution.directiveId(),
                contribution.unitId(),
                contribution.receiverUnitId(),
                false,
                contribution.dueOn()));
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
                .filter(report -> report.standing() && report.status() != ReportStatus.ACCEPTED)
                .toList();
        if (!round.closeIfReady(open.stream().map(Report::dueOn).toList(), clock.today())) {
            return;
        }
        List<String> missing = open.stream().map(Report::unitId).toList();
        rounds.saveAndFlush(round);
        // A review's self-assessments are asked for in the same way; what the review counts itself is settled here.
        boolean ofReport = reports.existsById(round.parentId());
        if (!ofReport) {
            sources.settle(round.parentId());
        }
        events.publishEvent(new ContributionsClosed(
                round.parentId(),
                round.directiveId(),
                round.receiverUnitId(),
                round.periodLabel(),
                round.asked(),
                missing));
        if (ofReport) {
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

    /** What the contributions were asked for is not wanted any more. */
    void closeReleased(String parentId) {
        rounds.lock(parentId).ifPresent(round -> {
            round.closeWithCycle(clock.today());
            rounds.saveAndFlush(round);
        });
    }

    @Transactional(readOnly = true)
    List<String> openParentIds() {
        return rounds.openParentIds();
    }
}
