package vn.chidao.steering;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.Words;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.steering.MeetingCalled.Occasion;
import vn.chidao.workflow.AttachmentStore;

/**
 * What a standing office does about the papers of a meeting, one act a method: each is on the record, and told to those who
 * are invited.
 */
@Service
@Transactional
public class MeetingPapers {

    private final SteeringMeetings meetings;
    private final SteeringMeetingRepository repository;
    private final Invitations invitations;
    private final PaperRecord record;
    private final AttachmentStore files;
    private final Words words;

    MeetingPapers(
            SteeringMeetings meetings,
            SteeringMeetingRepository repository,
            Invitations invitations,
            PaperRecord record,
            AttachmentStore files,
            Words words) {
        this.meetings = meetings;
        this.repository = repository;
        this.invitations = invitations;
        this.record = record;
        this.files = files;
        this.words = words;
    }

    /** @throws BusinessRuleViolation at {@code file}, for a file that may not be used or an item that is gone */
    public void add(String meetingId, String itemId, String fileId) {
        SteeringMeeting meeting = meetings.held(meetingId);
        SteeringCommittee committee = meetings.kept(meeting, meeting.version());
        requireUsable(fileId);
        meeting.addPaper(itemId, fileId, meetings.now());
        moved(PaperAct.ADDED, committee, meeting, itemId, fileId, null);
    }

    /**
     * Another file in the place of one.
     *
     * @throws BusinessRuleViolation at {@code file}, also where the former is there no longer
     */
    public void replace(String meetingId, String formerId, String fileId) {
        SteeringMeeting meeting = meetings.held(meetingId);
        SteeringCommittee committee = meetings.kept(meeting, meeting.version());
        requireUsable(fileId);
        String item = meeting.replacePaper(formerId, fileId, meetings.now());
        moved(PaperAct.REPLACED, committee, meeting, item, fileId, formerId);
    }

    /** Withdrawing what is not there changes nothing. */
    public void withdraw(String meetingId, String fileId) {
        SteeringMeeting meeting = meetings.held(meetingId);
        SteeringCommittee committee = meetings.kept(meeting, meeting.version());
        meeting.withdrawPaper(fileId, meetings.now())
                .ifPresent(item -> moved(PaperAct.WITHDRAWN, committee, meeting, item, fileId, null));
    }

    private void requireUsable(String fileId) {
        if (!files.isUsable(fileId)) {
            throw BusinessRuleViolation.at("file", "directive.rule.file-unknown");
        }
    }

    private void moved(
            PaperAct act,
            SteeringCommittee committee,
            SteeringMeeting meeting,
            String item,
            String fileId,
            @Nullable String former) {
        repository.saveAndFlush(meeting);
        record.write(act, committee, meeting.id(), meetings.labelOf(meeting), meeting.titleOf(item), fileId, former);
        String key = "steering.paper.told." + act;
        invitations.tell(
                committee,
                meeting,
                Occasion.PAPERS,
                "v" + meeting.version(),
                former == null
                        ? words.of(key, record.nameOf(fileId))
                        : words.of(key, record.nameOf(former), record.nameOf(fileId)));
    }
}
