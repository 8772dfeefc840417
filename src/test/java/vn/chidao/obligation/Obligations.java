package vn.chidao.obligation;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.shared.ContentArea;

/** Obligations for tests, put in force on the day 77-CV/HU was issued. */
final class Obligations {

    static final LocalDate ISSUED_ON = LocalDate.of(2017, 5, 25);
    static final ObligationProperties RULES = new ObligationProperties(20, Month.NOVEMBER, 20, 30);
    static final Schedule SCHEDULE = new Schedule(new WorkingDays(), RULES);

    private Obligations() {}

    static DefineObligation row(
            String code, Rhythm rhythm, ObligationStage stage, @Nullable String condition, @Nullable LocalDate dueOn) {
        return new DefineObligation(
                code,
                "2-1",
                "Chỉ đạo các cơ quan",
                Set.of(ObligationKind.TASK),
                "Ủy ban nhân dân huyện",
                "unit:ubnd",
                "Chỉ đạo triển khai",
                null,
                null,
                null,
                rhythm,
                stage,
                Set.of(ContentArea.C1_ECONOMY_POVERTY),
                condition,
                dueOn,
                null,
                null,
                List.of());
    }

    static Obligation draft(Rhythm rhythm, ObligationStage stage) {
        return new Obligation("cv77", 1, row("2-1", rhythm, stage, null, null));
    }

    static Obligation inForce(Rhythm rhythm, ObligationStage stage) {
        Obligation obligation = draft(rhythm, stage);
        obligation.putInForce(ISSUED_ON, List.of("ubnd"), SCHEDULE);
        return obligation;
    }

    static Obligation waiting() {
        Obligation obligation = new Obligation(
                "cv77", 1, row("2-1", Rhythm.ONCE, ObligationStage.TASK, "sau khi tỉnh có văn bản chỉ đạo", null));
        obligation.putInForce(ISSUED_ON, List.of("ubnd"), SCHEDULE);
        return obligation;
    }
}
