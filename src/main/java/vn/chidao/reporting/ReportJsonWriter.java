package vn.chidao.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.indicator.Quantity;
import vn.chidao.organization.OrganizationDirectory;

/** Writes a report as open data, its figures with one level of sources and the way on to the next. */
@Component
public class ReportJsonWriter {

    private final ReportingCatalog reports;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organizations;
    private final SourceRows sources;
    private final ObjectMapper json;

    ReportJsonWriter(
            ReportingCatalog reports,
            DirectiveCatalog directives,
            OrganizationDirectory organizations,
            SourceRows sources,
            ObjectMapper json) {
        this.reports = reports;
        this.directives = directives;
        this.organizations = organizations;
        this.sources = sources;
        this.json = json.copy()
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.INDENT_OUTPUT);
    }

    public byte[] write(ReportView report) {
        try {
            return json.writeValueAsString(of(report)).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("report " + report.id() + " cannot be written", e);
        }
    }

    private ReportJson of(ReportView report) {
        String page = SourceRows.page(report.id());
        SourceRows.Found found = sources.of(report);
        return new ReportJson(
                report.id(),
                report.version().number(),
                report.version().standing(),
                report.version().correctsId(),
                report.version().reason(),
                report.directiveId(),
                directives.require(report.directiveId()).label(),
                new ReportJson.Unit(report.actingUnitId(), report.unitName()),
                new ReportJson.Period(report.periodLabel(), report.from(), report.to(), report.cutOff()),
                report.dueOn(),
                report.status().name(),
                report.sentOn(),
                report.acceptedOn(),
                report.afterConsolidation(),
                report.receipts().stream()
                        .map(receipt -> new ReportJson.Receiver(
                                receipt.actingUnitId(),
                                receipt.unitName(),
                                receipt.status().name(),
                                receipt.decidedOn()))
                        .toList(),
                parts(report.text()),
                asked(report, ReportSummary::isMissing),
                asked(report, ReportSummary::afterConsolidation),
                report.figures().stream().map(figure -> figure(figure, found)).toList(),
                new ReportJson.Links(
                        page + "/report.json",
                        page,
                        page + "/report.pdf",
                        page + "/report.docx",
                        page + "/report.xlsx",
                        report.parentId() == null ? null : "/reports/" + report.parentId()));
    }

    private List<ReportJson.Unit> asked(ReportView report, Predicate<ReportSummary> which) {
        return (report.consolidating() ? reports.contributions(report.id()) : List.<ReportSummary>of())
                .stream()
                        .filter(which)
                        .map(row -> new ReportJson.Unit(row.actingUnitId(), row.unitName()))
                        .toList();
    }

    private static ReportJson.@Nullable Parts parts(@Nullable ReportText text) {
        return text == null
                ? null
                : new ReportJson.Parts(
                        text.leadership(), text.results(), text.limitations(), text.directions(), text.proposals());
    }

    private ReportJson.Figure figure(SourcedFigure figure, SourceRows.Found found) {
        return new ReportJson.Figure(
                figure.line().content().name(),
                figure.line().indicator(),
                figure.line().counted().code(),
                number(figure.line().quantity(), figure.line().counted().base()),
                figure.line().countedAt() == null
                        ? null
                        : figure.line().countedAt().unitId(),
                figure.isSumOfSources(),
                figure.sources().stream()
                        .map(source -> source(source, figure.line().unit(), found))
                        .toList());
    }

    private ReportJson.Source source(FigureSource source, String unit, SourceRows.Found found) {
        return new ReportJson.Source(
                source.kind().name(),
                source.sourceId(),
                new ReportJson.Unit(source.unitId(), organizations.nameOf(source.unitId())),
                number(source.quantity(unit), source.base()),
                source.doneOn(),
                source.late(),
                source.leftOut() == null ? null : source.leftOut().name(),
                found.pageOf(source));
    }

    private static ReportJson.Number number(Quantity quantity, java.math.@Nullable BigDecimal base) {
        return new ReportJson.Number(
                quantity.value(), quantity.qualifier().name(), quantity.unit(), quantity.rawText(), base);
    }
}
