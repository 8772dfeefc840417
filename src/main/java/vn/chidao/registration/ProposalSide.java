package vn.chidao.registration;

/** In what part an organisation is asked about a proposal. */
public enum ProposalSide {
    /** It has registered the line. */
    OWNER,
    /** It is to take the work on, alone or with the owner. */
    RECEIVER
}
