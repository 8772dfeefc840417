package vn.chidao.receiving;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DirectionTaskRepository extends JpaRepository<DirectionTask, String> {

    List<DirectionTask> findByDirectiveIdAndStatusInOrderById(
            String directiveId, Collection<DirectionTaskStatus> statuses);

    List<DirectionTask> findByActingUnitIdAndStatusInOrderById(
            String actingUnitId, Collection<DirectionTaskStatus> statuses);
}
