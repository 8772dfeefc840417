package vn.chidao.steering;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SteeringMeetingRepository extends JpaRepository<SteeringMeeting, String> {

    /** Held until the transaction ends: two who act at once act one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from SteeringMeeting m where m.id = :id")
    Optional<SteeringMeeting> hold(String id);

    /** Which asking for its preparation is the last, read without a lock. */
    @Query("select m.turn from SteeringMeeting m where m.id = :id")
    Optional<Integer> findTurn(String id);

    /** Whose it is, read without a lock. */
    @Query("select m.committeeId from SteeringMeeting m where m.id = :id")
    Optional<String> findCommitteeOf(String id);

    /** Those of a committee that are planned for later than a day, read without a lock. */
    @Query("select m.id from SteeringMeeting m where m.committeeId = :committeeId and m.meetOn > :day"
            + " and m.status = vn.chidao.steering.MeetingStatus.PLANNED order by m.id")
    List<String> findPlannedAfter(String committeeId, LocalDate day);

    /** Those that are planned for a day or later. */
    @Query("select m from SteeringMeeting m where m.meetOn >= :day"
            + " and m.status = vn.chidao.steering.MeetingStatus.PLANNED order by m.id")
    List<SteeringMeeting> findPlannedFrom(LocalDate day);

    /** Those of a committee that take place at one hour. */
    @Query("select m from SteeringMeeting m where m.committeeId = :committeeId and m.meetOn = :on and m.meetAt = :at"
            + " and m.status <> vn.chidao.steering.MeetingStatus.CANCELLED order by m.number, m.id")
    List<SteeringMeeting> findAt(String committeeId, LocalDate on, LocalTime at);

    @Query(
            "select coalesce(max(m.number), 0) from SteeringMeeting m where m.committeeId = :committeeId and m.meetYear = :year")
    int lastNumber(String committeeId, int year);

    /** Those whose preparation is to be asked for by now. */
    @Query("select m.id from SteeringMeeting m where m.status = vn.chidao.steering.MeetingStatus.PLANNED"
            + " and m.askedOn is null and m.meetOn <= :until order by m.meetOn, m.id")
    List<String> findDue(LocalDate until);

    /** Those that are not concluded and ask something of an organisation. */
    @Query("select distinct m from SteeringMeeting m join m.conclusions c where c.unitId = :unitId"
            + " and m.status <> vn.chidao.steering.MeetingStatus.CONCLUDED")
    List<SteeringMeeting> findAsking(String unitId);
}
