package vn.chidao.festival;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of festivals.
 *
 * @param reportWithin how many of his working days after the festival whoever was sent has for his report
 * @param takeUpWithin after how many days an opinion nobody has made a recommendation of is marked
 */
@Validated
@ConfigurationProperties("chidao.festival")
record FestivalProperties(
        @DefaultValue("5") @Min(1) @Max(60) int reportWithin,
        @DefaultValue("30") @Min(1) @Max(365) int takeUpWithin) {}
