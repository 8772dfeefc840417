package vn.chidao.chasing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When people are reminded by the calendar, in working days of their organisation.
 *
 * @param rungs days from the deadline: negative before it, 0 the day itself, positive after it
 * @param superiorAfter how many days after the deadline the superior is told for the first time
 * @param superiorEvery after how many days he is told again; 0 for never
 */
@Validated
@ConfigurationProperties("chidao.chasing")
record ChasingProperties(
        @DefaultValue({"-7", "-3", "0", "1", "3"}) @NotNull List<@Min(-60) @Max(60) Integer> rungs,
        @DefaultValue("5") @Min(1) @Max(60) int superiorAfter,
        @DefaultValue("5") @Min(0) @Max(60) int superiorEvery) {

    ChasingProperties {
        rungs = rungs.stream().sorted().distinct().toList();
    }
}
