package vn.chidao.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.obligation.ObligationTargets;
import vn.chidao.obligation.OccurrenceView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.obligation.TargetProgress;
import vn.chidao.organization.Heirs;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.reporting.FigureLine;
import vn.chidao.reporting.ReportView;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.reporting.SourceRows;
import vn.chidao.reporting.SourcedFigure;
import vn.chidao.review.YearlyFigures.Cell;
import vn.chidao.review.YearlyFigures.Line;
import vn.chidao.review.YearlyFigures.Year;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.ContentArea;

/** The numbers a review looks at: year beside year, and what the directive wants reached. */
@Service
@Transactional(readOnly = true)
public class ReviewFigures {

    private static final int SHORTEST_YEAR = 300;
    private static final int LONGEST_YEAR = 430;

    private final ReportingCatalog reports;
    private final SourceRows sources;
    private final ObligationTargets targets;
    private final Occurrences occurrences;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;

    ReviewFigures(
            ReportingCatalog reports,
            SourceRows sources,
            ObligationTargets targets,
            Occurrences occurrences,
            OrganizationDirectory organizations,
            BusinessClock clock) {
        this.reports = reports;
        this.sources = sources;
        this.targets = targets;
        this.occurrences = occurrences;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * The accepted yearly reports on the review's years, by what asks for them and by whoever stands today in the place of who
     * made them; a yearly review also looks back on the year before.
     */
    public List<YearlyFigures> yearly(ReviewView review) {
        LocalDate from = review.kind() == ReviewKind.YEARLY ? review.from().minusYears(1) : review.from();
        Map<Series, List<ReportView>> series = new LinkedHashMap<>();
        for (ReportView report : reports.consolidated(review.directiveId(), from, review.to())) {
            if (isOfAYear(report)) {
                series.computeIfAbsent(seriesOf(report), unseen -> new ArrayList<>())
                        .add(report);
            }
        }
        return series.values().stream().map(this::beside).toList();
    }

    /** The years of one line of reports of an organisation; the code of what asks for them, null where a request does. */
    record OfUnit(@Nullable String code, YearlyFigures years) {}

    /**
     * What one organisation stated itself in those years, by what asks for it, with what those stated in whose place it
     * stands today; empty where nothing was stated.
     */
    List<OfUnit> ofUnit(ReviewView review, String unitId) {
        Set<String> units = Heirs.predecessors(organizations, unitId, clock.today());
        Map<Asking, Map<Period, List<ReportView>>> lines = new LinkedHashMap<>();
        for (ReportView report : reports.statedBy(units, review.directiveId(), review.from(), review.to())) {
            if (isOfAYear(report)) {
                lines.computeIfAbsent(askingFor(report), unseen -> new LinkedHashMap<>())
                        .computeIfAbsent(new Period(report.from(), report.to()), unseen -> new ArrayList<>())
                        .add(report);
            }
        }
        return lines.entrySet().stream()
                .map(line -> new OfUnit(
                        line.getKey().code(),
                        table(
                                organizations.nameOf(unitId),
                                line.getValue().values().stream()
                                        .map(year -> column(year, unitId))
                                        .toList())))
                .toList();
    }

    private record Period(LocalDate from, LocalDate to) {}

    /**
     * What asks for a unit's report: the obligation of whoever adds up, or its own; of what is asked on demand, the body
     * that asks.
     */
    private record Asking(@Nullable String code, @Nullable String obligationId, Set<String> askedBy) {}

    private Asking askingFor(ReportView report) {
        return occurrences
                .find(report.occurrenceId())
                .map(asked -> new Asking(asked.obligationCode(), asked.obligationId(), Set.of()))
                .orElseGet(() -> new Asking(
                        null,
                        null,
                        report.receiverUnitIds().stream()
                                .flatMap(unit -> Heirs.of(organizations, unit, clock.today()).stream())
                                .collect(Collectors.toSet())));
    }

    private Column column(List<ReportView> year, String unitId) {
        ReportView first = year.get(0);
        return new Column(
                new Year(
                        first.periodLabel(),
                        first.id(),
                        year.stream()
                                .filter(report -> !report.unitId().equals(unitId))
                                .map(ReportView::unitName)
                                .distinct()
                                .toList()),
                year.size() == 1 ? first.figures() : reports.together(year));
    }

    private static boolean isOfAYear(ReportView report) {
        long days = ChronoUnit.DAYS.between(report.from(), report.to()) + 1;
        return days >= SHORTEST_YEAR && days <= LONGEST_YEAR;
    }

    /** Reports that follow one another year by year. */
    private record Series(@Nullable String obligationId, Set<String> unitIds) {}

    private Series seriesOf(ReportView report) {
        return new Series(
                occurrences
                        .find(report.occurrenceId())
                        .map(OccurrenceView::obligationId)
                        .orElse(null),
                Heirs.of(organizations, report.actingUnitId(), clock.today()));
    }

    private YearlyFigures beside(List<ReportView> years) {
        return table(
                years.get(years.size() - 1).unitName(),
                years.stream()
                        .map(report ->
                                new Column(new Year(report.periodLabel(), report.id(), List.of()), report.figures()))
                        .toList());
    }

    /** A year and what was stated of it. */
    private record Column(Year year, List<SourcedFigure> figures) {}

    private YearlyFigures table(String unitName, List<Column> columns) {
        Map<Key, List<@Nullable Cell>> rows = new LinkedHashMap<>();
        Map<Key, FigureLine> named = new LinkedHashMap<>();
        for (int at = 0; at < columns.size(); at++) {
            String reportId = columns.get(at).year().reportId();
            for (SourcedFigure figure : columns.get(at).figures()) {
                FigureLine line = figure.line();
                if (line.countedAt() != null) {
                    continue;
                }
                Key key = Key.of(line);
                named.putIfAbsent(key, line);
                rows.computeIfAbsent(key, unseen -> emptyRow(columns.size()))
                        .set(at, new Cell(line.counted(), reportId, sources.row(reportId, line)));
            }
        }
        return new YearlyFigures(
                unitName,
                columns.stream().map(Column::year).toList(),
                rows.entrySet().stream()
                        .map(row -> {
                            FigureLine line = Objects.requireNonNull(named.get(row.getKey()));
                            return new Line(line.content(), line.indicator(), line.unit(), row.getValue());
                        })
                        .toList());
    }

    private static List<@Nullable Cell> emptyRow(int years) {
        List<@Nullable Cell> row = new ArrayList<>();
        for (int year = 0; year < years; year++) {
            row.add(null);
        }
        return row;
    }

    /** Figures of one key are one line: of one indicator of the catalogue, or called the same, counted in one unit. */
    private record Key(ContentArea content, String what, String unit) {

        static Key of(FigureLine line) {
            String code = line.counted().code();
            return new Key(line.content(), code == null ? line.indicator() : code, line.unit());
        }
    }

    /** What the directive wants reached, as it stood at the end of the review's period, or today before that. */
    public List<TargetProgress> targets(ReviewView review) {
        LocalDate today = clock.today();
        return targets.progressOf(review.directiveId(), review.to().isBefore(today) ? review.to() : today);
    }
}
