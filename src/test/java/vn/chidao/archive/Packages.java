package vn.chidao.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.springframework.context.ApplicationContext;

/** Packages in the hands of tests, those of other modules too. */
public final class Packages {

    private Packages() {}

    /** Makes what is due in an application that does nothing in the background. */
    public static int makeDue(ApplicationContext application) {
        return application.getBean(PackageMaker.class).makeDue();
    }

    /** Takes a package out of the application. */
    public static Path download(PackageCatalog catalog, String id) {
        try {
            Path file = Files.createTempFile("package", ".zip");
            try (OutputStream out = Files.newOutputStream(file)) {
                catalog.copy(id, out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Map<String, byte[]> read(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), content.readAllBytes());
                }
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of a package to which something has been done. */
    static Path damaged(Path file, Consumer<Map<String, byte[]>> damage) {
        Map<String, byte[]> entries = read(file);
        damage.accept(entries);
        try {
            Path copy = Files.createTempFile("damaged", ".zip");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(copy), StandardCharsets.UTF_8)) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                    zip.closeEntry();
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
