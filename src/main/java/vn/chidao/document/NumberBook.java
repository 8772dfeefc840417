package vn.chidao.document;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The number book as it is read: every number that was given out stays visible, a void one too. */
@Service
@Transactional(readOnly = true)
public class NumberBook {

    private static final String NUMBERS = """
            select d.type, s.scope, s.secrecy, d.number, d.suffix, d.notation, d.drawn_on, d.reference,
                (select min(r.subject) from register_entry r
                    where r.reference = d.reference and r.direction = 'OUT' and d.void_on is null) as subject,
                d.void_on, d.void_reason, d.inserted_on, d.insert_reason, d.approval
            from drawn_number d join number_series s on s.id = d.series_id
            """;

    private final JdbcClient jdbc;

    NumberBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All series of one issuer, the latest first. */
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
    public List<DrawnNumberView> drawn(String unitId) {
        return jdbc.sql(NUMBERS + """
                        where s.unit_id = :unit order by s.type, s.valid_from desc, d.number desc, d.suffix desc
                        """)
                .param("unit", unitId)
                .query(DrawnNumberView.class)
                .list();
    }

    /** A piece of one series, newest number first. */
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
}
