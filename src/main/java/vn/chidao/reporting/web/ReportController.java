package vn.chidao.reporting.web;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.indicator.QuantityPrinter;
import vn.chidao.obligation.CountedAt;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.reporting.FigureSource;
import vn.chidao.reporting.FigureSourceKind;
import vn.chidao.reporting.ReportMark;
import vn.chidao.reporting.ReportPlace;
import vn.chidao.reporting.ReportPlaces;
import vn.chidao.reporting.ReportSummary;
import vn.chidao.reporting.ReportView;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.reporting.SourcedFigure;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;

/** A report as the paper it becomes: who is missing, five parts, the annex whose figures open down to their sources. */
@Controller
class ReportController {

    private final ReportingCatalog reports;
    private final ReportAccess access;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organization;
    private final QuantityPrinter printer;
    private final ReportPlaces places;

    ReportController(
            ReportingCatalog reports,
            ReportAccess access,
            DirectiveCatalog directives,
            OrganizationDirectory organization,
            QuantityPrinter printer,
            ReportPlaces places) {
        this.reports = reports;
        this.access = access;
        this.directives = directives;
        this.organization = organization;
        this.printer = printer;
        this.places = places;
    }

    /** The id of a contribution contains a slash: {@code <parent>/<unit>}. */
    @GetMapping("/reports/{*path}")
    String report(@PathVariable String path, Model model) {
        String id = path.substring(1);
        ReportView report = reports.find(id).filter(access::mayRead).orElseThrow(() -> new NotFound("report", id));
        List<ReportSummary> contributions = reports.contributions(id);
        model.addAttribute("report", report);
        model.addAttribute("directive", directives.require(report.directiveId()));
        model.addAttribute("contributions", contributions);
        model.addAttribute("missing", names(contributions, ReportSummary::isMissing));
        model.addAttribute("late", names(contributions, ReportSummary::afterConsolidation));
        model.addAttribute("figures", report.figures().stream().map(this::row).toList());
        model.addAttribute(
                "parent",
                report.parentId() == null
                        ? null
                        : reports.find(report.parentId())
                                .filter(access::mayRead)
                                .orElse(null));
        model.addAttribute("marksAt", marksAt(report));
        model.addAttribute(
                "markedPlaces", report.marks().stream().map(places::name).toList());
        model.addAttribute("zone", BusinessClock.ZONE);
        return "reporting/report";
    }

    private static String names(List<ReportSummary> contributions, Predicate<ReportSummary> which) {
        return contributions.stream().filter(which).map(ReportSummary::unitName).collect(Collectors.joining("; "));
    }

    /** The remarks that wait for an answer, by place. */
    private static Map<String, List<String>> marksAt(ReportView report) {
        return report.marks().stream()
                .filter(ReportMark::isOpen)
                .collect(Collectors.groupingBy(
                        ReportMark::place, Collectors.mapping(ReportMark::remark, Collectors.toList())));
    }

    private FigureRow row(SourcedFigure figure) {
        String unit = figure.line().unit();
        String sum = figure.sources().isEmpty()
                ? null
                : figure.added().stream().map(source -> amount(source, unit)).collect(Collectors.joining(" + "));
        return new FigureRow(
                ReportPlace.of(figure.line()).id(),
                "ContentArea." + figure.line().content().name(),
                figure.line().indicator(),
                printer.printAmount(figure.line().counted()),
                unit,
                sum,
                figure.isSumOfSources() ? null : printer.printAmount(figure.sumOfSources()),
                figure.notAdded().size(),
                nameOf(figure.line().countedAt()),
                figure.sources().stream().map(source -> source(source, unit)).toList());
    }

    private FigureRow.Source source(FigureSource source, String unit) {
        String countedAt = source.countedAtUnitId();
        String raw = source.rawText();
        String amount = amount(source, unit);
        return new FigureRow.Source(
                source.kind(),
                organization.nameOf(source.unitId()),
                amount,
                source.kind() == FigureSourceKind.REPORT ? source.sourceId() : null,
                source.doneOn(),
                source.late(),
                raw == null || raw.equals(amount) ? null : raw,
                source.leftOut(),
                countedAt == null ? null : organization.nameOf(countedAt));
    }

    private @Nullable String nameOf(@Nullable CountedAt at) {
        return at == null ? null : organization.nameOf(at.unitId());
    }

    private String amount(FigureSource source, String unit) {
        return printer.printAmount(new IndicatorFigure(source.sourceId(), null, source.quantity(unit), source.base()));
    }
}
