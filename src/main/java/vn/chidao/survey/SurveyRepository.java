package vn.chidao.survey;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SurveyRepository extends JpaRepository<SatisfactionSurvey, String> {

    /** Held until the transaction ends: two who act at once act one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from SatisfactionSurvey s where s.id = :id")
    Optional<SatisfactionSurvey> hold(String id);

    @Query("select s from SatisfactionSurvey s where s.actingOpenerUnitId = :unitId"
            + " and s.status = vn.chidao.survey.SurveyStatus.OPEN order by s.id")
    List<SatisfactionSurvey> findOpenOf(String unitId);

    @Query("select s from SatisfactionSurvey s where s.actingOpenerUnitId = :unitId"
            + " and s.status <> vn.chidao.survey.SurveyStatus.OPEN order by s.id")
    List<SatisfactionSurvey> findClosedOf(String unitId);

    @Query("select s.id from SatisfactionSurvey s where s.dueOn <= :today and s.conclusionAsked = false"
            + " and s.status = vn.chidao.survey.SurveyStatus.OPEN order by s.dueOn, s.id")
    List<String> findDue(LocalDate today);

    @Query("select count(s) from SatisfactionSurvey s where s.kindCode = :kindCode and s.placeUnitId = :placeUnitId"
            + " and s.status = vn.chidao.survey.SurveyStatus.OPEN")
    long countOpen(String kindCode, String placeUnitId);
}
