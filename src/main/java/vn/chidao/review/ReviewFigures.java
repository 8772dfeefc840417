package vn.chidao.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    /** What one organisation stated itself in those years; empty where it stated nothing. */
    List<YearlyFigures> ofUnit(ReviewView review, String unitId) {
        List<ReportView> years = reports.statedBy(unitId, review.directiveId(), review.from(), review.to()).stream()
                .filter(ReviewFigures::isOfAYear)
                .toList();
        return years.isEmpty() ? List.of() : List.of(beside(years));
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
        Map<Key, List<@Nullable Cell>> rows = new LinkedHashMap<>();
        Map<Key, FigureLine> named = new LinkedHashMap<>();
        for (int year = 0; year < years.size(); year++) {
            ReportView report = years.get(year);
            for (SourcedFigure figure : report.figures()) {
                FigureLine line = figure.line();
                if (line.countedAt() != null) {
                    continue;
                }
                Key key = Key.of(line);
                named.putIfAbsent(key, line);
                rows.computeIfAbsent(key, unseen -> emptyRow(years.size()))
                        .set(year, new Cell(line.counted(), report.id(), sources.row(report.id(), line)));
            }
        }
        return new YearlyFigures(
                years.get(years.size() - 1).unitName(),
                years.stream()
                        .map(report -> new Year(report.periodLabel(), report.id()))
                        .toList(),
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
