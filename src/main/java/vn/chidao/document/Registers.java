package vn.chidao.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * The books of incoming and outgoing documents of every unit. Lines are numbered by unit and calendar year in order of
 * entry (NĐ 30/2020/NĐ-CP, art. 22.2); a document stands once in each book and a line is never taken back.
 */
@Service
public class Registers {

    private static final String IN = "IN";
    private static final String OUT = "OUT";

    private static final String COLUMNS = """
            select entry_number, entered_on, reference, party, number_and_notation, issued_on, type, subject, signer,
                handed_to, copies, due_on, secrecy, void_reason, note
            """;
    private static final String PERIOD = """
            from register_entry where unit_id = :unit and direction = :direction and year = :year
                and entered_on between :from and :to
            """;

    private static final RowMapper<RegisterLine> LINE = new DataClassRowMapper<>(RegisterLine.class);

    private final JdbcClient jdbc;
    private final ClosedBooks closed;

    Registers(JdbcClient jdbc, ClosedBooks closed) {
        this.jdbc = jdbc;
        this.closed = closed;
    }

    /**
     * Enters an incoming document and answers with its số đến, unique in the unit and year of arrival.
     *
     * @throws BusinessRuleViolation when this unit has entered the document already, or its books are closed
     */
    @Transactional
    public int registerIncoming(String unitId, IncomingEntry entry) {
        refuseSecondEntry(unitId, IN, entry.reference(), entry.numberAndNotation());
        int line = nextLine(unitId, IN, entry.arrivedOn().getYear());
        jdbc.sql("""
                        insert into register_entry (unit_id, direction, year, entry_number, entered_on, reference, party,
                            number_and_notation, issued_on, type, subject, handed_to, copies, secrecy, note)
                        values (:unit, 'IN', :year, :line, :on, :reference, :party,
                            :number, :issuedOn, :type, :subject, :handedTo, :copies, :secrecy, :note)
                        """)
                .param("unit", unitId)
                .param("year", entry.arrivedOn().getYear())
                .param("line", line)
                .param("on", entry.arrivedOn())
                .param("reference", entry.reference())
                .param("party", entry.issuerName())
                .param("number", entry.numberAndNotation())
                .param("issuedOn", entry.issuedOn())
                .param("type", entry.type().name())
                .param("subject", entry.subject())
                .param("handedTo", entry.handedTo())
                .param("copies", entry.copies())
                .param("secrecy", entry.secrecy().name())
                .param("note", entry.note())
                .update();
        return line;
    }

    /**
     * Enters an outgoing document and answers with the line's number in the year's book.
     *
     * @throws BusinessRuleViolation when this unit has entered the document already, or its books are closed
     */
    @Transactional
    public int registerOutgoing(String unitId, OutgoingEntry entry) {
        refuseSecondEntry(unitId, OUT, entry.reference(), entry.numberAndNotation());
        return enterOutgoing(unitId, entry, null);
    }

    /** A number that stays unused has its line as well, so that the book has no hole where it was. */
    void enterVoid(SeriesKey series, DocumentType type, DocumentNumber number, LocalDate on, String reason) {
        enterOutgoing(
                series.unitId(),
                new OutgoingEntry(
                        "void:" + UUID.randomUUID(),
                        number.toString(),
                        on,
                        type,
                        "",
                        "",
                        "",
                        null,
                        0,
                        null,
                        series.secrecy()),
                reason);
    }

    /** Whether a document goes out under this number of a series. */
    boolean isOut(String seriesId, int number, String suffix) {
        return jdbc.sql("""
                        select exists (select 1 from drawn_number d join register_entry r
                                on r.reference = d.reference and r.direction = 'OUT'
                            where d.series_id = :series and d.number = :number and d.suffix = :suffix)
                        """)
                .param("series", seriesId)
                .param("number", number)
                .param("suffix", suffix)
                .query(Boolean.class)
                .single();
    }

    private int enterOutgoing(String unitId, OutgoingEntry entry, @Nullable String voidReason) {
        int line = nextLine(unitId, OUT, entry.issuedOn().getYear());
        jdbc.sql("""
                        insert into register_entry (unit_id, direction, year, entry_number, entered_on, reference, party,
                            number_and_notation, issued_on, type, subject, signer, handed_to, copies, secrecy,
                            void_reason, note)
                        values (:unit, 'OUT', :year, :line, :on, :reference, :party,
                            :number, :on, :type, :subject, :signer, :fileUnit, :copies, :secrecy, :voidReason, :note)
                        """)
                .param("unit", unitId)
                .param("year", entry.issuedOn().getYear())
                .param("line", line)
                .param("on", entry.issuedOn())
                .param("reference", entry.reference())
                .param("party", entry.recipients())
                .param("number", entry.numberAndNotation())
                .param("type", entry.type().name())
                .param("subject", entry.subject())
                .param("signer", entry.signer())
                .param("fileUnit", entry.fileUnit())
                .param("copies", entry.copies())
                .param("secrecy", entry.secrecy().name())
                .param("voidReason", voidReason)
                .param("note", entry.note())
                .update();
        return line;
    }

    /**
     * Notes on the line of an incoming document to whom it was handed and by when it is to be dealt with, once the leader
     * has directed so; a later direction replaces an earlier one.
     *
     * @param handedTo null where the direction names nobody
     */
    @Transactional
    public void direct(String unitId, String reference, @Nullable String handedTo, @Nullable LocalDate dueOn) {
        jdbc.sql("""
                        update register_entry set handed_to = coalesce(:to, handed_to), due_on = :due
                        where unit_id = :unit and direction = 'IN' and reference = :reference
                        """)
                .param("to", handedTo)
                .param("due", dueOn)
                .param("unit", unitId)
                .param("reference", reference)
                .update();
    }

    /** The book of incoming documents of a year, last entry first. */
    @Transactional(readOnly = true)
    public List<RegisterLine> incoming(String unitId, int year) {
        return reversed(lines(RegisterBook.IN, BookPeriod.of(unitId, year, null, null)));
    }

    /** The book of outgoing documents of a year, last entry first. */
    @Transactional(readOnly = true)
    public List<RegisterLine> outgoing(String unitId, int year) {
        return reversed(lines(RegisterBook.OUT, BookPeriod.of(unitId, year, null, null)));
    }

    /** Whether the document stands in this unit's book of incoming documents. */
    @Transactional(readOnly = true)
    public boolean hasIncoming(String unitId, String reference) {
        return has(unitId, IN, reference);
    }

    /** The số đến under which this unit has entered the document, where it has. */
    @Transactional(readOnly = true)
    public Optional<Integer> incomingNumberOf(String unitId, String reference) {
        return jdbc.sql("""
                        select entry_number from register_entry
                        where unit_id = :unit and direction = 'IN' and reference = :reference
                        """)
                .param("unit", unitId)
                .param("reference", reference)
                .query(Integer.class)
                .optional();
    }

    /**
     * The references of all documents in these units' books of incoming documents, and in the closed ones of bodies
     * whose successors they are.
     */
    @Transactional(readOnly = true)
    public Set<String> incomingReferences(Collection<String> unitIds) {
        if (unitIds.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("""
                        with recursive former (unit_id) as (
                            select unit_id from closed_books where successor_unit_id in (:units)
                            union
                            select closed.unit_id
                            from closed_books closed join former on former.unit_id = closed.successor_unit_id)
                        select distinct reference from register_entry
                        where direction = 'IN' and (unit_id in (:units) or unit_id in (select unit_id from former))
                        """).param("units", unitIds).query(String.class).set();
    }

    /** Who has this document in his book of incoming documents, or has taken such a book over. */
    @Transactional(readOnly = true)
    public List<String> holdersOfIncoming(String reference) {
        return jdbc.sql("""
                        with recursive holder (unit_id) as (
                            select unit_id from register_entry where direction = 'IN' and reference = :reference
                            union
                            select closed.successor_unit_id
                            from closed_books closed join holder on holder.unit_id = closed.unit_id)
                        select unit_id from holder
                        where unit_id not in (select unit_id from closed_books) order by unit_id
                        """).param("reference", reference).query(String.class).list();
    }

    /** Every line a document has in anybody's book, outgoing ones first, then by day and unit. */
    @Transactional(readOnly = true)
    public List<Entered> entriesOf(String reference) {
        return jdbc.sql(COLUMNS + """
                        , unit_id, direction, year from register_entry where reference = :reference
                        order by direction desc, entered_on, unit_id, entry_number
                        """)
                .param("reference", reference)
                .query((rs, row) -> new Entered(
                        rs.getString("unit_id"),
                        RegisterBook.valueOf(rs.getString("direction")),
                        rs.getInt("year"),
                        LINE.mapRow(rs, row)))
                .list();
    }

    /** A line and the book it stands in. */
    public record Entered(String unitId, RegisterBook book, int year, RegisterLine line) {}

    /** How many lines a book has in a period. */
    @Transactional(readOnly = true)
    public int count(RegisterBook book, BookPeriod period) {
        return over(book, period, "select count(*) " + PERIOD)
                .query(Integer.class)
                .single();
    }

    /** All lines of a period in the order of the book: as they were entered, outgoing documents day by day. */
    @Transactional(readOnly = true)
    public List<RegisterLine> lines(RegisterBook book, BookPeriod period) {
        return over(book, period, COLUMNS + PERIOD + "order by " + order(book, ""))
                .query(RegisterLine.class)
                .list();
    }

    /** A piece of a period, the end of the book first. */
    @Transactional(readOnly = true)
    public List<RegisterLine> latest(RegisterBook book, BookPeriod period, int from, int atMost) {
        return over(book, period, COLUMNS + PERIOD + "order by " + order(book, " desc") + " limit :most offset :skip")
                .param("most", atMost)
                .param("skip", from)
                .query(RegisterLine.class)
                .list();
    }

    private JdbcClient.StatementSpec over(RegisterBook book, BookPeriod period, String sql) {
        return jdbc.sql(sql)
                .param("unit", period.unitId())
                .param("direction", book.name())
                .param("year", period.year())
                .param("from", period.from())
                .param("to", period.to());
    }

    private static String order(RegisterBook book, String way) {
        return (book == RegisterBook.OUT ? "entered_on" + way + ", " : "") + "entry_number" + way;
    }

    private static List<RegisterLine> reversed(List<RegisterLine> lines) {
        List<RegisterLine> latestFirst = new ArrayList<>(lines);
        Collections.reverse(latestFirst);
        return latestFirst;
    }

    private void refuseSecondEntry(String unitId, String direction, String reference, String numberAndNotation) {
        if (has(unitId, direction, reference)) {
            throw BusinessRuleViolation.of("document.rule.already-registered", numberAndNotation);
        }
    }

    private boolean has(String unitId, String direction, String reference) {
        return jdbc.sql("""
                        select exists (select 1 from register_entry
                            where unit_id = :unit and direction = :direction and reference = :reference)
                        """)
                .param("unit", unitId)
                .param("direction", direction)
                .param("reference", reference)
                .query(Boolean.class)
                .single();
    }

    /** The book's row is locked until the caller's transaction ends, so lines follow each other without a gap. */
    private int nextLine(String unitId, String direction, int year) {
        closed.requireOpen(unitId);
        return jdbc.sql("""
                        insert into register_book (unit_id, direction, year, last_number) values (:unit, :direction, :year, 1)
                        on conflict (unit_id, direction, year) do update set last_number = register_book.last_number + 1
                        returning last_number
                        """)
                .param("unit", unitId)
                .param("direction", direction)
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
