package vn.chidao.recommendation;

import java.time.LocalDate;

/** Port to the engine: a short instance for each thing that somebody is asked to do. */
public interface RecommendationProcess {

    /** The raiser's leader is asked to send a letter. */
    void approve(String letterId, String raiserUnitId);

    /** A body is asked for its answer; the raiser decides about more time. */
    void askForAnswer(TurnId turn, String unitId, String raiserUnitId, LocalDate dueOn);

    /** The raiser is asked whether what came back is enough. */
    void judge(TurnId turn, String raiserUnitId);

    /** The raiser is asked to look after what was promised for today. */
    void lookAfterPromise(TurnId turn, String raiserUnitId);

    /** What this turn asks of anybody need not be done any more. */
    void end(TurnId turn, String reason);
}
