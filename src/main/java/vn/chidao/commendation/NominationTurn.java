package vn.chidao.commendation;

/**
 * One submission of a proposal: the first, and one more after each return.
 *
 * @param number counted from 1
 */
public record NominationTurn(String proposalId, int number) {

    public static NominationTurn parse(String id) {
        int at = id.lastIndexOf(':');
        if (at < 1) {
            throw new IllegalArgumentException("no submission of a proposal: " + id);
        }
        return new NominationTurn(id.substring(0, at), Integer.parseInt(id.substring(at + 1)));
    }

    public String id() {
        return proposalId + ":" + number;
    }
}
