package vn.chidao.receiving;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CellDisseminationRepository extends JpaRepository<CellDissemination, String> {

    List<CellDissemination> findByDirectiveIdAndStatusOrderByPosition(String directiveId, CellStatus status);

    List<CellDissemination> findByActingUnitIdAndStatusOrderById(String actingUnitId, CellStatus status);

    /** Once when the deadline is near, and once more when it has passed. */
    @Query("""
            select c from CellDissemination c where c.status = vn.chidao.receiving.CellStatus.ASKED
                and (c.remindedOn is null and c.dueOn <= :soon
                    or c.remindedOn <= c.dueOn and c.dueOn < :today)
            order by c.id
            """)
    List<CellDissemination> findToRemind(LocalDate soon, LocalDate today);
}
