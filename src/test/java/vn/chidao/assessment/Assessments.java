package vn.chidao.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;

/** Rounds and sheets as tests need them: two groups, three criteria, a commission that follows up. */
final class Assessments {

    static final Instant AT = Instant.parse("2018-12-03T03:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2018, 12, 3);
    static final Actor LEADER = of("bdv-hu");
    static final Actor UNIT = of("hnd");
    static final Actor CHIEF = new Actor("hnd.ct", "Ông hnd", "hnd.ct", "Chủ tịch", "hnd");
    static final List<Grade> GRADES = List.of(
            new Grade("Xuất sắc", number("90"), number("70"), true),
            new Grade("Tốt", number("70"), number("50"), false),
            new Grade("Không", BigDecimal.ZERO, BigDecimal.ZERO, false));
    static final CriteriaSet SET = new CriteriaSet(
            "X",
            "Bộ thử",
            1,
            2017,
            2020,
            null,
            number("5"),
            List.of(
                    criterion("A", "60", "1", "40", JudgedBy.HAND),
                    criterion("A", "60", "2", "20", JudgedBy.REPORTS_ON_TIME),
                    criterion("B", "40", "3", "40", JudgedBy.HAND)),
            GRADES);

    private Assessments() {}

    static Actor of(String unitId) {
        return new Actor(unitId + ".cv", "Bà " + unitId, unitId + ".cv", "Chuyên viên", unitId);
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    static Criterion criterion(String group, String weight, String code, String most, JudgedBy judged) {
        return new Criterion(
                group,
                number(weight),
                code,
                "Tiêu chí " + code,
                number(most),
                judged,
                null,
                null,
                null,
                List.of(EvidenceKind.REPORT));
    }

    static OpenRound command(String... units) {
        return new OpenRound("d", "X", 2018, TODAY.plusDays(5), TODAY.plusDays(9), true, List.of(units));
    }

    static AssessmentRound round() {
        return AssessmentRound.open("r", command("hnd", "hpn"), SET, "bdv-hu", LEADER, AT);
    }

    static AssessmentSheet sheet() {
        return new AssessmentSheet("s", "r", "hnd", TODAY.plusDays(5));
    }

    static Map<Integer, Proposal> proposal(String points) {
        return Map.of(
                1,
                new Proposal(
                        number(points),
                        number("1"),
                        number("2"),
                        List.of(new Proposal.Row("Báo cáo", TODAY, true, "/reports/1"))));
    }

    /** Three scores, each with a reason. */
    static SelfScore self(@Nullable String bonus, String... points) {
        List<SelfScore.Line> lines = new ArrayList<>();
        for (String each : points) {
            lines.add(new SelfScore.Line(number(each), "Đã làm", "Báo cáo 5-BC"));
        }
        return new SelfScore(lines, bonus == null ? null : number(bonus), bonus == null ? null : "Cách làm mới");
    }

    static CheckedScore checked(@Nullable String bonus, @Nullable String note, String... points) {
        List<CheckedScore.Line> lines = new ArrayList<>();
        for (String each : points) {
            lines.add(new CheckedScore.Line(number(each), note));
        }
        return new CheckedScore(lines, bonus == null ? null : number(bonus), note);
    }

    static void score(AssessmentSheet sheet, SelfScore given, Map<Integer, Proposal> proposals) {
        sheet.score(given, SET.criteria(), SET.bonus(), new Proposals(TODAY, proposals), UNIT, AT);
    }

    static Tally accept(AssessmentSheet sheet, CheckedScore given) {
        return sheet.accept(given, SET.criteria(), SET.grades(), SET.bonus(), LEADER, AT);
    }
}
