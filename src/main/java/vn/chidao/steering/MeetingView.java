package vn.chidao.steering;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as its page shows it.
 *
 * @param directiveReadable whether whoever asks may read the directive, and so what became of conclusions
 * @param roster who has a seat on its day
 * @param uninvited those whose invitations do not hold any more
 * @param chair who was in the chair or is to be, by name and position; {@code chairRole} what he is in the committee
 * @param papersOpen whether whoever asks may read more than its conclusions
 * @param quorum null before it was held
 * @param earlier what earlier meetings asked, what is not done first
 */
public record MeetingView(
        String id,
        long version,
        String committeeId,
        String committeeName,
        String standingUnitId,
        String establishingUnitId,
        String directiveId,
        boolean directiveReadable,
        int number,
        int year,
        LocalDate on,
        LocalTime at,
        String place,
        MeetingStatus status,
        int turn,
        @Nullable String chair,
        @Nullable SeatRole chairRole,
        @Nullable String preparation,
        @Nullable String remark,
        @Nullable String writtenBy,
        @Nullable String writtenPosition,
        @Nullable String confirmedBy,
        @Nullable String confirmedPosition,
        @Nullable LocalDate confirmedOn,
        List<AgendaItem> agenda,
        List<Paper> papers,
        List<Attendance> attendance,
        @Nullable Quorum quorum,
        List<FollowedConclusion> conclusions,
        List<FollowedConclusion> earlier,
        Roster roster,
        List<Uninvited> uninvited,
        boolean papersOpen,
        MeetingAct lastAct,
        @Nullable String lastReason,
        LastActed acted) {

    public MeetingView {
        agenda = List.copyOf(agenda);
        papers = List.copyOf(papers);
        attendance = List.copyOf(attendance);
        conclusions = List.copyOf(conclusions);
        earlier = List.copyOf(earlier);
        uninvited = List.copyOf(uninvited);
    }

    /** Somebody who was invited and is not any more, by name and position, and why. */
    public record Uninvited(String member, String reason) {}

    /** A file of an item of the agenda. */
    public record Paper(String itemId, String fileId, String name) {}

    public boolean isPlanned() {
        return status == MeetingStatus.PLANNED;
    }

    public boolean isConcluded() {
        return status == MeetingStatus.CONCLUDED;
    }

    public List<Paper> papersOf(String itemId) {
        return papers.stream().filter(paper -> paper.itemId().equals(itemId)).toList();
    }

    /** How long the agenda takes, in minutes. */
    public int minutes() {
        return agenda.stream().mapToInt(AgendaItem::minutes).sum();
    }
}
