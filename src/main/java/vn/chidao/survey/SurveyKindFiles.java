package vn.chidao.survey;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.SettingsFault;
import vn.chidao.shared.SettingsFiles;

/** {@code db/survey/kinds.yml}, completed kind by kind by the file of the same name in the administrator's folder. */
final class SurveyKindFiles {

    private static final String KINDS = "kinds.yml";
    private static final Set<String> OF_KIND = Set.of("name", "level", "places", "rules", "questions");
    private static final Set<String> OF_RULE =
            Set.of("from", "until", "floor", "threshold", "days", "source", "assumed");
    private static final Set<String> OF_QUESTION = Set.of("text", "overall", "source", "assumed");

    private final SettingsFiles files;

    SurveyKindFiles(@Nullable Path folder) {
        this.files = new SettingsFiles("db/survey/", folder);
    }

    /** Reads and checks all. */
    SurveyKinds read() {
        Map<String, Object> entries = new LinkedHashMap<>(files.shipped(KINDS));
        entries.putAll(files.own(KINDS));
        List<SurveyKind> kinds = new ArrayList<>();
        entries.forEach((code, entry) -> kinds.add(usable(code, entry)));
        return new SurveyKinds(kinds);
    }

    private static SurveyKind usable(String code, Object entry) {
        try {
            return kind(code, SettingsFiles.table(entry));
        } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
            String place = KINDS + ", " + code + ": " + e.getMessage();
            throw new SettingsFault("cannot use " + place, Phrase.of("survey.fault.unusable", place), e);
        }
    }

    private static SurveyKind kind(String code, Map<String, Object> entry) {
        knowsOnly(OF_KIND, entry);
        return new SurveyKind(
                code,
                text(entry, "name"),
                text(entry, "level"),
                texts(entry.get("places")),
                tables(entry, "rules").stream().map(SurveyKindFiles::rule).toList(),
                tables(entry, "questions").stream()
                        .map(SurveyKindFiles::question)
                        .toList());
    }

    private static SurveyKind.Rule rule(Map<String, Object> entry) {
        knowsOnly(OF_RULE, entry);
        SurveyTerms terms = new SurveyTerms(
                new BigDecimal(text(entry, "floor")),
                new BigDecimal(text(entry, "threshold")),
                Integer.parseInt(text(entry, "days")));
        return new SurveyKind.Rule(
                Integer.parseInt(text(entry, "from")),
                entry.containsKey("until") ? Integer.valueOf(text(entry, "until")) : null,
                terms,
                text(entry, "source"),
                texts(entry.get("assumed")).stream()
                        .map(term -> AssumedTerm.valueOf(term.toUpperCase(Locale.ROOT)))
                        .toList());
    }

    private static SurveyKind.Asked question(Map<String, Object> entry) {
        knowsOnly(OF_QUESTION, entry);
        boolean assumed = Boolean.TRUE.equals(entry.get("assumed"));
        if (assumed == entry.containsKey("source")) {
            throw new IllegalArgumentException("source or assumed");
        }
        return new SurveyKind.Asked(
                new Question(text(entry, "text"), Boolean.TRUE.equals(entry.get("overall"))),
                assumed ? null : text(entry, "source"));
    }

    private static void knowsOnly(Set<String> known, Map<String, Object> entry) {
        entry.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException(key);
        });
    }

    private static String text(Map<String, Object> entry, String key) {
        Object value = entry.get(key);
        if (value == null || String.valueOf(value).isBlank()) {
            throw new IllegalArgumentException(key);
        }
        return String.valueOf(value).strip();
    }

    private static List<String> texts(@Nullable Object list) {
        return list == null
                ? List.of()
                : ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static List<Map<String, Object>> tables(Map<String, Object> entry, String key) {
        Object list = entry.get(key);
        if (list == null) {
            throw new IllegalArgumentException(key);
        }
        return ((List<?>) list).stream().map(SettingsFiles::table).toList();
    }
}
