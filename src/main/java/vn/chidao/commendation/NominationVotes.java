package vn.chidao.commendation;

import jakarta.persistence.Embeddable;

/** How the council voted on a proposal. */
@Embeddable
class NominationVotes {

    private int votesFor;
    private int votesAgainst;
    private int votesAbstain;

    protected NominationVotes() {}

    NominationVotes(VoteCount count) {
        votesFor = count.inFavour();
        votesAgainst = count.against();
        votesAbstain = count.abstain();
    }

    VoteCount count() {
        return new VoteCount(votesFor, votesAgainst, votesAbstain, votesFor + votesAgainst + votesAbstain);
    }
}
