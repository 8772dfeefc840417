package vn.chidao.layout;

import vn.chidao.shared.Phrase;

/**
 * Where a document departs from its regime.
 *
 * @param what in Vietnamese, the rule it departs from included
 * @param blocking whether the document cannot go out like this; otherwise somebody should look at it
 */
public record FormProblem(Part part, Phrase what, boolean blocking) {

    /** The part of the document it concerns. */
    public enum Part {
        REGIME,
        ISSUER,
        NUMBER,
        PLACE_AND_DAY,
        TYPE,
        SUBJECT,
        ADDRESSEES,
        BODY,
        SIGNATURES,
        RECIPIENTS
    }
}
