package vn.chidao.publicity;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.NotFound;

/** What organisations say of their own channels. */
@Service
@Transactional
public class ChannelManagement {

    private static final String REFUSED = "publicity.refused.keep";

    private final MediaChannelRepository channels;
    private final OrganizationDirectory organizations;
    private final Access access;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ChannelManagement(
            MediaChannelRepository channels,
            OrganizationDirectory organizations,
            Access access,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.channels = channels;
        this.organizations = organizations;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @return the new channel's id
     * @throws BusinessRuleViolation when the organisation has an open one by that name, or does not exist any more
     */
    public String open(OpenChannel command) {
        access.require(Right.KEEP_CHANNELS, Thing.of(command.unitId()), REFUSED);
        if (!organizations.require(command.unitId()).existsOn(clock.today())) {
            throw BusinessRuleViolation.at("unitId", "publicity.rule.unit-ended");
        }
        MediaChannel channel = new MediaChannel(UUID.randomUUID().toString(), command, clock.today());
        if (channels.hasOpen(command.unitId(), channel.name())) {
            throw BusinessRuleViolation.at("name", "publicity.rule.name-taken", channel.name());
        }
        String id;
        try {
            id = channels.saveAndFlush(channel).id();
        } catch (DataIntegrityViolationException taken) {
            // Two officers named it at the same moment.
            throw BusinessRuleViolation.at("name", "publicity.rule.name-taken", channel.name());
        }
        events.publishEvent(new ChannelOpened(id, command.unitId(), channel.name(), command.kind()));
        return id;
    }

    /** @param lastDay not before it was named, not after today */
    public void close(String channelId, LocalDate lastDay) {
        MediaChannel channel = channels.findById(channelId).orElseThrow(() -> new NotFound("media-channel", channelId));
        access.require(Right.KEEP_CHANNELS, Thing.of(channel.unitId()), REFUSED);
        channel.close(lastDay, clock.today());
        channels.saveAndFlush(channel);
        events.publishEvent(new ChannelClosed(channelId, channel.unitId(), channel.name(), lastDay));
    }
}
