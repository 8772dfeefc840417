package vn.chidao.exemplar;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ExemplarRepository extends JpaRepository<Exemplar, String> {

    /** Held until the transaction ends: two who act at once act one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Exemplar e where e.id = :id")
    Optional<Exemplar> hold(String id);

    /** Those this organisation answers for, or is to commend. */
    @Query("select e from Exemplar e where e.actingUnitId = :unitId or e.introducedTo = :unitId"
            + " and e.status = vn.chidao.exemplar.ExemplarStatus.INTRODUCED order by e.id")
    List<Exemplar> findOf(String unitId);
}
