package vn.chidao.archive;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the archive.
 *
 * @param retention a folder with the administrator's own {@code retention.yml}; none where only the product's holds
 * @param work a folder for packages while they are made; none for one below the machine's folder for temporary files
 */
@ConfigurationProperties("chidao.archive")
record ArchiveProperties(@Nullable Path retention, @Nullable Path work) {

    Path workFolder() {
        return work == null ? Path.of(System.getProperty("java.io.tmpdir"), "chidao-archive") : work;
    }
}
