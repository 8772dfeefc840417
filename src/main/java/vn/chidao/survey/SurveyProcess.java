package vn.chidao.survey;

import java.time.LocalDate;

/** Port to the engine: a short instance for the count of each area, and one for the conclusion. */
public interface SurveyProcess {

    /** A commune's Front is asked for the count of an area; the Front that opened the survey checks it. */
    void askForTally(TallyTurn turn, String enteringUnitId, String openerUnitId, LocalDate dueOn);

    /** The leader of the Front that opened the survey is asked to conclude; asking again changes nothing. */
    void conclude(String surveyId, String openerUnitId, LocalDate dueOn);

    /** This count need not be entered or checked any more. */
    void endTally(TallyTurn turn, String reason);

    /** The survey is given up: nobody concludes it. */
    void endConclusion(String surveyId, String reason);
}
