package vn.chidao.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.SettingsFault;
import vn.chidao.shared.SettingsFiles;

/** {@code db/review/phases.yml}, completed phase by phase by the file of the same name in the administrator's folder. */
final class ReviewPhaseFiles {

    private static final String TABLE = "phases.yml";
    private static final Set<String> KNOWN = Set.of("name", "from", "to", "source", "assumed");

    private final SettingsFiles files;

    ReviewPhaseFiles(@Nullable Path folder) {
        this.files = new SettingsFiles("db/review/", folder);
    }

    /** Reads and checks all. */
    ReviewPhases read() {
        Map<String, Object> entries = new LinkedHashMap<>(files.shipped(TABLE));
        entries.putAll(files.own(TABLE));
        List<ReviewPhase> phases = new ArrayList<>();
        entries.forEach((code, entry) -> phases.add(usable(code, entry)));
        try {
            return new ReviewPhases(phases);
        } catch (IllegalArgumentException overlapping) {
            throw unusable(TABLE + ", " + overlapping.getMessage(), overlapping);
        }
    }

    private static ReviewPhase usable(String code, Object entry) {
        try {
            return phase(code, SettingsFiles.table(entry));
        } catch (IllegalArgumentException | ClassCastException | NullPointerException | DateTimeParseException e) {
            throw unusable(TABLE + ", " + code + ": " + e.getMessage(), e);
        }
    }

    private static SettingsFault unusable(String place, RuntimeException cause) {
        return new SettingsFault("cannot use " + place, Phrase.of("review.fault.unusable", place), cause);
    }

    private static ReviewPhase phase(String code, Map<String, Object> entry) {
        entry.keySet().stream().filter(key -> !KNOWN.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException(key);
        });
        Object last = entry.get("to");
        return new ReviewPhase(
                code,
                text(entry, "name"),
                day(entry.get("from"), "from"),
                last == null ? null : day(last, "to"),
                text(entry, "source"),
                Boolean.TRUE.equals(entry.get("assumed")));
    }

    /** YAML makes a day in UTC of what looks like one; in quotes it stays words. */
    private static LocalDate day(@Nullable Object value, String key) {
        if (value instanceof Date date) {
            return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
        }
        if (value == null) {
            throw new IllegalArgumentException(key);
        }
        return LocalDate.parse(String.valueOf(value).strip());
    }

    private static String text(Map<String, Object> entry, String key) {
        Object value = entry.get(key);
        if (value == null || String.valueOf(value).isBlank()) {
            throw new IllegalArgumentException(key);
        }
        return String.valueOf(value).strip();
    }
}
