package vn.chidao.receiving;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface CellDisseminationRepository extends JpaRepository<CellDissemination, String> {

    List<CellDissemination> findByDirectiveIdAndStatusOrderByPosition(String directiveId, CellStatus status);

    List<CellDissemination> findByActingUnitIdAndStatusOrderById(String actingUnitId, CellStatus status);
}
