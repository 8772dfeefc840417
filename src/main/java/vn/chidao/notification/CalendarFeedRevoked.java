package vn.chidao.notification;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The address of somebody's calendar opens nothing any more. */
public record CalendarFeedRevoked(String username) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "CALENDAR_FEED_REVOKED",
                "account",
                username,
                null,
                null,
                Phrase.of("notification.act.feed-revoked", username),
                null);
    }
}
