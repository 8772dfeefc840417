package vn.chidao.identity;

import vn.chidao.shared.RecordedAct;

/** An account has been locked, or opened again. */
public record AccountSwitched(String username, boolean enabled) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                enabled ? "ACCOUNT_ENABLED" : "ACCOUNT_DISABLED",
                "account",
                username,
                null,
                null,
                (enabled ? "Mở lại tài khoản " : "Khóa tài khoản ") + username,
                null);
    }
}
