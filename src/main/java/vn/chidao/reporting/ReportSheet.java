package vn.chidao.reporting;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chidao.directive.Words;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.indicator.QuantityPrinter;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.Days;

/** The figures of a report as rows of a workbook: each figure, and below it a row for each of its sources. */
@Component
public class ReportSheet {

    private final OrganizationDirectory organizations;
    private final QuantityPrinter printer;
    private final Words words;

    ReportSheet(OrganizationDirectory organizations, QuantityPrinter printer, Words words) {
        this.organizations = organizations;
        this.printer = printer;
        this.words = words;
    }

    public List<List<String>> rows(ReportView report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.of("reporting.report.title", report.periodLabel(), report.unitName())));
        rows.add(List.of(
                words.of("reporting.version.number", report.version().number()), words.nameOf(report.status())));
        rows.add(List.of(
                words.of("reporting.paper.row"),
                words.of("reporting.figure.content"),
                words.of("reporting.figure.indicator"),
                words.of("reporting.figure.value"),
                words.of("reporting.figure.unit"),
                words.of("reporting.figure.sources"),
                words.of("reporting.contribution.unit"),
                words.of("reporting.sheet.day"),
                words.of("reporting.sheet.left-out")));
        int number = 0;
        for (SourcedFigure figure : report.figures()) {
            number++;
            FigureLine line = figure.line();
            rows.add(List.of(
                    String.valueOf(number),
                    words.nameOf(line.content()),
                    line.indicator(),
                    printer.printAmount(line.counted()),
                    line.unit()));
            for (FigureSource source : figure.sources()) {
                rows.add(List.of(
                        "",
                        "",
                        line.indicator(),
                        printer.printAmount(new IndicatorFigure(
                                line.indicator(), null, source.quantity(line.unit()), source.base())),
                        line.unit(),
                        words.nameOf(source.kind()),
                        organizations.nameOf(source.unitId()),
                        source.doneOn() == null ? "" : Days.written(source.doneOn()),
                        source.leftOut() == null ? "" : words.nameOf(source.leftOut())));
            }
        }
        return rows;
    }
}
