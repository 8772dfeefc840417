package vn.chidao.assessment;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AssessmentRoundRepository extends JpaRepository<AssessmentRound, String> {

    /** Held until the transaction ends: two who act at once act one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from AssessmentRound r where r.id = :id")
    Optional<AssessmentRound> hold(String id);

    @Query("select r from AssessmentRound r where r.actingLeaderUnitId = :unitId order by r.id")
    List<AssessmentRound> findOf(String unitId);

    @Query("select count(r) from AssessmentRound r where r.directiveId = :directiveId and r.periodFrom = :from"
            + " and r.periodTo = :to and r.status <> vn.chidao.assessment.AssessmentStatus.WITHDRAWN")
    long countOf(String directiveId, LocalDate from, LocalDate to);
}
