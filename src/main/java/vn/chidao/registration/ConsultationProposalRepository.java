package vn.chidao.registration;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ConsultationProposalRepository extends JpaRepository<ConsultationProposal, String> {

    String CONCERNS = "exists (select part from p.parts part where part.sheetId = :sheetId)";
    String PENDING =
            "p.status in (vn.chidao.registration.ProposalStatus.OPEN, vn.chidao.registration.ProposalStatus.AGREED)";

    /** Held until the transaction ends: two who answer at once do so one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from ConsultationProposal p where p.id = :id")
    Optional<ConsultationProposal> hold(String id);

    /** Those that all have agreed to and that concern this sheet, held: each counts what the other's sheet says. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from ConsultationProposal p where " + CONCERNS
            + " and p.status in (vn.chidao.registration.ProposalStatus.AGREED,"
            + " vn.chidao.registration.ProposalStatus.CARRIED_OUT) order by p.id")
    List<ConsultationProposal> holdAgreedOn(String sheetId);

    @Query("select part.sheetId from ConsultationProposal p join p.parts part where p.id = :id order by part.sheetId")
    List<String> sheetsOf(String id);

    /** What is still to be answered or to be carried out and concerns this sheet. */
    @Query("select p from ConsultationProposal p where " + CONCERNS + " and " + PENDING + " order by p.raisedAt, p.id")
    List<ConsultationProposal> findPendingOn(String sheetId);

    @Query("select p from ConsultationProposal p where p.directiveId = :directiveId and " + PENDING + " order by p.id")
    List<ConsultationProposal> findPendingUnder(String directiveId);

    @Query("select p from ConsultationProposal p where p.actingLeadUnitId = :unitId and " + PENDING + " order by p.id")
    List<ConsultationProposal> findPendingLedBy(String unitId);

    /** What is still to be answered or to be carried out and concerns this organisation, whichever sheet it fills. */
    @Query("select p from ConsultationProposal p where " + PENDING
            + " and exists (select part from p.parts part where part.actingUnitId = :unitId) order by p.id")
    List<ConsultationProposal> findPendingOf(String unitId);
}
