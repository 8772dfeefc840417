package vn.chidao.festival;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.festival.FestivalAssignment.Moment;
import vn.chidao.shared.Actor;
import vn.chidao.shared.ContentArea;

/** Assignments by a Party committee's office of a people's committee's chair, as tests need them. */
final class Assignments {

    static final LocalDate OCTOBER = LocalDate.of(2017, 10, 20);
    static final LocalDate FESTIVAL = LocalDate.of(2017, 11, 18);
    static final LocalDate AFTER = LocalDate.of(2017, 11, 20);
    static final Visitor CHAIR = Visitor.holderOf("ubnd.chu-tich");

    private Assignments() {}

    static Moment of(String unitId, LocalDate day) {
        Actor actor = new Actor(unitId + ".cv", "Bà " + unitId, unitId + ".cv", "Chuyên viên", unitId);
        return new Moment(actor, day, day.atTime(2, 0).toInstant(ZoneOffset.UTC));
    }

    static AssignFestival command(int year, LocalDate day) {
        return new AssignFestival("vphu", year, day, List.of("kdc-1"), List.of(CHAIR), null);
    }

    static FestivalAssignment assigned() {
        return new FestivalAssignment("a-1", command(2017, FESTIVAL), "kdc-1", CHAIR, "ubnd", of("vphu", OCTOBER));
    }

    static ReportVisit went(@Nullable Integer attended, String... opinions) {
        return new ReportVisit(
                Attendance.WENT,
                null,
                null,
                attended,
                List.of(opinions).stream()
                        .map(text -> new ReportVisit.Opinion(text, ContentArea.C3_ENVIRONMENT, "UBND xã"))
                        .toList(),
                null,
                null);
    }

    static OpinionHeard heard(ReportVisit.Opinion opinion) {
        return new OpinionHeard(
                "o-" + opinion.text(), opinion.text(), opinion.content(), opinion.concerns(), null, null);
    }
}
