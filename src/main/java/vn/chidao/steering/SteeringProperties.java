package vn.chidao.steering;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of steering committees.
 *
 * @param quorumPercent how many per cent of the members must be there for a meeting to be one; rounded up
 * @param representedCounts whether a member somebody of his organisation came for counts as there
 * @param prepareBefore how many days before a meeting its preparation is asked for
 * @param minutesWithin how many working days after a meeting its minutes are due
 */
@Validated
@ConfigurationProperties("chidao.steering")
record SteeringProperties(
        @DefaultValue("50") @Min(1) @Max(100) int quorumPercent,
        @DefaultValue("true") boolean representedCounts,
        @DefaultValue("1") @Min(0) @Max(30) int prepareBefore,
        @DefaultValue("3") @Min(1) @Max(60) int minutesWithin) {}
