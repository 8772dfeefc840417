package vn.chidao.reporting.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.reporting.FigureSource;
import vn.chidao.reporting.FigureSourceKind;
import vn.chidao.reporting.ReportSummary;
import vn.chidao.reporting.ReportView;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.reporting.SourcedFigure;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;

/** A report as the paper it becomes: who is missing, five parts, the annex whose figures open down to their sources. */
@Controller
class ReportController {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final ReportingCatalog reports;
    private final ReportAccess access;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organization;

    ReportController(
            ReportingCatalog reports,
            ReportAccess access,
            DirectiveCatalog directives,
            OrganizationDirectory organization) {
        this.reports = reports;
        this.access = access;
        this.directives = directives;
        this.organization = organization;
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
        model.addAttribute("zone", BusinessClock.ZONE);
        return "reporting/report";
    }

    private static String names(List<ReportSummary> contributions, Predicate<ReportSummary> which) {
        return contributions.stream().filter(which).map(ReportSummary::unitName).collect(Collectors.joining("; "));
    }

    private FigureRow row(SourcedFigure figure) {
        String sum = figure.sources().isEmpty()
                ? null
                : figure.sources().stream()
                        .map(source -> number(source.value()))
                        .collect(Collectors.joining(" + "));
        return new FigureRow(
                "ContentArea." + figure.line().content().name(),
                figure.line().indicator(),
                number(figure.line().value()),
                figure.line().unit(),
                sum,
                figure.isSumOfSources() ? null : number(figure.sumOfSources()),
                figure.sources().stream().map(this::source).toList());
    }

    private FigureRow.Source source(FigureSource source) {
        return new FigureRow.Source(
                source.kind(),
                organization.nameOf(source.unitId()),
                number(source.value()),
                source.kind() == FigureSourceKind.REPORT ? source.sourceId() : null,
                source.doneOn(),
                source.late());
    }

    private static String number(BigDecimal value) {
        return NumberFormat.getInstance(VIETNAMESE).format(value);
    }
}
