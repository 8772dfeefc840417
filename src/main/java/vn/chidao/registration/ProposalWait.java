package vn.chidao.registration;

/** What a proposal still waits for from one organisation. */
public enum ProposalWait {
    ANSWER,
    /** That the lead returns its sheet. */
    RETURN,
    NEW_VERSION,
    /** That it has its accepted sheet amended. */
    AMENDMENT
}
