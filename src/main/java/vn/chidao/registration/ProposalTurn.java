package vn.chidao.registration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One organisation asked about one proposal.
 *
 * @param place of the organisation among those that are asked, from 0
 */
public record ProposalTurn(String proposalId, int place) {

    private static final Pattern ID = Pattern.compile("proposal:([^:]+):(\\d+)");

    /** Key of the turn, also among the keys of sheets and their changes. */
    public String id() {
        return "proposal:" + proposalId + ":" + place;
    }

    /** Null where the key is that of something else. */
    static @Nullable ProposalTurn of(String id) {
        Matcher read = ID.matcher(id);
        return read.matches() ? new ProposalTurn(read.group(1), Integer.parseInt(read.group(2))) : null;
    }

    public static ProposalTurn parse(String id) {
        ProposalTurn turn = of(id);
        if (turn == null) {
            throw new IllegalStateException("no turn of a proposal: " + id);
        }
        return turn;
    }
}
