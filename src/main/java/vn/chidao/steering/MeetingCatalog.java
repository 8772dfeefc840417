package vn.chidao.steering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.AttachmentStore;

/** Reads meetings of steering committees, for whoever asks: what he may not read is left out. */
@Service
@Transactional(readOnly = true)
public class MeetingCatalog {

    private final SteeringMeetingRepository meetings;
    private final SteeringCommitteeRepository committees;
    private final SteeringSight sight;
    private final Rosters rosters;
    private final Invitations invitations;
    private final ConclusionFollowUps followUps;
    private final AttachmentStore files;

    MeetingCatalog(
            SteeringMeetingRepository meetings,
            SteeringCommitteeRepository committees,
            SteeringSight sight,
            Rosters rosters,
            Invitations invitations,
            ConclusionFollowUps followUps,
            AttachmentStore files) {
        this.meetings = meetings;
        this.committees = committees;
        this.sight = sight;
        this.rosters = rosters;
        this.invitations = invitations;
        this.followUps = followUps;
        this.files = files;
    }

    /** A meeting; to whoever may not read papers only once its conclusions are known, and no more than these. */
    public Optional<MeetingView> find(Asker asker, String id) {
        SteeringSight.Eye eye = sight.of(asker);
        return meetings.findById(id).flatMap(meeting -> {
            SteeringCommittee committee = committees
                    .findById(meeting.committeeId())
                    .orElseThrow(() -> new NotFound("steering committee", meeting.committeeId()));
            boolean papersOpen = eye.readsPapersOf(committee, meeting.on());
            return papersOpen || eye.sees(committee) && meeting.status() == MeetingStatus.CONCLUDED
                    ? Optional.of(view(eye, committee, meeting, papersOpen))
                    : Optional.empty();
        });
    }

    private MeetingView view(
            SteeringSight.Eye eye, SteeringCommittee committee, SteeringMeeting meeting, boolean open) {
        Roster roster = rosters.on(committee, meeting.on());
        Map<String, String> names = files.namesOf(
                meeting.papers().stream().map(MeetingPaper::fileId).toList());
        return new MeetingView(
                meeting.id(),
                meeting.version(),
                committee.id(),
                committee.name(),
                committee.standingUnitId(),
                committee.establishingUnitId(),
                committee.directiveId(),
                eye.readsDirectiveOf(committee),
                meeting.number(),
                meeting.year(),
                meeting.on(),
                meeting.at(),
                meeting.place(),
                meeting.status(),
                meeting.turn().number(),
                chairOf(meeting, roster),
                roster.lines().stream()
                        .filter(line -> line.seatId().equals(meeting.chairSeatId()))
                        .map(Roster.Line::role)
                        .findFirst()
                        .orElse(null),
                open ? meeting.preparation() : null,
                open ? meeting.remark() : null,
                meeting.writtenBy(),
                meeting.writtenPosition(),
                meeting.confirmedBy(),
                meeting.confirmedPosition(),
                meeting.confirmedOn(),
                open ? meeting.agenda() : List.of(),
                open
                        ? meeting.papers().stream()
                                .map(paper -> new MeetingView.Paper(
                                        paper.itemId(),
                                        paper.fileId(),
                                        names.getOrDefault(paper.fileId(), paper.fileId())))
                                .toList()
                        : List.of(),
                open ? meeting.attendance() : List.of(),
                open && meeting.status().isHeld() ? meeting.quorum().orElse(null) : null,
                followUps.of(committee, meeting.id()),
                open ? earlier(committee, meeting) : List.of(),
                roster,
                open ? invitations.uninvited(meeting.id()) : List.of(),
                open,
                meeting.lastAct(),
                meeting.lastReason(),
                meeting.acted());
    }

    private @Nullable String chairOf(SteeringMeeting meeting, Roster roster) {
        return meeting.attendance().stream()
                .filter(each -> each.seatId().equals(meeting.chairSeatId()))
                .map(Attendance::member)
                .findFirst()
                .or(() -> roster.lines().stream()
                        .filter(line -> line.seatId().equals(meeting.chairSeatId()))
                        .map(Roster.Line::said)
                        .findFirst())
                .orElse(null);
    }

    private List<FollowedConclusion> earlier(SteeringCommittee committee, SteeringMeeting meeting) {
        return followUps.until(committee, meeting.on()).stream()
                .filter(each -> !each.meetingId().equals(meeting.id()))
                .toList();
    }
}
