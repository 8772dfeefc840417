package vn.chidao.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.Words;
import vn.chidao.indicator.QuantityPrinter;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationTargets;
import vn.chidao.obligation.RecordedWork;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.reporting.ReportSummary;
import vn.chidao.reporting.ReportView;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.shared.Days;
import vn.chidao.workbook.ListWorkbook;

/** All figures of a directive: of work on record, of accepted reports, and how far its targets have been reached. */
@Component
class PackageFigures {

    private final ObligationCatalog obligations;
    private final ObligationTargets targets;
    private final ReportingCatalog reports;
    private final OrganizationDirectory organizations;
    private final QuantityPrinter printer;
    private final Words words;

    PackageFigures(
            ObligationCatalog obligations,
            ObligationTargets targets,
            ReportingCatalog reports,
            OrganizationDirectory organizations,
            QuantityPrinter printer,
            Words words) {
        this.obligations = obligations;
        this.targets = targets;
        this.reports = reports;
        this.organizations = organizations;
        this.printer = printer;
        this.words = words;
    }

    void add(DirectiveView directive, LocalDate day, PackageFile zip, OpenJson json) {
        List<RecordedWork> work = obligations.work(directive.id(), day);
        List<ReportView> accepted = reports.ofDirective(directive.id()).stream()
                .filter(ReportSummary::counts)
                .map(summary -> reports.require(summary.id()))
                .toList();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("until", day);
        content.put("work", work);
        content.put(
                "reports",
                accepted.stream()
                        .map(report -> Map.of(
                                "reportId", report.id(),
                                "unitId", report.actingUnitId(),
                                "period", report.periodLabel(),
                                "figures", report.figures()))
                        .toList());
        content.put("targets", targets.progressOf(directive.id(), day));
        String title = words.of("archive.title.figures");
        zip.addJson("figures.json", "figures", title, json.writer(), content);
        zip.add("figures.xlsx", "figures", title, ListWorkbook.of(rows(work, accepted)));
    }

    private List<List<String>> rows(List<RecordedWork> work, List<ReportView> accepted) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.of("archive.figure.source"),
                words.of("archive.figure.unit"),
                words.of("archive.figure.when"),
                words.of("archive.figure.work"),
                words.of("archive.figure.indicator"),
                words.of("archive.figure.amount"),
                words.of("archive.figure.measure")));
        work.forEach(done -> done.figures()
                .forEach(figure -> rows.add(List.of(
                        words.of("archive.figure." + done.source()),
                        organizations.nameOf(done.doneByUnitId()),
                        Days.written(done.on()),
                        done.obligationCode() + " " + done.title(),
                        figure.counted().name(),
                        printer.printAmount(figure.counted()),
                        figure.counted().unit()))));
        accepted.forEach(report -> report.figures()
                .forEach(figure -> rows.add(List.of(
                        words.of("archive.figure.REPORT"),
                        report.unitName(),
                        report.periodLabel(),
                        words.nameOf(figure.line().content()),
                        figure.line().indicator(),
                        printer.printAmount(figure.line().counted()),
                        figure.line().unit()))));
        return rows;
    }
}
