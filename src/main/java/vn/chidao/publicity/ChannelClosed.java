package vn.chidao.publicity;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** Nothing new comes out on a channel any more. */
public record ChannelClosed(String channelId, String unitId, String name, LocalDate until) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "CHANNEL_CLOSED",
                "media-channel",
                channelId,
                null,
                unitId,
                Phrase.of("publicity.act.closed", name, until),
                null);
    }
}
