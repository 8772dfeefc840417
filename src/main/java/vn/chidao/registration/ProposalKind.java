package vn.chidao.registration;

/** What is proposed in the consultation. */
public enum ProposalKind {
    /** Another organisation does it instead. */
    MOVE,
    /** Two do it together. */
    SHARE,
    /** Its organisation does not do it. */
    DROP,
    /** An organisation takes on what nobody has. */
    TAKE;

    /** Whether it is about a line that an organisation has registered. */
    public boolean isAboutALine() {
        return this != TAKE;
    }

    /** Whether an organisation other than the line's own is asked. */
    public boolean asksAReceiver() {
        return this != DROP;
    }
}
