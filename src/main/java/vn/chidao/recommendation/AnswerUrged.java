package vn.chidao.recommendation;

import java.time.LocalDate;
import java.util.List;

/**
 * The raiser asks, in its own words, where the answer is.
 *
 * @param groups the positions that have the task to answer
 */
public record AnswerUrged(
        String recommendationId,
        String subject,
        String raiserName,
        String words,
        LocalDate dueOn,
        LocalDate on,
        List<String> groups) {

    public AnswerUrged {
        groups = List.copyOf(groups);
    }
}
