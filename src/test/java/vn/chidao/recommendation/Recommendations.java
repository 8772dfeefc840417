package vn.chidao.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;

/** Recommendations of a Front committee to the people's committee, as tests need them. */
final class Recommendations {

    static final String ID = "r-1";
    static final Instant AT = Instant.parse("2018-01-10T02:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2018, 1, 10);
    static final LocalDate DUE = LocalDate.of(2018, 1, 31);
    static final Actor FRONT = of("mttq");
    static final Actor COMMITTEE = of("ubnd");

    private Recommendations() {}

    static Actor of(String unitId) {
        return new Actor(unitId + ".cv", "Bà " + unitId, unitId + ".cv", "Chuyên viên", unitId);
    }

    static RaiseRecommendation command(String subject, String text, @Nullable LocalDate dueOn) {
        return new RaiseRecommendation(
                "mttq", RecommendationOrigin.SUPERVISION, null, null, subject, text, dueOn, List.of("ubnd"), List.of());
    }

    static Recommendation raised() {
        return Recommendation.raise(ID, "l-1", command("Sửa cầu", "Cầu hỏng", null), "ubnd", FRONT, AT);
    }

    static Recommendation sent() {
        Recommendation sent = raised();
        sent.send(DUE, FRONT, AT);
        return sent;
    }

    static Answer accepting(@Nullable LocalDate promisedOn) {
        return new Answer(
                AnswerOutcome.ACCEPTED, "Sẽ sửa", promisedOn == null ? null : "Sửa mặt cầu", promisedOn, null);
    }

    static Recommendation answered(@Nullable LocalDate promisedOn) {
        Recommendation answered = sent();
        answered.answer(answered.turn(), accepting(promisedOn), COMMITTEE, AT);
        return answered;
    }
}
