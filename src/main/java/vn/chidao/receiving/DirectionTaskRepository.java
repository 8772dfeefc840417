package vn.chidao.receiving;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DirectionTaskRepository extends JpaRepository<DirectionTask, String> {

    List<DirectionTask> findByDirectiveIdAndStatusInOrderById(
            String directiveId, Collection<DirectionTaskStatus> statuses);

    List<DirectionTask> findByActingUnitIdAndStatusInOrderById(
            String actingUnitId, Collection<DirectionTaskStatus> statuses);

    /** Once when the deadline is near, and once more when it has passed. */
    @Query("""
            select t from DirectionTask t where t.status in :open
                and (t.remindedOn is null and t.dueOn <= :soon
                    or t.remindedOn <= t.dueOn and t.dueOn < :today)
            order by t.id
            """)
    List<DirectionTask> findToRemind(Collection<DirectionTaskStatus> open, LocalDate soon, LocalDate today);
}
