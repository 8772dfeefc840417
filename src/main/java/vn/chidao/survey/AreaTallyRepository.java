package vn.chidao.survey;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AreaTallyRepository extends JpaRepository<AreaTally, String> {

    List<AreaTally> findBySurveyIdOrderByNumber(String surveyId);

    /** Read without the counts themselves, so that nothing is held of them that may change before the survey is locked. */
    @Query("select new vn.chidao.survey.TallyTurn(t.id, t.round) from AreaTally t where t.surveyId = :surveyId")
    List<TallyTurn> turnsOf(String surveyId);

    /** What this Front still has to count, or may be asked to count again, in surveys that are open. */
    @Query("select t from AreaTally t where t.actingEnteringUnitId = :unitId and t.surveyId in"
            + " (select s.id from SatisfactionSurvey s where s.status = vn.chidao.survey.SurveyStatus.OPEN)"
            + " order by t.surveyId, t.number")
    List<AreaTally> findOpenOf(String unitId);

    /** What this Front counted, or was to count, in surveys that are over. */
    @Query("select t from AreaTally t where t.actingEnteringUnitId = :unitId and t.surveyId in"
            + " (select s.id from SatisfactionSurvey s where s.status <> vn.chidao.survey.SurveyStatus.OPEN)"
            + " order by t.surveyId, t.number")
    List<AreaTally> findClosedOf(String unitId);
}
