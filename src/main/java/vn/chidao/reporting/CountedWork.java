package vn.chidao.reporting;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which report or review has counted which work, so that no work is counted twice or by none. */
@Repository
class CountedWork {

    private final JdbcClient jdbc;

    CountedWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A confirmed result or a record. */
    record Source(FigureSourceKind kind, String id) {}

    /** Two reports of one line are settled one after the other; held until the transaction ends. */
    void lock(String line) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:line, 0))")
                .param("line", line)
                .query((row, n) -> line)
                .single();
    }

    /**
     * What others have counted: reports of the same line, and any reports of the directive on periods before the line
     * began. What stands in no sum keeps nothing back: a contribution that came after its consolidation, or to a report
     * that nobody wants any more. A correction under way does: once accepted it stands in the sums of its parent.
     */
    Set<Source> elsewhere(String holderId, String directiveId, String line) {
        return new HashSet<>(jdbc.sql("""
                        select distinct c.kind, c.source_id
                          from counted_work c
                         where c.holder_id <> :holder and c.directive_id = :directive
                           and (c.line = :line
                                or c.period_to < (select min(p.period_from) from (
                                        select period_from from report where line = :line
                                        union all select period_from from contribution_round where line = :line) p))
                           and not exists (
                                select 1 from report own join report v on v.root_id = own.root_id
                                 where own.id = :holder and v.id = c.holder_id)
                           and not exists (
                                select 1 from report r join report p on p.id = r.parent_id
                                 where r.id = c.holder_id and p.status = 'WITHDRAWN')
                           and not exists (
                                select 1 from report r join contribution_round a on a.parent_id = r.parent_id
                                 where r.id = c.holder_id
                                   and (r.after_consolidation
                                        or (r.version_no = 1 and r.status <> 'ACCEPTED' and a.closed_on is not null)))
                        """)
                .param("holder", holderId)
                .param("directive", directiveId)
                .param("line", line)
                .query((row, n) ->
                        new Source(FigureSourceKind.valueOf(row.getString("kind")), row.getString("source_id")))
                .list());
    }

    /** Of the versions of a report this one alone counts from now on. */
    void onlyBy(String reportId) {
        jdbc.sql("""
                        delete from counted_work where holder_id in (
                            select v.id from report own join report v on v.root_id = own.root_id
                             where own.id = :id and v.id <> own.id)
                        """).param("id", reportId).update();
    }

    /** Nothing that the report, or a contribution to it, has counted keeps others back any more. */
    void free(String reportId) {
        jdbc.sql("delete from counted_work where holder_id = :id or starts_with(holder_id, :id || '/')")
                .param("id", reportId)
                .update();
    }

    /** What it has counted itself; a correction that has not been drafted yet, what the version before it has. */
    Set<Source> by(String holderId) {
        return new HashSet<>(jdbc.sql("""
                        select kind, source_id from counted_work
                         where holder_id = :holder
                            or holder_id = (select r.corrects_id from report r
                                             where r.id = :holder and r.submissions = 0)
                        """)
                .param("holder", holderId)
                .query((row, n) ->
                        new Source(FigureSourceKind.valueOf(row.getString("kind")), row.getString("source_id")))
                .list());
    }

    /** This is what the holder counts from now on, instead of what it counted before. */
    void replace(Counter holder, Collection<OwnWork> work) {
        jdbc.sql("delete from counted_work where holder_id = :holder")
                .param("holder", holder.id())
                .update();
        jdbc.sql("""
                        insert into counted_work (holder_id, kind, source_id, directive_id, line, period_to)
                        select :holder, w.kind, w.source_id, :directive, :line, :to
                          from unnest(cast(:kinds as text[]), cast(:sources as text[])) as w (kind, source_id)
                        """)
                .param("holder", holder.id())
                .param("kinds", work.stream().map(own -> own.kind().name()).toArray(String[]::new))
                .param(
                        "sources",
                        work.stream().map(own -> own.work().sourceId()).toArray(String[]::new))
                .param("directive", holder.directiveId())
                .param("line", holder.line())
                .param("to", holder.days().to())
                .update();
    }
}
