package vn.chidao.directive;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DirectiveRepository extends JpaRepository<Directive, String> {

    /** Held until the transaction ends: two who sign at once sign one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Directive d where d.id = :id")
    Optional<Directive> hold(String id);

    /** All that are under way, and of those issued the ones this body has in charge. */
    @Query("""
            select d from Directive d
            where d.status in :underWay
                or d.status in :issued and (d.responsibilities.followUpUnitId = :unitId
                    or d.responsibilities.reportReceiverUnitId = :unitId
                    or d.responsibilities.concludingUnitId = :unitId)
            order by d.id
            """)
    List<Directive> findLive(String unitId, Collection<DirectiveStatus> underWay, Collection<DirectiveStatus> issued);

    /** For a change: two at once wait for one another, and the second sees what the first has left. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Directive d where d.id = :id")
    Optional<Directive> findToChange(String id);

    /** The received document that is cited by this number, day and issuer. */
    @Query("""
            select d from Directive d where d.origin = vn.chidao.directive.Origin.RECEIVED
                and d.numberAndNotation = :number and d.issuedOn = :issuedOn and d.issuerName = :issuerName
            """)
    Optional<Directive> findReceived(String number, LocalDate issuedOn, String issuerName);
}
