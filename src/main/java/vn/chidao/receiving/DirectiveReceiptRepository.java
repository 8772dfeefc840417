package vn.chidao.receiving;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DirectiveReceiptRepository extends JpaRepository<DirectiveReceipt, String> {

    List<DirectiveReceipt> findByDirectiveIdOrderByAddresseePositionAscPositionAsc(String directiveId);

    List<DirectiveReceipt> findByActingUnitIdOrderById(String actingUnitId);

    /** Who got the directive, and who answers for them. */
    @Query("""
            select r.unitId from DirectiveReceipt r where r.directiveId = :directiveId
            union select r.actingUnitId from DirectiveReceipt r where r.directiveId = :directiveId
            """)
    List<String> unitsOf(String directiveId);

    List<DirectiveReceipt> findByDirectiveIdAndUnitId(String directiveId, String unitId);
}
