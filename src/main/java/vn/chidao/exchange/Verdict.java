package vn.chidao.exchange;

import org.jspecify.annotations.Nullable;

/** What became of something that arrived; {@code reason} says why it was refused. */
record Verdict(MessageState state, @Nullable String reason) {

    boolean isRefused() {
        return state == MessageState.REFUSED;
    }
}
