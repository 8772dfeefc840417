package vn.chidao.directive;

/** Port to the engine: sends a draft on its way through reviews, signature and number. Used in this module only. */
public interface DirectiveIssuanceProcess {

    /** Asks for the process; asking twice is harmless. */
    void start(String directiveId, String draftingUnitId, String officeUnitId, String signingUnitId);

    /**
     * Completes the task in which a returned draft is sent in again, for this account.
     *
     * @throws vn.chidao.shared.BusinessRuleViolation when that task is not open, or what it asks for is refused
     * @throws vn.chidao.shared.AccessRefused when somebody else has taken it on
     */
    void resubmit(String account, ReviseDraft revised);

    /** Lays the draft before whoever signs at this turn; asking twice is harmless. */
    void startSigning(SigningTurn turn, String officeUnitId);

    /** Takes the draft back from whoever has not signed at this turn yet. */
    void endSigning(SigningTurn turn, String reason);

    /** All have signed: the draft goes on to its number. */
    void allHaveSigned(String directiveId);

    /** Somebody has not signed: the draft goes back to whoever drafted it. */
    void signatureRefused(String directiveId);
}
