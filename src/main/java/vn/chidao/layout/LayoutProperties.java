package vn.chidao.layout;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the form of documents.
 *
 * @param regimes a folder of the administrator's own files; none where only the product's hold
 */
@ConfigurationProperties("chidao.layout")
record LayoutProperties(@Nullable Path regimes) {}
