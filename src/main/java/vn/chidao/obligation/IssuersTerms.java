package vn.chidao.obligation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessorView;
import vn.chidao.organization.TermView;
import vn.chidao.organization.UnitView;

/**
 * The terms of the committee that issued a directive: its own, those of the committee it is a body of, and where it has
 * been merged into one other, those of that one.
 */
@Component
class IssuersTerms {

    private final DirectiveCatalog directives;
    private final OrganizationDirectory organizations;

    IssuersTerms(DirectiveCatalog directives, OrganizationDirectory organizations) {
        this.directives = directives;
        this.organizations = organizations;
    }

    /** Asked only where a rhythm goes by them; empty where none has been entered. */
    List<Schedule.Term> of(Obligation obligation) {
        if (!obligation.goesByTerms()) {
            return List.of();
        }
        return committeeOf(directives.require(obligation.directiveId()))
                .map(this::termsOf)
                .orElse(List.of());
    }

    /** Whose terms count; empty where who issued it is no organisation of ours. */
    Optional<String> committeeOf(DirectiveView directive) {
        return committeeOf(issuerOf(directive));
    }

    Optional<String> committeeOf(@Nullable String issuerUnitId) {
        return Optional.ofNullable(issuerUnitId).flatMap(organizations::unit).map(this::inOffice);
    }

    static @Nullable String issuerOf(DirectiveView directive) {
        return directive.issuerUnitId() == null ? directive.signingUnitId() : directive.issuerUnitId();
    }

    /** The nearest above that has terms, or the issuer itself, for which they are to be entered. */
    private String inOffice(UnitView issuer) {
        Set<String> passed = new LinkedHashSet<>();
        UnitView unit = issuer;
        while (unit != null && passed.add(unit.id())) {
            if (!organizations.terms(unit.id()).isEmpty()) {
                return unit.id();
            }
            unit = unit.parentId() == null
                    ? null
                    : organizations.unit(unit.parentId()).orElse(null);
        }
        return issuer.id();
    }

    /** The earliest to end first. */
    List<Schedule.Term> termsOf(String committeeId) {
        Map<String, Schedule.Term> byName = new HashMap<>();
        Set<String> passed = new LinkedHashSet<>();
        String unitId = committeeId;
        while (unitId != null && passed.add(unitId)) {
            for (TermView term : organizations.terms(unitId)) {
                // Whoever took over in the middle of a term goes on with it: it ends with the last to leave.
                byName.merge(
                        term.name(),
                        new Schedule.Term(term.name(), term.validFrom(), term.validTo()),
                        (one, other) -> one.to().isBefore(other.to()) ? other : one);
            }
            List<SuccessorView> heirs = organizations.successors(unitId);
            unitId = heirs.size() == 1 ? heirs.get(0).successorId() : null;
        }
        return byName.values().stream()
                .sorted(Comparator.comparing(Schedule.Term::to))
                .toList();
    }
}
