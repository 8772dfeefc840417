package vn.chidao.reporting.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.indicator.QuantityPrinter;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.reporting.CorrectedBelow;
import vn.chidao.reporting.ReportDecision;
import vn.chidao.reporting.ReportRequestCatalog;
import vn.chidao.reporting.ReportRequestView;
import vn.chidao.reporting.ReportSummary;
import vn.chidao.reporting.ReportText;
import vn.chidao.reporting.ReportView;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.reporting.SourcedFigure;
import vn.chidao.shared.Days;
import vn.chidao.workflow.TaskBriefing;

/** Puts together what the three tasks on a report have to show; who has not reported stands on top. */
@Component
class ReportBriefings {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final ReportingCatalog reports;
    private final ReportRequestCatalog requests;
    private final DirectiveCatalog directives;
    private final ObligationCatalog obligations;
    private final Occurrences occurrences;
    private final QuantityPrinter printer;
    private final ReportMarks marks;
    private final MessageSourceAccessor messages;

    ReportBriefings(
            ReportingCatalog reports,
            ReportRequestCatalog requests,
            DirectiveCatalog directives,
            ObligationCatalog obligations,
            Occurrences occurrences,
            QuantityPrinter printer,
            ReportMarks marks,
            MessageSource messages) {
        this.reports = reports;
        this.requests = requests;
        this.directives = directives;
        this.obligations = obligations;
        this.occurrences = occurrences;
        this.printer = printer;
        this.marks = marks;
        this.messages = new MessageSourceAccessor(messages, VIETNAMESE);
    }

    /** What every task on this report shows. */
    TaskBriefing.Builder about(ReportView report) {
        TaskBriefing.Builder briefing = TaskBriefing.about(text(
                        report.consolidating()
                                ? "reporting.task.subject-consolidated"
                                : "reporting.task.subject-contribution",
                        report.periodLabel(),
                        report.unitName()))
                .unit(report.actingUnitId());
        basis(report, briefing);
        if (report.consolidating()) {
            contributions(report, briefing);
        }
        briefing.fact(text("reporting.task.unit"), report.unitName())
                .fact(text("reporting.task.receiver"), report.receiverNames())
                .fact(
                        text("reporting.task.period"),
                        text(
                                "reporting.task.period-days",
                                report.periodLabel(),
                                Days.cited(report.from()),
                                Days.cited(report.to())))
                .fact(text("reporting.task.due"), Days.cited(report.dueOn()));
        if (report.receipts().size() > 1 && report.text() != null) {
            report.receipts()
                    .forEach(receipt -> briefing.fact(
                            receipt.unitName(),
                            text("ReceptionStatus." + receipt.status().name())));
        }
        if (report.version().correctsId() != null) {
            briefing.fact(
                            text("reporting.correction.open"),
                            text("reporting.version.number", report.version().number()),
                            "/reports/" + report.version().correctsId())
                    .text(text("reporting.correction.reason"), report.version().reason());
        }
        for (CorrectedBelow below :
                report.consolidating() ? reports.correctedBelow(report) : List.<CorrectedBelow>of()) {
            briefing.fact(
                    text("reporting.corrected.below"),
                    below.corrected().unitName(),
                    "/reports/" + below.corrected().id());
        }
        marks(report, briefing);
        lastDecision(report, briefing);
        return briefing;
    }

    /** A sentence of the directive, or what somebody has asked for out of turn. */
    private void basis(ReportView report, TaskBriefing.Builder briefing) {
        String label = directives.require(report.directiveId()).label();
        ReportRequestView request = report.requestId() == null
                ? null
                : requests.find(report.requestId()).orElse(null);
        if (request == null) {
            ObligationView obligation = obligations.require(
                    occurrences.require(report.occurrenceId()).obligationId());
            briefing.directive(report.directiveId(), text("reporting.task.basis", label, obligation.topClause()))
                    .quote(obligation.quote());
        } else {
            briefing.directive(report.directiveId(), label)
                    .fact(text("reporting.request.by"), request.requesterName(), "/report-requests/" + request.id())
                    .fact(text("reporting.request.cut-off"), Days.cited(request.cutOff()))
                    .text(text("reporting.request.asked"), request.askedFor());
        }
    }

    /** Adds the report itself: its parts, its figures and the way to their sources. */
    TaskBriefing.Builder withText(ReportView report) {
        TaskBriefing.Builder briefing = about(report)
                .fact(text("reporting.task.open"), text("reporting.task.open-link"), "/reports/" + report.id());
        ReportText parts = report.text();
        if (parts != null) {
            briefing.text(text("reporting.part.leadership"), parts.leadership())
                    .text(text("reporting.part.results"), parts.results())
                    .text(text("reporting.part.limitations"), parts.limitations())
                    .text(text("reporting.part.directions"), parts.directions())
                    .text(text("reporting.part.proposals"), parts.proposals());
        }
        return briefing.grid(
                text("reporting.task.figures"),
                List.of(
                        text("reporting.figure.content"),
                        text("reporting.figure.indicator"),
                        text("reporting.figure.value"),
                        text("reporting.figure.unit"),
                        text("reporting.figure.sources")),
                report.figures().stream().map(this::figure).toList());
    }

    private List<String> figure(SourcedFigure figure) {
        return List.of(
                text("ContentArea." + figure.line().content().name()),
                figure.line().indicator(),
                printer.printAmount(figure.line().counted()),
                figure.line().unit(),
                figure.sources().isEmpty() ? text("reporting.figure.own") : sources(figure));
    }

    private String sources(SourcedFigure figure) {
        int notAdded = figure.notAdded().size();
        return notAdded == 0
                ? text("reporting.figure.source-count", figure.sources().size())
                : text(
                        "reporting.figure.source-count-not-added",
                        figure.sources().size(),
                        notAdded);
    }

    private void contributions(ReportView report, TaskBriefing.Builder briefing) {
        List<ReportSummary> asked = reports.contributions(report.id());
        String missing = asked.stream()
                .filter(ReportSummary::isMissing)
                .map(ReportSummary::unitName)
                .collect(Collectors.joining("; "));
        String late = asked.stream()
                .filter(ReportSummary::afterConsolidation)
                .map(ReportSummary::unitName)
                .collect(Collectors.joining("; "));
        briefing.fact(
                        text("reporting.task.missing"),
                        missing.isEmpty() ? text("reporting.task.nobody-missing") : missing)
                .fact(text("reporting.task.after-consolidation"), late)
                .grid(
                        text("reporting.task.contributions"),
                        List.of(
                                text("reporting.contribution.unit"),
                                text("reporting.contribution.status"),
                                text("reporting.contribution.due"),
                                text("reporting.contribution.sent")),
                        asked.stream()
                                .map(contribution -> List.of(
                                        contribution.unitName(),
                                        text("ReportStatus."
                                                + contribution.status().name()),
                                        Days.cited(contribution.dueOn()),
                                        day(contribution.sentOn())))
                                .toList());
    }

    /** What was pointed at, and what the unit did about it. */
    private void marks(ReportView report, TaskBriefing.Builder briefing) {
        briefing.grid(
                text("reporting.mark.title"),
                List.of(
                        text("reporting.mark.place"),
                        text("reporting.mark.remark"),
                        text("reporting.mark.by"),
                        text("reporting.mark.state")),
                report.marks().stream()
                        .map(mark -> List.of(
                                marks.placeOf(mark),
                                mark.remark(),
                                mark.positionName() == null ? mark.personName() : mark.positionName(),
                                text("MarkState." + mark.state().name())
                                        + (mark.answer() == null ? "" : ": " + mark.answer())))
                        .toList());
    }

    private void lastDecision(ReportView report, TaskBriefing.Builder briefing) {
        if (report.decisions().isEmpty()) {
            return;
        }
        ReportDecision last = report.decisions().get(report.decisions().size() - 1);
        String by = last.positionName() == null ? last.personName() : last.positionName();
        briefing.text(text(last.positive() ? "reporting.task.opinion" : "reporting.task.returned", by), last.comment());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Days.cited(day);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args);
    }
}
