package vn.chidao.coordination;

import org.jspecify.annotations.Nullable;

/** Port to the engine: an instance for the lead in each round, and a short one for each party that is asked. */
public interface JointProgrammeProcess {

    /** The lead has a programme, or an amendment of one, to word. */
    void open(ProgrammeRound round, @Nullable String directiveId, String leadUnitId);

    /** The party is asked for its opinion on a version. */
    void askForOpinion(PartyTurn turn, @Nullable String directiveId, String unitId, String leadUnitId);

    /** No opinion on this version is waited for any longer. */
    void endOpinion(PartyTurn turn, String reason);

    /** The party's signer is asked whether he consents to a version. */
    void askForConsent(PartyTurn turn, @Nullable String directiveId, String unitId, String leadUnitId);

    /** No consent to this version is waited for any longer. */
    void endConsent(PartyTurn turn, String reason);

    void allHaveConsented(ProgrammeRound round);

    void consentRefused(ProgrammeRound round);

    /** The lead's work on this round is over for good. */
    void close(ProgrammeRound round, String reason);
}
