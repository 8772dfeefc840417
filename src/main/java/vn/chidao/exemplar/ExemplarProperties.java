package vn.chidao.exemplar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of models and exemplars.
 *
 * @param confirmWithin in how many of its working days the body that leads confirms what is reported of a model
 */
@Validated
@ConfigurationProperties("chidao.exemplar")
record ExemplarProperties(
        @DefaultValue("10") @Min(1) @Max(250) int confirmWithin) {}
