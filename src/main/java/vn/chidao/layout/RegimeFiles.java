package vn.chidao.layout;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.SettingsFault;
import vn.chidao.shared.SettingsFiles;

/**
 * The files of the regimes: the product's, completed entry by entry by those of the same name in the administrator's folder,
 * who may also add a regime.
 */
final class RegimeFiles {

    private static final String AUTHORITY = "authority.yml";
    private static final String ISSUERS = "issuers.yml";
    private static final String REFUSES = "refuses";
    private static final String TRUST = "trust";
    private static final Set<String> ENTRIES =
            Set.of("like", "issuers", "from", "to", "rule", "words", "page", "parts", "capacities", "collective");

    private final SettingsFiles files;

    RegimeFiles(@Nullable Path folder) {
        this.files = new SettingsFiles("db/layout/", folder);
    }

    /** Reads and checks all; refuses what is no regime. */
    FormRegimes read() {
        Map<String, Object> regimes = entries("regimes.yml");
        Map<String, Object> authority = entries(AUTHORITY);
        List<String> refusing = usable(AUTHORITY, REFUSES, () -> new Table(AUTHORITY, authority).texts(REFUSES));
        Map<String, PaperType> types = new LinkedHashMap<>();
        entries("types.yml")
                .forEach((code, entry) ->
                        types.put(code, usable("types.yml", code, () -> type(code, SettingsFiles.table(entry)))));
        List<FormRegime> all = new ArrayList<>();
        for (String code : regimes.keySet()) {
            all.add(usable(
                    "regimes.yml",
                    code,
                    () -> regime(
                            code,
                            new Table(code, completed(code, regimes, new TreeSet<>())),
                            SettingsFiles.table(authority.getOrDefault(code, Map.of())),
                            refusing,
                            types)));
        }
        return usable("regimes.yml", "issuers", () -> new FormRegimes(all));
    }

    /** Who follows whose rules. Entries of the administrator's stand before ours, or none of his could ever hold. */
    Issuers readIssuers() {
        Map<String, Object> entries = new LinkedHashMap<>(files.own(ISSUERS));
        entries.keySet().removeAll(files.shipped(ISSUERS).keySet());
        entries(ISSUERS).forEach(entries::putIfAbsent);
        List<Issuers.Rule> rules = new ArrayList<>();
        entries.forEach((name, entry) ->
                rules.add(usable(ISSUERS, name, () -> rule(new Table(name, SettingsFiles.table(entry))))));
        return new Issuers(rules);
    }

    private static Issuers.Rule rule(Table entry) {
        entry.knowsOnly(Set.of("spheres", "kinds", "levels", "name", "system", "organ"));
        Map<String, Object> has = entry.entries();
        return new Issuers.Rule(
                has.containsKey("spheres") ? entry.texts("spheres") : List.of(),
                has.containsKey("kinds") ? entry.texts("kinds") : List.of(),
                has.containsKey("levels") ? entry.texts("levels") : List.of(),
                has.containsKey("name") ? insensitive(entry.text("name")) : null,
                IssuerSystem.valueOf(entry.text("system")),
                has.containsKey("organ") ? entry.text("organ") : null);
    }

    private static Pattern insensitive(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static <T> T usable(String file, String entry, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalStateException | IllegalArgumentException | ClassCastException | NullPointerException e) {
            throw unusable(file + ", " + entry + ": " + e.getMessage(), e);
        } catch (DateTimeParseException e) {
            throw unusable(file + ", " + entry + ": " + e.getParsedString(), e);
        }
    }

    private static SettingsFault unusable(String entry, Exception cause) {
        return new SettingsFault("cannot use " + entry, Phrase.of("layout.fault.unusable", entry), cause);
    }

    /** An entry with what it takes from the one it is like. */
    private static Map<String, Object> completed(String code, Map<String, Object> regimes, Set<String> on) {
        if (!on.add(code) || !regimes.containsKey(code)) {
            throw new IllegalArgumentException("like " + code);
        }
        Map<String, Object> own = SettingsFiles.table(regimes.get(code));
        Object like = own.get("like");
        return like == null ? own : merged(completed(String.valueOf(like), regimes, on), own);
    }

    private static PaperType type(String code, Map<String, Object> entry) {
        Table table = new Table(code, entry);
        table.knowsOnly(Set.of("name", "abbreviations", "letter", "addressed", "sideBySide"));
        return new PaperType(
                code,
                table.text("name"),
                table.texts("abbreviations"),
                table.is("letter"),
                table.is("addressed"),
                table.is("sideBySide"));
    }

    private static FormRegime regime(
            String code,
            Table entry,
            Map<String, Object> authority,
            List<String> refusing,
            Map<String, PaperType> types) {
        entry.knowsOnly(ENTRIES);
        Map<FormRegime.Part, PartStyle> styles = new EnumMap<>(FormRegime.Part.class);
        Table parts = entry.table("parts");
        parts.knowsOnly(names(FormRegime.Part.values(), RegimeFiles::camel));
        for (FormRegime.Part part : FormRegime.Part.values()) {
            styles.put(part, PartStyle.of(parts.text(camel(part.name()))));
        }
        Map<String, FormRegime.Authority> organs = new HashMap<>();
        authority.forEach((organ, row) ->
                organs.put(organ, authority(new Table(organ, SettingsFiles.table(row)), refusing, types.keySet())));
        return new FormRegime(
                code,
                entry.names("issuers", IssuerSystem.class),
                Objects.requireNonNull(entry.day("from")),
                entry.day("to"),
                entry.text("rule"),
                words(entry.table("words")),
                page(entry.table("page")),
                styles,
                entry.names("capacities", Capacity.class),
                entry.names("collective", Capacity.class),
                organs,
                types);
    }

    private static FormRegime.Authority authority(Table row, List<String> refusing, Set<String> types) {
        Map<String, Boolean> verdicts = new HashMap<>();
        row.entries().forEach((type, verdict) -> {
            if (type.equals(TRUST)) {
                return;
            }
            if (!types.contains(type)) {
                throw new IllegalArgumentException(AUTHORITY + ": " + type);
            }
            verdicts.put(type, (Boolean) verdict);
        });
        return new FormRegime.Authority(verdicts, refusing.contains(row.text(TRUST)));
    }

    private static FormRegime.Words words(Table words) {
        Map<Capacity, String> capacity = new EnumMap<>(Capacity.class);
        for (Capacity each : Capacity.values()) {
            capacity.put(each, words.table("capacity").text(each.name()));
        }
        return new FormRegime.Words(
                words.texts("title"),
                words.text("issuerMark"),
                insensitive(words.text("place")),
                words.text("number"),
                words.text("separator"),
                Pattern.compile(words.text("notation")),
                words.text("date"),
                words.text("letterSubject"),
                insensitive(words.text("subjectWords")),
                insensitive(words.text("basis")),
                Pattern.compile(words.text("numbered")),
                words.text("addressees"),
                words.text("recipients"),
                insensitive(words.text("asAddressed")),
                Pattern.compile(words.text("filing")),
                words.text("end"),
                words.text("draft"),
                words.text("draftRound"),
                words.text("annex"),
                words.text("annexNumbered"),
                capacity,
                words.table("secrecy").texts(),
                words.table("urgency").texts());
    }

    private static FormRegime.Page page(Table page) {
        return new FormRegime.Page(
                page.number("top"),
                page.number("bottom"),
                page.number("left"),
                page.number("right"),
                page.number("pageNumberAt"),
                page.number("lineHeight"),
                page.text("lineRule").equals("exact"),
                page.number("paragraphGap"),
                page.number("indent"),
                page.number("headingLeft"),
                page.number("titleRule"),
                page.number("issuerRule"),
                page.number("subjectRule"));
    }

    /** LETTER_SUBJECT → letterSubject. */
    private static String camel(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    private static Set<String> names(Enum<?>[] constants, Function<String, String> name) {
        Set<String> names = new TreeSet<>();
        for (Enum<?> constant : constants) {
            names.add(name.apply(constant.name()));
        }
        return names;
    }

    private Map<String, Object> entries(String file) {
        return merged(files.shipped(file), files.own(file));
    }

    private static Map<String, Object> merged(Map<String, Object> ours, Map<String, Object> theirs) {
        Map<String, Object> all = new LinkedHashMap<>(ours);
        theirs.forEach((key, value) -> all.merge(
                key,
                value,
                (mine, other) -> mine instanceof Map && other instanceof Map
                        ? merged(SettingsFiles.table(mine), SettingsFiles.table(other))
                        : other));
        return all;
    }

    /** A table of a file, whose entries are asked for by name. */
    private record Table(String name, Map<String, Object> entries) {

        void knowsOnly(Set<String> known) {
            entries.keySet().forEach(key -> {
                if (!known.contains(key)) {
                    throw new IllegalArgumentException(name + "." + key);
                }
            });
        }

        Object require(String key) {
            Object entry = entries.get(key);
            if (entry == null) {
                throw new IllegalArgumentException(name + "." + key);
            }
            return entry;
        }

        String text(String key) {
            return String.valueOf(require(key));
        }

        List<String> texts(String key) {
            return ((List<?>) require(key)).stream().map(String::valueOf).toList();
        }

        Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>();
            entries.forEach((key, value) -> texts.put(key, String.valueOf(value)));
            return texts;
        }

        boolean is(String key) {
            return Boolean.TRUE.equals(entries.get(key));
        }

        double number(String key) {
            return ((Number) require(key)).doubleValue();
        }

        Table table(String key) {
            return new Table(name + "." + key, SettingsFiles.table(require(key)));
        }

        /** Null where it is missing or empty. */
        @Nullable
        LocalDate day(String key) {
            Object entry = entries.get(key);
            if (entry instanceof Date date) {
                return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
            }
            String text = entry == null ? "" : String.valueOf(entry);
            return text.isBlank() ? null : LocalDate.parse(text);
        }

        <E extends Enum<E>> Set<E> names(String key, Class<E> type) {
            Set<E> names = EnumSet.noneOf(type);
            texts(key).forEach(each -> names.add(Enum.valueOf(type, each)));
            return names;
        }
    }
}
