package vn.chidao.registration;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;

/**
 * An organisation has answered a proposal of the consultation; whoever leads it is to be told.
 *
 * @param turn the organisation among those that are asked
 * @param leadUnitId who leads the consultation now
 * @param unitName who has answered, by name
 * @param proposal its kind and what it is about
 * @param reason why it refuses, or what it says beside its consent; null where nothing was said
 * @param status how far the proposal has come by this answer
 */
public record ProposalAnswered(
        ProposalTurn turn,
        String directiveId,
        String leadUnitId,
        String unitName,
        Phrase proposal,
        boolean agrees,
        @Nullable String reason,
        ProposalStatus status) {}
