package vn.chidao.recording;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RecordingRepository extends JpaRepository<Recording, String> {

    List<Recording> findByUnitIdInOrderByRecordedAtDesc(Collection<String> unitIds);

    List<Recording> findByUnitIdAndStatusIn(String unitId, Collection<RecordingStatus> statuses);

    Optional<Recording> findByDirectiveId(String directiveId);

    /** What binds and was proposed before anybody asked who concludes together; only its own words say so. */
    @Query("""
            select r.id from Recording r
            where r.status = vn.chidao.recording.RecordingStatus.IN_FORCE and r.proposal not like '%"concludingTogether"%'
            order by r.id
            """)
    List<String> findWithoutParties();

    /** Whoever confirms and whoever opens the task of confirming wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Recording r where r.id = :id")
    Optional<Recording> findLocked(String id);
}
