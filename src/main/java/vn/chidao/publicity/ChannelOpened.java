package vn.chidao.publicity;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An organisation has named a channel of its own. */
public record ChannelOpened(String channelId, String unitId, String name, MediaKind kind) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "CHANNEL_OPENED",
                "media-channel",
                channelId,
                null,
                unitId,
                Phrase.of("publicity.act.opened", name, Phrase.of("MediaKind." + kind)),
                null);
    }
}
