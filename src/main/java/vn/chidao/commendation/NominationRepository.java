package vn.chidao.commendation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface NominationRepository extends JpaRepository<Nomination, String> {

    /** Held until the transaction ends: two who act at once act one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Nomination e where e.id = :id")
    Optional<Nomination> hold(String id);

    /** As above, of several, always in the same order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Nomination e where e.id in :ids order by e.id")
    List<Nomination> holdAll(Collection<String> ids);

    @Query(
            "select e from Nomination e where e.actingUnitId = :unitId or e.actingAwardingUnitId = :unitId order by e.id")
    List<Nomination> findOf(String unitId);

    @Query("select e from Nomination e where e.occasionId = :occasionId and e.status in :statuses order by e.id")
    List<Nomination> findOfOccasion(String occasionId, Collection<NominationStatus> statuses);

    /** What the body would be asked to check of proposals of a round in these states. */
    @Query("select new vn.chidao.commendation.NominationTurn(e.id, e.round) from Nomination e"
            + " where e.occasionId = :occasionId and e.status in :statuses order by e.id")
    List<NominationTurn> turnsOfOccasion(String occasionId, Collection<NominationStatus> statuses);

    /** As above, of a directive. */
    @Query("select new vn.chidao.commendation.NominationTurn(e.id, e.round) from Nomination e"
            + " where e.directiveId = :directiveId and e.status in :statuses order by e.id")
    List<NominationTurn> turnsOfDirective(String directiveId, Collection<NominationStatus> statuses);

    /** The rounds of these, always in the same order. */
    @Query("select distinct e.occasionId from Nomination e where e.id in :ids and e.occasionId is not null"
            + " order by e.occasionId")
    List<String> occasionsOf(Collection<String> ids);

    @Query("select e from Nomination e where e.dossier.source = :source and e.dossier.sourceId = :sourceId")
    List<Nomination> findBySourceAndSourceId(NominationSource source, String sourceId);
}
