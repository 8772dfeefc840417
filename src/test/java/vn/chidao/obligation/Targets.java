package vn.chidao.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.indicator.Quantity;

/** Targets and figures for tests. */
public final class Targets {

    public static final List<String> CHANNELS = List.of("Bản tin", "Cổng thông tin", "Đài phát thanh");

    private Targets() {}

    public static Target atLeast(int value, String unit, Target.@Nullable Per per) {
        return number(Target.Op.MIN, value, null, unit, per);
    }

    public static Target range(int value, int max, String unit) {
        return number(Target.Op.RANGE, value, max, unit, null);
    }

    public static Target percent(int value, String unit) {
        return number(Target.Op.PERCENT, value, null, unit, null);
    }

    public static Target eachChannel() {
        return new Target(
                Target.Op.EACH_OF_SET, null, null, null, null, CHANNELS, null, "mỗi tổ chức", "Chuyên mục từng kênh");
    }

    static Target number(Target.Op op, int value, @Nullable Integer max, String unit, Target.@Nullable Per per) {
        return new Target(
                op,
                decimal(value),
                max == null ? null : decimal(max),
                unit,
                per,
                List.of(),
                null,
                "mỗi tổ chức",
                op + " " + unit);
    }

    public static TargetFigure figure(
            String unitId, LocalDate on, @Nullable String value, @Nullable String base, TargetTie tie) {
        return new TargetFigure(
                RecordedWork.Source.RECORD,
                "r-" + unitId + "-" + on + "-" + tie.item(),
                "o",
                unitId,
                unitId,
                on,
                "Việc đã làm",
                value == null ? null : counted("Việc đã làm", value, "xã", base),
                tie,
                null);
    }

    /** An exact figure in no catalogue. */
    public static IndicatorFigure counted(String name, String value, String unit, @Nullable String base) {
        return new IndicatorFigure(
                name, null, Quantity.exact(new BigDecimal(value), unit), base == null ? null : new BigDecimal(base));
    }

    /** As the database keeps it. */
    static BigDecimal decimal(int value) {
        return BigDecimal.valueOf(value).setScale(2);
    }
}
