package vn.chidao.identity;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An account may administer the system from now on, or no longer. */
public record AdministrationSwitched(String username, boolean administrator) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                administrator ? "ADMINISTRATION_GRANTED" : "ADMINISTRATION_REVOKED",
                "account",
                username,
                null,
                null,
                Phrase.of(
                        administrator ? "identity.act.administration-granted" : "identity.act.administration-revoked",
                        username),
                null);
    }
}
