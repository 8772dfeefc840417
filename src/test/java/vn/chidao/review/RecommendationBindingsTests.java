package vn.chidao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import vn.chidao.obligation.ArisingObligation;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.OccurrenceView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.obligation.Rhythm;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessorView;
import vn.chidao.testing.ProductMessages;
import vn.chidao.testing.Units;

/** Who is bound by what a conclusion asks, until when, and under which code. */
class RecommendationBindingsTests {

    private static final LocalDate TODAY = LocalDate.of(2020, 5, 26);

    private final ObligationManagement obligations = mock(ObligationManagement.class);
    private final Occurrences occurrences = mock(Occurrences.class);
    private final OrganizationDirectory organizations = mock(OrganizationDirectory.class);
    private final RecommendationBindings bindings =
            new RecommendationBindings(obligations, occurrences, organizations, ProductMessages.ALL);

    @BeforeEach
    void know() {
        when(occurrences.require("r1"))
                .thenReturn(new OccurrenceView(
                        "r1",
                        "cv.6b",
                        "6b",
                        "cv",
                        "bdv",
                        "bdv",
                        Rhythm.THREE_YEARS,
                        ObligationStage.REVIEW,
                        "3y-2020",
                        "3 năm 2017–2020",
                        TODAY.minusYears(3),
                        TODAY,
                        TODAY,
                        TODAY,
                        "OPEN"));
        when(organizations.unit("ubnd", TODAY)).thenReturn(Optional.of(Units.unit("ubnd", "PEOPLE_COMMITTEE")));
        when(organizations.nameOf("ubnd")).thenReturn("UBND huyện");
        when(obligations.arise(any()))
                .thenAnswer(
                        call -> "cv." + call.<ArisingObligation>getArgument(0).code());
    }

    @Test
    void bindsTheAddresseeUntilTheDayThatWasSetAndElseForAYear() {
        List<String> ids = bindings.of(
                review(
                        new ReviewRecommendation("Bố trí kinh phí", "ubnd", LocalDate.of(2020, 9, 30)),
                        new ReviewRecommendation("Rà soát hộ nghèo", "ubnd", null)),
                TODAY);

        assertThat(ids).containsExactly("cv.SK2020-1", "cv.SK2020-2");
        assertThat(asked(2))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.reviewObligationId()).isEqualTo("cv.6b");
                            assertThat(first.dueOn()).isEqualTo(LocalDate.of(2020, 9, 30));
                            assertThat(first.text()).isEqualTo("Bố trí kinh phí");
                            assertThat(first.action()).isEqualTo("Sơ kết 3 năm 2017–2020: Bố trí kinh phí");
                            assertThat(first.leadSelector()).isEqualTo("unit:ubnd");
                            assertThat(first.leadText()).isEqualTo("UBND huyện");
                        },
                        second -> assertThat(second.dueOn()).isEqualTo(TODAY.plusYears(1)));
    }

    @Test
    void bindsWhoeverStandsInTheAddresseesPlace() {
        when(organizations.unit("phong-cu", TODAY)).thenReturn(Optional.empty());
        when(organizations.successors("phong-cu"))
                .thenReturn(List.of(new SuccessorView("phong-cu", "ubnd", TODAY.minusMonths(1), null)));

        bindings.of(review(new ReviewRecommendation("Bố trí kinh phí", "phong-cu", null)), TODAY);

        assertThat(asked(1))
                .singleElement()
                .satisfies(asked -> assertThat(asked.leadSelector()).isEqualTo("unit:ubnd"));
    }

    @Test
    void bindsNobodyWhereNobodyIsLeftAndKeepsThePlacesOfTheOthers() {
        when(organizations.unit("da-het", TODAY)).thenReturn(Optional.empty());
        when(organizations.successors("da-het")).thenReturn(List.of());

        List<String> ids = bindings.of(
                review(
                        new ReviewRecommendation("Không còn ai", "da-het", null),
                        new ReviewRecommendation("Bố trí kinh phí", "ubnd", null)),
                TODAY);

        assertThat(ids).containsExactly(null, "cv.SK2020-2");
    }

    private List<ArisingObligation> asked(int times) {
        ArgumentCaptor<ArisingObligation> asked = ArgumentCaptor.forClass(ArisingObligation.class);
        verify(obligations, times(times)).arise(asked.capture());
        return asked.getAllValues();
    }

    private static Review review(ReviewRecommendation... asked) {
        Review review = new Review(
                "r1",
                ReviewKind.INTERIM,
                "cv",
                new Review.Bodies("bdv", "btv"),
                new Review.Term("3 năm 2017–2020", TODAY.minusYears(3), TODAY, TODAY));
        review.open("Đề cương", TODAY.minusDays(20), TODAY.minusDays(60));
        review.selfAssessmentsClosed(TODAY.minusDays(20));
        review.draft(
                new DraftReview("r1", "Đánh giá", "Hạn chế", List.of(asked), List.of(), List.of()),
                TODAY.minusDays(10));
        return review;
    }
}
