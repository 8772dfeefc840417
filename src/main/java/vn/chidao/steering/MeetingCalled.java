package vn.chidao.steering;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People are to know of a meeting. Published in the transaction of the act.
 *
 * @param agenda its items, in order
 * @param papers its papers, in the order of the items
 * @param called who is told
 * @param reason why it is put off or does not take place; which paper is another
 */
public record MeetingCalled(
        Occasion occasion,
        String meetingId,
        String committee,
        int number,
        int year,
        LocalDate on,
        LocalTime at,
        String place,
        List<String> agenda,
        List<Paper> papers,
        List<Called> called,
        @Nullable String reason) {

    public MeetingCalled {
        agenda = List.copyOf(agenda);
        papers = List.copyOf(papers);
        called = List.copyOf(called);
    }

    /** What people are told. */
    public enum Occasion {
        INVITED,
        CHANGED,
        POSTPONED,
        CANCELLED,
        /** A paper was added, replaced or withdrawn. */
        PAPERS,
        /** They were invited and have no seat on its day any more. */
        WITHDRAWN
    }

    /**
     * Somebody who is told.
     *
     * @param positionId for which he is or was invited
     * @param key tells this occasion from others of its kind: nobody is told twice of one
     * @param reason why he is told, where others of this occasion are for another reason
     */
    public record Called(
            String personId,
            String positionId,
            String key,
            @Nullable String reason) {}

    /** A file that belongs to the agenda. */
    public record Paper(String fileId, String name) {}
}
