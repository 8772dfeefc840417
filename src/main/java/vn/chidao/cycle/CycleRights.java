package vn.chidao.cycle;

import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveView;

/** Whose the next cycle is to open: of the body that follows the directive up or of the one that concludes its reviews. */
public final class CycleRights {

    private CycleRights() {}

    public static Thing nextCycleOf(DirectiveView directive) {
        return Thing.of().followedBy(directive.followUpUnitId(), directive.reviewsConcludedBy());
    }
}
