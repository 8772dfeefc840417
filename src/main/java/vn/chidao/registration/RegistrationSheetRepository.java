package vn.chidao.registration;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RegistrationSheetRepository extends JpaRepository<RegistrationSheet, String> {

    String OPEN = "s.status <> vn.chidao.registration.SheetStatus.ACCEPTED";

    /** Sheets this organisation has to fill or to stand by. */
    @Query("select s from RegistrationSheet s where s.actingUnitId = :unitId and " + OPEN + " order by s.id")
    List<RegistrationSheet> findOpenOf(String unitId);

    /** Sheets on whose consultation or acceptance this body still has a say. */
    @Query("select s from RegistrationSheet s where (s.actingLeadUnitId = :unitId or s.acceptingUnitId = :unitId) and "
            + OPEN + " order by s.id")
    List<RegistrationSheet> findOpenConsultedBy(String unitId);

    /** Open sheets, and all of the rounds from this year on, that this body leads. */
    @Query("select s from RegistrationSheet s where s.actingLeadUnitId = :unitId and (s.year >= :year or " + OPEN
            + ") order by s.id")
    List<RegistrationSheet> findLedBy(String unitId, int year);
}
