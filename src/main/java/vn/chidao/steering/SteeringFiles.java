package vn.chidao.steering;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.document.FileOwner;

/** Papers of meetings and copies of decisions are read by members and by those who keep the committee. */
@Component
class SteeringFiles implements FileOwner {

    private final JdbcClient jdbc;
    private final SteeringCommitteeRepository committees;
    private final SteeringSight sight;

    SteeringFiles(JdbcClient jdbc, SteeringCommitteeRepository committees, SteeringSight sight) {
        this.jdbc = jdbc;
        this.committees = committees;
        this.sight = sight;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Boolean> mayBeReadBy(Asker asker, String fileId) {
        List<String> of = jdbc.sql("""
                        select committee_id from steering_decision where file_id = :id
                        union
                        select m.committee_id from steering_paper p join steering_meeting m on m.id = p.meeting_id
                        where p.file_id = :id
                        """).param("id", fileId).query(String.class).list();
        if (of.isEmpty()) {
            return Optional.empty();
        }
        SteeringSight.Eye eye = sight.of(asker);
        return Optional.of(
                of.stream().flatMap(id -> committees.findById(id).stream()).anyMatch(eye::readsPapersOf));
    }
}
