package vn.chidao.commendation;

import java.time.LocalDate;

/** Port to the engine: what is asked of whom, and that it is not asked any longer. */
public interface CommendationProcess {

    String CALL = "CommendationCall";
    String CHECK = "CommendationProposal";
    String BALLOT = "CouncilBallot";
    String SIGNING = "CommendationDecision";

    void askUnit(String callId, String directiveId, String unitId, String awardingUnitId, LocalDate dueOn);

    void endCall(String callId, String why);

    void askToCheck(
            NominationTurn turn, String directiveId, String awardingUnitId, String proposerUnitId, LocalDate dueOn);

    void endCheck(NominationTurn turn, String why);

    void askToVote(
            String ballotId,
            String directiveId,
            String unitId,
            String positionId,
            String awardingUnitId,
            LocalDate dueOn);

    void endBallot(String ballotId, String why);

    void askToSign(String decisionId, String directiveId, String awardingUnitId, LocalDate dueOn);

    void endSigning(String decisionId, String why);
}
