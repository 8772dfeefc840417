package vn.chidao.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long one stays signed in.
 *
 * @param idle without a request; long enough for a lunch break
 * @param longest in all, however busy: one working day
 */
@ConfigurationProperties("chidao.session")
public record SessionProperties(
        @DefaultValue("2h") Duration idle,
        @DefaultValue("12h") Duration longest) {

    public SessionProperties {
        if (idle.toMinutes() < 1 || longest.compareTo(idle) < 0) {
            throw new IllegalArgumentException(
                    "chidao.session.idle is at least a minute and not above chidao.session.longest");
        }
    }
}
