package vn.chidao.identity;

import vn.chidao.shared.RecordedAct;

/** Somebody may sign in from now on. */
public record AccountCreated(String username, boolean administrator) implements RecordedAct {

    @Override
    public Facts facts() {
        String summary = (administrator ? "Tạo tài khoản quản trị " : "Tạo tài khoản ") + username;
        return new Facts("ACCOUNT_CREATED", "account", username, null, null, summary, null);
    }
}
