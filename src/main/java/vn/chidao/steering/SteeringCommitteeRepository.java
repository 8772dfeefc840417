package vn.chidao.steering;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SteeringCommitteeRepository extends JpaRepository<SteeringCommittee, String> {

    /** Held until the transaction ends: two who act at once act one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from SteeringCommittee c where c.id = :id")
    Optional<SteeringCommittee> hold(String id);

    /** With their seats, by one query. */
    @Query("select distinct c from SteeringCommittee c left join fetch c.seats where c.id in :ids")
    List<SteeringCommittee> findWithSeats(Collection<String> ids);

    /** In the order in which they are held. */
    @Query("select c.id from SteeringCommittee c where c.directiveId = :directiveId order by c.id")
    List<String> findIdsOf(String directiveId);

    @Query("select coalesce(max(c.ordinal), 0) from SteeringCommittee c where c.directiveId = :directiveId")
    int lastOrdinal(String directiveId);

    @Query(
            "select c from SteeringCommittee c where c.directiveId = :directiveId and c.dissolvedOn is null order by c.ordinal")
    List<SteeringCommittee> findStandingOf(String directiveId);

    /** What an organisation has to do with: kept by it, or with a seat of it that has not ended by a day. */
    @Query(
            "select distinct c from SteeringCommittee c left join c.seats s where c.establishingUnitId = :unitId"
                    + " or c.standingUnitId = :unitId or (s.unitId = :unitId and (s.validTo is null or s.validTo >= :day)) order by c.id")
    List<SteeringCommittee> findOf(String unitId, LocalDate day);
}
