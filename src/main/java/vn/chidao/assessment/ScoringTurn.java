package vn.chidao.assessment;

/**
 * One time an organisation is asked for its scores: the first, or again after its accepted sheet was opened anew. Its id is
 * the business key of what the engine is asked for, of which there is one ever.
 *
 * @param number 0 for the first
 */
public record ScoringTurn(String sheetId, int number) {

    private static final char SEPARATOR = '.';

    public String id() {
        return number == 0 ? sheetId : sheetId + SEPARATOR + number;
    }

    public static ScoringTurn parse(String id) {
        int end = id.lastIndexOf(SEPARATOR);
        return end < 0
                ? new ScoringTurn(id, 0)
                : new ScoringTurn(id.substring(0, end), Integer.parseInt(id.substring(end + 1)));
    }
}
