package vn.chidao.survey;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AreaTallyRepository extends JpaRepository<AreaTally, String> {

    List<AreaTally> findBySurveyIdOrderByNumber(String surveyId);

    /** What this Front still has to count, or may be asked to count again, in surveys that are open. */
    @Query("select t from AreaTally t where t.actingEnteringUnitId = :unitId and t.surveyId in"
            + " (select s.id from SatisfactionSurvey s where s.status = vn.chidao.survey.SurveyStatus.OPEN)"
            + " order by t.surveyId, t.number")
    List<AreaTally> findOpenOf(String unitId);
}
