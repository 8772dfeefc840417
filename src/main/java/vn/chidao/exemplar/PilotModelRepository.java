package vn.chidao.exemplar;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PilotModelRepository extends JpaRepository<PilotModel, String> {

    /** Held until the transaction ends: two who act at once act one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from PilotModel m where m.id = :id")
    Optional<PilotModel> hold(String id);

    @Query("select m.id from PilotModel m join m.acts a where a.id = :actId")
    Optional<String> findIdOfAct(String actId);

    /** Those of a directive of which something waits to be confirmed, held in their order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from PilotModel m where m.directiveId = :directiveId and exists (select 1 from ModelAct a"
            + " where a member of m.acts and a.state = vn.chidao.exemplar.ModelActState.REPORTED) order by m.id")
    List<PilotModel> holdWaiting(String directiveId);

    /** All that came with one sheet, held in their order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from PilotModel m where m.sheetId = :sheetId order by m.id")
    List<PilotModel> holdOfSheet(String sheetId);

    /** Those this organisation answers for, or of which something waits that it has reported or is to confirm. */
    @Query(
            "select distinct m from PilotModel m left join m.acts a where m.actingUnitId = :unitId"
                    + " or (a.unitId = :unitId or a.confirmingUnitId = :unitId) and a.state = vn.chidao.exemplar.ModelActState.REPORTED order by m.id")
    List<PilotModel> findOf(String unitId);
}
