package vn.chidao.identity;

import vn.chidao.shared.RecordedAct;

/** An account has a new password. */
public record PasswordChanged(String username) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PASSWORD_CHANGED", "account", username, null, null, "Đổi mật khẩu tài khoản " + username, null);
    }
}
