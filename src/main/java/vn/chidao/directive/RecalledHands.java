package vn.chidao.directive;

import java.util.Set;

/** Port to whoever knows in whose hands a recalled directive still is. */
public interface RecalledHands {

    /** Those who have been asked to give it up and have not said that they did. */
    Set<String> stillHolding(String directiveId);

    /** All who have been asked about a change of it, this one or another. */
    Set<String> everAsked(String directiveId);
}
