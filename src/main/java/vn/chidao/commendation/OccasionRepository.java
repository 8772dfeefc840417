package vn.chidao.commendation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface OccasionRepository extends JpaRepository<Occasion, String> {

    /** Held until the transaction ends: two who act at once act one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Occasion e where e.id = :id")
    Optional<Occasion> hold(String id);

    /** As above, of all of a directive that take proposals, always in the same order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Occasion e where e.directiveId = :directiveId"
            + " and e.status = vn.chidao.commendation.OccasionStatus.OPEN order by e.id")
    List<Occasion> holdOpenOf(String directiveId);

    @Query("select e from Occasion e where e.actingAwardingUnitId = :unitId or e.openerUnitId = :unitId order by e.id")
    List<Occasion> findOf(String unitId);
}
