package vn.chidao.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.document.SeriesTable.Series;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Phrase;

/**
 * Gives out numbers: one series for each issuer, scope, type and class of secrecy as {@link NumberingRules} has it, from
 * 01, without gaps and without reuse.
 */
@Service
public class NumberSeries {

    private final JdbcClient jdbc;
    private final SeriesTable table;
    private final Notations notations;
    private final OrganizationDirectory organizations;
    private final ClosedBooks closed;
    private final NumberingRules rules;
    private final MessageSource messages;

    NumberSeries(
            JdbcClient jdbc,
            SeriesTable table,
            Notations notations,
            OrganizationDirectory organizations,
            ClosedBooks closed,
            NumberingRules rules,
            MessageSource messages) {
        this.jdbc = jdbc;
        this.table = table;
        this.notations = notations;
        this.organizations = organizations;
        this.closed = closed;
        this.rules = rules;
        this.messages = messages;
    }

    /** As {@link #draw(String, DocumentType, LocalDate, String)}, for a paper that has no row of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentNumber draw(String issuerUnitId, DocumentType type, LocalDate on) {
        return draw(issuerUnitId, type, on, null);
    }

    /** As {@link #draw(String, DocumentType, LocalDate, String, Secrecy)}, for a document that is not secret. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentNumber draw(String issuerUnitId, DocumentType type, LocalDate on, @Nullable String reference) {
        return draw(issuerUnitId, type, on, reference, Secrecy.NONE);
    }

    /**
     * Draws the next number for a document of this day, in the caller's transaction: others who draw from the same
     * series wait for it, and a rollback gives the number back.
     *
     * @param issuerUnitId of a joint document the lead organisation
     * @param reference id of the document the number is for
     * @throws BusinessRuleViolation when the issuer has no notation or has ended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentNumber draw(
            String issuerUnitId, DocumentType type, LocalDate on, @Nullable String reference, Secrecy secrecy) {
        return next(issuerUnitId, type, on, reference, secrecy).number();
    }

    DrawnNumber next(
            String issuerUnitId, DocumentType type, LocalDate on, @Nullable String reference, Secrecy secrecy) {
        UnitView issuer = organizations.require(issuerUnitId);
        UnitView owner = notations.ownerOf(issuer);
        closed.requireOpen(issuerUnitId);
        closed.requireOpen(owner.id());
        SeriesKey key = rules.keyFor(issuer, owner, type, on, secrecy);
        String notation = notations.of(owner, type, key.scope());
        Series series = table.openAndLock(key);
        DocumentNumber number = new DocumentNumber(table.nextAfter(series, key), notation);
        table.stand(series, number.number());
        table.write(series, number, type, on, reference, null);
        return new DrawnNumber(series.id(), key, type, number, on);
    }

    /**
     * Takes a number that was given on paper out of its series, in the caller's transaction, so that it is given to no other;
     * the series passes it over when it comes there. A number of a notation that is not the issuer's stands in no series.
     *
     * @param reference id of the document the number is on
     * @throws BusinessRuleViolation when it was given out already, or the issuer has no notation or has ended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(
            String issuerUnitId, DocumentType type, LocalDate on, DocumentNumber number, @Nullable String reference) {
        UnitView issuer = organizations.require(issuerUnitId);
        UnitView owner = notations.ownerOf(issuer);
        closed.requireOpen(issuerUnitId);
        closed.requireOpen(owner.id());
        SeriesKey key = rules.keyFor(issuer, owner, type, on, Secrecy.NONE);
        if (!notations.of(owner, type, key.scope()).equalsIgnoreCase(number.notation())) {
            return;
        }
        Series series = table.openAndLock(key);
        if (table.isDrawn(series, number)) {
            throw BusinessRuleViolation.of("document.rule.number-taken", number.toString());
        }
        table.write(
                series,
                number,
                type,
                on,
                reference,
                number.suffix().isEmpty()
                        ? null
                        : new SeriesTable.Insertion(
                                on,
                                Phrase.of("document.given-on-paper").in(messages),
                                CurrentActor.get().personName()));
    }

    /** The number that would be drawn next for a document of this day; another may be faster. */
    @Transactional(readOnly = true)
    public int peekNext(String issuerUnitId, DocumentType type, LocalDate on) {
        UnitView issuer = organizations.require(issuerUnitId);
        SeriesKey key = rules.keyFor(issuer, notations.ownerOf(issuer), type, on, Secrecy.NONE);
        return table.nextAfter(table.peek(key), key);
    }

    /** The notation of this issuer's documents of a type, such as {@code CV/HU}. */
    public String notationOf(String issuerUnitId, DocumentType type) {
        return notations.of(notations.ownerOf(organizations.require(issuerUnitId)), type);
    }
}
