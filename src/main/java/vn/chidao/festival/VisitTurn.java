package vn.chidao.festival;

/**
 * That a report on a visit has been asked for: the key of an instance.
 *
 * @param number counts from 1 how often it was asked for; a change asks anew
 */
public record VisitTurn(String assignmentId, int number) {

    public String id() {
        return assignmentId + ":" + number;
    }

    /** @throws IllegalStateException when it is no such key */
    public static VisitTurn parse(String id) {
        int colon = id.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalStateException("no turn: " + id);
        }
        return new VisitTurn(id.substring(0, colon), Integer.parseInt(id.substring(colon + 1)));
    }
}
