package vn.chidao.directive;

import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Asker;
import vn.chidao.access.Reach;
import vn.chidao.access.Right;
import vn.chidao.document.Registers;

/**
 * Which directives somebody may read: all that are in force, those whose drafts are open to him, and of the documents
 * from outside those in the books he may read or under a directive he may read. A unit's book is its own, so what came
 * to one unit is not open to all.
 */
@Service
@Transactional(readOnly = true)
public class DirectiveSight {

    private final JdbcClient jdbc;
    private final Registers registers;
    private final Access access;
    private final ObjectProvider<DirectivesAtHand> atHand;

    DirectiveSight(JdbcClient jdbc, Registers registers, Access access, ObjectProvider<DirectivesAtHand> atHand) {
        this.jdbc = jdbc;
        this.registers = registers;
        this.access = access;
        this.atHand = atHand;
    }

    /** The ids of all directives that whoever acts may read, in whichever of his positions. */
    public Set<String> visible() {
        return of(access.current());
    }

    /** Whether somebody may read this one. */
    public boolean isOpenTo(Asker asker, String directiveId) {
        return of(asker).contains(directiveId);
    }

    Set<String> of(Asker asker) {
        Reach reach = asker.reach(Right.READ_DRAFT);
        if (reach.everywhere()) {
            return jdbc.sql("select id from directive").query(String.class).set();
        }
        Set<String> seen = new HashSet<>(jdbc.sql("""
                        with own as (
                            select id from directive
                            where status = 'IN_FORCE'
                                or status in ('RECALLED', 'REPLACED') and drafting_unit_id is not null
                                or issuer_unit_id in (:units) or drafting_unit_id in (:units)
                                or office_unit_id in (:units) or signing_unit_id in (:units))
                        select id from own
                        union
                        select cited.id from directive_link link
                            join own on own.id = link.directive_id
                            join directive cited on cited.id = link.target_directive_id
                        where cited.origin = 'RECEIVED' and cited.drafting_unit_id is null
                        """)
                .param("units", reach.unitIds().isEmpty() ? Set.of("") : reach.unitIds())
                .query(String.class)
                .list());
        Set<String> books = asker.reach(Right.READ_BOOK).unitIds();
        atHand.forEach(each -> seen.addAll(each.of(asker)));
        seen.addAll(registers.incomingReferences(books));
        return seen;
    }
}
