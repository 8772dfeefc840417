package vn.chidao.reporting.web;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.identity.CurrentUser;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.indicator.QuantityPrinter;
import vn.chidao.obligation.CountedAt;
import vn.chidao.obligation.RecordedRow;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.reporting.FigureLine;
import vn.chidao.reporting.FigureSource;
import vn.chidao.reporting.FigureSourceKind;
import vn.chidao.reporting.ReportMark;
import vn.chidao.reporting.ReportPlace;
import vn.chidao.reporting.ReportPlaces;
import vn.chidao.reporting.ReportStatus;
import vn.chidao.reporting.ReportSummary;
import vn.chidao.reporting.ReportView;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.reporting.SourceRows;
import vn.chidao.reporting.SourcedFigure;
import vn.chidao.shared.BusinessClock;

/** What the page of a report shows: who is missing, five parts, the annex whose figures open down to their sources. */
@Component
public class ReportPage {

    private final ReportingCatalog reports;
    private final ReportAccess access;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organization;
    private final QuantityPrinter printer;
    private final ReportPlaces places;
    private final SourceLinks links;
    private final CurrentUser user;

    ReportPage(
            ReportingCatalog reports,
            ReportAccess access,
            DirectiveCatalog directives,
            OrganizationDirectory organization,
            QuantityPrinter printer,
            ReportPlaces places,
            SourceLinks links,
            CurrentUser user) {
        this.reports = reports;
        this.access = access;
        this.directives = directives;
        this.organization = organization;
        this.printer = printer;
        this.places = places;
        this.links = links;
        this.user = user;
    }

    String show(ReportView report, Model model) {
        String id = report.id();
        List<ReportSummary> contributions = reports.contributions(id);
        SourceRows.Found found = links.of(report);
        model.addAttribute("report", report);
        ReportView parent = report.parentId() == null
                ? null
                : reports.find(report.parentId()).orElse(null);
        model.addAttribute("words", this);
        model.addAttribute("places", places);
        model.addAttribute("directive", directives.require(report.directiveId()));
        model.addAttribute("contributions", contributions);
        model.addAttribute("missing", names(contributions, ReportSummary::isMissing));
        model.addAttribute("late", names(contributions, ReportSummary::afterConsolidation));
        model.addAttribute(
                "figures",
                report.figures().stream().map(figure -> row(figure, found)).toList());
        model.addAttribute("parent", parent == null || !access.mayRead(parent) ? null : parent);
        model.addAttribute("marksAt", marksAt(report));
        model.addAttribute(
                "markedPlaces", report.marks().stream().map(places::name).toList());
        model.addAttribute("zone", BusinessClock.ZONE);
        List<ReportView> versions = reports.versions(report.version().rootId());
        model.addAttribute("versions", versions);
        model.addAttribute("correctedBelow", reports.correctedBelow(report));
        boolean own = user.may(Right.CORRECT_REPORT, Thing.of(report.actingUnitId()));
        model.addAttribute(
                "mayCorrect",
                own
                        && report.version().standing()
                        && report.status() == ReportStatus.ACCEPTED
                        && (parent == null || parent.status() != ReportStatus.WITHDRAWN)
                        && versions.stream().noneMatch(ReportPage::isUnderWay));
        model.addAttribute("mayWithdraw", own && report.version().correctsId() != null && isUnderWay(report));
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "reporting/report";
    }

    private static boolean isUnderWay(ReportView report) {
        return report.status() != ReportStatus.ACCEPTED && report.status() != ReportStatus.WITHDRAWN;
    }

    /** A number as it is printed, or a dash where there is none. */
    public String amount(@Nullable FigureLine line) {
        return line == null ? "—" : printer.print(line.counted());
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

    private FigureRow row(SourcedFigure figure, SourceRows.Found found) {
        String unit = figure.line().unit();
        String sum = figure.sources().isEmpty()
                ? null
                : figure.added().stream().map(source -> amount(source, unit)).collect(Collectors.joining(" + "));
        return new FigureRow(
                ReportPlace.of(figure.line()).id(),
                SourceLinks.anchor(figure.line()),
                "ContentArea." + figure.line().content().name(),
                figure.line().indicator(),
                printer.printAmount(figure.line().counted()),
                unit,
                sum,
                figure.isSumOfSources() ? null : printer.printAmount(figure.sumOfSources()),
                figure.notAdded().size(),
                nameOf(figure.line().countedAt()),
                figure.sources().stream()
                        .map(source -> source(source, figure, found))
                        .toList());
    }

    private FigureRow.Source source(FigureSource source, SourcedFigure figure, SourceRows.Found found) {
        String countedAt = source.countedAtUnitId();
        String raw = source.rawText();
        String amount = amount(source, figure.line().unit());
        String href = found.hrefOf(source);
        RecordedRow row = found.rowOf(source);
        return new FigureRow.Source(
                source.kind(),
                organization.nameOf(source.unitId()),
                amount,
                href == null || source.kind() != FigureSourceKind.REPORT
                        ? href
                        : href + "#" + SourceLinks.anchor(figure.line()),
                row == null ? null : row.title(),
                links.fileOf(row),
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
