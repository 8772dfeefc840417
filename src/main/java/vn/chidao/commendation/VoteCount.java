package vn.chidao.commendation;

/**
 * How a council voted on a candidate.
 *
 * @param members all of the council, whoever voted or not
 */
public record VoteCount(int inFavour, int against, int abstain, int members) {

    public VoteCount {
        if (inFavour < 0 || against < 0 || abstain < 0 || inFavour + against + abstain > members) {
            throw new IllegalArgumentException(
                    "votes " + inFavour + ", " + against + ", " + abstain + " of " + members);
        }
    }

    /** Whether at least so many percent of all members voted for it. */
    boolean reaches(int percent) {
        return inFavour * 100L >= (long) percent * members;
    }
}
