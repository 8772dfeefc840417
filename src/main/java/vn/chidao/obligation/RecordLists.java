package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.publicity.ChannelItems;

/** Records across directives: what was put out, supervised, commented on and done, wherever it was recorded. */
@Service
@Transactional(readOnly = true)
public class RecordLists implements ChannelItems {

    private static final String FROM = """
            from obligation_record r join obligation o on o.id = r.obligation_id
            where r.directive_id = any(:directives)
              and (cast(:kind as text) is null or r.kind = :kind)
              and (cast(:content as text) is null or r.content = :content)
              and (cast(:unit as text) is null or coalesce(r.done_by_unit_id, r.unit_id) = :unit)
              and (cast(:channel as text) is null or r.channel_id = :channel)
              and (cast(:from as date) is null or r.on_day between :from and :to)
              and (:words = '' or position(lower(:words) in lower(r.title || ' ' || r.text)) > 0)
            """;

    private final JdbcClient jdbc;
    private final DirectiveSight sight;

    RecordLists(JdbcClient jdbc, DirectiveSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /** The latest first. */
    public List<RecordView> list(RecordFilter filter, int offset, int limit) {
        return narrowed(
                        "select r.*, coalesce(r.indicator, r.title) as figure_name, o.code " + FROM
                                + " order by r.on_day desc, r.recorded_at desc, r.id offset :offset limit :limit",
                        filter)
                .param("offset", offset)
                .param("limit", limit)
                .query(ObligationRows::record)
                .list();
    }

    public int count(RecordFilter filter) {
        return narrowed("select count(*) " + FROM, filter).query(Integer.class).single();
    }

    private StatementSpec narrowed(String sql, RecordFilter filter) {
        Integer year = filter.year();
        return jdbc.sql(sql)
                .param("directives", filter.directiveIds().toArray(String[]::new))
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param(
                        "content",
                        filter.content() == null ? null : filter.content().name())
                .param("unit", filter.unitId())
                .param("channel", filter.channelId())
                .param("from", year == null ? null : LocalDate.of(year, 1, 1))
                .param("to", year == null ? null : LocalDate.of(year, 12, 31))
                .param("words", filter.words().strip());
    }

    @Override
    public Map<String, Integer> countsOf(int year) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        select channel_id, count(*) as items from obligation_record
                        where channel_id is not null and directive_id = any(:directives) and on_day between :from and :to
                        group by channel_id
                        """)
                .param("directives", sight.visible().toArray(String[]::new))
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .query(row -> {
                    counts.put(row.getString("channel_id"), row.getInt("items"));
                });
        return counts;
    }
}
