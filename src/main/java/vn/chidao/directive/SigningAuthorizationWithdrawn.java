package vn.chidao.directive;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A written authorisation to sign no longer holds. */
public record SigningAuthorizationWithdrawn(String authorizationId, String unitId, String paper)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "SIGNING_AUTHORIZATION_WITHDRAWN",
                "signing-authorization",
                authorizationId,
                null,
                unitId,
                Phrase.of("directive.act.authorization-withdrawn", paper),
                null);
    }
}
