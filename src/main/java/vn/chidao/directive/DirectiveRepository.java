package vn.chidao.directive;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DirectiveRepository extends JpaRepository<Directive, String> {

    /** The received document that is cited by this number, day and issuer. */
    @Query("""
            select d from Directive d where d.origin = vn.chidao.directive.Origin.RECEIVED
                and d.numberAndNotation = :number and d.issuedOn = :issuedOn and d.issuerName = :issuerName
            """)
    Optional<Directive> findReceived(String number, LocalDate issuedOn, String issuerName);
}
