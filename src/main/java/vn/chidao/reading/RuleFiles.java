package vn.chidao.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The rule files: the product's, and before them those of the same name in the administrator's folder. A list of theirs
 * comes before ours, a single pattern of theirs takes the place of ours, a table is completed by theirs.
 */
final class RuleFiles {

    /** The names of all rule files. */
    static final List<String> NAMES = List.of(
            "structure.yml",
            "heading.yml",
            "organs.yml",
            "acts.yml",
            "times.yml",
            "numbers.yml",
            "contents.yml",
            "addresses.yml",
            "stages.yml");

    private static final String FOLDER = "db/reading/";

    private final @Nullable Path folder;
    private final UnaryOperator<String> edit;

    RuleFiles(@Nullable Path folder) {
        this(folder, UnaryOperator.identity());
    }

    RuleFiles(@Nullable Path folder, UnaryOperator<String> edit) {
        this.folder = folder;
        this.edit = edit;
    }

    Rules rules(String name) {
        String file = name + ".yml";
        Map<String, Object> entries = new LinkedHashMap<>(shipped(file));
        own(file).forEach((key, theirs) -> {
            Object ours = entries.get(key);
            if (ours == null) {
                throw RuleFault.unknownEntry(ownFile(file), key);
            }
            entries.put(key, merged(ours, theirs));
        });
        return new Rules(file, entries, edit);
    }

    /** Refuses what the administrator's files hold that is no pattern or has another shape than ours. */
    void check() {
        for (String file : NAMES) {
            Map<String, Object> own = own(file);
            Rules rules = rules(file.substring(0, file.indexOf('.')));
            own.forEach((key, theirs) -> check(file, rules, key, theirs));
        }
    }

    private void check(String file, Rules rules, String key, Object theirs) {
        if (!theirs.getClass().isInstance(shipped(file).get(key))) {
            throw RuleFault.otherShape(ownFile(file), key, new ClassCastException(key));
        }
        for (String pattern : patterns(theirs)) {
            try {
                rules.wordsOf(pattern);
            } catch (PatternSyntaxException e) {
                throw RuleFault.noPattern(ownFile(file), key, pattern, e);
            }
        }
    }

    private static List<String> patterns(Object entry) {
        if (entry instanceof Map<?, ?> table) {
            Object pattern = table.get("pattern");
            return pattern == null
                    ? table.values().stream().map(String::valueOf).toList()
                    : List.of(String.valueOf(pattern));
        }
        if (entry instanceof List<?> list) {
            return list.stream().flatMap(item -> patterns(item).stream()).toList();
        }
        return List.of(String.valueOf(entry));
    }

    private Path ownFile(String file) {
        return Objects.requireNonNull(folder).resolve(file);
    }

    private static Object merged(Object ours, Object theirs) {
        if (ours instanceof List<?> list && theirs instanceof List<?> first) {
            List<Object> all = new ArrayList<>(first);
            all.addAll(list);
            return all;
        }
        if (ours instanceof Map<?, ?> table && theirs instanceof Map<?, ?> more) {
            Map<Object, Object> all = new LinkedHashMap<>(table);
            all.putAll(more);
            return all;
        }
        return theirs;
    }

    private static Map<String, Object> shipped(String file) {
        try (InputStream content = new ClassPathResource(FOLDER + file).getInputStream()) {
            return parse(content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private Map<String, Object> own(String file) {
        if (folder == null || !Files.isRegularFile(folder.resolve(file))) {
            return Map.of();
        }
        try (InputStream content = Files.newInputStream(folder.resolve(file))) {
            return parse(content);
        } catch (IOException | YAMLException | ClassCastException e) {
            throw RuleFault.unreadable(folder.resolve(file), e);
        }
    }

    private static Map<String, Object> parse(InputStream content) {
        Map<String, Object> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
        return entries == null ? Map.of() : entries;
    }
}
