package vn.chidao.identity;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A program may come in an account's name from now on. */
public record ApiTokenIssued(String username, String name, String prefix, LocalDate expiresOn) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "API_TOKEN_ISSUED",
                "account",
                username,
                null,
                null,
                Phrase.of("identity.act.api-token-issued", name, prefix, username, expiresOn),
                null);
    }
}
