package vn.chidao.changing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a directive as others read it.
 *
 * @param status a {@link ChangeStatus} name
 * @param byDocument number of the document by which it is done
 * @param fileId a copy of it, where an issuer elsewhere did it
 */
public record ChangeView(
        String id,
        String directiveId,
        ChangeKind kind,
        String status,
        String reason,
        @Nullable String byDirectiveId,
        @Nullable String byDocument,
        @Nullable LocalDate byDocumentOn,
        @Nullable String fileId,
        @Nullable String proposerName,
        @Nullable LocalDate proposedOn,
        @Nullable String decidedBy,
        @Nullable String decidedIn,
        @Nullable LocalDate decidedOn,
        @Nullable String decisionNote,
        @Nullable LocalDate effectiveOn) {

    public boolean isDone() {
        return ChangeStatus.DONE.name().equals(status);
    }

    public boolean isProposed() {
        return ChangeStatus.PROPOSED.name().equals(status);
    }

    /** What one receiver has said, or has still to say since {@code askedOn}. */
    public record Answer(
            String id,
            String changeId,
            String directiveId,
            @Nullable String receiptId,
            String unitId,
            String actingUnitId,
            String unitName,
            LocalDate askedOn,
            @Nullable ChangeReply reply,
            @Nullable String reason,
            @Nullable String answeredBy,
            @Nullable LocalDate answeredOn) {

        public boolean isOpen() {
            return reply == null;
        }
    }

    public record Passage(String oldWords, String newWords) {}

    /** The change with all answers, those who have not answered first. */
    public record Answered(ChangeView change, List<Answer> answers, List<Passage> passages) {

        public long open() {
            return answers.stream().filter(Answer::isOpen).count();
        }

        public long given() {
            return answers.size() - open();
        }
    }
}
