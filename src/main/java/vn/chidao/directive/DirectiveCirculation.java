package vn.chidao.directive;

import org.springframework.stereotype.Component;
import vn.chidao.workflow.Circulation;

/** Tells the tasks in which circle a directive goes round. */
@Component
class DirectiveCirculation implements Circulation {

    private final DirectiveSight sight;

    DirectiveCirculation(DirectiveSight sight) {
        this.sight = sight;
    }

    @Override
    public boolean reaches(String directiveId, String unitId) {
        return sight.isOpenToUnit(directiveId, unitId);
    }
}
