package vn.chidao.directive;

import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who concludes a directive's reviews together with the body that {@link DirectiveView#concludingUnitId()} names: nobody
 * for a committee's own text, the other parties where several have agreed on it (Chương trình phối hợp Đức Cơ 2017, mục
 * III.2: "Sơ kết 3 năm, tổng kết 5 năm").
 */
@Service
@Transactional
public class ConcludingTogether {

    private final JdbcClient jdbc;

    ConcludingTogether(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were named, each once; without the one that concludes first. */
    @Transactional(readOnly = true)
    public List<String> with(DirectiveView directive) {
        return unitsOf(directive.id()).stream()
                .filter(unit -> !unit.equals(directive.concludingUnitId()))
                .toList();
    }

    private List<String> unitsOf(String directiveId) {
        return jdbc.sql("select unit_id from directive_concluding_together where directive_id = :id order by position")
                .param("id", directiveId)
                .query(String.class)
                .list();
    }

    /** In place of whoever was named before; who may say so is decided by whoever calls. */
    public void name(String directiveId, List<String> unitIds) {
        jdbc.sql("delete from directive_concluding_together where directive_id = :id")
                .param("id", directiveId)
                .update();
        int at = 0;
        for (String unit : new LinkedHashSet<>(unitIds)) {
            jdbc.sql(
                            "insert into directive_concluding_together (directive_id, unit_id, position) values (:id, :unit, :at)")
                    .param("id", directiveId)
                    .param("unit", unit)
                    .param("at", at++)
                    .update();
        }
    }

    /** The directives in which this body is named so. */
    @Transactional(readOnly = true)
    List<String> directivesOf(String unitId) {
        return jdbc.sql("select directive_id from directive_concluding_together where unit_id = :unit order by 1")
                .param("unit", unitId)
                .query(String.class)
                .list();
    }

    /** The successor takes the place; where it has one already it keeps that. */
    void handOver(String directiveId, String from, String to) {
        name(
                directiveId,
                unitsOf(directiveId).stream()
                        .map(unit -> unit.equals(from) ? to : unit)
                        .toList());
    }
}
