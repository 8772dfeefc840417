package vn.chidao.obligation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * A figure as somebody wants it counted.
 *
 * @param base the whole of which {@code value} is a share
 * @param ofCatalogue the catalogue says whether it has a whole
 */
record Measured(
        @Nullable BigDecimal value,
        @Nullable BigDecimal base,
        @Nullable String unit,
        @Nullable TargetTie tie,
        boolean ofCatalogue) {

    static Measured of(@Nullable IndicatorFigure figure, @Nullable TargetTie tie) {
        return figure == null
                ? new Measured(null, null, null, tie, false)
                : new Measured(figure.value(), figure.base(), figure.unit(), tie, figure.code() != null);
    }

    /**
     * Refuses a figure that does not count what its target counts.
     *
     * @param at what stands before the field's name in the form
     */
    void check(String at, List<Target> targets) {
        if (tie == null) {
            refuseBase(at);
            return;
        }
        if (tie.target() < 0 || tie.target() >= targets.size()) {
            throw BusinessRuleViolation.at(at + "target", "obligation.rule.target-unknown");
        }
        Target target = targets.get(tie.target());
        if (target.coversSet()) {
            Integer item = tie.item();
            if (item == null || item < 0 || item >= target.set().size()) {
                throw BusinessRuleViolation.at(at + "target", "obligation.rule.target-item-required", target.label());
            }
            refuseBase(at);
            return;
        }
        if (tie.item() != null) {
            throw BusinessRuleViolation.at(at + "target", "obligation.rule.target-unknown");
        }
        if (value == null) {
            throw BusinessRuleViolation.at(at + "value", "obligation.rule.target-needs-value", target.label());
        }
        if (!target.counts(unit)) {
            throw BusinessRuleViolation.at(
                    at + "unit", "obligation.rule.target-other-unit", target.label(), String.valueOf(target.unit()));
        }
        if (target.asksForShare()) {
            requireBase(at, value, target);
        } else {
            refuseBase(at);
        }
    }

    private void requireBase(String at, BigDecimal share, Target target) {
        if (base == null || base.signum() <= 0) {
            throw BusinessRuleViolation.at(at + "base", "obligation.rule.target-needs-base", target.label());
        }
        if (share.compareTo(base) > 0) {
            throw BusinessRuleViolation.at(at + "base", "obligation.rule.target-base-too-small");
        }
    }

    private void refuseBase(String at) {
        if (base != null && !ofCatalogue) {
            throw BusinessRuleViolation.at(at + "base", "obligation.rule.target-base-only-of-percent");
        }
    }
}
