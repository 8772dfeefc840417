package vn.chidao.household;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the household lists.
 *
 * @param fewestHelped how many households an organisation should help at least in a residential area and year
 * @param mostHelped and at most; more is shown, not refused
 * @param reviewAfterYears how long after a household got out of poverty its keeper is reminded to erase its data
 */
@Validated
@ConfigurationProperties("chidao.household")
record HouseholdProperties(
        @DefaultValue("1") @Min(0) @Max(100) int fewestHelped,
        @DefaultValue("3") @Min(1) @Max(100) int mostHelped,
        @DefaultValue("3") @Min(1) @Max(50) int reviewAfterYears) {

    @AssertTrue(message = "fewest-helped must not exceed most-helped")
    boolean isARange() {
        return fewestHelped <= mostHelped;
    }

    HelpExtent extentOf(int households) {
        if (households < fewestHelped) {
            return HelpExtent.BELOW;
        }
        return households > mostHelped ? HelpExtent.ABOVE : HelpExtent.WITHIN;
    }
}
