package vn.chidao.festival;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface FestivalAssignmentRepository extends JpaRepository<FestivalAssignment, String> {

    /** Held until the transaction ends: two who act at once act one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from FestivalAssignment a where a.id = :id")
    Optional<FestivalAssignment> hold(String id);

    /** Who is sent to these residential areas in a year. */
    @Query("select a from FestivalAssignment a where a.year = :year and a.areaId in :areaIds"
            + " and a.status <> vn.chidao.festival.AssignmentStatus.WITHDRAWN order by a.id")
    List<FestivalAssignment> findStanding(int year, Collection<String> areaIds);

    /** What an organisation has to do with: sent by it, of its people, or to it. */
    @Query("select a from FestivalAssignment a where (a.assigningUnitId = :unitId or a.visitingUnitId = :unitId"
            + " or a.areaId = :unitId) and a.status <> vn.chidao.festival.AssignmentStatus.WITHDRAWN order by a.id")
    List<FestivalAssignment> findStandingOf(String unitId);

    /** Visits to these residential areas that stand on the record of the obligation, whosever record, the first one first. */
    @Query(
            "select a from FestivalAssignment a where a.year = :year and a.areaId in :areaIds"
                    + " and a.obligationId = :obligationId and a.recordId is not null order by a.visit.reportedOn, a.actedAt, a.id")
    List<FestivalAssignment> findRecorded(int year, Collection<String> areaIds, String obligationId);

    /** Where an opinion was heard. */
    @Query("select a.id from FestivalAssignment a join a.opinions o where o.id = :opinionId")
    Optional<String> findIdOfOpinion(String opinionId);
}
