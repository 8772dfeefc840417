package vn.chidao.organization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.NotFound;

/**
 * The files of a world, by name: {@code units.csv}, {@code positions.csv}, {@code people.csv} and, where there are any,
 * {@code kinds.csv}, {@code levels.csv}, {@code functions.csv}, {@code terms.csv}, {@code changes.csv} and
 * {@code successors.csv}. Each may be missing, not all. Their format stands in {@code db/world/README.md}.
 *
 * @param source what the act log calls them by: a folder's name
 */
public record WorldFiles(String source, Map<String, byte[]> contents) {

    /** In the order in which they rest on each other. */
    public static final List<String> NAMES = List.of(
            "kinds.csv",
            "levels.csv",
            "functions.csv",
            "units.csv",
            "changes.csv",
            "successors.csv",
            "terms.csv",
            "positions.csv",
            "people.csv");

    private static final Map<String, List<String>> HEADINGS = Map.of(
            "kinds.csv", List.of(Catalogue.KIND_COLUMNS),
            "levels.csv", List.of(Catalogue.LEVEL_COLUMNS),
            "functions.csv", List.of(Catalogue.FUNCTION_COLUMNS),
            "units.csv",
                    List.of(
                            "id",
                            "name",
                            "short_name",
                            "kind",
                            "level",
                            "area",
                            "parent",
                            "notation",
                            "valid_from",
                            "valid_to"),
            "changes.csv", List.of("unit", "from", "name", "short_name", "notation", "parent"),
            "successors.csv", List.of("unit", "successor"),
            "terms.csv", List.of("unit", "name", "from", "to"),
            "positions.csv", List.of("id", "unit", "name", "roles", "valid_from", "valid_to"),
            "people.csv", List.of("person", "name", "position", "from", "to", "acting"));

    /** The columns of the file of this name, in their usual order; one that need not be there too. */
    public static List<String> headingOf(String name) {
        return Optional.ofNullable(HEADINGS.get(name)).orElseThrow(() -> new NotFound("world file", name));
    }

    /** Refuses a name that no file of a world has, because a misspelt one would be left out unseen, and no file at all. */
    public WorldFiles {
        contents.keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw BusinessRuleViolation.at(
                            "files", "organization.rule.world-file-unknown", name, String.join(", ", NAMES));
                });
        if (contents.isEmpty()) {
            throw BusinessRuleViolation.at(
                    "files", "organization.rule.world-without-files", source, String.join(", ", NAMES));
        }
        contents = Map.copyOf(contents);
    }

    /** All {@code .csv} files of a folder. */
    public static WorldFiles of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw BusinessRuleViolation.of("organization.rule.world-unknown", folder.toString());
        }
        Map<String, byte[]> contents = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                contents.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
        return new WorldFiles(folder.toAbsolutePath().normalize().getFileName().toString(), contents);
    }

    /** A world that the product brings along, {@code db/world/<name>/}. */
    static WorldFiles shipped(String name) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (String file : name.matches("[a-z0-9-]+") ? NAMES : List.<String>of()) {
            ClassPathResource resource = new ClassPathResource("db/world/" + name + "/" + file);
            if (resource.exists()) {
                contents.put(file, bytes(resource));
            }
        }
        if (contents.isEmpty()) {
            throw BusinessRuleViolation.of("organization.rule.world-unknown", name);
        }
        return new WorldFiles(name, contents);
    }

    private static byte[] bytes(ClassPathResource resource) {
        try (InputStream content = resource.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
