package vn.chidao.directive;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.chidao.organization.PositionRole;
import vn.chidao.organization.PositionView;

/** Who sends a draft into its reviews: an officer or a leader of the unit that drafts it, never its clerk. */
@Service
public class DraftingRights {

    private static final Set<PositionRole> DRAFTERS =
            Set.of(PositionRole.OFFICER, PositionRole.LEADER, PositionRole.DEPUTY_LEADER);

    private final DirectiveCatalog catalog;

    DraftingRights(DirectiveCatalog catalog) {
        this.catalog = catalog;
    }

    /** The first of these positions in which a person works on the draft. */
    public Optional<PositionView> drafter(DirectiveView draft, Collection<PositionView> held) {
        return held.stream()
                .filter(position -> position.unitId().equals(draft.draftingUnitId()))
                .filter(position -> position.roles().stream().anyMatch(DRAFTERS::contains))
                .findFirst();
    }

    /** Whether somebody who holds these positions may send it in now: a returned draft goes on in its own task. */
    public boolean maySubmit(DirectiveView draft, Collection<PositionView> held) {
        return draft.status().equals(DirectiveStatus.DRAFT.name())
                && drafter(draft, held).isPresent()
                && catalog.lastReturn(draft.id()).isEmpty();
    }
}
