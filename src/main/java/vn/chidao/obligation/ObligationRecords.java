package vn.chidao.obligation;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;

/** Records, written once and never changed: hence rows without an aggregate. */
@Repository
class ObligationRecords {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    ObligationRecords(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param obligedUnitId whose obligation the record counts for */
    String add(Obligation obligation, String obligedUnitId, AddRecord record, LocalDate today) {
        check(record, today);
        new Measured(record.value(), record.base(), record.unit(), record.tie()).check("", obligation.targets());
        TargetTie tie = record.tie();
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into obligation_record (id, obligation_id, directive_id, unit_id, done_by_unit_id, on_day, title, text, value,
                            unit, content, file_id, recorded_by, recorded_at, value_base, target_position, target_item)
                        values (:id, :obligationId, :directiveId, :unitId, :doneBy, :onDay, :title, :text, :value, :unit, :content,
                            :fileId, :recordedBy, :recordedAt, :base, :target, :item)
                        """)
                .param("id", id)
                .param("obligationId", obligation.id())
                .param("directiveId", obligation.directiveId())
                .param("unitId", obligedUnitId)
                .param("doneBy", record.unitId().equals(obligedUnitId) ? null : record.unitId())
                .param("onDay", record.on())
                .param("title", record.title().strip())
                .param("text", record.text().strip())
                .param("value", record.value())
                .param("unit", record.value() == null ? null : record.unit())
                .param(
                        "content",
                        record.content() == null ? null : record.content().name())
                .param("fileId", record.fileId())
                .param("recordedBy", CurrentActor.get().personName())
                .param("recordedAt", Timestamp.from(clock.instant()))
                .param("base", record.base())
                .param("target", tie == null ? null : tie.target())
                .param("item", tie == null ? null : tie.item())
                .update();
        return id;
    }

    private static void check(AddRecord record, LocalDate today) {
        if (record.title().isBlank()) {
            throw BusinessRuleViolation.at("title", "obligation.rule.title-required");
        }
        if (record.text().isBlank()) {
            throw BusinessRuleViolation.at("text", "obligation.rule.text-required");
        }
        if (record.on().isAfter(today)) {
            throw BusinessRuleViolation.at("on", "obligation.rule.record-in-future");
        }
        boolean withUnit = record.unit() != null && !record.unit().isBlank();
        if (record.value() != null && !withUnit) {
            throw BusinessRuleViolation.at("unit", "obligation.rule.unit-of-value-required");
        }
        if (record.value() != null && record.value().signum() < 0) {
            throw BusinessRuleViolation.at("value", "obligation.rule.value-negative");
        }
    }

    Set<String> unitsWithRecords(String obligationId) {
        return Set.copyOf(jdbc.sql("select distinct unit_id from obligation_record where obligation_id = :id")
                .param("id", obligationId)
                .query(String.class)
                .list());
    }
}
