package vn.chidao.identity;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of substitution.
 *
 * @param maxDays how long one may last; whoever is away longer is given an acting successor instead
 * @param fromNeighbours whether the substitute may also hold a position in the organisation directly above or below
 */
@ConfigurationProperties("chidao.substitution")
@Validated
record SubstitutionProperties(
        @DefaultValue("90") @Min(1) int maxDays,
        @DefaultValue("false") boolean fromNeighbours) {}
