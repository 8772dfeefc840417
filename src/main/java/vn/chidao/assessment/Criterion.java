package vn.chidao.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.WorkKind;

/**
 * One criterion.
 *
 * @param most the greatest score, at most two decimals
 * @param record of which records {@link JudgedBy#RECORDS} counts; null for all
 * @param indicator the code {@link JudgedBy#INDICATOR} adds up; null for the others
 * @param target the number that earns the greatest score; null where a share does
 * @param evidence what is asked for as proof
 */
public record Criterion(
        String group,
        BigDecimal weight,
        String code,
        String name,
        BigDecimal most,
        JudgedBy judged,
        @Nullable WorkKind record,
        @Nullable String indicator,
        @Nullable BigDecimal target,
        List<EvidenceKind> evidence) {

    public Criterion {
        evidence = List.copyOf(evidence);
        Points.require(most, code + ".most");
        if (most.signum() <= 0) {
            throw new IllegalArgumentException(code + ".most > 0");
        }
        if ((target != null) != judged.hasTarget()) {
            throw new IllegalArgumentException(code + ".target");
        }
        if (target != null && target.signum() <= 0) {
            throw new IllegalArgumentException(code + ".target > 0");
        }
        if ((indicator != null) != (judged == JudgedBy.INDICATOR)) {
            throw new IllegalArgumentException(code + ".indicator");
        }
        if (record != null && judged != JudgedBy.RECORDS) {
            throw new IllegalArgumentException(code + ".record");
        }
    }
}
