package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;

/**
 * The day of what goes by the terms of the committee that issued a directive: where its term is known nobody decides another,
 * because another would not count.
 */
@Component
public class TermDays {

    private final IssuersTerms terms;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;

    TermDays(
            IssuersTerms terms, DirectiveCatalog directives, OrganizationDirectory organizations, BusinessClock clock) {
        this.terms = terms;
        this.directives = directives;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** A term that is known, with whose it is. */
    private record Known(String committeeUnitId, Schedule.Term term) {}

    private Optional<Known> known(@Nullable String issuerUnitId) {
        LocalDate today = clock.today();
        return terms.committeeOf(issuerUnitId)
                .flatMap(committee -> terms.termsOf(committee).stream()
                        .filter(term -> !term.to().isBefore(today))
                        .findFirst()
                        .map(term -> new Known(committee, term)));
    }

    /** What to say, at its field, to whoever sets a day where the term of this issuer is known; empty where none is. */
    public Optional<BusinessRuleViolation> refusal(String field, @Nullable String issuerUnitId) {
        return known(issuerUnitId).map(known -> refusal(field, known));
    }

    private BusinessRuleViolation refusal(String field, Known known) {
        return BusinessRuleViolation.at(
                field,
                "obligation.rule.day-of-term",
                organizations.nameOf(known.committeeUnitId()),
                known.term().name().replace('-', '–'),
                Days.written(known.term().to()));
    }

    /**
     * The first day of a rhythm that is decided for an obligation of this directive: the one that was typed, which may be
     * left out where the term is known, because that says it.
     *
     * @throws BusinessRuleViolation at the field, for a day that is missing and for one that is not the end of a known term
     */
    public LocalDate firstDueOn(String field, String directiveId, Rhythm rhythm, @Nullable LocalDate typed) {
        Known known = rhythm == Rhythm.TERM
                ? known(IssuersTerms.issuerOf(directives.require(directiveId))).orElse(null)
                : null;
        if (known != null) {
            if (typed != null && !typed.equals(known.term().to())) {
                throw refusal(field, known);
            }
            return known.term().to();
        }
        if (typed == null) {
            throw BusinessRuleViolation.at(field, "obligation.rule.due-day-required");
        }
        return typed;
    }
}
