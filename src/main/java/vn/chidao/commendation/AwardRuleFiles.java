package vn.chidao.commendation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chidao.commendation.AwardForm.Awarder;
import vn.chidao.commendation.AwardForm.Prerequisite;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.SettingsFault;
import vn.chidao.shared.SettingsFiles;

/** {@code db/commendation/rules.yml}, completed form by form and part by part by the administrator's own file. */
final class AwardRuleFiles {

    private static final String RULES = "rules.yml";
    private static final String FORMS = "forms";
    private static final String PARTS = "parts";
    private static final Set<String> OF_FILE = Set.of(PARTS, FORMS);
    private static final Set<String> OF_FORM =
            Set.of("name", "rank", "by", "for", PARTS, "prerequisites", "council", "quota", "source", "assumed");
    private static final Set<String> OF_AWARDER = Set.of("kind", "levels");
    private static final Set<String> OF_PREREQUISITE = Set.of("form", "times", "years", "waivable");
    private static final Set<String> OF_QUOTA = Set.of("perUnit", "total", "collectives");
    private static final String CODE = "[A-Z][A-Z0-9_]{0,39}";

    private final SettingsFiles files;

    AwardRuleFiles(@Nullable Path folder) {
        this.files = new SettingsFiles("db/commendation/", folder);
    }

    /** Reads and checks all. */
    AwardRules read() {
        Map<String, Object> shipped = files.shipped(RULES);
        Map<String, Object> own = files.own(RULES);
        try {
            knowsOnly(OF_FILE, own);
            Map<String, String> parts = new LinkedHashMap<>();
            both(shipped, own, PARTS)
                    .forEach((code, name) ->
                            parts.put(code(code), String.valueOf(name).strip()));
            List<AwardForm> forms = new ArrayList<>();
            both(shipped, own, FORMS).forEach((code, entry) -> forms.add(usable(code, entry)));
            return new AwardRules(forms, parts);
        } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
            throw fault(String.valueOf(e.getMessage()), e);
        }
    }

    private static SettingsFault fault(String what, RuntimeException e) {
        String place = RULES + ", " + what;
        return new SettingsFault("cannot use " + place, Phrase.of("commendation.fault.unusable", place), e);
    }

    private static Map<String, Object> both(Map<String, Object> shipped, Map<String, Object> own, String key) {
        Map<String, Object> all = new LinkedHashMap<>(SettingsFiles.table(shipped.get(key)));
        if (own.get(key) != null) {
            all.putAll(SettingsFiles.table(own.get(key)));
        }
        return all;
    }

    private static AwardForm usable(String code, Object entry) {
        try {
            return form(code(code), SettingsFiles.table(entry));
        } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
            throw new IllegalArgumentException(code + ": " + e.getMessage(), e);
        }
    }

    private static AwardForm form(String code, Map<String, Object> entry) {
        knowsOnly(OF_FORM, entry);
        return new AwardForm(
                code,
                text(entry, "name"),
                number(entry, "rank"),
                tables(entry, "by").stream().map(AwardRuleFiles::awarder).toList(),
                texts(entry.get("for")).stream().map(CandidateKind::valueOf).collect(Collectors.toSet()),
                texts(entry.get(PARTS)),
                tables(entry, "prerequisites").stream()
                        .map(AwardRuleFiles::prerequisite)
                        .toList(),
                optional(entry, "council"),
                quota(entry.get("quota")),
                text(entry, "source"),
                texts(entry.get("assumed")));
    }

    private static Awarder awarder(Map<String, Object> entry) {
        knowsOnly(OF_AWARDER, entry);
        return new Awarder(text(entry, "kind"), Set.copyOf(texts(entry.get("levels"))));
    }

    private static Prerequisite prerequisite(Map<String, Object> entry) {
        knowsOnly(OF_PREREQUISITE, entry);
        return new Prerequisite(
                text(entry, "form"), number(entry, "times"), number(entry, "years"), flag(entry, "waivable"));
    }

    private static Quota quota(@Nullable Object entry) {
        if (entry == null) {
            return Quota.NONE;
        }
        Map<String, Object> quota = SettingsFiles.table(entry);
        knowsOnly(OF_QUOTA, quota);
        return new Quota(optional(quota, "perUnit"), optional(quota, "total"), optional(quota, "collectives"));
    }

    private static String code(String code) {
        if (!code.matches(CODE)) {
            throw new IllegalArgumentException(code);
        }
        return code;
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

    private static int number(Map<String, Object> entry, String key) {
        return Integer.parseInt(text(entry, key));
    }

    private static boolean flag(Map<String, Object> entry, String key) {
        Object value = entry.getOrDefault(key, false);
        if (value instanceof Boolean said) {
            return said;
        }
        throw new IllegalArgumentException(key);
    }

    private static @Nullable Integer optional(Map<String, Object> entry, String key) {
        return entry.containsKey(key) ? Integer.valueOf(number(entry, key)) : null;
    }

    private static List<String> texts(@Nullable Object list) {
        return list == null
                ? List.of()
                : ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static List<Map<String, Object>> tables(Map<String, Object> entry, String key) {
        Object list = entry.get(key);
        return list == null
                ? List.of()
                : ((List<?>) list).stream().map(SettingsFiles::table).toList();
    }
}
