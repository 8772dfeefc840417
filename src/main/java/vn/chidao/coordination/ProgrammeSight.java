package vn.chidao.coordination;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveSight;

/**
 * Who may read a joint programme: its parties from the draft on; once it is in force, whoever may read the directive it
 * serves. What is still being agreed on stays with the parties.
 */
@Component
@Transactional(readOnly = true)
public class ProgrammeSight {

    private final JdbcClient jdbc;
    private final DirectiveSight directives;

    ProgrammeSight(JdbcClient jdbc, DirectiveSight directives) {
        this.jdbc = jdbc;
        this.directives = directives;
    }

    /** Whether somebody may read the programme at all. */
    public boolean isOpenTo(Asker asker, String programmeId) {
        if (isPartyTo(asker, programmeId)) {
            return true;
        }
        List<Known> known =
                jdbc.sql("""
                        select coalesce(directive_id, '') as directive_id from joint_programme
                        where id = :id and version_in_force is not null
                        """).param("id", programmeId).query(Known.class).list();
        return known.stream()
                .anyMatch(each -> each.directiveId().isEmpty() || directives.isOpenTo(asker, each.directiveId()));
    }

    /** Whether somebody may read what is not in force: drafts, opinions, refusals. */
    public boolean isPartyTo(Asker asker, String programmeId) {
        Set<String> parties =
                jdbc.sql("""
                        select acting_unit_id from programme_party where programme_id = :id
                        union
                        select acting_lead_unit_id from joint_programme where id = :id
                        """).param("id", programmeId).query(String.class).set();
        return !parties.isEmpty() && asker.may(Right.READ_DRAFT, Thing.of(parties));
    }

    /** @param directiveId empty where it serves none */
    record Known(String directiveId) {}
}
