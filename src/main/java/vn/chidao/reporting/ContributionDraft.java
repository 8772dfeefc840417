package vn.chidao.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.ReceiptView;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.OccurrenceView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.obligation.RecordView;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.registration.SheetLine;
import vn.chidao.shared.BusinessClock;

/** First draft of one unit's report: what it received, registered, did and recorded in the period. */
@Component
class ContributionDraft {

    private final DirectiveCatalog directives;
    private final ObligationCatalog obligations;
    private final Occurrences occurrences;
    private final RegistrationCatalog registration;
    private final FigureSources sources;
    private final DraftText text;
    private final BusinessClock clock;

    ContributionDraft(
            DirectiveCatalog directives,
            ObligationCatalog obligations,
            Occurrences occurrences,
            RegistrationCatalog registration,
            FigureSources sources,
            DraftText text,
            BusinessClock clock) {
        this.directives = directives;
        this.obligations = obligations;
        this.occurrences = occurrences;
        this.registration = registration;
        this.sources = sources;
        this.text = text;
        this.clock = clock;
    }

    ReportDraft of(ReportView report) {
        List<SourcedFigure> figures = sources.ofUnit(report.id());
        List<OccurrenceView> own = occurrences.ofDirective(report.directiveId()).stream()
                .filter(occurrence -> occurrence.unitId().equals(report.unitId()))
                .filter(occurrence -> within(report, occurrence.dueOn()))
                .toList();
        return new ReportDraft(
                new ReportText(
                        DraftText.part(leadership(report)),
                        DraftText.part(results(report, own, figures)),
                        DraftText.part(limitations(own)),
                        text.sentence("directions", label(report)),
                        null),
                figures);
    }

    private List<String> leadership(ReportView report) {
        List<String> lines = new ArrayList<>();
        directives.receipts(report.directiveId()).stream()
                .filter(receipt -> receipt.unitId().equals(report.unitId()))
                .forEach(receipt -> received(report, receipt, lines));
        if (lines.isEmpty()) {
            lines.add(text.sentence("leading-on", label(report)));
        }
        return lines;
    }

    private void received(ReportView report, ReceiptView receipt, List<String> lines) {
        LocalDate arrived = receipt.arrivedOn();
        Integer number = receipt.incomingNumber();
        if (arrived != null && number != null && within(report, arrived)) {
            lines.add(text.sentence("received", label(report), DraftText.day(arrived), String.valueOf(number)));
            addIfPresent(lines, "direction", receipt.instruction());
            addIfPresent(lines, "plan", receipt.planNumber());
        }
        LocalDate disseminated = receipt.disseminatedOn();
        if (disseminated != null && within(report, disseminated)) {
            Integer people = receipt.participants();
            lines.add(text.sentence("disseminated", DraftText.day(disseminated), people == null ? 0 : people));
        }
    }

    private void addIfPresent(List<String> lines, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(text.sentence(key, DraftText.excerpt(value)));
        }
    }

    private List<String> results(ReportView report, List<OccurrenceView> own, List<SourcedFigure> figures) {
        FigureSources.Days days = sources.daysOf(report.id());
        List<RecordView> records = obligations.records(report.directiveId(), report.unitId(), days.from(), days.to());
        List<SheetLine> registered =
                registration.acceptedLines(report.directiveId(), report.unitId(), report.from(), report.to());
        long done = own.stream()
                .filter(occurrence -> "DONE".equals(occurrence.status()))
                .count();
        List<String> lines = new ArrayList<>();
        lines.add(text.sentence("done", report.periodLabel(), done, records.size()));
        lines.add(text.sentence("window", DraftText.day(days.from()), DraftText.day(days.to())));
        if (!registered.isEmpty()) {
            lines.add(text.sentence("registered", registered.size()));
            registered.forEach(line -> lines.add(text.sentence("figure", line.title(), line.quantity(), line.unit())));
        }
        lines.addAll(text.figures(figures, false));
        if (!records.isEmpty()) {
            lines.add(text.sentence("records"));
            records.forEach(entry -> lines.add(text.sentence("record", DraftText.day(entry.on()), entry.title())));
        }
        return lines;
    }

    private List<String> limitations(List<OccurrenceView> own) {
        List<String> late = own.stream()
                .filter(occurrence -> occurrence.isLate(clock.today()))
                .map(OccurrenceView::obligationCode)
                .distinct()
                .toList();
        return List.of(
                late.isEmpty()
                        ? text.sentence("nothing-late")
                        : text.sentence("late", late.size(), DraftText.names(late)));
    }

    private String label(ReportView report) {
        return directives.require(report.directiveId()).label();
    }

    private static boolean within(ReportView report, LocalDate day) {
        return !day.isBefore(report.from()) && !day.isAfter(report.to());
    }
}
