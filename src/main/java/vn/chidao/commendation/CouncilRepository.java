package vn.chidao.commendation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CouncilRepository extends JpaRepository<Council, String> {

    /** Held until the transaction ends: two who act at once act one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Council e where e.id = :id")
    Optional<Council> hold(String id);

    @Query("select e.id from Council e where e.directiveId = :directiveId"
            + " and e.status = vn.chidao.commendation.CouncilStatus.OPEN order by e.id")
    List<String> idsOpenOf(String directiveId);

    @Query("select e from Council e where e.actingAwardingUnitId = :unitId order by e.id")
    List<Council> findOf(String unitId);
}
