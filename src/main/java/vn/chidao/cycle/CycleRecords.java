package vn.chidao.cycle;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.shared.Actor;

/** The rows of opened cycles. */
@Component
class CycleRecords {

    private final JdbcClient jdbc;

    CycleRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OpenedCycle> of(String directiveId) {
        return jdbc.sql("select * from next_cycle where directive_id = :id")
                .param("id", directiveId)
                .query((row, n) -> new OpenedCycle(
                        row.getString("directive_id"),
                        row.getString("next_directive_id"),
                        row.getString("base_document"),
                        row.getString("phase"),
                        row.getString("opened_by"),
                        row.getString("opened_by_position"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Of which directive this one is the next cycle. */
    Optional<String> before(String nextDirectiveId) {
        return jdbc.sql("select directive_id from next_cycle where next_directive_id = :id")
                .param("id", nextDirectiveId)
                .query(String.class)
                .optional();
    }

    /** @return false where somebody has opened it: whoever comes second waits for the first and then finds his row */
    boolean open(OpenNextCycle command, String nextDirectiveId, Actor by, Instant at) {
        return jdbc.sql("""
                        insert into next_cycle (directive_id, next_directive_id, base_document, phase, opened_by,
                            opened_by_position, opened_by_unit, opened_at)
                        values (:id, :next, :base, :phase, :by, :position, :unit, :at)
                        on conflict (directive_id) do nothing
                        """)
                        .param("id", command.directiveId())
                        .param("next", nextDirectiveId)
                        .param("base", command.baseDocument())
                        .param("phase", command.phase())
                        .param("by", by.personName())
                        .param("position", by.positionName())
                        .param("unit", by.organizationId())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The draft of the next cycle was taken back: another may be opened. */
    void giveUp(OpenedCycle opened) {
        jdbc.sql("delete from next_cycle where directive_id = :id and next_directive_id = :next")
                .param("id", opened.directiveId())
                .param("next", opened.nextDirectiveId())
                .update();
    }

    void step(String directiveId, int position, OpenNextCycle.Step step, @Nullable String nextId) {
        jdbc.sql("""
                        insert into next_cycle_step (directive_id, position, obligation_id, decision, reason, next_obligation_id)
                        values (:id, :position, :obligation, :decision, :reason, :next)
                        """)
                .param("id", directiveId)
                .param("position", position)
                .param("obligation", step.obligationId())
                .param("decision", step.decision().name())
                .param("reason", step.reason().isBlank() ? null : step.reason().strip())
                .param("next", nextId)
                .update();
    }

    /** The obligations that were to go on. */
    Set<String> goingOn(String directiveId) {
        return Set.copyOf(
                jdbc.sql("""
                        select obligation_id from next_cycle_step
                         where directive_id = :id and next_obligation_id is not null
                        """).param("id", directiveId).query(String.class).list());
    }

    void ask(String directiveId, OpenNextCycle.Ask ask, String nextId) {
        jdbc.sql("""
                        insert into next_cycle_ask (directive_id, review_id, position, next_obligation_id)
                        values (:id, :review, :position, :next)
                        """)
                .param("id", directiveId)
                .param("review", ask.reviewId())
                .param("position", ask.position())
                .param("next", nextId)
                .update();
    }
}
