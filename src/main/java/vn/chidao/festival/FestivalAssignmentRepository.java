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

    /** Whether a visit to this residential area stands on the record of the obligation for this organisation. */
    @Query("select count(a) > 0 from FestivalAssignment a where a.year = :year and a.areaId = :areaId"
            + " and a.obligationId = :obligationId and a.recordUnitId = :unitId")
    boolean isRecorded(int year, String areaId, String obligationId, String unitId);
}
