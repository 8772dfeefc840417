package vn.chidao.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.receiving.ReceiptCatalog;
import vn.chidao.receiving.ReceiptView;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.registration.SheetStatus;

/**
 * First draft of a consolidated report: who has reported and who has not stands first, the figures are the sums of the
 * accepted contributions, the rest collects what the units wrote.
 */
@Component
class ConsolidatedDraft {

    private final ReportingCatalog reports;
    private final DirectiveCatalog directives;
    private final ReceiptCatalog receiptCatalog;
    private final RegistrationCatalog registration;
    private final AskedOfOthers asked;
    private final DraftText text;

    ConsolidatedDraft(
            ReportingCatalog reports,
            DirectiveCatalog directives,
            ReceiptCatalog receiptCatalog,
            RegistrationCatalog registration,
            AskedOfOthers asked,
            DraftText text) {
        this.reports = reports;
        this.directives = directives;
        this.receiptCatalog = receiptCatalog;
        this.registration = registration;
        this.asked = asked;
        this.text = text;
    }

    ReportDraft of(ReportView report) {
        List<SourcedFigure> figures = reports.consolidation(report.id());
        List<ReportView> accepted = reports.acceptedContributions(report.id());
        String label = directives.require(report.directiveId()).label();
        return new ReportDraft(
                new ReportText(
                        DraftText.part(leadership(report, label)),
                        DraftText.part(results(report, figures)),
                        DraftText.part(limitations(accepted)),
                        text.sentence("directions", label),
                        DraftText.partOrNothing(proposals(report, accepted))),
                figures);
    }

    private List<String> leadership(ReportView report, String label) {
        List<ReportSummary> asked = reports.contributions(report.id());
        List<String> missing = names(asked, ReportSummary::isMissing);
        List<String> late = names(asked, ReportSummary::afterConsolidation);
        long counted = asked.stream().filter(ReportSummary::counts).count();
        List<String> lines = new ArrayList<>();
        lines.add(text.sentence("collected", counted, asked.size()));
        if (!missing.isEmpty()) {
            lines.add(text.sentence("missing", DraftText.names(missing)));
        }
        if (!late.isEmpty()) {
            lines.add(text.sentence("after-consolidation", DraftText.names(late)));
        }
        List<ReceiptView> receipts = receiptCatalog.of(report.directiveId());
        List<ReceiptView> disseminated = receipts.stream()
                .filter(receipt -> receipt.disseminatedOn() != null
                        && !receipt.disseminatedOn().isAfter(report.to()))
                .toList();
        int people = disseminated.stream()
                .mapToInt(receipt -> receipt.participants() == null ? 0 : receipt.participants())
                .sum();
        lines.add(text.sentence("dissemination", label, disseminated.size(), receipts.size(), people));
        return lines;
    }

    private static List<String> names(List<ReportSummary> reports, Predicate<ReportSummary> which) {
        return reports.stream().filter(which).map(ReportSummary::unitName).toList();
    }

    private List<String> results(ReportView report, List<SourcedFigure> figures) {
        long sheets = registration.ofDirective(report.directiveId()).stream()
                .filter(sheet -> sheet.status() == SheetStatus.ACCEPTED)
                .filter(sheet -> sheet.year() >= report.from().getYear()
                        && sheet.year() <= report.to().getYear())
                .count();
        List<String> lines = new ArrayList<>();
        lines.add(text.sentence("sheets", report.periodLabel(), sheets));
        lines.addAll(figures.isEmpty() ? List.of(text.sentence("no-figures")) : text.figures(figures, true));
        return lines;
    }

    private List<String> limitations(List<ReportView> accepted) {
        List<String> written = text.fromUnits(accepted, ReportText::limitations);
        List<String> lines = new ArrayList<>();
        lines.add(text.sentence(written.isEmpty() ? "no-limitations" : "limitations"));
        lines.addAll(written);
        return lines;
    }

    private List<String> proposals(ReportView report, List<ReportView> accepted) {
        List<String> lines = new ArrayList<>(asked.of(report));
        List<String> written = text.fromUnits(accepted, ReportText::proposals);
        if (!written.isEmpty()) {
            lines.add(text.sentence("proposals"));
            lines.addAll(written);
        }
        return lines;
    }
}
