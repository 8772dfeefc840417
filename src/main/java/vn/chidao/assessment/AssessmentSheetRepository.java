package vn.chidao.assessment;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AssessmentSheetRepository extends JpaRepository<AssessmentSheet, String> {

    List<AssessmentSheet> findByRoundIdOrderById(String roundId);

    /** Read without the sheets themselves, so that nothing is held of them that may change before the round is locked. */
    @Query("select s.id from AssessmentSheet s where s.roundId = :roundId")
    List<String> idsOf(String roundId);

    @Query("select s from AssessmentSheet s where s.actingUnitId = :unitId order by s.id")
    List<AssessmentSheet> findOf(String unitId);
}
