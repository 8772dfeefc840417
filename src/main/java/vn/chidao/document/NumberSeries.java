package vn.chidao.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.TermOpened;
import vn.chidao.organization.TermView;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * The number books: one series for each issuer, type and scope, from 01, without gaps and without reuse. Every number
 * that was given out stays visible, a void one too.
 */
@Service
public class NumberSeries {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String STANDING_BOARD = "STANDING_BOARD";

    private final JdbcClient jdbc;
    private final OrganizationDirectory organizations;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ClosedBooks closed;
    private final ApplicationEventPublisher events;

    NumberSeries(
            JdbcClient jdbc,
            OrganizationDirectory organizations,
            MessageSource messages,
            BusinessClock clock,
            ClosedBooks closed,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.messages = messages;
        this.clock = clock;
        this.closed = closed;
        this.events = events;
    }

    /** As {@link #draw(String, DocumentType, LocalDate, String)}, for a paper that has no row of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentNumber draw(String issuerUnitId, DocumentType type, LocalDate on) {
        return draw(issuerUnitId, type, on, null);
    }

    /**
     * Draws the next number for a document of this day, in the caller's transaction: others who draw from the same
     * series wait for it, and a rollback gives the number back.
     *
     * @param reference id of the document the number is for
     * @throws BusinessRuleViolation when the issuer has no notation or has ended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentNumber draw(String issuerUnitId, DocumentType type, LocalDate on, @Nullable String reference) {
        UnitView owner = ownerOf(issuerUnitId);
        closed.requireOpen(issuerUnitId);
        closed.requireOpen(owner.id());
        String notation = notation(owner, type);
        NumberScope scope = scopeOf(owner, on);
        open(owner.id(), type, scope, 0);
        Series series = lock(owner.id(), type, scope.code());
        int number = series.last() + 1;
        jdbc.sql("update number_series set last_number = :number, version = version + 1 where id = :id")
                .param("number", number)
                .param("id", series.id())
                .update();
        jdbc.sql("""
                        insert into drawn_number (series_id, number, notation, drawn_on, reference)
                        values (:series, :number, :notation, :on, :reference)
                        """)
                .param("series", series.id())
                .param("number", number)
                .param("notation", notation)
                .param("on", on)
                .param("reference", reference)
                .update();
        return new DocumentNumber(number, notation);
    }

    /** The number that would be drawn next for a document of this day; another may be faster. */
    @Transactional(readOnly = true)
    public int peekNext(String issuerUnitId, DocumentType type, LocalDate on) {
        UnitView owner = ownerOf(issuerUnitId);
        NumberScope scope = scopeOf(owner, on);
        return find(owner.id(), type, scope.code()).map(Series::last).orElse(0) + 1;
    }

    /** The notation of this issuer's documents of a type, such as {@code CV/HU}. */
    public String notationOf(String issuerUnitId, DocumentType type) {
        return notation(ownerOf(issuerUnitId), type);
    }

    /**
     * Says where a series stands when the product takes over the paper book; numbers up to there were given on paper.
     *
     * @param scope {@code TERM:2015-2020} or {@code YEAR:2017}
     * @throws BusinessRuleViolation when the series already stands higher
     */
    @Transactional
    public void setLast(String unitId, DocumentType type, String scope, int last) {
        open(unitId, type, NumberScope.of(scope), 0);
        Series series = lock(unitId, type, scope);
        if (series.last() > last) {
            throw BusinessRuleViolation.of(
                    "document.rule.series-goes-forward", String.valueOf(series.last()), String.valueOf(last));
        }
        jdbc.sql("update number_series set last_number = :last, version = version + 1 where id = :id")
                .param("last", last)
                .param("id", series.id())
                .update();
        events.publishEvent(new SeriesSet(unitId, organizations.nameOf(unitId), type, typeName(type), scope, last));
    }

    private String typeName(DocumentType type) {
        return messages.getMessage("DocumentType." + type.name(), null, VIETNAMESE);
    }

    /** Series of a term that were opened before its days were entered get them now. */
    @EventListener
    void on(TermOpened term) {
        NumberScope scope = NumberScope.of(new TermView(term.unitId(), term.name(), term.from(), term.to()));
        jdbc.sql("update number_series set valid_from = :from, valid_to = :to where unit_id = :unit and scope = :scope")
                .param("from", scope.validFrom())
                .param("to", scope.validTo())
                .param("unit", term.unitId())
                .param("scope", scope.code())
                .update();
    }

    /** Marks a number that was given out as void: it stays in the book and is never given again. */
    @Transactional
    public void voidNumber(String unitId, DocumentType type, String scope, int number, String reason) {
        int changed = jdbc.sql("""
                        update drawn_number set void_on = :on, void_reason = :reason
                        where number = :number and void_on is null and series_id in (select id from number_series
                            where unit_id = :unit and type = :type and scope = :scope)
                        """)
                .param("on", clock.today())
                .param("reason", reason)
                .param("unit", unitId)
                .param("type", type.name())
                .param("scope", scope)
                .param("number", number)
                .update();
        if (changed == 0) {
            throw BusinessRuleViolation.of("document.rule.number-not-drawn", String.valueOf(number));
        }
        events.publishEvent(new NumberVoided(unitId, type, scope, number, reason));
    }

    /** The book of one issuer, newest number first within a type. */
    @Transactional(readOnly = true)
    public List<DrawnNumberView> drawn(String unitId) {
        return jdbc.sql("""
                        select s.type, s.scope, d.number, d.notation, d.drawn_on, d.reference, d.void_on, d.void_reason
                        from drawn_number d join number_series s on s.id = d.series_id
                        where s.unit_id = :unit order by s.type, s.valid_from desc, d.number desc
                        """).param("unit", unitId).query(DrawnNumberView.class).list();
    }

    /** A standing board has no numbers of its own: its documents stand in the committee's series. */
    private UnitView ownerOf(String issuerUnitId) {
        UnitView issuer = organizations.require(issuerUnitId);
        return STANDING_BOARD.equals(issuer.kind()) && issuer.parentId() != null
                ? organizations.require(issuer.parentId())
                : issuer;
    }

    /** A Party body counts by its committee's term, all others by the year. */
    private NumberScope scopeOf(UnitView unit, LocalDate on) {
        if (!NumberScope.isParty(unit)) {
            return NumberScope.usualFor(unit, on);
        }
        return organizations
                .term(committeeOf(unit, on).id(), on)
                .map(NumberScope::of)
                .orElseGet(() -> NumberScope.usualFor(unit, on));
    }

    /** Whose congress opens the term: of an office or commission, the committee's it works for. */
    private UnitView committeeOf(UnitView unit, LocalDate on) {
        if (unit.isPartyCollective()) {
            return unit;
        }
        return organizations.ancestors(unit.id(), on).stream()
                .filter(UnitView::isPartyCollective)
                .findFirst()
                .orElse(unit);
    }

    private void open(String unitId, DocumentType type, NumberScope scope, int last) {
        jdbc.sql("""
                        insert into number_series (id, unit_id, type, scope, valid_from, valid_to, last_number, version)
                        values (:id, :unit, :type, :scope, :from, :to, :last, 0)
                        on conflict (unit_id, type, scope) do nothing
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("unit", unitId)
                .param("type", type.name())
                .param("scope", scope.code())
                .param("from", scope.validFrom())
                .param("to", scope.validTo())
                .param("last", last)
                .update();
    }

    private Series lock(String unitId, DocumentType type, String scope) {
        return jdbc.sql("""
                        select id, last_number as last from number_series
                        where unit_id = :unit and type = :type and scope = :scope for update
                        """)
                .param("unit", unitId)
                .param("type", type.name())
                .param("scope", scope)
                .query(Series.class)
                .single();
    }

    private Optional<Series> find(String unitId, DocumentType type, String scope) {
        return jdbc.sql("""
                        select id, last_number as last from number_series
                        where unit_id = :unit and type = :type and scope = :scope
                        """)
                .param("unit", unitId)
                .param("type", type.name())
                .param("scope", scope)
                .query(Series.class)
                .optional();
    }

    private static String notation(UnitView unit, DocumentType type) {
        String own = unit.notation();
        if (own == null) {
            throw BusinessRuleViolation.of("document.rule.no-notation", unit.name());
        }
        if (NumberScope.isParty(unit)) {
            return type.abbreviation() + "/" + own;
        }
        // A State or Front letter carries no type: 635/MTTQ-BTT.
        return type == DocumentType.OFFICIAL_LETTER ? own : type.abbreviation() + "-" + own;
    }

    private record Series(String id, int last) {}
}
