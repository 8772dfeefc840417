package vn.chidao.obligation;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface OccurrenceRepository extends JpaRepository<Occurrence, String> {

    List<Occurrence> findByActingUnitIdAndStatusOrderById(String actingUnitId, OccurrenceStatus status);

    List<Occurrence> findByDirectiveIdOrderByDueOnAscIdAsc(String directiveId);

    List<Occurrence> findByObligationIdOrderByDueOnAscIdAsc(String obligationId);
}
