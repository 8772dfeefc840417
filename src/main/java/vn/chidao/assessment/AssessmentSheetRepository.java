package vn.chidao.assessment;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AssessmentSheetRepository extends JpaRepository<AssessmentSheet, String> {

    List<AssessmentSheet> findByRoundIdOrderById(String roundId);

    /** Read without the sheets themselves, so that nothing is held of them that may change before the round is locked. */
    @Query("select new vn.chidao.assessment.ScoringTurn(s.id, s.reopened) from AssessmentSheet s"
            + " where s.roundId = :roundId")
    List<ScoringTurn> turnsOf(String roundId);

    /** Read without the sheet itself, which may change before the round is locked. */
    @Query("select s.roundId from AssessmentSheet s where s.id = :id")
    Optional<String> roundOf(String id);

    /** Who has a sheet, and who acts for it. */
    interface Holding {
        String getUnitId();

        String getActingUnitId();
    }

    @Query(
            "select s.unitId as unitId, s.actingUnitId as actingUnitId from AssessmentSheet s where s.roundId = :roundId")
    List<Holding> holdingsOf(String roundId);

    /** Held until the transaction ends, so that what is put beside a sheet is put there before it is sent or not at all. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from AssessmentSheet s where s.id = :id")
    Optional<AssessmentSheet> hold(String id);

    @Query("select s from AssessmentSheet s where s.actingUnitId = :unitId order by s.id")
    List<AssessmentSheet> findOf(String unitId);
}
