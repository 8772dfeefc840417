package vn.chidao.registration;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chidao.obligation.RecordedWork;

/** Which work on record was done for which registered line, in rows. */
@Repository
class LineTies {

    private final JdbcClient jdbc;

    LineTies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A piece of work and the line it was done for, which need not stand any more. */
    record Tie(RecordedWork.Source source, String sourceId, String sheetId, String lineKey, String lineTitle) {

        /** Names the work. */
        String key() {
            return source + ":" + sourceId;
        }
    }

    void add(Tie tie) {
        jdbc.sql("""
                        insert into registration_work (source, source_id, sheet_id, line_key, line_title)
                        values (:source, :id, :sheet, :key, :title)
                        """)
                .param("source", tie.source().name())
                .param("id", tie.sourceId())
                .param("sheet", tie.sheetId())
                .param("key", tie.lineKey())
                .param("title", tie.lineTitle())
                .update();
    }

    /** Work on a line stays with it under what it is about now. */
    void follow(String sheetId, SheetLine before, SheetLine now) {
        jdbc.sql("""
                        update registration_work set line_key = :now, line_title = :title
                        where sheet_id = :sheet and line_key = :before
                        """)
                .param("sheet", sheetId)
                .param("before", before.key())
                .param("now", now.key())
                .param("title", now.title())
                .update();
    }

    void remove(RecordedWork.Source source, String sourceId) {
        jdbc.sql("delete from registration_work where source = :source and source_id = :id")
                .param("source", source.name())
                .param("id", sourceId)
                .update();
    }

    List<Tie> ofSheets(Collection<String> sheetIds) {
        return jdbc.sql("select * from registration_work where sheet_id = any(:sheets) order by source, source_id")
                .param("sheets", sheetIds.toArray(String[]::new))
                .query(Tie.class)
                .list();
    }

    /** Those of all sheets of a directive. */
    List<Tie> all(String directiveId) {
        return jdbc.sql("""
                        select w.* from registration_work w join registration_sheet s on s.id = w.sheet_id
                        where s.directive_id = :directive
                        """).param("directive", directiveId).query(Tie.class).list();
    }

    List<Tie> of(RecordedWork.Source source, Collection<String> sourceIds) {
        return jdbc.sql("select * from registration_work where source = :source and source_id = any(:ids)")
                .param("source", source.name())
                .param("ids", sourceIds.toArray(String[]::new))
                .query(Tie.class)
                .list();
    }
}
