package vn.chidao.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Port to the engine: one short instance per review, and one for each voice that is asked about it. */
public interface PeriodicReviewProcess {

    void start(ReviewOpening opening);

    /** Lets the review go on to its draft. */
    void selfAssessmentsClosed(String reviewId);

    /** Asks a body for what it has to say. */
    void ask(VoiceAsked asked);

    /** Takes the question back. */
    void endVoice(String voiceId, VoiceKind kind, String reason);

    /** Lets the review go on with the opinions that are in. */
    void opinionsClosed(String reviewId);

    /** Lets the conclusion of all parties take effect. */
    void allConcluded(String reviewId);

    /** Sends the review back to its draft. */
    void conclusionRefused(String reviewId);

    /** @param supervisorUnitId who decides about more time */
    record VoiceAsked(
            String voiceId,
            VoiceKind kind,
            String directiveId,
            String unitId,
            String supervisorUnitId,
            @Nullable LocalDate dueOn) {}

    /** What the model needs to route the review. */
    record ReviewOpening(
            String reviewId, String directiveId, String unitId, String concludingUnitId, LocalDate dueOn) {}
}
