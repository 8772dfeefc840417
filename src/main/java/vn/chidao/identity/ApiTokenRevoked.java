package vn.chidao.identity;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A key of an account opens nothing any more. */
public record ApiTokenRevoked(String username, String name, String prefix) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "API_TOKEN_REVOKED",
                "account",
                username,
                null,
                null,
                Phrase.of("identity.act.api-token-revoked", name, prefix, username),
                null);
    }
}
