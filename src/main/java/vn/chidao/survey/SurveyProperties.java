package vn.chidao.survey;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of surveys.
 *
 * @param kinds a folder with the administrator's own {@code kinds.yml}; none where only the product's holds
 * @param mendWithin working days for a count that was reopened when the survey is due or nearly so
 */
@Validated
@ConfigurationProperties("chidao.survey")
record SurveyProperties(
        @Nullable Path kinds,
        @DefaultValue("3") @Min(1) @Max(60) int mendWithin) {}
