package vn.chidao.publicity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;

/** A channel of an organisation's own. Closed, it keeps what was put out on it and takes nothing new. */
@Entity
@Table(name = "media_channel")
class MediaChannel {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_ADDRESS = 500;

    private static final Set<String> OPENED_BY_BROWSERS = Set.of("http", "https");

    @Id
    private String id;

    @Version
    private @Nullable Long version;

    private String unitId;

    @Enumerated(EnumType.STRING)
    private MediaKind kind;

    private String name;
    private @Nullable String address;
    private LocalDate since;
    private @Nullable LocalDate until;

    @SuppressWarnings("NullAway.Init")
    protected MediaChannel() {}

    MediaChannel(String id, OpenChannel command, LocalDate today) {
        this.id = id;
        this.unitId = command.unitId();
        this.kind = command.kind();
        this.name = named(command.name());
        this.address = linked("address", command.address());
        this.since = today;
    }

    private static String named(String name) {
        String said = name.strip().replaceAll("\\s+", " ");
        if (said.isEmpty()) {
            throw BusinessRuleViolation.at("name", "publicity.rule.name-required");
        }
        if (said.length() > LONGEST_NAME) {
            throw BusinessRuleViolation.at("name", "publicity.rule.name-too-long", LONGEST_NAME);
        }
        return said;
    }

    /**
     * An address on the Web as it may stand in a link, or null.
     *
     * @throws BusinessRuleViolation at the field where a browser would do anything else than open a page
     */
    static @Nullable String linked(String field, @Nullable String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        String said = address.strip();
        if (said.length() > LONGEST_ADDRESS) {
            throw BusinessRuleViolation.at(field, "publicity.rule.address-too-long", LONGEST_ADDRESS);
        }
        try {
            URI uri = new URI(said);
            String scheme = uri.getScheme();
            if (scheme != null && OPENED_BY_BROWSERS.contains(scheme.toLowerCase()) && uri.getHost() != null) {
                return said;
            }
        } catch (URISyntaxException unreadable) {
            throw BusinessRuleViolation.at(field, "publicity.rule.address-unreadable");
        }
        throw BusinessRuleViolation.at(field, "publicity.rule.address-unreadable");
    }

    void close(LocalDate lastDay, LocalDate today) {
        if (until != null) {
            throw BusinessRuleViolation.of("publicity.rule.closed-already", Days.written(until));
        }
        if (lastDay.isBefore(since) || lastDay.isAfter(today)) {
            throw BusinessRuleViolation.at(
                    "until", "publicity.rule.closing-day", Days.written(since), Days.written(today));
        }
        until = lastDay;
    }

    void passTo(String successorId) {
        unitId = successorId;
    }

    /** Its owner ends and whoever takes over has a channel by that name. */
    void endWithOwner(LocalDate lastDay) {
        until = lastDay.isBefore(since) ? since : lastDay;
    }

    String id() {
        return id;
    }

    String unitId() {
        return unitId;
    }

    String name() {
        return name;
    }
}
