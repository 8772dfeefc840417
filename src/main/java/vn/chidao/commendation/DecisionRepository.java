package vn.chidao.commendation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DecisionRepository extends JpaRepository<Decision, String> {

    /** Held until the transaction ends: two who act at once act one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Decision e where e.id = :id")
    Optional<Decision> hold(String id);

    @Query("select e.id from Decision e where e.directiveId = :directiveId"
            + " and e.status = vn.chidao.commendation.DecisionStatus.PREPARED order by e.id")
    List<String> idsPreparedOf(String directiveId);

    @Query("select e from Decision e where e.actingAwardingUnitId = :unitId order by e.id")
    List<Decision> findOf(String unitId);
}
