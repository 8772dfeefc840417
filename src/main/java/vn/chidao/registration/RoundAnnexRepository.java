package vn.chidao.registration;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RoundAnnexRepository extends JpaRepository<RoundAnnex, String> {

    String SENT = "a.status = vn.chidao.registration.AnnexStatus.SENT";

    /** Held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from RoundAnnex a where a.id = :id")
    Optional<RoundAnnex> hold(String id);

    /** All that were drawn up for a year, the latest first. */
    @Query("select a from RoundAnnex a where a.directiveId = :directiveId and a.actingLeadUnitId = :leadUnitId"
            + " and a.year = :year order by a.number desc, a.drawnUpAt desc")
    List<RoundAnnex> findOfRound(String directiveId, String leadUnitId, int year);

    @Query("select a from RoundAnnex a where a.directiveId = :directiveId and " + SENT + " order by a.id")
    List<RoundAnnex> findSentUnder(String directiveId);

    /** Those that wait for this body, or that it has sent. */
    @Query("select a from RoundAnnex a where (a.acceptingUnitId = :unitId or a.actingLeadUnitId = :unitId) and " + SENT
            + " order by a.id")
    List<RoundAnnex> findSentOf(String unitId);

    /** Those of consultations that this body leads, from this year on. */
    @Query("select a from RoundAnnex a where a.actingLeadUnitId = :unitId and a.year >= :year order by a.id")
    List<RoundAnnex> findLedBy(String unitId, int year);
}
