package vn.chidao.recommendation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.Found;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.RegisterCatalog;
import vn.chidao.organization.UnitNode;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Folded;

/** Who can be asked: any organisation of the register, of whatever level, in which somebody works. */
@Component
@Transactional(readOnly = true)
public class Addressees {

    /** Names that are shown to choose from. */
    private static final int SHOWN = 20;

    private static final int NAMED_IN_REFUSAL = 5;

    private final RegisterCatalog register;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;

    Addressees(RegisterCatalog register, OrganizationDirectory organizations, BusinessClock clock) {
        this.register = register;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * Organisations with these words in their name that can be asked, the first of them.
     *
     * @param chosen left out, because they have been chosen
     * @param raiserUnitId left out: nobody asks himself
     */
    public Found<UnitNode> named(String text, Set<String> chosen, String raiserUnitId) {
        Found<UnitNode> found = register.named(text, clock.today());
        List<UnitNode> able = found.list().stream()
                .filter(node -> !chosen.contains(node.unit().id())
                        && !node.unit().id().equals(raiserUnitId)
                        && isAble(node.unit().id()))
                .limit(SHOWN + 1)
                .toList();
        boolean more = able.size() > SHOWN || found.notListed() > 0;
        List<UnitNode> shown = able.stream().limit(SHOWN).toList();
        return new Found<>(shown, more ? Math.max(found.count(), shown.size() + 1) : shown.size());
    }

    /**
     * The one that is meant by a typed name, whatever its case and diacritics, or by an id.
     *
     * @throws BusinessRuleViolation at the field when there is none, or more than one
     */
    public UnitView meant(String field, String typed) {
        String asked = typed.strip();
        if (asked.isEmpty()) {
            throw BusinessRuleViolation.at(field, "recommendation.rule.addressee-required");
        }
        List<UnitView> found = register.named(asked, clock.today()).list().stream()
                .map(UnitNode::unit)
                .toList();
        String folded = Folded.fold(asked);
        UnitView unit = only(field, found, each -> each.id().equals(asked))
                .or(() -> only(field, found, each -> Folded.fold(each.name()).equals(folded)))
                .or(() ->
                        only(field, found, each -> Folded.fold(each.shortName()).equals(folded)))
                .or(() -> only(field, found, each -> true))
                .orElseThrow(() -> BusinessRuleViolation.at(field, "recommendation.rule.addressee-unknown", asked));
        requireAble(field, unit.id());
        return unit;
    }

    private static Optional<UnitView> only(String field, List<UnitView> found, Predicate<UnitView> isMeant) {
        List<UnitView> meant = found.stream().filter(isMeant).toList();
        if (meant.size() > 1) {
            throw BusinessRuleViolation.at(
                    field,
                    "recommendation.rule.addressee-several",
                    meant.stream().limit(NAMED_IN_REFUSAL).map(UnitView::name).collect(Collectors.joining("; ")));
        }
        return meant.stream().findFirst();
    }

    /**
     * Refuses what does not exist today and where nobody could take it on.
     *
     * @throws BusinessRuleViolation at the field
     */
    public void requireAble(String field, String unitId) {
        if (organizations.unit(unitId, clock.today()).isEmpty()) {
            throw BusinessRuleViolation.at(
                    field, "recommendation.rule.addressee-unknown", organizations.nameOf(unitId));
        }
        if (!isAble(unitId)) {
            throw BusinessRuleViolation.at(
                    field, "recommendation.rule.addressee-without-people", organizations.nameOf(unitId));
        }
    }

    /** Whether it exists today and somebody could take it on. */
    public boolean isAbleToday(String unitId) {
        return organizations.unit(unitId, clock.today()).isPresent() && isAble(unitId);
    }

    private boolean isAble(String unitId) {
        return !organizations.positionsOf(unitId).isEmpty();
    }
}
