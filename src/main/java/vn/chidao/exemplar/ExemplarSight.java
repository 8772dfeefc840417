package vn.chidao.exemplar;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.directive.DirectiveSight;

/**
 * Who may read models and exemplars: whoever may read the directive they serve, however far that may circulate. An exemplar
 * that nobody has been told of yet is its organisation's own.
 */
@Component
@Transactional(readOnly = true)
public class ExemplarSight {

    private final DirectiveSight directives;

    ExemplarSight(DirectiveSight directives) {
        this.directives = directives;
    }

    public boolean isOpenTo(Asker asker, ModelView model) {
        return directives.isOpenTo(asker, model.directiveId());
    }

    /** The ids of the directives whose models somebody may read, as one parameter. */
    String[] directivesOf(Asker asker) {
        return array(directives.of(asker));
    }

    static String[] array(Set<String> ids) {
        return ids.toArray(String[]::new);
    }
}
