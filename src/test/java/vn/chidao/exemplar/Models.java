package vn.chidao.exemplar;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;
import vn.chidao.shared.ContentArea;

/** Models and what is reported of them, for tests. */
final class Models {

    static final Actor OWNER = actor("hnd");
    static final Actor FRONT = actor("mttq");
    static final Instant AT = Instant.parse("2018-06-15T02:00:00Z");
    static final LocalDate DAY = LocalDate.of(2018, 6, 1);

    private Models() {}

    static Actor actor(String unit) {
        return new Actor(unit + ".chuyen-vien", "Chuyên viên " + unit, unit + ".chuyen-vien", "Chuyên viên", unit);
    }

    static PilotModel aRegisteredModel(int count) {
        return PilotModel.registered(
                "m-1",
                new PilotModel.Source("s-1", "77-CV-HU", "o-1", "hnd", 2018),
                line("Hàng rào xanh", count),
                FRONT,
                AT);
    }

    static PilotModel.Line line(String title, int count) {
        return new PilotModel.Line(title.toLowerCase(), title, ContentArea.C3_ENVIRONMENT, null, count);
    }

    /** Complete in every field that any kind asks for. */
    static ReportAct report(ModelActKind kind, int amount) {
        return report(kind, amount, "hnd", "Ấp 2");
    }

    static ReportAct report(ModelActKind kind, int amount, String unitId, @Nullable String place) {
        return new ReportAct(
                "m-1",
                null,
                kind,
                unitId,
                null,
                amount,
                DAY,
                "Rào râm bụt",
                place,
                20,
                8,
                "12/QĐ",
                "MTTQ huyện",
                "f-1");
    }

    static ReportAct report(ModelActKind kind, int amount, @Nullable Boolean neverBuilt) {
        return new ReportAct(
                "m-1", null, kind, "hnd", neverBuilt, amount, DAY, "Rào râm bụt", null, null, null, null, null, null);
    }

    static void confirmed(PilotModel model, String actId, ModelActKind kind, int amount, boolean neverBuilt) {
        model.report(actId, report(kind, amount, neverBuilt), "mttq", OWNER, AT);
        model.confirm(actId, null, FRONT, AT);
    }

    /** Reports it and has it confirmed. */
    static void confirmed(PilotModel model, String actId, ModelActKind kind, int amount) {
        model.report(actId, report(kind, amount), "mttq", OWNER, AT);
        model.confirm(actId, null, FRONT, AT);
    }
}
