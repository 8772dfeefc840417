package vn.chidao.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code number_series}, and of {@code drawn_number} as they are held while one is changed. */
@Repository
class SeriesTable {

    private static final String DRAWN = """
            select d.series_id, s.unit_id, s.scope, s.type as series_type, s.secrecy, d.type, d.number, d.suffix, d.notation,
                d.drawn_on
            from drawn_number d join number_series s on s.id = d.series_id
            """;

    private final JdbcClient jdbc;
    private final NumberingRules rules;

    SeriesTable(JdbcClient jdbc, NumberingRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** The series, opened where it is the first time it is used; others who want it wait. */
    Series openAndLock(SeriesKey key) {
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

    /** Why a number stands between others: inserted on a day, for a reason, approved by somebody. */
    record Insertion(LocalDate on, String reason, String approval) {}

    /**
     * Writes down that a number is given out.
     *
     * @param reference id of the document it is for
     * @param insertion null for a number in its turn
     */
    void write(
            Series series,
            DocumentNumber number,
            DocumentType type,
            LocalDate on,
            @Nullable String reference,
            @Nullable Insertion insertion) {
        jdbc.sql("""
                        insert into drawn_number (series_id, number, suffix, type, notation, drawn_on, reference,
                            inserted_on, insert_reason, approval)
                        values (:series, :number, :suffix, :type, :notation, :on, :reference, :inserted, :reason, :approval)
                        """)
                .param("series", series.id())
                .param("number", number.number())
                .param("suffix", number.suffix())
                .param("type", type.name())
                .param("notation", number.notation())
                .param("on", on)
                .param("reference", reference)
                .param("inserted", insertion == null ? null : insertion.on())
                .param("reason", insertion == null ? null : insertion.reason())
                .param("approval", insertion == null ? null : insertion.approval())
                .update();
    }

    /** Where a series stands; one that was never used stands at nought. */
    Series peek(SeriesKey key) {
        return find(key, "").orElse(new Series("", 0));
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
     * What was taken out of a series ahead of it is passed over.
     */
    int nextAfter(Series series, SeriesKey key) {
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
        return firstFree(key, Math.max(series.last(), others) + 1);
    }

    private int firstFree(SeriesKey key, int from) {
        Set<Integer> taken = jdbc.sql("""
                        select d.number from drawn_number d join number_series s on s.id = d.series_id
                        where s.unit_id = :unit and s.scope = :scope and s.secrecy = :secrecy and d.number >= :from
                            and (s.type is null or cast(:type as text) is null or s.type = :type)
                        """)
                .param("unit", key.unitId())
                .param("scope", key.scope().code())
                .param("secrecy", key.secrecy().name())
                .param("from", from)
                .param("type", key.type() == null ? null : key.type().name())
                .query(Integer.class)
                .set();
        return IntStream.iterate(from, number -> number + 1)
                .filter(number -> !taken.contains(number))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a number of a series was given out, be it void since. */
    boolean isDrawn(Series series, DocumentNumber number) {
        return jdbc.sql("""
                        select exists (select 1 from drawn_number
                            where series_id = :series and number = :number and suffix = :suffix)
                        """)
                .param("series", series.id())
                .param("number", number.number())
                .param("suffix", number.suffix())
                .query(Boolean.class)
                .single();
    }

    void stand(Series series, int last) {
        jdbc.sql("update number_series set last_number = :last, version = version + 1 where id = :id")
                .param("last", last)
                .param("id", series.id())
                .update();
    }

    /** A number that is not void, held until the transaction ends. */
    Optional<DrawnNumber> hold(String seriesId, int number, String suffix) {
        return jdbc.sql(DRAWN + "where s.id = :series and d.number = :number and d.suffix = :suffix"
                        + " and d.void_on is null for update of d")
                .param("series", seriesId)
                .param("number", number)
                .param("suffix", suffix)
                .query(this::drawnRow)
                .optional();
    }

    /** As {@link #hold}, all that were drawn for a document. */
    List<DrawnNumber> holdFor(String reference) {
        return jdbc.sql(DRAWN + "where d.reference = :reference and d.void_on is null for update of d")
                .param("reference", reference)
                .query(this::drawnRow)
                .list();
    }

    private DrawnNumber drawnRow(ResultSet row, int line) throws SQLException {
        String seriesType = row.getString("series_type");
        return new DrawnNumber(
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

    private NumberScope scopeOf(String unitId, String code) {
        return rules.congresses(unitId).stream()
                .map(NumberScope::of)
                .filter(scope -> scope.code().equals(code))
                .findFirst()
                .orElseGet(() -> NumberScope.of(code));
    }

    /** @param last the highest number that was given out in its turn */
    record Series(String id, int last) {}
}
