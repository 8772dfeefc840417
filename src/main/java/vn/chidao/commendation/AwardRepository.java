package vn.chidao.commendation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AwardRepository extends JpaRepository<Award, String> {

    /** Held until the transaction ends: two who act at once act one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Award e where e.id = :id")
    Optional<Award> hold(String id);

    @Query("select e from Award e where e.proposerUnitId = :unitId or e.awardingUnitId = :unitId order by e.id")
    List<Award> findOf(String unitId);

    List<Award> findByExemplarId(String exemplarId);

    List<Award> findBySourceAndSourceIdOrderBySourceRow(AwardSource source, String sourceId);

    long countBySourceAndSourceId(AwardSource source, String sourceId);
}
