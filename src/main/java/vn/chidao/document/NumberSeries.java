package vn.chidao.document;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import vn.chidao.shared.Days;

/**
 * The number books: one series for each issuer, scope, type and class of secrecy as {@link NumberingRules} has it, from
 * 01, without gaps and without reuse. Every number that was given out stays visible, a void one too.
 */
@Service
public class NumberSeries {

    private static final String DRAWN = """
            select d.series_id, s.unit_id, s.scope, s.type as series_type, s.secrecy, d.type, d.number, d.suffix, d.notation,
                d.drawn_on
            from drawn_number d join number_series s on s.id = d.series_id
            """;
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String STANDING_BOARD = "STANDING_BOARD";

    private static final String NUMBERS = """
            select d.type, s.scope, s.secrecy, d.number, d.suffix, d.notation, d.drawn_on, d.reference,
                (select min(r.subject) from register_entry r
                    where r.reference = d.reference and r.direction = 'OUT' and d.void_on is null) as subject,
                d.void_on, d.void_reason, d.inserted_on, d.insert_reason, d.approval
            from drawn_number d join number_series s on s.id = d.series_id
            """;

    private final JdbcClient jdbc;
    private final OrganizationDirectory organizations;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ClosedBooks closed;
    private final NumberingRules rules;
    private final Registers registers;
    private final ApplicationEventPublisher events;

    NumberSeries(
            JdbcClient jdbc,
            OrganizationDirectory organizations,
            MessageSource messages,
            BusinessClock clock,
            ClosedBooks closed,
            NumberingRules rules,
            Registers registers,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.messages = messages;
        this.clock = clock;
        this.closed = closed;
        this.rules = rules;
        this.registers = registers;
        this.events = events;
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
        Drawn drawn = next(issuerUnitId, type, on, reference, secrecy);
        markVoid(drawn, reason);
        return drawn.number();
    }

    private Drawn next(
            String issuerUnitId, DocumentType type, LocalDate on, @Nullable String reference, Secrecy secrecy) {
        UnitView issuer = organizations.require(issuerUnitId);
        UnitView owner = ownerOf(issuer);
        closed.requireOpen(issuerUnitId);
        closed.requireOpen(owner.id());
        SeriesKey key = rules.keyFor(issuer, owner, type, on, secrecy);
        String notation = notation(owner, type, key.scope());
        Series series = openAndLock(key);
        DocumentNumber number = new DocumentNumber(nextAfter(series, key), notation);
        stand(series, number.number());
        jdbc.sql("""
                        insert into drawn_number (series_id, number, suffix, type, notation, drawn_on, reference)
                        values (:series, :number, '', :type, :notation, :on, :reference)
                        """)
                .param("series", series.id())
                .param("number", number.number())
                .param("type", type.name())
                .param("notation", notation)
                .param("on", on)
                .param("reference", reference)
                .update();
        return new Drawn(series.id(), key, type, number, on);
    }

    /** The number that would be drawn next for a document of this day; another may be faster. */
    @Transactional(readOnly = true)
    public int peekNext(String issuerUnitId, DocumentType type, LocalDate on) {
        UnitView issuer = organizations.require(issuerUnitId);
        SeriesKey key = rules.keyFor(issuer, ownerOf(issuer), type, on, Secrecy.NONE);
        return nextAfter(find(key, "").orElse(new Series("", 0)), key);
    }

    /** The notation of this issuer's documents of a type, such as {@code CV/HU}. */
    public String notationOf(String issuerUnitId, DocumentType type) {
        return notation(ownerOf(organizations.require(issuerUnitId)), type);
    }

    /** As {@link #setLast(String, DocumentType, String, Secrecy, int)}, of the documents that are not secret. */
    @Transactional
    public void setLast(String unitId, @Nullable DocumentType type, String scope, int last) {
        setLast(unitId, type, scope, Secrecy.NONE, last);
    }

    /**
     * Says where a series stands when the product takes over the paper book; numbers up to there were given on paper.
     *
     * @param type null for one series of all types
     * @param scope {@code TERM:2015-2020} or {@code YEAR:2017}
     * @throws BusinessRuleViolation when the series already stands higher
     */
    @Transactional
    public void setLast(String unitId, @Nullable DocumentType type, String scope, Secrecy secrecy, int last) {
        rules.requireKeeper(unitId);
        SeriesKey key = new SeriesKey(unitId, NumberScope.of(scope), type, secrecy);
        Series series = openAndLock(key);
        if (series.last() > last) {
            throw BusinessRuleViolation.at(
                    "last", "document.rule.series-goes-forward", String.valueOf(series.last()), String.valueOf(last));
        }
        stand(series, last);
        events.publishEvent(new SeriesSet(unitId, organizations.nameOf(unitId), type, typeName(type), scope, last));
    }

    /**
     * As {@link #setLast(String, DocumentType, String, Secrecy, int)}, of the series in which this organisation's
     * documents of a day stand.
     */
    @Transactional
    public void takeOver(String unitId, DocumentType type, LocalDate on, Secrecy secrecy, int last) {
        UnitView unit = organizations.require(unitId);
        SeriesKey key = rules.keyFor(unit, unit, type, on, secrecy);
        if (key.scope().isCongress()) {
            throw BusinessRuleViolation.at("on", "document.rule.congress-not-on-paper");
        }
        setLast(unitId, key.type(), key.scope().code(), key.secrecy(), last);
    }

    private String typeName(@Nullable DocumentType type) {
        return messages.getMessage(
                type == null ? "document.all-types" : "DocumentType." + type.name(), null, VIETNAMESE);
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

    /**
     * Marks a number that was given out and is on no registered document as void: it stays in the book, stands as a void
     * line in the book of outgoing documents, and is never given again.
     *
     * @throws BusinessRuleViolation when it was not given out, is void already or a document goes out under it
     */
    @Transactional
    public void voidNumber(String seriesId, int number, String suffix, String reason) {
        Drawn drawn = jdbc.sql(DRAWN + "where s.id = :series and d.number = :number and d.suffix = :suffix"
                        + " and d.void_on is null for update of d")
                .param("series", seriesId)
                .param("number", number)
                .param("suffix", suffix)
                .query(this::drawnRow)
                .optional()
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
        jdbc.sql(DRAWN + "where d.reference = :reference and d.void_on is null for update of d")
                .param("reference", reference)
                .query(this::drawnRow)
                .list()
                .forEach(drawn -> markVoid(drawn, reason.strip()));
    }

    private Drawn drawnRow(ResultSet row, int line) throws SQLException {
        String seriesType = row.getString("series_type");
        return new Drawn(
                row.getString("series_id"),
                new SeriesKey(
                        row.getString("unit_id"),
                        scopeOf(row.getString("unit_id"), row.getString("scope")),
                        seriesType == null ? null : DocumentType.valueOf(seriesType),
                        Secrecy.valueOf(row.getString("secrecy"))),
                DocumentType.valueOf(row.getString("type")),
                new DocumentNumber(row.getInt("number"), row.getString("suffix"), row.getString("notation")),
                row.getObject("drawn_on", LocalDate.class));
    }

    private void markVoid(Drawn drawn, String reason) {
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

    /**
     * Numbers a document of an earlier day after others have been numbered ("chèn số"): it gets the last number of that
     * day with the next free letter, and stands at its day in the book of outgoing documents. An exception, by the clerk
     * with a reason and the leader's approval.
     *
     * @throws BusinessRuleViolation when reason or approval is missing, or the day is none that needs it
     */
    @Transactional
    public DocumentNumber insert(InsertNumber command) {
        rules.requireKeeper(command.unitId());
        UnitView owner = organizations.require(command.unitId());
        closed.requireOpen(owner.id());
        if (command.reason().isBlank()) {
            throw BusinessRuleViolation.at("reason", "document.rule.insert-reason");
        }
        if (command.approval().isBlank()) {
            throw BusinessRuleViolation.at("approval", "document.rule.insert-approval");
        }
        String approval = command.approval().strip();
        SeriesKey key = rules.keyFor(owner, owner, command.type(), command.day(), command.secrecy());
        Series series = openAndLock(key);
        int base = lastOf(series.id(), command.day());
        DocumentNumber number =
                new DocumentNumber(base, nextLetter(series.id(), base), notation(owner, command.type(), key.scope()));
        String reference = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into drawn_number (series_id, number, suffix, type, notation, drawn_on, reference,
                            inserted_on, insert_reason, approval)
                        values (:series, :number, :suffix, :type, :notation, :day, :reference,
                            :today, :reason, :approval)
                        """)
                .param("series", series.id())
                .param("number", number.number())
                .param("suffix", number.suffix())
                .param("type", command.type().name())
                .param("notation", number.notation())
                .param("day", command.day())
                .param("reference", reference)
                .param("today", clock.today())
                .param("reason", command.reason().strip())
                .param("approval", approval)
                .update();
        registers.registerOutgoing(
                owner.id(),
                new OutgoingEntry(
                        reference,
                        number.toString(),
                        command.day(),
                        command.type(),
                        command.subject().strip(),
                        command.signer().strip(),
                        command.recipients().strip(),
                        null,
                        command.copies(),
                        note(command, approval),
                        command.secrecy()));
        events.publishEvent(new NumberInserted(
                owner.id(), number, command.day(), command.reason().strip(), approval));
        return number;
    }

    private String note(InsertNumber command, String approval) {
        return messages.getMessage(
                "document.insert-note",
                new Object[] {
                    Days.written(clock.today()), approval, command.reason().strip()
                },
                VIETNAMESE);
    }

    /** The number after which a document of this day stands. */
    private int lastOf(String seriesId, LocalDate day) {
        boolean later = jdbc.sql(
                        "select exists (select 1 from drawn_number where series_id = :series and drawn_on > :day)")
                .param("series", seriesId)
                .param("day", day)
                .query(Boolean.class)
                .single();
        if (!later) {
            throw BusinessRuleViolation.at("day", "document.rule.insert-not-needed", Days.written(day));
        }
        return jdbc.sql("select max(number) from drawn_number where series_id = :series and drawn_on <= :day")
                .param("series", seriesId)
                .param("day", day)
                .query(Integer.class)
                .optional()
                .orElseThrow(
                        () -> BusinessRuleViolation.at("day", "document.rule.insert-no-number", Days.written(day)));
    }

    private String nextLetter(String seriesId, int number) {
        String last = jdbc.sql("select max(suffix) from drawn_number where series_id = :series and number = :number")
                .param("series", seriesId)
                .param("number", number)
                .query(String.class)
                .single();
        if (last.equals("z")) {
            throw BusinessRuleViolation.at("day", "document.rule.letters-used-up", String.valueOf(number));
        }
        return last.isEmpty() ? "a" : String.valueOf((char) (last.charAt(0) + 1));
    }

    /** All series of one issuer, the latest first. */
    @Transactional(readOnly = true)
    public List<SeriesView> series(String unitId) {
        return jdbc.sql("""
                        select s.id, s.type, s.scope, s.secrecy, s.last_number, count(d.number) as drawn,
                            count(d.void_on) as voided
                        from number_series s left join drawn_number d on d.series_id = s.id
                        where s.unit_id = :unit group by s.id
                        order by s.valid_from desc, s.scope, s.type nulls first, s.secrecy
                        """).param("unit", unitId).query(SeriesView.class).list();
    }

    /** The book of one issuer, newest number first within a type. */
    @Transactional(readOnly = true)
    public List<DrawnNumberView> drawn(String unitId) {
        return jdbc.sql(NUMBERS + """
                        where s.unit_id = :unit order by s.type, s.valid_from desc, d.number desc, d.suffix desc
                        """)
                .param("unit", unitId)
                .query(DrawnNumberView.class)
                .list();
    }

    /** A piece of one series, newest number first. */
    @Transactional(readOnly = true)
    public List<DrawnNumberView> drawn(String seriesId, int from, int atMost) {
        return jdbc.sql(NUMBERS + """
                        where s.id = :series order by d.number desc, d.suffix desc limit :most offset :from
                        """)
                .param("series", seriesId)
                .param("most", atMost)
                .param("from", from)
                .query(DrawnNumberView.class)
                .list();
    }

    /** A standing board has no numbers of its own: its documents stand in the committee's series. */
    private UnitView ownerOf(UnitView issuer) {
        return STANDING_BOARD.equals(issuer.kind()) && issuer.parentId() != null
                ? organizations.require(issuer.parentId())
                : issuer;
    }

    private NumberScope scopeOf(String unitId, String code) {
        return rules.congresses(unitId).stream()
                .map(NumberScope::of)
                .filter(scope -> scope.code().equals(code))
                .findFirst()
                .orElseGet(() -> NumberScope.of(code));
    }

    private Series openAndLock(SeriesKey key) {
        jdbc.sql("""
                        insert into number_series
                            (id, unit_id, type, scope, secrecy, valid_from, valid_to, last_number, version)
                        values (:id, :unit, :type, :scope, :secrecy, :from, :to, 0, 0)
                        on conflict (unit_id, scope, coalesce(type, ''), secrecy) do nothing
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("unit", key.unitId())
                .param("type", key.type() == null ? null : key.type().name())
                .param("scope", key.scope().code())
                .param("secrecy", key.secrecy().name())
                .param("from", key.scope().validFrom())
                .param("to", key.scope().validTo())
                .update();
        return find(key, "for update").orElseThrow();
    }

    private Optional<Series> find(SeriesKey key, String lock) {
        return jdbc.sql("""
                        select id, last_number as last from number_series
                        where unit_id = :unit and scope = :scope and coalesce(type, '') = :type and secrecy = :secrecy
                        """ + lock)
                .param("unit", key.unitId())
                .param("scope", key.scope().code())
                .param("type", key.type() == null ? "" : key.type().name())
                .param("secrecy", key.secrecy().name())
                .query(Series.class)
                .optional();
    }

    /**
     * Where an organisation changed within a year from a series for each type to one for all, or back, the new one goes
     * on behind the numbers of the old: a number with its notation stands once in a year (NĐ 30/2020/NĐ-CP, art. 15).
     */
    private int nextAfter(Series series, SeriesKey key) {
        int others = jdbc.sql("""
                        select coalesce(max(last_number), 0) from number_series
                        where unit_id = :unit and scope = :scope and secrecy = :secrecy and (type is null) <> :all
                        """)
                .param("unit", key.unitId())
                .param("scope", key.scope().code())
                .param("secrecy", key.secrecy().name())
                .param("all", key.type() == null)
                .query(Integer.class)
                .single();
        return Math.max(series.last(), others) + 1;
    }

    private void stand(Series series, int last) {
        jdbc.sql("update number_series set last_number = :last, version = version + 1 where id = :id")
                .param("last", last)
                .param("id", series.id())
                .update();
    }

    private String notation(UnitView owner, DocumentType type, NumberScope scope) {
        return scope.isCongress()
                ? type.abbreviation() + "/" + messages.getMessage("document.congress-notation", null, VIETNAMESE)
                : notation(owner, type);
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

    private record Drawn(String seriesId, SeriesKey key, DocumentType type, DocumentNumber number, LocalDate on) {}
}
