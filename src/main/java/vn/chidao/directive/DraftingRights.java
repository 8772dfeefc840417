package vn.chidao.directive;

import org.springframework.stereotype.Service;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;

/** Who sends a draft into its reviews: people of the unit that drafts it, never its clerk. */
@Service
public class DraftingRights {

    private final DirectiveCatalog catalog;

    DraftingRights(DirectiveCatalog catalog) {
        this.catalog = catalog;
    }

    /** Whose the draft is, for the access rules. */
    public static Thing draft(DirectiveView draft) {
        return Thing.of(draft.draftingUnitId());
    }

    /** Whether somebody may write all of it anew: as {@link #maySubmit}, and also once it was returned. */
    public boolean mayRewrite(DirectiveView draft, Asker asker) {
        return Origin.NATIVE.name().equals(draft.origin()) && isDraftOf(draft, asker);
    }

    /** Whether somebody may send it in now: a returned draft goes on in its own task. */
    public boolean maySubmit(DirectiveView draft, Asker asker) {
        return isDraftOf(draft, asker) && catalog.lastReturn(draft.id()).isEmpty();
    }

    private static boolean isDraftOf(DirectiveView draft, Asker asker) {
        return draft.status().equals(DirectiveStatus.DRAFT.name()) && asker.may(Right.SUBMIT_DRAFT, draft(draft));
    }
}
