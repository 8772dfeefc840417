package vn.chidao.assessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of assessments.
 *
 * @param criteria a folder with the administrator's own {@code criteria.yml} and {@code marks.yml}; none where only the
 *     product's hold
 * @param mendWithin working days for a sheet that was returned when its day is over or nearly so
 */
@Validated
@ConfigurationProperties("chidao.assessment")
record AssessmentProperties(
        @Nullable Path criteria,
        @DefaultValue("3") @Min(1) @Max(60) int mendWithin) {}
