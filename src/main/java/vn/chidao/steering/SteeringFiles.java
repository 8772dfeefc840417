package vn.chidao.steering;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final SteeringMeetingRepository meetings;
    private final SteeringSight sight;

    SteeringFiles(
            JdbcClient jdbc,
            SteeringCommitteeRepository committees,
            SteeringMeetingRepository meetings,
            SteeringSight sight) {
        this.jdbc = jdbc;
        this.committees = committees;
        this.meetings = meetings;
        this.sight = sight;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Boolean> mayBeReadBy(Asker asker, String fileId) {
        List<Use> uses = jdbc.sql("""
                        select committee_id, null as meeting_id from steering_decision where file_id = :id
                        union
                        select m.committee_id, m.id from steering_paper p join steering_meeting m on m.id = p.meeting_id
                        where p.file_id = :id
                        """)
                .param("id", fileId)
                .query((row, n) -> new Use(row.getString("committee_id"), row.getString("meeting_id")))
                .list();
        if (uses.isEmpty()) {
            return Optional.empty();
        }
        SteeringSight.Eye eye = sight.of(asker);
        return Optional.of(uses.stream().anyMatch(use -> isOpen(eye, use)));
    }

    private boolean isOpen(SteeringSight.Eye eye, Use use) {
        String meetingId = use.meetingId();
        return committees
                .findById(use.committeeId())
                .filter(committee -> eye.readsPapersOf(committee)
                        || meetingId != null
                                && meetings.findById(meetingId)
                                        .filter(meeting -> eye.readsPapersOf(committee, meeting.on()))
                                        .isPresent())
                .isPresent();
    }

    /** Where a file stands; without a meeting it is a decision's copy. */
    private record Use(String committeeId, @Nullable String meetingId) {}
}
