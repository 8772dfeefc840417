package vn.chidao.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.WorkKind;

/** A criterion as it was when its round opened. */
@Embeddable
record FrozenCriterion(
        @Column(name = "group_name") String group,
        @Column(name = "group_weight") BigDecimal weight,
        String code,
        String name,
        BigDecimal most,
        @Column(name = "judged_by") String judged,
        @Column(name = "record_kind") @Nullable String record,
        @Nullable String indicator,
        @Nullable BigDecimal target,
        String[] evidence) {

    static FrozenCriterion of(Criterion criterion) {
        WorkKind record = criterion.record();
        return new FrozenCriterion(
                criterion.group(),
                criterion.weight(),
                criterion.code(),
                criterion.name(),
                criterion.most(),
                criterion.judged().name(),
                record == null ? null : record.name(),
                criterion.indicator(),
                criterion.target(),
                criterion.evidence().stream().map(Enum::name).toArray(String[]::new));
    }

    Criterion criterion() {
        return new Criterion(
                group,
                weight,
                code,
                name,
                most,
                JudgedBy.valueOf(judged),
                record == null ? null : WorkKind.valueOf(record),
                indicator,
                target,
                Stream.of(evidence).map(EvidenceKind::valueOf).toList());
    }
}
