package vn.chidao.organization;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Plans for reorganisations. */
interface ReorganisationRepository extends Repository<Reorganisation, String> {

    Optional<Reorganisation> findById(String id);

    /** For carrying out: two workers never do the same step. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Reorganisation r where r.id = :id")
    Optional<Reorganisation> lockById(String id);

    @Query("select r from Reorganisation r order by r.effectiveOn desc, r.id")
    List<Reorganisation> newestFirst();

    @Query(
            "select r.id from Reorganisation r where r.status = 'APPROVED' and r.effectiveOn <= :today order by r.effectiveOn, r.id")
    List<String> dueOn(LocalDate today);

    /** Plans under way that this body prepares or decides on. */
    @Query("""
            select r from Reorganisation r where r.status not in ('DONE', 'WITHDRAWN')
                and (r.preparingUnitId = :unitId or r.decidingUnitId = :unitId) order by r.id
            """)
    List<Reorganisation> openOf(String unitId);

    void saveAndFlush(Reorganisation reorganisation);
}
