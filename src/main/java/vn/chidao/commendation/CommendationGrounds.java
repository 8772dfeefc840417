package vn.chidao.commendation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationRights;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.obligation.ObligationView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;

/** Under which directives whom may be proposed to whom, and who may open a round for whom. */
@Component
@Transactional(readOnly = true)
public class CommendationGrounds {

    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final ObligationCatalog obligations;
    private final ObligationRights rights;
    private final OrganizationDirectory organizations;
    private final AwardRules rules;
    private final BusinessClock clock;

    CommendationGrounds(
            DirectiveCatalog directives,
            DirectiveSight sight,
            ObligationCatalog obligations,
            ObligationRights rights,
            OrganizationDirectory organizations,
            AwardRules rules,
            BusinessClock clock) {
        this.directives = directives;
        this.sight = sight;
        this.obligations = obligations;
        this.rights = rights;
        this.organizations = organizations;
        this.rules = rules;
        this.clock = clock;
    }

    /** An obligation an organisation has to do, with its directive. */
    public record Duty(DirectiveView directive, ObligationView obligation) {}

    /**
     * What an organisation may propose for: the obligations that bind it under directives in force whoever asks may read.
     * One whose cycle has ended counts too, for honours follow the final review.
     */
    public List<Duty> dutiesOf(String unitId) {
        return visible()
                .flatMap(directive -> obligations.ofDirective(directive.id()).stream()
                        .filter(obligation -> binds(obligation, unitId))
                        .map(obligation -> new Duty(directive, obligation)))
                .toList();
    }

    /** @throws BusinessRuleViolation at the field where it does not bind the organisation, or whoever acts does not see it */
    ObligationView requireDuty(String field, @Nullable String obligationId, String unitId) {
        Set<String> visible = sight.visible();
        return (obligationId == null ? Stream.<ObligationView>empty() : obligations.find(obligationId).stream())
                .filter(obligation -> visible.contains(obligation.directiveId()))
                .filter(obligation ->
                        directives.require(obligation.directiveId()).isInForce())
                .filter(obligation -> binds(obligation, unitId))
                .findFirst()
                .orElseThrow(() -> BusinessRuleViolation.at(field, "commendation.rule.obligation-unknown"));
    }

    /** @throws BusinessRuleViolation where the directive binds nobody any more */
    void requireInForce(String directiveId) {
        if (!directives.require(directiveId).isInForce()) {
            throw BusinessRuleViolation.of("commendation.rule.directive-over");
        }
    }

    private boolean binds(ObligationView obligation, String unitId) {
        return (obligation.status() == ObligationStatus.IN_FORCE || obligation.status() == ObligationStatus.CLOSED)
                && rights.obligedFor(unitId, obligation.unitIds()).isPresent();
    }

    /** The directives in force that whoever asks may read. */
    public List<DirectiveView> directives() {
        return visible().toList();
    }

    private Stream<DirectiveView> visible() {
        Set<String> visible = sight.visible();
        return directives.all().stream()
                .filter(DirectiveView::isInForce)
                .filter(directive -> visible.contains(directive.id()));
    }

    /** The organisations of whoever asks that may award something. */
    public List<UnitView> awarding(Asker asker) {
        return named(
                asker.unitsWith(Right.OPEN_COMMENDATION),
                unit -> !rules.of(unit).isEmpty());
    }

    /**
     * For which bodies an organisation may open rounds under a directive: for itself, and, where it follows the directive up,
     * for the bodies of the directive.
     */
    public List<UnitView> openedBy(String unitId, DirectiveView directive) {
        Set<String> bodies = new LinkedHashSet<>(List.of(unitId));
        if (unitId.equals(directive.followUpUnitId())) {
            Stream.of(directive.concludingUnitId(), directive.reportReceiverUnitId(), directive.issuerUnitId())
                    .forEach(body -> {
                        if (body != null) {
                            bodies.add(body);
                        }
                    });
        }
        return named(bodies, unit -> !rules.of(unit).isEmpty());
    }

    /** An organisation of today. */
    public Optional<UnitView> unit(String unitId) {
        return organizations.unit(unitId, clock.today());
    }

    /**
     * Who may be asked for proposals to a body under a directive: whoever it binds and may propose to the body, in the
     * official order. Nobody where the body may not read the directive.
     */
    public List<UnitView> bound(String directiveId, String bodyId) {
        if (!sight.isOpenToUnit(directiveId, bodyId)) {
            return List.of();
        }
        Set<String> bound = new LinkedHashSet<>();
        obligations.ofDirective(directiveId).forEach(obligation -> bound.addAll(obligation.unitIds()));
        Set<String> around = around(bodyId);
        return organizations.units().stream()
                .filter(unit -> bound.contains(unit.id()))
                .filter(unit -> around.contains(unit.id())
                        || organizations.ancestors(unit.id(), clock.today()).stream()
                                .anyMatch(above -> around.contains(above.id())))
                .toList();
    }

    /**
     * Whose people may sit on the council of a body: the organisations of its territory that may read one of the directives,
     * so that nobody votes on what he may not see.
     */
    public List<UnitView> beside(String bodyId, Set<String> directiveIds) {
        return organizations.together(bodyId).stream()
                .filter(unit -> directiveIds.stream().anyMatch(directive -> sight.isOpenToUnit(directive, unit.id())))
                .toList();
    }

    /** The body, and all that work in its territory. */
    private Set<String> around(String bodyId) {
        Set<String> around = new LinkedHashSet<>(List.of(bodyId));
        organizations.together(bodyId).forEach(unit -> around.add(unit.id()));
        return around;
    }

    /**
     * To whom an organisation may propose outside a round: the bodies of its own territory and of those above it that may
     * award something and may read the directive.
     */
    public List<UnitView> bodiesFor(String unitId, @Nullable String directiveId) {
        Map<String, UnitView> bodies = new LinkedHashMap<>();
        Stream.concat(Stream.of(organizations.require(unitId)), organizations.ancestors(unitId, clock.today()).stream())
                .flatMap(unit -> Stream.concat(Stream.of(unit), organizations.together(unit.id()).stream()))
                .filter(unit -> !rules.of(unit).isEmpty())
                .forEach(unit -> bodies.putIfAbsent(unit.id(), unit));
        return bodies.values().stream()
                .filter(unit -> directiveId == null || sight.isOpenToUnit(directiveId, unit.id()))
                .toList();
    }

    private List<UnitView> named(Collection<String> unitIds, Predicate<UnitView> usable) {
        return unitIds.stream()
                .flatMap(id -> organizations.unit(id, clock.today()).stream())
                .filter(usable)
                .toList();
    }
}
