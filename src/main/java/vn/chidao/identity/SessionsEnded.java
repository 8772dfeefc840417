package vn.chidao.identity;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** Sessions of an account have been ended before their time. */
public record SessionsEnded(String username, int count) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "SESSIONS_ENDED",
                "account",
                username,
                null,
                null,
                Phrase.of("identity.act.sessions-ended", count, username),
                null);
    }
}
