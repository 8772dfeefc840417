package vn.chidao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.indicator.Quantity;
import vn.chidao.obligation.ObligationTargets;
import vn.chidao.obligation.OccurrenceView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessorView;
import vn.chidao.reporting.FigureLine;
import vn.chidao.reporting.ReportStatus;
import vn.chidao.reporting.ReportView;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.reporting.SourceRows;
import vn.chidao.reporting.SourcedFigure;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.ContentArea;
import vn.chidao.testing.Units;

/** Which reports stand beside one another, and what a line of them says. */
class ReviewFiguresTests {

    private static final LocalDate TODAY = LocalDate.of(2020, 5, 26);

    private final ReportingCatalog reports = mock(ReportingCatalog.class);
    private final OrganizationDirectory organizations = mock(OrganizationDirectory.class);
    private final BusinessClock clock = mock(BusinessClock.class);
    private final Occurrences occurrences = mock(Occurrences.class);
    private final ReviewFigures figures = new ReviewFigures(
            reports, mock(SourceRows.class), mock(ObligationTargets.class), occurrences, organizations, clock);

    @BeforeEach
    void know() {
        when(clock.today()).thenReturn(TODAY);
        when(organizations.unit(any(), any())).thenReturn(Optional.empty());
        when(organizations.unit("mttq", TODAY)).thenReturn(Optional.of(Units.unit("mttq", "FRONT_COMMITTEE")));
        when(organizations.successors("mttq-cu"))
                .thenReturn(List.of(new SuccessorView("mttq-cu", "mttq", TODAY.minusYears(1), null)));
    }

    @Test
    void putsTheYearsOfAMergedBodyAndOfItsSuccessorIntoOneTable() {
        given(
                yearly(2017, "mttq-cu", households(12)),
                yearly(2018, "mttq-cu", households(15)),
                yearly(2019, "mttq", households(14)));

        assertThat(figures.yearly(review())).singleElement().satisfies(years -> {
            assertThat(years.unitName()).isEqualTo("mttq");
            assertThat(years.years()).extracting(YearlyFigures.Year::label).containsExactly("2017", "2018", "2019");
            assertThat(years.lines()).singleElement().satisfies(line -> {
                assertThat(line.change()).isEqualByComparingTo("-1");
                assertThat(line.heights()).containsExactly(80, 100, 93);
            });
        });
    }

    @Test
    void leavesOutHalfYearsAndShowsAYearThatSaysNothing() {
        ReportView half = report("half", LocalDate.of(2018, 1, 1), LocalDate.of(2018, 6, 30), "mttq", households(9));
        given(yearly(2017, "mttq"), half, yearly(2018, "mttq", households(15)), yearly(2019, "mttq", households(20)));

        assertThat(figures.yearly(review())).singleElement().satisfies(years -> {
            assertThat(years.years()).hasSize(3);
            assertThat(years.lines()).singleElement().satisfies(line -> {
                assertThat(line.cells().get(0)).isNull();
                assertThat(line.heights()).containsExactly(0, 75, 100);
            });
        });
    }

    @Test
    void keepsApartWhatTwoObligationsAskOfOneBody() {
        asked("r2017", "4-2");
        asked("r2018", "4-2");
        asked("other", "5-1");
        ReportView other = report("other", LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31), "mttq", households(3));
        when(reports.statedBy(any(), any(), any(), any()))
                .thenReturn(List.of(yearly(2017, "mttq", households(12)), yearly(2018, "mttq", households(15)), other));

        List<ReviewFigures.OfUnit> lines = figures.ofUnit(review(), "mttq");

        assertThat(lines).extracting(ReviewFigures.OfUnit::code).containsExactly("4-2", "5-1");
        assertThat(lines.get(0).years().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.change()).isEqualByComparingTo("3"));
        assertThat(lines.get(1).years().years())
                .extracting(YearlyFigures.Year::reportId)
                .containsExactly("other");
    }

    @Test
    void addsUpWhatPredecessorsStatedAndNamesThem() {
        when(organizations.predecessors("mttq"))
                .thenReturn(List.of(
                        new SuccessorView("mttq-cu", "mttq", TODAY.minusYears(1), null),
                        new SuccessorView("divided", "mttq", TODAY.minusYears(1), null)));
        when(organizations.successors("divided"))
                .thenReturn(List.of(
                        new SuccessorView("divided", "mttq", TODAY.minusYears(1), null),
                        new SuccessorView("divided", "hnd", TODAY.minusYears(1), null)));
        ReportView before =
                report("before", LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31), "mttq-cu", households(15));
        ReportView beside = yearly(2018, "mttq", households(4));
        when(reports.statedBy(eq(Set.of("mttq", "mttq-cu")), any(), any(), any()))
                .thenReturn(List.of(beside, before, yearly(2019, "mttq", households(20))));
        when(reports.together(List.of(beside, before)))
                .thenReturn(List.of(new SourcedFigure(households(19), List.of())));

        assertThat(figures.ofUnit(review(), "mttq")).singleElement().satisfies(line -> {
            assertThat(line.years().years())
                    .extracting(YearlyFigures.Year::predecessors)
                    .containsExactly(List.of("mttq-cu"), List.of());
            assertThat(line.years().lines())
                    .singleElement()
                    .satisfies(row -> assertThat(row.change()).isEqualByComparingTo("1"));
        });
    }

    private void asked(String reportId, String code) {
        OccurrenceView occurrence = mock(OccurrenceView.class);
        when(occurrence.obligationId()).thenReturn("cv." + code);
        when(occurrence.obligationCode()).thenReturn(code);
        when(occurrences.find(reportId)).thenReturn(Optional.of(occurrence));
    }

    private void given(ReportView... accepted) {
        when(reports.consolidated(any(), any(), any())).thenReturn(Arrays.asList(accepted));
    }

    private static ReportView yearly(int year, String unit, FigureLine... lines) {
        return report("r" + year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), unit, lines);
    }

    private static ReportView report(String id, LocalDate from, LocalDate to, String unit, FigureLine... lines) {
        return new ReportView(
                id,
                new ReportView.Version(id, 1, null, null, true),
                null,
                "cv",
                unit,
                unit,
                unit,
                String.valueOf(from.getYear()),
                from,
                to,
                to,
                null,
                null,
                true,
                ReportStatus.ACCEPTED,
                null,
                to,
                to,
                false,
                List.of(),
                Arrays.stream(lines)
                        .map(line -> new SourcedFigure(line, List.of()))
                        .toList(),
                List.of(),
                List.of());
    }

    private static FigureLine households(int many) {
        return new FigureLine(
                ContentArea.C1_ECONOMY_POVERTY,
                IndicatorFigure.of("Hộ nghèo được giúp", Quantity.exact(BigDecimal.valueOf(many), "hộ")));
    }

    private static ReviewView review() {
        return new ReviewView(
                "r1",
                ReviewKind.INTERIM,
                "cv",
                "bdv",
                "bdv",
                "Ban Dân vận",
                "btv",
                "Ban Thường vụ",
                "3 năm 2017–2020",
                TODAY.minusYears(3),
                TODAY,
                TODAY,
                ReviewStatus.OPEN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }
}
