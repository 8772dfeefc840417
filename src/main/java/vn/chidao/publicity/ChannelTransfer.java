package vn.chidao.publicity;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.organization.OrganizationDirectory;

/** Channels that go on become the successor's; one that has the same already goes on with that. */
@Component
class ChannelTransfer implements OpenWorkTransfer {

    private final MediaChannelRepository channels;
    private final OrganizationDirectory organizations;

    ChannelTransfer(MediaChannelRepository channels, OrganizationDirectory organizations) {
        this.channels = channels;
        this.organizations = organizations;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(String unitId) {
        int open = channels.findByUnitIdAndUntilIsNullOrderById(unitId).size();
        return open == 0
                ? List.of()
                : List.of(new OpenWork(keyOf(unitId), "MEDIA_CHANNELS", organizations.nameOf(unitId), open, null));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        List<MediaChannel> open = channels.findByUnitIdAndUntilIsNullOrderById(handover.fromUnitId());
        for (MediaChannel channel : open) {
            String successor = handover.successorFor(keyOf(handover.fromUnitId()));
            if (channels.hasOpen(successor, channel.name())) {
                channel.endWithOwner(handover.on().minusDays(1));
            } else {
                channel.passTo(successor);
            }
            channels.saveAndFlush(channel);
        }
    }

    private static String keyOf(String unitId) {
        return "channels:" + unitId;
    }
}
