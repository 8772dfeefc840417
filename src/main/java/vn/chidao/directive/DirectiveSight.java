package vn.chidao.directive;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.document.Registers;

/**
 * Which directives the people of some organisations may read: all that are in force, what those organisations make
 * themselves, and of the documents from outside those in their books of incoming documents or under a directive they
 * may read. A unit's book is its own, so what came to one unit is not open to all.
 */
@Service
@Transactional(readOnly = true)
public class DirectiveSight {

    private final JdbcClient jdbc;
    private final Registers registers;

    DirectiveSight(JdbcClient jdbc, Registers registers) {
        this.jdbc = jdbc;
        this.registers = registers;
    }

    /** The ids of all directives that people of these units may read. */
    public Set<String> of(Collection<String> unitIds) {
        Set<String> seen = new HashSet<>(jdbc.sql("""
                        with own as (
                            select id from directive
                            where status = 'IN_FORCE' or issuer_unit_id in (:units) or drafting_unit_id in (:units)
                                or office_unit_id in (:units) or signing_unit_id in (:units))
                        select id from own
                        union
                        select cited.id from directive_link link
                            join own on own.id = link.directive_id
                            join directive cited on cited.id = link.target_directive_id
                        where cited.status = 'RECEIVED'
                        """)
                .param("units", unitIds.isEmpty() ? Set.of("") : unitIds)
                .query(String.class)
                .list());
        seen.addAll(registers.incomingReferences(unitIds));
        return seen;
    }
}
