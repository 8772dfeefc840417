package vn.chidao.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Files of settings: those that come with the product, and of the same names those in a folder of the administrator's. */
public final class SettingsFiles {

    private final String shipped;
    private final @Nullable Path folder;

    /**
     * @param shipped the product's folder on the class path, a slash at its end
     * @param folder the administrator's; none where only the product's files hold
     */
    public SettingsFiles(String shipped, @Nullable Path folder) {
        this.shipped = shipped;
        this.folder = folder;
    }

    /** The entries of a file of the product. */
    public Map<String, Object> shipped(String file) {
        try (InputStream content = new ClassPathResource(shipped + file).getInputStream()) {
            return parse(content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /**
     * The entries of a file of the administrator's; none where there is no such file.
     *
     * @throws SettingsFault when it cannot be read
     */
    public Map<String, Object> own(String file) {
        if (folder == null || !Files.isRegularFile(folder.resolve(file))) {
            return Map.of();
        }
        try (InputStream content = Files.newInputStream(folder.resolve(file))) {
            return parse(content);
        } catch (IOException | YAMLException | ClassCastException e) {
            throw SettingsFault.unreadable(folder.resolve(file), e);
        }
    }

    /** Where a file of the administrator's stands. */
    public Path place(String file) {
        return Objects.requireNonNull(folder).resolve(file);
    }

    private static Map<String, Object> parse(InputStream content) {
        Object entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
        return entries == null ? Map.of() : table(entries);
    }

    /** A table of a file, its keys as texts. */
    public static Map<String, Object> table(Object entry) {
        Map<String, Object> table = new LinkedHashMap<>();
        ((Map<?, ?>) entry).forEach((key, value) -> table.put(String.valueOf(key), value));
        return table;
    }
}
