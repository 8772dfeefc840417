package vn.chidao.coordination;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface JointProgrammeRepository extends JpaRepository<JointProgramme, String> {

    String LIVE = "p.status not in (vn.chidao.coordination.ProgrammeStatus.WITHDRAWN,"
            + " vn.chidao.coordination.ProgrammeStatus.ENDED)";

    /** Held until the transaction ends: two who sign at once sign one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from JointProgramme p where p.id = :id")
    Optional<JointProgramme> hold(String id);

    /** What is under way or in force and led by this organisation in the cycle of this directive; several after a merger. */
    @Query("select p from JointProgramme p where p.actingLeadUnitId = :leadUnitId and p.directiveId = :directiveId and "
            + LIVE + " order by p.id")
    List<JointProgramme> findOfCycle(String leadUnitId, String directiveId);

    /** Held until the transaction ends: two who draft for one cycle at once do so one after the other. */
    @Query(
            value = "select 1 from (select pg_advisory_xact_lock(hashtextextended(:cycle, 0))) as locked",
            nativeQuery = true)
    int holdCycle(String cycle);

    /** What is under way or in force below this programme. */
    @Query("select p from JointProgramme p where p.parentId = :parentId and " + LIVE + " order by p.id")
    List<JointProgramme> findChildren(String parentId);

    /** What is under way or in force and has this organisation as a party; the lead is one. */
    @Query("select distinct p from JointProgramme p join p.parties party where party.actingUnitId = :unitId and " + LIVE
            + " order by p.id")
    List<JointProgramme> findLiveOf(String unitId);

    @Query("select p.id from JointProgramme p where p.yearTo < :year"
            + " and p.status = vn.chidao.coordination.ProgrammeStatus.IN_FORCE order by p.id")
    List<String> findOver(int year);
}
