package vn.chidao.indicator;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the catalogue.
 *
 * @param catalogue a folder of the administrator's own files; none where only the product's hold
 */
@ConfigurationProperties("chidao.indicator")
record IndicatorProperties(@Nullable Path catalogue) {}
