package vn.chidao.receiving;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of receiving.
 *
 * @param cellDays how many working days a cell has to make a directive known
 */
@Validated
@ConfigurationProperties("chidao.receiving")
record ReceivingProperties(
        @DefaultValue("7") @Min(1) @Max(60) int cellDays) {}
