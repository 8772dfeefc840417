package vn.chidao.survey;

/**
 * One asking for the count of an area: the first, and one more after each reopening.
 *
 * @param number counted from 1
 */
public record TallyTurn(String tallyId, int number) {

    public static TallyTurn parse(String id) {
        int at = id.lastIndexOf(':');
        if (at < 1) {
            throw new IllegalArgumentException("no asking for a count: " + id);
        }
        return new TallyTurn(id.substring(0, at), Integer.parseInt(id.substring(at + 1)));
    }

    public String id() {
        return tallyId + ":" + number;
    }
}
