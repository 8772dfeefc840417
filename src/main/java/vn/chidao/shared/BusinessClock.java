package vn.chidao.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The one clock of business time, zone Asia/Ho_Chi_Minh. In demo, play and tests it may run with an offset to real
 * time; only {@code workflow.TimeMachine} moves it, together with the engine's clock.
 */
public final class BusinessClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock real;
    private volatile Duration offset = Duration.ZERO;

    public BusinessClock(Clock real) {
        this.real = real;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("business time has one zone");
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }

    /** Business time as people see it: the day in Vietnam. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZONE);
    }

    /** Real time, for what lies outside business: retries, leases, the second stamp of the act log. */
    public Instant realInstant() {
        return real.instant();
    }

    public Duration offset() {
        return offset;
    }

    public void setOffset(Duration offset) {
        this.offset = offset;
    }
}
