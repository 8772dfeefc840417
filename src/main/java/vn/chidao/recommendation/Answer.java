package vn.chidao.recommendation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the body that was asked answers.
 *
 * @param text the answer; where it is refused, the reason
 * @param measures what will be done, where something will
 * @param promisedOn until when
 * @param fileId the letter it was answered by
 */
public record Answer(
        AnswerOutcome outcome,
        @Nullable String text,
        @Nullable String measures,
        @Nullable LocalDate promisedOn,
        @Nullable String fileId) {}
