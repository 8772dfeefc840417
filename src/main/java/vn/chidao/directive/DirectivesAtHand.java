package vn.chidao.directive;

import java.util.Set;
import vn.chidao.access.Asker;

/**
 * Port to modules above: which directives somebody has at hand by something of theirs, and so may read whatever their
 * circulation. None that is not issued yet.
 */
public interface DirectivesAtHand {

    Set<String> of(Asker asker);
}
