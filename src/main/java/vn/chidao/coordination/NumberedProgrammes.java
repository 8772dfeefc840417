package vn.chidao.coordination;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.obligation.AgreedProgrammes;

/** The programmes under a directive that were agreed on, by the day their first text bears, whatever was amended since. */
@Component
@Transactional(readOnly = true)
class NumberedProgrammes implements AgreedProgrammes {

    private final JdbcClient jdbc;

    NumberedProgrammes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String id, String leadUnitId, LocalDate numberedOn) {}

    @Override
    public List<Agreed> of(String directiveId) {
        return jdbc.sql("""
                        select p.id, p.acting_lead_unit_id as lead_unit_id, min(v.numbered_on) as numbered_on
                          from joint_programme p join programme_version v on v.programme_id = p.id
                         where p.directive_id = :directive and v.numbered_on is not null
                         group by p.id, p.acting_lead_unit_id, p.status
                         order by (p.status = 'IN_FORCE') desc, min(v.numbered_on) desc, p.id
                        """).param("directive", directiveId).query(Row.class).list().stream()
                .map(row -> new Agreed(row.numberedOn(), row.leadUnitId(), partiesOf(row.id())))
                .toList();
    }

    /** Each once: whoever took over a second place is one party. */
    private List<String> partiesOf(String programmeId) {
        return jdbc
                .sql("select acting_unit_id from programme_party where programme_id = :id order by position")
                .param("id", programmeId)
                .query(String.class)
                .list()
                .stream()
                .distinct()
                .toList();
    }
}
