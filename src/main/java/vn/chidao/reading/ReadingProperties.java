package vn.chidao.reading;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the reader.
 *
 * @param rules a folder of rule files of the administrator's own; none where only the product's rules hold
 */
@ConfigurationProperties("chidao.reading")
record ReadingProperties(@Nullable Path rules) {}
