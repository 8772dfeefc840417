package vn.chidao.obligation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OccurrenceRepository extends JpaRepository<Occurrence, String> {

    List<Occurrence> findByActingUnitIdAndStatusOrderById(String actingUnitId, OccurrenceStatus status);

    List<Occurrence> findByDirectiveIdOrderByDueOnAscIdAsc(String directiveId);

    List<Occurrence> findByObligationIdOrderByDueOnAscIdAsc(String obligationId);

    List<Occurrence> findByObligationIdInOrderByDueOnAscIdAsc(Collection<String> obligationIds);

    List<Occurrence> findByDirectiveIdInAndStageOrderByDueOnAscIdAsc(
            Collection<String> directiveIds, ObligationStage stage);

    /** Which of these nobody has to work off any longer though they are not done. */
    @Query("select o.id from Occurrence o where o.id in :ids"
            + " and o.status = vn.chidao.obligation.OccurrenceStatus.RELEASED")
    Set<String> findReleased(Collection<String> ids);
}
