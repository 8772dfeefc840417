package vn.chidao.registration;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RegistrationSheetRepository extends JpaRepository<RegistrationSheet, String> {

    String CHANGING = "exists (select a from s.amendments a where a.status in ("
            + "vn.chidao.registration.AmendmentStatus.DRAFTING, vn.chidao.registration.AmendmentStatus.SUBMITTED, "
            + "vn.chidao.registration.AmendmentStatus.APPROVED_BY_UNIT))";
    String UNACCEPTED = "s.status <> vn.chidao.registration.SheetStatus.ACCEPTED";
    String OPEN = "(" + UNACCEPTED + " or " + CHANGING + ")";

    /** Held until the transaction ends, in the order of their ids: nothing is agreed to past what is proposed at once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from RegistrationSheet s where s.id in :ids order by s.id")
    List<RegistrationSheet> hold(Collection<String> ids);

    /** Sheets of one consultation. */
    @Query(
            "select s.id from RegistrationSheet s where s.directiveId = :directiveId and s.actingLeadUnitId = :leadUnitId"
                    + " and s.year = :year")
    List<String> idsOfRound(String directiveId, String leadUnitId, int year);

    /** Accepted sheets of a directive of which a change is under way. */
    @Query("select s from RegistrationSheet s where s.directiveId = :directiveId and " + CHANGING + " order by s.id")
    List<RegistrationSheet> findAmendedUnder(String directiveId);

    /** Sheets this organisation has to fill, to stand by or to change. */
    @Query("select s from RegistrationSheet s where s.actingUnitId = :unitId and " + OPEN + " order by s.id")
    List<RegistrationSheet> findOpenOf(String unitId);

    /** Open sheets of this organisation, and all of the rounds from this year on. */
    @Query("select s from RegistrationSheet s where s.actingUnitId = :unitId and (s.year >= :year or " + OPEN
            + ") order by s.id")
    List<RegistrationSheet> findOwnedBy(String unitId, int year);

    /** Sheets on whose consultation or acceptance this body still has a say. */
    @Query("select s from RegistrationSheet s where (s.actingLeadUnitId = :unitId and " + OPEN
            + ") or (s.acceptingUnitId = :unitId and " + UNACCEPTED + ") order by s.id")
    List<RegistrationSheet> findOpenConsultedBy(String unitId);

    /** Open sheets, and all of the rounds from this year on, that this body leads. */
    @Query("select s from RegistrationSheet s where s.actingLeadUnitId = :unitId and (s.year >= :year or " + OPEN
            + ") order by s.id")
    List<RegistrationSheet> findLedBy(String unitId, int year);
}
