package vn.chidao.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.obligation.OccurrenceView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.receiving.ReceiptCatalog;
import vn.chidao.receiving.ReceiptView;
import vn.chidao.registration.LineProgress;
import vn.chidao.registration.SheetProgress;
import vn.chidao.shared.BusinessClock;

/** First draft of one unit's report: what it received, registered, did and recorded in the period. */
@Component
class ContributionDraft {

    private final DirectiveCatalog directives;
    private final ReceiptCatalog receipts;
    private final Occurrences occurrences;
    private final SheetProgress registration;
    private final FigureSources sources;
    private final AskedOfOthers asked;
    private final ObjectProvider<LookingBack> lookingBack;
    private final DraftText text;
    private final BusinessClock clock;

    ContributionDraft(
            DirectiveCatalog directives,
            ReceiptCatalog receipts,
            Occurrences occurrences,
            SheetProgress registration,
            FigureSources sources,
            AskedOfOthers asked,
            ObjectProvider<LookingBack> lookingBack,
            DraftText text,
            BusinessClock clock) {
        this.directives = directives;
        this.receipts = receipts;
        this.occurrences = occurrences;
        this.registration = registration;
        this.sources = sources;
        this.asked = asked;
        this.lookingBack = lookingBack;
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
                        DraftText.part(results(report, figures)),
                        DraftText.part(limitations(own)),
                        text.sentence("directions", label(report)),
                        DraftText.partOrNothing(asked.of(report))),
                figures);
    }

    private List<String> leadership(ReportView report) {
        List<String> lines = new ArrayList<>();
        receipts.of(report.directiveId()).stream()
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

    private List<String> results(ReportView report, List<SourcedFigure> figures) {
        Counter.Days days = sources.daysOf(report.id());
        List<OwnWork> work = sources.ownWork(report.id());
        List<OwnWork> records = work.stream().filter(OwnWork::isRecord).toList();
        List<LineProgress> registered = registration.ofYears(
                report.directiveId(),
                report.unitId(),
                report.from().getYear(),
                report.to().getYear(),
                days.to());
        long late = work.stream().filter(OwnWork::late).count();
        List<String> lines = new ArrayList<>();
        lines.add(text.sentence("done", report.periodLabel(), work.size() - records.size(), records.size()));
        lines.add(text.sentence("window", DraftText.day(days.from()), DraftText.day(days.to())));
        if (late > 0) {
            lines.add(text.sentence("recorded-late", late));
        }
        if (!registered.isEmpty()) {
            lines.add(text.sentence(
                    "registered",
                    registered.stream().filter(line -> line.line() != null).count()));
            registered.forEach(line -> lines.add(text.registered(line)));
        }
        lines.addAll(text.figures(figures, false));
        lookingBack.forEach(back -> lines.addAll(back.linesFor(report)));
        if (!records.isEmpty()) {
            lines.add(text.sentence("records"));
            lines.addAll(text.work(records));
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
