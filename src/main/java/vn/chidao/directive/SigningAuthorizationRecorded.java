package vn.chidao.directive;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A written authorisation to sign was entered. */
public record SigningAuthorizationRecorded(
        String authorizationId, String unitId, String paper, String fromPositionName, String toPositionName)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "SIGNING_AUTHORIZATION_RECORDED",
                "signing-authorization",
                authorizationId,
                null,
                unitId,
                Phrase.of("directive.act.authorization-recorded", paper, fromPositionName, toPositionName),
                null);
    }
}
