package vn.chidao.receiving;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DirectiveReceiptRepository extends JpaRepository<DirectiveReceipt, String> {

    List<DirectiveReceipt> findByDirectiveIdOrderByAddresseePositionAscPositionAsc(String directiveId);

    List<DirectiveReceipt> findByActingUnitIdOrderById(String actingUnitId);

    List<DirectiveReceipt> findByDirectiveIdAndUnitId(String directiveId, String unitId);
}
