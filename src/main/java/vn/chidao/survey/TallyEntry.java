package vn.chidao.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The count of one residential area as its commune's Front reports it: numbers of ballots, nobody's name.
 *
 * @param answers in the order of the survey's questions
 * @param fileId the minutes, a stored file
 */
public record TallyEntry(
        TallyMethod method,
        int householdsTotal,
        int ballotsIssued,
        int ballotsReturned,
        int ballotsInvalid,
        List<AnswerCount> answers,
        @Nullable String fileId,
        @Nullable String note) {

    public TallyEntry {
        answers = List.copyOf(answers);
    }
}
