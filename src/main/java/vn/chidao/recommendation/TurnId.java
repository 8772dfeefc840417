package vn.chidao.recommendation;

/**
 * Something that somebody has been asked to do about a recommendation: the key of an instance.
 *
 * @param number counts from 1 whatever has been asked about it; who answers an earlier one comes too late
 */
public record TurnId(String recommendationId, int number) {

    public String id() {
        return recommendationId + ":" + number;
    }

    /** @throws IllegalStateException when it is no such key */
    public static TurnId parse(String id) {
        int colon = id.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalStateException("no turn: " + id);
        }
        return new TurnId(id.substring(0, colon), Integer.parseInt(id.substring(colon + 1)));
    }
}
