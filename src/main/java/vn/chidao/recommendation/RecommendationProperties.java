package vn.chidao.recommendation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of recommendations.
 *
 * @param answerWithin how many of his working days whoever is asked has for his answer unless a day is set by hand
 */
@Validated
@ConfigurationProperties("chidao.recommendation")
record RecommendationProperties(
        @DefaultValue("15") @Min(1) @Max(250) int answerWithin) {}
