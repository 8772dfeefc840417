package vn.chidao.household;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface HouseholdRepository extends JpaRepository<Household, String> {

    /** For whoever changes it: a second one waits, and then sees that it has been changed and by whom. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from Household h where h.id = :id")
    Optional<Household> findForChange(String id);

    List<Household> findBySettlementIdOrderById(String settlementId);

    @Query("select h.code from Household h where h.settlementId = :settlementId and h.code is not null")
    List<String> findCodesOf(String settlementId);

    /** Compares as the unique index does. */
    @Query("select count(h) > 0 from Household h where h.settlementId = :settlementId and lower(h.code) = lower(:code)")
    boolean hasCode(String settlementId, String code);

    int countBySettlementId(String settlementId);

    @Query("select h from Household h where :unitId member of h.memberUnitIds order by h.id")
    List<Household> findMembersOf(String unitId);

    /** Those whose help by this organisation goes on in this year or a later one. */
    @Query("""
            select distinct h from Household h join h.helps k
            where k.unitId = :unitId and k.year >= :year and k.until is null order by h.id
            """)
    List<Household> findHelpedBy(String unitId, int year);
}
