package vn.chidao.household;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface HouseholdRegisterRepository extends JpaRepository<HouseholdRegister, String> {

    List<HouseholdRegister> findByKeepingUnitIdOrderBySettlementId(String keepingUnitId);

    /** Begins the list; does nothing where somebody was faster. */
    @Modifying
    @Query(
            nativeQuery = true,
            value = "insert into household_register (settlement_id, version, keeping_unit_id)"
                    + " values (:settlementId, 0, :keepingUnitId) on conflict do nothing")
    void open(String settlementId, String keepingUnitId);
}
