package vn.chidao.assessment;

import java.time.LocalDate;

/** The engine's part of an assessment: one short instance for each sheet. Used in this module only. */
public interface AssessmentProcess {

    /** Asks the organisation to score itself, and the following-up body to check it after that. */
    void askForScores(ScoringTurn turn, String unitId, String leaderUnitId, LocalDate dueOn, LocalDate checkDueOn);

    /** Nobody works on the sheet any longer. */
    void end(ScoringTurn turn, String reason);
}
