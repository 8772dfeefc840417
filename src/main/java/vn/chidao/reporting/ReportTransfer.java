package vn.chidao.reporting;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.obligation.Occurrences;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTally;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskHandover;
import vn.chidao.workflow.TaskHandover.Part;

/**
 * A consolidated report goes with its obligation, and the contributions to it go to whoever writes it. What an addressee
 * contributes and what a superior receives goes with the directive. Where both receivers become one, it is asked once.
 */
@Component
class ReportTransfer implements OpenWorkTransfer {

    private static final String REPORTING = "PeriodicReport";
    private static final String RECEPTION = "ReportReception";
    /** The variable that names who reports; the others name who receives the report. */
    private static final String DOER = "unitId";

    private final ReportingManagement reporting;
    private final ReportRepository reports;
    private final ReportRequestRepository requests;
    private final ContributionRoundRepository rounds;
    private final Occurrences occurrences;
    private final DirectiveCatalog directives;
    private final TaskHandover tasks;
    private final BusinessClock clock;

    ReportTransfer(
            ReportingManagement reporting,
            ReportRepository reports,
            ReportRequestRepository requests,
            ContributionRoundRepository rounds,
            Occurrences occurrences,
            DirectiveCatalog directives,
            TaskHandover tasks,
            BusinessClock clock) {
        this.reporting = reporting;
        this.reports = reports;
        this.requests = requests;
        this.rounds = rounds;
        this.occurrences = occurrences;
        this.directives = directives;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(String unitId) {
        OpenWorkTally open = new OpenWorkTally();
        reports.findOpenOf(unitId).forEach(report -> countOwn(open, report));
        requests.findOpenOf(unitId)
                .forEach(request -> open.ofDirective("REPORT_REQUEST", request.directiveId(), request.id()));
        reports.findOpenReceivedBy(unitId).forEach(report -> countReceived(open, report));
        tasks.partsOf(RECEPTION, unitId).forEach(part -> countReceived(open, received(part)));
        for (Part part : tasks.partsOf(REPORTING, unitId)) {
            if (isDoer(part)) {
                countOwn(open, report(part));
            } else {
                countReceived(open, report(part));
            }
        }
        return open.list(id -> directives.require(id).label());
    }

    private void countOwn(OpenWorkTally open, Report report) {
        if (report.parentId() == null && report.requestId() == null) {
            open.ofObligation("REPORT", occurrences.require(report.rootId()).duty(), report.id());
        } else {
            open.ofDirective("REPORT", report.directiveId(), report.id());
        }
    }

    private void countReceived(OpenWorkTally open, Report report) {
        if (report.parentId() == null || report.requestId() != null) {
            open.ofDirective("REPORT_RECEIVED", report.directiveId(), report.id());
        } else {
            open.ofObligation(
                    "REPORT_RECEIVED", occurrences.require(report.parentId()).duty(), report.id());
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        String from = handover.fromUnitId();
        for (ContributionRound round : rounds.lockOpenReceivedBy(from)) {
            round.receiveBy(handover.successorFor(
                    requests.findById(round.parentId()).isPresent()
                            ? OpenWork.directiveKey(round.directiveId())
                            : parentKey(round.parentId())));
        }
        rounds.flush();
        requests.findOpenOf(from)
                .forEach(request -> request.askBy(handover.successorFor(OpenWork.directiveKey(request.directiveId()))));
        requests.flush();
        // The ended ones too: their successor answers for what stands in them, and reads it. Nothing of them is open,
        // so
        // that nobody was asked who it is: where the rest of the same work goes to nobody, they stay where they are.
        for (Report report : reports.findByActingUnitIdOrderById(from)) {
            String key = ownKey(report);
            if (report.isUnderWay()) {
                report.actFor(handover.successorFor(key));
            } else {
                handover.namedFor(key).ifPresent(report::actFor);
            }
        }
        List<Report> received = reports.findOpenReceivedBy(from);
        received.forEach(report -> report.receiveBy(from, handover.successorFor(receiverKey(report)), clock.today()));
        // Of the accepted ones nothing is open; a correction of them goes to who receives in their place.
        for (Report report : reports.findAcceptedReceivedBy(from)) {
            handover.namedFor(receiverKey(report))
                    .ifPresent(successor -> report.receiveBy(from, successor, clock.today()));
        }
        reports.flush();
        tasks.handOver(REPORTING, from, part -> {
            Report report = report(part);
            return handover.successorFor(isDoer(part) ? ownKey(report) : receiverKey(report));
        });
        tasks.handOver(RECEPTION, from, part -> handover.successorFor(receiverKey(received(part))));
        received.forEach(reporting::askOnce);
    }

    private String ownKey(Report report) {
        return report.parentId() == null && report.requestId() == null
                ? parentKey(report.rootId())
                : OpenWork.directiveKey(report.directiveId());
    }

    private String receiverKey(Report report) {
        return report.parentId() == null || report.requestId() != null
                ? OpenWork.directiveKey(report.directiveId())
                : parentKey(report.parentId());
    }

    /** The obligation that a report or review, known by its occurrence, works off. */
    private String parentKey(String occurrenceId) {
        return OpenWork.obligationKey(occurrences.require(occurrenceId).obligationId());
    }

    private static boolean isDoer(Part part) {
        return part.variable().equals(DOER);
    }

    private Report received(Part part) {
        String id = ReceiptTurn.parse(part.businessKey()).reportId();
        return reports.findById(id).orElseThrow(() -> new NotFound("report", id));
    }

    private Report report(Part part) {
        return reports.findById(part.businessKey()).orElseThrow(() -> new NotFound("report", part.businessKey()));
    }
}
