package vn.chidao.commendation;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import vn.chidao.shared.ContentArea;

interface AwardRepository extends JpaRepository<Award, String> {

    /** Held until the transaction ends: two who act at once act one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Award e where e.id = :id")
    Optional<Award> hold(String id);

    @Query("select e from Award e where e.proposerUnitId = :unitId or e.awardingUnitId = :unitId order by e.id")
    List<Award> findOf(String unitId);

    List<Award> findByExemplarId(String exemplarId);

    List<Award> findBySourceAndSourceIdOrderBySourceRow(AwardSource source, String sourceId);

    /**
     * Records of honours for one merit that were taken back, the latest first, and that no honour stands on: for whoever is
     * called so, of the same kind, content and proposer, in periods that meet.
     */
    @Query("""
            select a.recordId from Award a
             where a.recordId is not null and a.revokedOn is not null and a.candidateKey = :key
               and a.candidateKind = :kind and a.content = :content and a.obligationId = :obligationId
               and a.proposerUnitId = :unitId and a.fromDay <= :to and a.toDay >= :from
               and not exists (select 1 from Award b where b.recordId = a.recordId and b.revokedOn is null)
             order by a.decidedOn desc, a.id
            """)
    List<String> recordsTakenBack(
            String key,
            CandidateKind kind,
            ContentArea content,
            String obligationId,
            String unitId,
            LocalDate from,
            LocalDate to);

    long countBySourceAndSourceId(AwardSource source, String sourceId);
}
