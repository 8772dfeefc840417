package vn.chidao.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;

/** Numbers that came to nothing: they stay in the book as void, and are never given again. */
@Service
public class VoidNumbers {

    private final JdbcClient jdbc;
    private final SeriesTable table;
    private final NumberSeries numbers;
    private final NumberingRules rules;
    private final Registers registers;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    VoidNumbers(
            JdbcClient jdbc,
            SeriesTable table,
            NumberSeries numbers,
            NumberingRules rules,
            Registers registers,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.table = table;
        this.numbers = numbers;
        this.rules = rules;
        this.registers = registers;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Marks a number that was given out and is on no registered document as void: it stays in the book, stands as a void
     * line in the book of outgoing documents, and is never given again.
     *
     * @throws BusinessRuleViolation when it was not given out, is void already or a document goes out under it
     */
    @Transactional
    public void voidNumber(String seriesId, int number, String suffix, String reason) {
        DrawnNumber drawn = table.hold(seriesId, number, suffix)
                .orElseThrow(() -> BusinessRuleViolation.of("document.rule.number-not-drawn", number + suffix));
        rules.requireKeeper(drawn.key().unitId());
        if (reason.isBlank()) {
            throw BusinessRuleViolation.at("reason", "document.rule.void-reason");
        }
        if (registers.isOut(seriesId, number, suffix)) {
            throw BusinessRuleViolation.of(
                    "document.rule.number-in-use", drawn.number().toString());
        }
        markVoid(drawn, reason.strip());
    }

    /** Voids whatever number was drawn for a document that came to nothing, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void voidFor(String reference, String reason) {
        table.holdFor(reference).forEach(drawn -> markVoid(drawn, reason.strip()));
    }

    /** As {@link #drawVoid(String, DocumentType, LocalDate, String, Secrecy, String)}, of one that is not secret. */
    @Transactional
    public DocumentNumber drawVoid(
            String issuerUnitId, DocumentType type, LocalDate on, @Nullable String reference, String reason) {
        return drawVoid(issuerUnitId, type, on, reference, Secrecy.NONE, reason);
    }

    /**
     * Draws the next number and voids it at once: it stands on a paper that came to nothing, such as one whose
     * electronic signature failed, and must not be given to another.
     */
    @Transactional
    public DocumentNumber drawVoid(
            String issuerUnitId,
            DocumentType type,
            LocalDate on,
            @Nullable String reference,
            Secrecy secrecy,
            String reason) {
        DrawnNumber drawn = numbers.next(issuerUnitId, type, on, reference, secrecy);
        markVoid(drawn, reason);
        return drawn.number();
    }

    private void markVoid(DrawnNumber drawn, String reason) {
        jdbc.sql("""
                        update drawn_number set void_on = :on, void_reason = :reason
                        where series_id = :series and number = :number and suffix = :suffix
                        """)
                .param("on", clock.today())
                .param("reason", reason)
                .param("series", drawn.seriesId())
                .param("number", drawn.number().number())
                .param("suffix", drawn.number().suffix())
                .update();
        registers.enterVoid(drawn.key(), drawn.type(), drawn.number(), drawn.on(), reason);
        events.publishEvent(new NumberVoided(
                drawn.key().unitId(),
                drawn.key().unitId() + "/" + drawn.key().scope().code(),
                drawn.number(),
                reason));
    }
}
