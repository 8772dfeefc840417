package vn.chidao.commendation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of commendations; days are working days of whoever acts.
 *
 * @param rules a folder with the administrator's own {@code rules.yml}; none where only the product's holds
 * @param checkWithin for the check of a dossier
 * @param voteWithin for a member's vote
 * @param signWithin for the leader's signature
 */
@Validated
@ConfigurationProperties("chidao.commendation")
record CommendationProperties(
        @Nullable Path rules,
        @DefaultValue("10") @Min(1) @Max(250) int checkWithin,
        @DefaultValue("5") @Min(1) @Max(250) int voteWithin,
        @DefaultValue("5") @Min(1) @Max(250) int signWithin) {}
