package vn.chidao.registration;

import java.time.LocalDate;

/** Port to the engine: a short instance for each organisation that is asked about a proposal. */
public interface ProposalAnswerProcess {

    /** Asks the organisation's leaders, in the caller's transaction or not at all. */
    void ask(ProposalTurn turn, String directiveId, String unitId, String leadUnitId, LocalDate dueOn);

    /** No answer is waited for any longer. */
    void end(ProposalTurn turn, String reason);
}
