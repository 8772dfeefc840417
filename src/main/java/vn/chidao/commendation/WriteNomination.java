package vn.chidao.commendation;

import org.jspecify.annotations.Nullable;

/**
 * An organisation writes a proposal.
 *
 * @param obligationId what it serves; its directive is the proposal's
 * @param occasionId the round; null for one made at any time
 * @param awardingUnitId the body asked, where there is no round
 * @param sourceId the exemplar or model; null for a typed one
 */
public record WriteNomination(
        String unitId,
        String obligationId,
        @Nullable String occasionId,
        @Nullable String awardingUnitId,
        NominationSource source,
        @Nullable String sourceId,
        NominationText text) {}
