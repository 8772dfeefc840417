package vn.chidao.registration;

/** How far a proposal has come; it follows from the answers and from what sheets say since. */
public enum ProposalStatus {
    /** Somebody has not answered yet. */
    OPEN,
    /** All have agreed; some sheet does not say so yet. */
    AGREED,
    /** Somebody does not want it: things stay as they are registered. */
    REFUSED,
    WITHDRAWN,
    /** The sheets of all concerned say what was agreed. */
    CARRIED_OUT;

    /** Whether something of it is still to be done. */
    public boolean isPending() {
        return this == OPEN || this == AGREED;
    }
}
