package vn.chidao.survey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A count of an area as it stood when it was given back or, accepted already, reopened.
 *
 * @param number counted from 1
 * @param accepted whether it had been accepted
 * @param fileName of its minutes
 * @param reason why it was given back or reopened
 */
public record EarlierCount(
        int number,
        boolean accepted,
        TallyEntry entry,
        @Nullable String fileName,
        String reason,
        String enteredBy,
        Instant enteredAt,
        String endedBy,
        Instant endedAt) {

    public Share satisfaction(int question) {
        return new Share(entry.answers().get(question).satisfied(), entry.ballotsReturned());
    }
}
