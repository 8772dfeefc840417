package vn.chidao.review.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.review.Commendation;
import vn.chidao.review.DraftReview;
import vn.chidao.review.Handling;
import vn.chidao.review.Honour;
import vn.chidao.review.OpinionAnswer;
import vn.chidao.review.ReviewRecommendation;

/** Mirrors {@code forms/review/DraftReviewForm.form}. */
record DraftReviewForm(
        @NotBlank @Size(max = 20_000) String assessment,
        @NotBlank @Size(max = 10_000) String limitations,
        @Nullable List<@Valid RecommendationRow> recommendations,
        @Nullable List<@Valid CommendationRow> commendations,
        @Nullable List<@Valid ResponseRow> responses) {

    record RecommendationRow(
            @NotBlank @Size(max = 500) String text,
            @NotBlank String addressee,
            @Nullable LocalDate dueOn) {}

    record CommendationRow(
            @NotBlank @Size(max = 200) String name,
            @NotNull Honour honour,
            @NotBlank @Size(max = 500) String merit) {}

    /** @param body the opinion, by its id; people read whose it is */
    record ResponseRow(
            @NotBlank String body,
            @NotNull Handling handling,
            @Nullable @Size(max = 2000) String explanation) {}

    DraftReview toCommand(String reviewId) {
        return new DraftReview(
                reviewId,
                assessment,
                limitations,
                recommendations == null
                        ? List.of()
                        : recommendations.stream()
                                .map(row -> new ReviewRecommendation(row.text(), row.addressee(), row.dueOn()))
                                .toList(),
                commendations == null
                        ? List.of()
                        : commendations.stream()
                                .map(row -> new Commendation(row.name(), row.merit(), row.honour()))
                                .toList(),
                responses == null
                        ? List.of()
                        : responses.stream()
                                .map(row -> new OpinionAnswer(row.body(), row.handling(), row.explanation()))
                                .toList());
    }
}
