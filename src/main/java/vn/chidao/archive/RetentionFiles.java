package vn.chidao.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.SettingsFault;
import vn.chidao.shared.SettingsFiles;

/** {@code db/archive/retention.yml}, completed type by type by the file of the same name in the administrator's folder. */
final class RetentionFiles {

    private static final String TABLE = "retention.yml";
    private static final String FOR_EVER = "PERMANENT";
    private static final Set<String> KNOWN = Set.of("name", "years", "source", "assumed");

    private final SettingsFiles files;

    RetentionFiles(@Nullable Path folder) {
        this.files = new SettingsFiles("db/archive/", folder);
    }

    /** Reads and checks all. */
    RetentionTable read() {
        Map<String, Object> entries = new LinkedHashMap<>(files.shipped(TABLE));
        entries.putAll(files.own(TABLE));
        List<RetentionRule> rules = new ArrayList<>();
        entries.forEach((code, entry) -> rules.add(usable(code, entry)));
        return new RetentionTable(rules);
    }

    private static RetentionRule usable(String code, Object entry) {
        try {
            return rule(code, SettingsFiles.table(entry));
        } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
            String place = TABLE + ", " + code + ": " + e.getMessage();
            throw new SettingsFault("cannot use " + place, Phrase.of("archive.fault.unusable", place), e);
        }
    }

    private static RetentionRule rule(String code, Map<String, Object> entry) {
        entry.keySet().stream().filter(key -> !KNOWN.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException(key);
        });
        String years = text(entry, "years");
        return new RetentionRule(
                code,
                text(entry, "name"),
                years.equals(FOR_EVER) ? null : Integer.valueOf(years),
                text(entry, "source"),
                Boolean.TRUE.equals(entry.get("assumed")));
    }

    private static String text(Map<String, Object> entry, String key) {
        Object value = entry.get(key);
        if (value == null || String.valueOf(value).isBlank()) {
            throw new IllegalArgumentException(key);
        }
        return String.valueOf(value).strip();
    }
}
