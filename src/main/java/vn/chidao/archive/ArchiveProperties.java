package vn.chidao.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the archive.
 *
 * @param retention a folder with the administrator's own {@code retention.yml}; none where only the product's holds
 * @param work a folder for packages while they are made; none for the machine's folder for temporary files
 */
@ConfigurationProperties("chidao.archive")
record ArchiveProperties(@Nullable Path retention, @Nullable Path work) {

    private static final String PREFIX = "chidao-archive-";
    private static final String SUFFIX = ".zip";

    /** A file of its own, which only whoever runs the product can read. */
    Path workFile() throws IOException {
        return work == null
                ? Files.createTempFile(PREFIX, SUFFIX)
                : Files.createTempFile(Files.createDirectories(work), PREFIX, SUFFIX);
    }
}
