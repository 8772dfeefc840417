package vn.chidao.assessment;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.IndicatorCatalog;
import vn.chidao.obligation.WorkKind;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.SettingsFault;
import vn.chidao.shared.SettingsFiles;

/**
 * {@code db/assessment/criteria.yml} and {@code marks.yml}, completed by the files of the same names in the administrator's
 * folder: a set given there takes the place of the whole set, words are added.
 */
final class CriteriaFiles {

    private static final String CRITERIA = "criteria.yml";
    private static final String MARKS = "marks.yml";
    private static final String SAYS = "says";
    private static final Set<String> OF_SET =
            Set.of("name", "years", "from", "until", "source", "assumed", "bonus", "groups", "grades");
    private static final Set<String> OF_GROUP = Set.of("name", "weight", "criteria");
    private static final Set<String> OF_CRITERION =
            Set.of("code", "name", "most", "judged", "record", "indicator", "target", "evidence");
    private static final Set<String> OF_GRADE = Set.of("name", "from", "eachGroup", "withoutBonus");

    private final SettingsFiles files;
    private final IndicatorCatalog indicators;

    CriteriaFiles(@Nullable Path folder, IndicatorCatalog indicators) {
        this.files = new SettingsFiles("db/assessment/", folder);
        this.indicators = indicators;
    }

    /** Reads and checks all sets. */
    CriteriaSets sets() {
        Map<String, Object> entries = new LinkedHashMap<>(files.shipped(CRITERIA));
        entries.putAll(files.own(CRITERIA));
        List<CriteriaSet> sets = new ArrayList<>();
        entries.forEach((code, entry) -> sets.add(usable(code, entry)));
        return new CriteriaSets(sets);
    }

    /** The words by which a text makes something a criterion. */
    MarkWords words() {
        List<Pattern> patterns = new ArrayList<>(patterns(files.shipped(MARKS)));
        patterns.addAll(patterns(files.own(MARKS)));
        return new MarkWords(patterns);
    }

    private static List<Pattern> patterns(Map<String, Object> entries) {
        try {
            knowsOnly(Set.of(SAYS), entries);
            return texts(entries.get(SAYS)).stream().map(Pattern::compile).toList();
        } catch (IllegalArgumentException | ClassCastException e) {
            throw fault(MARKS, SAYS, e);
        }
    }

    private CriteriaSet usable(String code, Object entry) {
        try {
            return set(code, SettingsFiles.table(entry));
        } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
            throw fault(CRITERIA, code, e);
        }
    }

    private static SettingsFault fault(String file, String place, Exception e) {
        String where = file + ", " + place + ": " + e.getMessage();
        return new SettingsFault("cannot use " + where, Phrase.of("assessment.fault.unusable", where), e);
    }

    private CriteriaSet set(String code, Map<String, Object> entry) {
        knowsOnly(OF_SET, entry);
        boolean assumed = Boolean.TRUE.equals(entry.get("assumed"));
        if (assumed == entry.containsKey("source")) {
            throw new IllegalArgumentException("source or assumed");
        }
        List<Criterion> criteria = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Map<String, Object> group : tables(entry, "groups")) {
            knowsOnly(OF_GROUP, group);
            String name = text(group, "name");
            if (!names.add(name)) {
                throw new IllegalArgumentException("groups: " + name);
            }
            List<Map<String, Object>> lines = tables(group, "criteria");
            if (lines.isEmpty()) {
                throw new IllegalArgumentException(name + ": criteria");
            }
            lines.forEach(line -> criteria.add(criterion(name, number(group, "weight"), line)));
        }
        return new CriteriaSet(
                code,
                text(entry, "name"),
                whole(entry, "years"),
                whole(entry, "from"),
                entry.containsKey("until") ? Integer.valueOf(whole(entry, "until")) : null,
                assumed ? null : text(entry, "source"),
                entry.containsKey("bonus") ? number(entry, "bonus") : BigDecimal.ZERO,
                criteria,
                tables(entry, "grades").stream().map(CriteriaFiles::grade).toList());
    }

    private Criterion criterion(String group, BigDecimal weight, Map<String, Object> entry) {
        knowsOnly(OF_CRITERION, entry);
        String indicator = entry.containsKey("indicator") ? text(entry, "indicator") : null;
        if (indicator != null && indicators.find(indicator).isEmpty()) {
            throw new IllegalArgumentException("indicator " + indicator);
        }
        return new Criterion(
                group,
                weight,
                text(entry, "code"),
                text(entry, "name"),
                number(entry, "most"),
                constant(JudgedBy.class, text(entry, "judged")),
                entry.containsKey("record") ? constant(WorkKind.class, text(entry, "record")) : null,
                indicator,
                entry.containsKey("target") ? number(entry, "target") : null,
                texts(entry.get("evidence")).stream()
                        .map(each -> constant(EvidenceKind.class, each))
                        .toList());
    }

    private static Grade grade(Map<String, Object> entry) {
        knowsOnly(OF_GRADE, entry);
        return new Grade(
                text(entry, "name"),
                number(entry, "from"),
                entry.containsKey("eachGroup") ? number(entry, "eachGroup") : BigDecimal.ZERO,
                Boolean.TRUE.equals(entry.get("withoutBonus")));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(name, unknown);
        }
    }

    private static void knowsOnly(Set<String> known, Map<String, Object> entry) {
        entry.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException(key);
        });
    }

    private static int whole(Map<String, Object> entry, String key) {
        try {
            return Integer.parseInt(text(entry, key));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " " + entry.get(key), e);
        }
    }

    private static BigDecimal number(Map<String, Object> entry, String key) {
        try {
            return new BigDecimal(text(entry, key));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " " + entry.get(key), e);
        }
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
