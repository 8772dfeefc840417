package vn.chidao.coordination;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        return !openTo(asker, List.of(programmeId)).isEmpty();
    }

    /** Which of these somebody may read at all. */
    public Set<String> openTo(Asker asker, Collection<String> programmeIds) {
        Set<String> open = new HashSet<>(partyTo(asker, programmeIds));
        List<String> others =
                programmeIds.stream().filter(id -> !open.contains(id)).toList();
        if (others.isEmpty()) {
            return open;
        }
        List<Known> known =
                jdbc.sql("""
                        select id, coalesce(directive_id, '') as directive_id from joint_programme
                        where id in (:ids) and version_in_force is not null
                        """).param("ids", others).query(Known.class).list();
        Set<String> visible =
                known.stream().allMatch(each -> each.directiveId().isEmpty()) ? Set.of() : directives.of(asker);
        known.stream()
                .filter(each -> each.directiveId().isEmpty() || visible.contains(each.directiveId()))
                .map(Known::id)
                .forEach(open::add);
        return open;
    }

    /** Whether somebody may read what is not in force: drafts, opinions, refusals. */
    public boolean isPartyTo(Asker asker, String programmeId) {
        return !partyTo(asker, List.of(programmeId)).isEmpty();
    }

    /** Of which of these somebody may read what is not in force. */
    public Set<String> partyTo(Asker asker, Collection<String> programmeIds) {
        if (programmeIds.isEmpty()) {
            return Set.of();
        }
        Map<String, Set<String>> parties = new HashMap<>();
        jdbc.sql("""
                        select programme_id, acting_unit_id from programme_party where programme_id in (:ids)
                        union
                        select id, acting_lead_unit_id from joint_programme where id in (:ids)
                        """).param("ids", programmeIds).query(row -> {
            parties.computeIfAbsent(row.getString(1), id -> new HashSet<>()).add(row.getString(2));
        });
        return parties.entrySet().stream()
                .filter(each -> asker.may(Right.READ_DRAFT, Thing.of(each.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** @param directiveId empty where it serves none */
    record Known(String id, String directiveId) {}
}
