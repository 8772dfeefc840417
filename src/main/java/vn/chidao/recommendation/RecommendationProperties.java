package vn.chidao.recommendation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of recommendations, in working days of whoever is asked.
 *
 * @param answerWithin how long he has unless a day is set by hand
 * @param remindEvery how often he is reminded from the day on which his answer is due
 */
@Validated
@ConfigurationProperties("chidao.recommendation")
record RecommendationProperties(
        @DefaultValue("15") @Min(1) @Max(250) int answerWithin,
        @DefaultValue("5") @Min(1) @Max(60) int remindEvery) {}
