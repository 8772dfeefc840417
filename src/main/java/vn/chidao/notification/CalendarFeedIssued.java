package vn.chidao.notification;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** Somebody had an address made under which programs read his calendar; an older one has ended with it. */
public record CalendarFeedIssued(String username) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "CALENDAR_FEED_ISSUED",
                "account",
                username,
                null,
                null,
                Phrase.of("notification.act.feed-issued", username),
                null);
    }
}
