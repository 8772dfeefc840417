package vn.chidao.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.obligation.Occurrences;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskHandover;
import vn.chidao.workflow.TaskHandover.Part;

/**
 * A consolidated report goes with its obligation, and the contributions to it go to whoever writes it. What an addressee
 * contributes and what a superior receives goes with the directive.
 */
@Component
class ReportTransfer implements OpenWorkTransfer {

    private static final String REPORTING = "PeriodicReport";
    /** The variable that names who reports; the others name who receives the report. */
    private static final String DOER = "unitId";

    private final ReportRepository reports;
    private final ContributionRoundRepository rounds;
    private final Occurrences occurrences;
    private final DirectiveCatalog directives;
    private final TaskHandover tasks;

    ReportTransfer(
            ReportRepository reports,
            ContributionRoundRepository rounds,
            Occurrences occurrences,
            DirectiveCatalog directives,
            TaskHandover tasks) {
        this.reports = reports;
        this.rounds = rounds;
        this.occurrences = occurrences;
        this.directives = directives;
        this.tasks = tasks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(String unitId) {
        Map<String, Report> own = byId(reports.findByActingUnitIdAndStatusNotOrderById(unitId, ReportStatus.ACCEPTED));
        Map<String, Report> received =
                byId(reports.findByReceiverUnitIdAndStatusNotOrderById(unitId, ReportStatus.ACCEPTED));
        tasks.partsOf(REPORTING, unitId)
                .forEach(part -> (isDoer(part) ? own : received).put(part.businessKey(), report(part)));
        List<OpenWork> open = new ArrayList<>();
        grouped(own, this::ownKey).forEach((key, group) -> open.add(work(key, "REPORT", group)));
        grouped(received, this::receiverKey).forEach((key, group) -> open.add(work(key, "REPORT_RECEIVED", group)));
        return open;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        String from = handover.fromUnitId();
        for (ContributionRound round : rounds.lockOpenReceivedBy(from)) {
            round.receiveBy(handover.successorFor(parentKey(round.parentId())));
        }
        rounds.flush();
        // The accepted ones too: their successor answers for what stands in them, and reads it.
        reports.findByActingUnitIdOrderById(from)
                .forEach(report -> report.actFor(handover.successorFor(ownKey(report))));
        reports.findByReceiverUnitIdAndStatusNotOrderById(from, ReportStatus.ACCEPTED)
                .forEach(report -> report.receiveBy(handover.successorFor(receiverKey(report))));
        reports.flush();
        tasks.handOver(REPORTING, from, part -> {
            Report report = report(part);
            return handover.successorFor(isDoer(part) ? ownKey(report) : receiverKey(report));
        });
    }

    private String ownKey(Report report) {
        return report.parentId() == null ? parentKey(report.id()) : OpenWork.directiveKey(report.directiveId());
    }

    private String receiverKey(Report report) {
        return report.parentId() == null ? OpenWork.directiveKey(report.directiveId()) : parentKey(report.parentId());
    }

    /** The obligation that a report or review, known by its occurrence, works off. */
    private String parentKey(String occurrenceId) {
        return OpenWork.obligationKey(occurrences.require(occurrenceId).obligationId());
    }

    private static boolean isDoer(Part part) {
        return part.variable().equals(DOER);
    }

    private Report report(Part part) {
        return reports.findById(part.businessKey()).orElseThrow(() -> new NotFound("report", part.businessKey()));
    }

    private static Map<String, Report> byId(List<Report> all) {
        return all.stream()
                .collect(Collectors.toMap(Report::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private static Map<String, List<Report>> grouped(Map<String, Report> all, Function<Report, String> key) {
        return all.values().stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private OpenWork work(String key, String kind, List<Report> group) {
        String directiveId = group.get(0).directiveId();
        return new OpenWork(key, kind, directives.require(directiveId).label(), group.size(), directiveId);
    }
}
