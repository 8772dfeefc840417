package vn.chidao.review;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of reviews.
 *
 * @param phases a folder with the administrator's own {@code phases.yml}; none where only the product's holds
 */
@ConfigurationProperties("chidao.review")
record ReviewProperties(@Nullable Path phases) {}
