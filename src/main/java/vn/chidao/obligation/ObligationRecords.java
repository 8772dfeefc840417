package vn.chidao.obligation;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chidao.indicator.IndicatorFigure;
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
        Measured.of(record.figure(), record.tie()).check("", obligation.targets());
        IndicatorFigure figure = record.figure();
        TargetTie tie = record.tie();
        CountedAt countedAt = record.countedAt();
        WorkDetail detail = record.detail();
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into obligation_record (id, obligation_id, directive_id, unit_id, done_by_unit_id, on_day, title, text, value,
                            qualifier, unit, raw_text, value_base, indicator, indicator_code, content, file_id, recorded_by,
                            recorded_at, target_position, target_item, counted_at, counted_at_unit_id, kind, form, concerning,
                            channel_id, channel_section, address)
                        values (:id, :obligationId, :directiveId, :unitId, :doneBy, :onDay, :title, :text, :value, :qualifier,
                            :unit, :rawText, :base, :indicator, :indicatorCode, :content, :fileId, :recordedBy, :recordedAt,
                            :target, :item, :countedAt, :countedAtUnit, :kind, :form, :concerning, :channel, :section, :address)
                        """)
                .param("id", id)
                .param("obligationId", obligation.id())
                .param("directiveId", obligation.directiveId())
                .param("unitId", obligedUnitId)
                .param("doneBy", record.unitId().equals(obligedUnitId) ? null : record.unitId())
                .param("onDay", record.on())
                .param("title", record.title().strip())
                .param("text", record.text().strip())
                .param("value", figure == null ? null : figure.value())
                .param(
                        "qualifier",
                        figure == null ? null : figure.quantity().qualifier().name())
                .param("unit", figure == null ? null : figure.unit())
                .param("rawText", figure == null ? null : figure.quantity().rawText())
                .param("base", figure == null ? null : figure.base())
                .param("indicator", figure == null ? null : figure.name())
                .param("indicatorCode", figure == null ? null : figure.code())
                .param(
                        "content",
                        record.content() == null ? null : record.content().name())
                .param("fileId", record.fileId())
                .param("recordedBy", CurrentActor.get().personName())
                .param("recordedAt", Timestamp.from(clock.instant()))
                .param("target", tie == null ? null : tie.target())
                .param("item", tie == null ? null : tie.item())
                .param("countedAt", countedAt == null ? null : countedAt.row())
                .param("countedAtUnit", countedAt == null ? null : countedAt.unitId())
                .param("kind", detail.kind().name())
                .param("form", detail.form() == null ? null : detail.form().name())
                .param("concerning", detail.concerning())
                .param("channel", detail.channelId())
                .param("section", detail.section())
                .param("address", detail.address())
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
    }

    Set<String> unitsWithRecords(String obligationId) {
        return Set.copyOf(jdbc.sql("select distinct unit_id from obligation_record where obligation_id = :id")
                .param("id", obligationId)
                .query(String.class)
                .list());
    }
}
