package vn.chidao.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.SettingsFault;
import vn.chidao.shared.SettingsFiles;

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

    private final SettingsFiles files;
    private final UnaryOperator<String> edit;

    RuleFiles(@Nullable Path folder) {
        this(folder, UnaryOperator.identity());
    }

    RuleFiles(@Nullable Path folder, UnaryOperator<String> edit) {
        this.files = new SettingsFiles("db/reading/", folder);
        this.edit = edit;
    }

    Rules rules(String name) {
        String file = name + ".yml";
        Map<String, Object> entries = new LinkedHashMap<>(files.shipped(file));
        files.own(file).forEach((key, theirs) -> {
            Object ours = entries.get(key);
            if (ours == null) {
                throw new SettingsFault(
                        files.place(file) + " has an unknown entry " + key,
                        Phrase.of(
                                "reading.fault.unknown-entry", files.place(file).toString(), key),
                        new IllegalArgumentException(key));
            }
            entries.put(key, merged(ours, theirs));
        });
        return new Rules(file, entries, edit);
    }

    /** Refuses what the administrator's files hold that is no pattern or has another shape than ours. */
    void check() {
        for (String file : NAMES) {
            Map<String, Object> own = files.own(file);
            Rules rules = rules(file.substring(0, file.indexOf('.')));
            own.forEach((key, theirs) -> check(file, rules, key, theirs));
        }
    }

    private void check(String file, Rules rules, String key, Object theirs) {
        if (!theirs.getClass().isInstance(files.shipped(file).get(key))) {
            throw new SettingsFault(
                    files.place(file) + " gives " + key + " another shape",
                    Phrase.of("reading.fault.other-shape", files.place(file).toString(), key),
                    new ClassCastException(key));
        }
        for (String pattern : patterns(theirs)) {
            try {
                rules.wordsOf(pattern);
            } catch (PatternSyntaxException e) {
                throw new SettingsFault(
                        files.place(file) + " holds no pattern at " + key,
                        Phrase.of("reading.fault.no-pattern", files.place(file).toString(), key, pattern),
                        e);
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
}
