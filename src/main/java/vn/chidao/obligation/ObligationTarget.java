package vn.chidao.obligation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A target as its obligation keeps it. */
@Embeddable
class ObligationTarget {

    @Enumerated(EnumType.STRING)
    private Target.Op op;

    private @Nullable BigDecimal value;
    private @Nullable BigDecimal maxValue;
    private @Nullable String unit;

    @Enumerated(EnumType.STRING)
    private Target.@Nullable Per per;

    private String[] items;
    private @Nullable LocalDate reachBy;
    private String quote;
    private String label;

    @SuppressWarnings("NullAway.Init")
    protected ObligationTarget() {}

    ObligationTarget(Target target) {
        this.op = target.op();
        this.value = target.value();
        this.maxValue = target.max();
        this.unit = target.unit();
        this.per = target.per();
        this.items = target.set().toArray(String[]::new);
        this.reachBy = target.by();
        this.quote = target.quote();
        this.label = target.label();
    }

    Target view() {
        return new Target(op, value, maxValue, unit, per, List.of(items), reachBy, quote, label);
    }
}
