package vn.chidao.directive;

/**
 * One signer's turn: at which place, the how-manieth time the directive is laid before its signers.
 *
 * @param round from 1, one more after each return
 * @param position of the place, from 0
 * @param unitId the body whose leaders are asked to sign
 */
public record SigningTurn(String directiveId, int round, int position, String unitId) {

    /** Key of the turn among all turns of all directives. */
    public String id() {
        return directiveId + ":" + round + ":" + position;
    }

    /** The directive of a turn with this key. */
    static String directiveOf(String turnId) {
        return turnId.replaceFirst(":\\d+:\\d+$", "");
    }
}
