package vn.chidao.survey;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;

/** Surveys as tests need them: the district's Front asks in a commune of two settlements, two questions. */
final class Surveys {

    static final Instant AT = Instant.parse("2018-03-05T03:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2018, 3, 5);
    static final LocalDate DUE = LocalDate.of(2018, 4, 2);
    static final SurveyTerms TERMS = terms("70", "80", 20);
    static final Actor FRONT = of("mttq");
    static final Actor COMMUNE = of("mttq-tan-khai");
    static final SurveyPlaces.Place PLACE = new SurveyPlaces.Place("ubnd-tan-khai", "xã Tân Khai", "COMMUNE");
    static final List<Question> QUESTIONS = List.of(new Question("Đường sá", false), new Question("Nói chung", true));
    static final SurveyKind KIND = new SurveyKind(
            "NTM",
            "Xã đạt chuẩn nông thôn mới",
            "COMMUNE",
            List.of("xã"),
            List.of(new SurveyKind.Rule(2017, 2021, TERMS, "78/HD-MTTW-BTT", List.of())),
            QUESTIONS.stream()
                    .map(question -> new SurveyKind.Asked(question, null))
                    .toList());

    private Surveys() {}

    static Actor of(String unitId) {
        return new Actor(unitId + ".cv", "Bà " + unitId, unitId + ".cv", "Chuyên viên", unitId);
    }

    static SurveyTerms terms(String floor, String threshold, int days) {
        return new SurveyTerms(new BigDecimal(floor), new BigDecimal(threshold), days);
    }

    static OpenSurvey command(SurveyTerms terms, @Nullable String why) {
        return new OpenSurvey(
                "mttq", "NTM", PLACE.unitId(), TODAY, terms, why, QUESTIONS, List.of("kdc-1", "kdc-2"), null);
    }

    static SatisfactionSurvey open(OpenSurvey command) {
        return SatisfactionSurvey.open("s-1", command, KIND, PLACE, DUE, null, FRONT, AT);
    }

    static SatisfactionSurvey opened() {
        return open(command(TERMS, null));
    }

    static List<AreaTally> tallies(int areas) {
        return new ArrayList<>(IntStream.rangeClosed(1, areas)
                .mapToObj(number -> new AreaTally(
                        "t-" + number,
                        "s-1",
                        number,
                        new SurveyPlaces.Area("kdc-" + number, "Ấp " + number, "mttq-tan-khai"),
                        "mttq-tan-khai",
                        DUE))
                .toList());
    }

    /** All ballots valid, everybody has an opinion. */
    static TallyEntry entry(int households, int returned, int satisfied) {
        AnswerCount answer = new AnswerCount(satisfied, returned - satisfied, 0);
        return new TallyEntry(
                TallyMethod.BALLOT_AT_HOME, households, households, returned, 0, List.of(answer, answer), null, null);
    }

    static void accepted(AreaTally tally, TallyEntry entry) {
        tally.enter(tally.turn(), entry, QUESTIONS, COMMUNE, AT);
        tally.accept(tally.turn(), FRONT, AT);
    }
}
