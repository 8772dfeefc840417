package vn.chidao.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;

/** Where officers write drafts by hand: for whom they may, and the writing itself. */
@Service
@Transactional
public class DraftingDesk {

    /** Bodies that lead as a collective and still write for the one above them. */
    private static final Set<String> BOARDS = Set.of("STANDING_BOARD", "FRONT_STANDING_BODY");

    private final DirectiveManagement directives;
    private final DirectiveCatalog catalog;
    private final DirectiveIssuanceProcess issuance;
    private final DirectiveSight sight;
    private final OrganizationDirectory organizations;
    private final Access access;
    private final BusinessClock clock;

    DraftingDesk(
            DirectiveManagement directives,
            DirectiveCatalog catalog,
            DirectiveIssuanceProcess issuance,
            DirectiveSight sight,
            OrganizationDirectory organizations,
            Access access,
            BusinessClock clock) {
        this.directives = directives;
        this.catalog = catalog;
        this.issuance = issuance;
        this.sight = sight;
        this.organizations = organizations;
        this.access = access;
        this.clock = clock;
    }

    /** For whom somebody may write drafts, and in which of his units. */
    @Transactional(readOnly = true)
    public List<Place> places(Asker asker) {
        List<Place> places = new ArrayList<>();
        for (String unitId : asker.unitsWith(Right.SUBMIT_DRAFT)) {
            UnitView unit = organizations.require(unitId);
            issuers(unit).forEach(issuer -> places.add(new Place(unit, issuer)));
        }
        return places;
    }

    /**
     * Writes a new draft, or all of one that nobody reviews now, and answers with its id.
     *
     * @param known the draft to write anew; null for a new one
     */
    public String write(@Nullable Known known, DraftDirective draft) {
        access.require(Right.SUBMIT_DRAFT, Thing.of(draft.draftingUnitId()), "directive.refused.draft");
        boolean theirs = issuers(organizations.require(draft.draftingUnitId())).stream()
                .anyMatch(issuer -> issuer.id().equals(draft.issuerUnitId()));
        if (!theirs) {
            throw BusinessRuleViolation.at("place", "directive.rule.not-for-this-issuer");
        }
        Set<String> visible = sight.visible();
        draft.links().stream()
                .map(DraftDirective.NewLink::targetDirectiveId)
                .filter(target -> target != null && !visible.contains(target))
                .findAny()
                .ifPresent(target -> {
                    throw BusinessRuleViolation.at("links", "directive.rule.link-unknown");
                });
        if (known == null) {
            return directives.draft(draft);
        }
        directives.redraft(known.id(), known.revision(), draft);
        return known.id();
    }

    /**
     * As {@link #write}, and sends the draft into its reviews: one that was returned by way of the task that asks for it.
     *
     * @param note what was done about the reasons of a return
     */
    public String writeAndSubmit(@Nullable Known known, DraftDirective draft, @Nullable String note) {
        String id = write(known, draft);
        if (known != null && catalog.lastReturn(id).isPresent()) {
            DirectiveView now = catalog.require(id);
            issuance.resubmit(CurrentActor.get().account(), new ReviseDraft(id, now.subject(), now.text(), note));
        } else {
            directives.submitDraft(id);
        }
        return id;
    }

    /** The unit itself and, where it is a part of another's machinery, that one: an office writes for its committee. */
    private List<UnitView> issuers(UnitView unit) {
        List<UnitView> issuers = new ArrayList<>();
        if (unit.notation() != null) {
            issuers.add(unit);
        }
        boolean writesAbove = unit.area() == null && (!unit.collective() || BOARDS.contains(unit.kind()));
        if (writesAbove && unit.parentId() != null) {
            organizations
                    .unit(unit.parentId(), clock.today())
                    .filter(above -> above.sphere() == unit.sphere() && above.notation() != null)
                    .ifPresent(above -> issuers.add(0, above));
        }
        return issuers;
    }

    /**
     * A draft to write anew.
     *
     * @param revision the one the drafter has seen
     */
    public record Known(String id, int revision) {}

    /**
     * A unit in which somebody writes, and for whom.
     *
     * @param unit where the draft is written and reviewed
     * @param issuer whose document it becomes
     */
    public record Place(UnitView unit, UnitView issuer) {}
}
