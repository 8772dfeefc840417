package vn.chidao.exemplar;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.indicator.Indicator;
import vn.chidao.indicator.IndicatorCatalog;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationRights;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.Target;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.Territories;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessRuleViolation;

/** Which obligations models and exemplars of an organisation may serve, and where they may stand. */
@Component
@Transactional(readOnly = true)
public class Served {

    private static final String RESIDENTIAL_AREA = "RESIDENTIAL_AREA";

    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final ObligationCatalog obligations;
    private final ObligationRights rights;
    private final OrganizationDirectory organizations;
    private final IndicatorCatalog indicators;

    Served(
            DirectiveCatalog directives,
            DirectiveSight sight,
            ObligationCatalog obligations,
            ObligationRights rights,
            OrganizationDirectory organizations,
            IndicatorCatalog indicators) {
        this.directives = directives;
        this.sight = sight;
        this.obligations = obligations;
        this.rights = rights;
        this.organizations = organizations;
        this.indicators = indicators;
    }

    /** An obligation in force with its directive. */
    public record Duty(DirectiveView directive, ObligationView obligation) {}

    /** What this organisation may put on the record of, under the directives in force that whoever asks may read. */
    public List<Duty> dutiesOf(String unitId) {
        Set<String> visible = sight.visible();
        return directives.all().stream()
                .filter(DirectiveView::isInForce)
                .filter(directive -> visible.contains(directive.id()))
                .flatMap(directive -> obligations.ofDirective(directive.id()).stream()
                        .filter(obligation -> isOf(obligation, unitId))
                        .map(obligation -> new Duty(directive, obligation)))
                .toList();
    }

    /**
     * The directive of an obligation this organisation may put on the record of.
     *
     * @throws BusinessRuleViolation at the field where it may not, or whoever acts does not see it
     */
    String directiveOf(String field, String obligationId, String unitId) {
        return obligations
                .find(obligationId)
                .filter(obligation -> sight.visible().contains(obligation.directiveId()))
                .filter(obligation -> isOf(obligation, unitId))
                .map(ObligationView::directiveId)
                .orElseThrow(() -> BusinessRuleViolation.at(field, "exemplar.rule.obligation-unknown"));
    }

    /** @throws BusinessRuleViolation when the obligation binds nobody any more: nothing that is reported of it would count */
    void requireInForce(String obligationId) {
        if (!isInForce(obligationId)) {
            throw BusinessRuleViolation.of("exemplar.rule.not-in-force");
        }
    }

    boolean isInForce(String obligationId) {
        return obligations
                .find(obligationId)
                .filter(obligation -> obligation.status() == ObligationStatus.IN_FORCE)
                .isPresent();
    }

    private boolean isOf(ObligationView obligation, String unitId) {
        return obligation.status() == ObligationStatus.IN_FORCE
                && rights.obligedFor(unitId, obligation.unitIds()).isPresent();
    }

    /** The residential areas of today in the territory an organisation works in, a district's those of all its communes. */
    public List<UnitView> settlements(String unitId) {
        List<UnitView> units = organizations.units();
        Territories territories = new Territories(units);
        String own = territories.of(unitId);
        return units.stream()
                .filter(unit -> RESIDENTIAL_AREA.equals(unit.kind()))
                .filter(unit -> own != null && territories.around(unit).contains(own))
                .toList();
    }

    /** @throws BusinessRuleViolation at the field where it is no residential area, or lies elsewhere than the organisation works */
    void requireSettlement(String field, @Nullable String settlementId, String unitId) {
        if (settlementId == null || settlementId.isBlank()) {
            return;
        }
        UnitView settlement = organizations
                .unit(settlementId)
                .filter(unit -> RESIDENTIAL_AREA.equals(unit.kind()))
                .orElseThrow(() -> BusinessRuleViolation.at(field, "exemplar.rule.settlement-unknown"));
        if (!settlements(unitId).contains(settlement)) {
            throw BusinessRuleViolation.at(
                    field, "exemplar.rule.settlement-elsewhere", settlement.name(), organizations.nameOf(unitId));
        }
    }

    /** The organisations of which a directive asks at least one model each (such as S3, mục II.1.3). */
    public Set<String> askedForModels(String directiveId) {
        Set<String> asked = new TreeSet<>();
        for (ObligationView obligation : obligations.ofDirective(directiveId)) {
            if (obligation.status() == ObligationStatus.IN_FORCE) {
                obligation.targets().stream()
                        .filter(this::asksForModels)
                        .forEach(target -> asked.addAll(bearers(obligation, target)));
            }
        }
        return asked;
    }

    private boolean asksForModels(Target target) {
        BigDecimal least = target.value();
        return countsModels(unit -> target.counts(unit)) && target.per() != null && least != null && least.signum() > 0;
    }

    /** Whether something is counted in the unit in which the catalogue counts models. */
    boolean countsModels(Predicate<String> countsIn) {
        return indicators
                .find(CampaignRecords.MET)
                .map(Indicator::unit)
                .filter(countsIn)
                .isPresent();
    }

    private List<String> bearers(ObligationView obligation, Target target) {
        if (target.per() == Target.Per.RESIDENTIAL_AREA || target.per() == Target.Per.ORGANIZATION_IN_AREA) {
            return rights.recordable(obligation.unitIds()).stream()
                    .filter(unitId -> organizations
                            .unit(unitId)
                            .filter(unit -> RESIDENTIAL_AREA.equals(unit.kind()))
                            .isPresent())
                    .toList();
        }
        return obligation.unitIds();
    }
}
