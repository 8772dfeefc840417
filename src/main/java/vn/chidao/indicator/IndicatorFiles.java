package vn.chidao.indicator;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.SettingsFault;
import vn.chidao.shared.SettingsFiles;

/** The files of {@code db/indicator}, completed entry by entry by those of the same name in the administrator's folder. */
final class IndicatorFiles {

    private static final String CATALOGUE = "catalogue.yml";
    private static final String UNITS = "units.yml";
    private static final String WORDS = "words.yml";
    private static final Set<String> OF_INDICATOR =
            Set.of("name", "unit", "contents", "adds", "span", "also", "share", "whole");
    private static final Set<String> OF_UNIT = Set.of("of", "is", "also");

    private final SettingsFiles files;

    IndicatorFiles(@Nullable Path folder) {
        this.files = new SettingsFiles("db/indicator/", folder);
    }

    /** What the files say, ready for use. */
    record Content(IndicatorCatalog catalog, Units units, QuantityReader reader, QuantityPrinter printer) {}

    /** Reads and checks all. */
    Content read() {
        QuantityWords words = usable(WORDS, "", this::words);
        Units units = units(words);
        QuantityReader reader = new QuantityReader(words, units);
        List<Indicator> indicators = new ArrayList<>();
        entries(CATALOGUE)
                .forEach((code, entry) ->
                        indicators.add(usable(CATALOGUE, code, () -> indicator(code, SettingsFiles.table(entry)))));
        IndicatorCatalog catalog = usable(CATALOGUE, "", () -> new IndicatorCatalog(indicators));
        return new Content(catalog, units, reader, new QuantityPrinter(words, reader));
    }

    private static Indicator indicator(String code, Map<String, Object> entry) {
        knowsOnly(OF_INDICATOR, entry);
        Set<ContentArea> contents = EnumSet.noneOf(ContentArea.class);
        texts(entry, "contents").forEach(number -> contents.add(ContentArea.values()[Integer.parseInt(number) - 1]));
        return new Indicator(
                code,
                text(entry, "name"),
                text(entry, "unit"),
                contents,
                Indicator.Adds.valueOf(text(entry, "adds")),
                Indicator.Span.valueOf(text(entry, "span")),
                texts(entry, "also"),
                entry.containsKey("share") ? text(entry, "share") : null,
                entry.containsKey("whole") ? text(entry, "whole") : null);
    }

    private Units units(QuantityWords words) {
        Map<String, Units.Measure> known = new HashMap<>();
        entries(UNITS)
                .forEach((name, entry) -> usable(UNITS, name, () -> {
                    Map<String, Object> unit = SettingsFiles.table(entry);
                    knowsOnly(OF_UNIT, unit);
                    BigDecimal worth = new BigDecimal(text(unit, "is"));
                    if (worth.signum() <= 0) {
                        throw new IllegalArgumentException("is " + worth);
                    }
                    Units.Measure measure = new Units.Measure(
                            text(unit, "of"),
                            worth,
                            text(unit, "of").equals(words.currency()) && worth.compareTo(BigDecimal.ONE) != 0);
                    List<String> names = new ArrayList<>(texts(unit, "also"));
                    names.add(name);
                    names.forEach(spelling -> known.put(QuantityWords.plain(spelling), measure));
                    return measure;
                }));
        return new Units(known, words);
    }

    private QuantityWords words() {
        Map<String, Object> entries = entries(WORDS);
        List<QuantityWords.Scale> scales = new ArrayList<>();
        SettingsFiles.table(required(entries, "scales")).forEach((name, entry) -> {
            Map<String, Object> scale = SettingsFiles.table(entry);
            BigDecimal worth = new BigDecimal(text(scale, "is"));
            boolean printed = Boolean.TRUE.equals(scale.get("printed"));
            scales.add(new QuantityWords.Scale(name, name, worth, printed));
            texts(scale, "also").forEach(word -> scales.add(new QuantityWords.Scale(name, word, worth, printed)));
        });
        scales.sort(Comparator.comparing(QuantityWords.Scale::worth).reversed());
        Map<String, BigDecimal> spelled = new LinkedHashMap<>();
        SettingsFiles.table(required(entries, "spelled"))
                .forEach((word, worth) -> spelled.put(word, new BigDecimal(String.valueOf(worth))));
        return new QuantityWords(
                leads(entries, "before"),
                leads(entries, "behind"),
                scales,
                spelled,
                new QuantityWords.Signs(
                        text(entries, "percent"),
                        text(entries, "currency"),
                        text(entries, "uncounted"),
                        text(entries, "range")));
    }

    private static Map<Qualifier, List<String>> leads(Map<String, Object> entries, String key) {
        Map<Qualifier, List<String>> leads = new EnumMap<>(Qualifier.class);
        Map<String, Object> table = SettingsFiles.table(required(entries, key));
        table.keySet().forEach(qualifier -> leads.put(Qualifier.valueOf(qualifier), texts(table, qualifier)));
        return leads;
    }

    private Map<String, Object> entries(String file) {
        Map<String, Object> entries = new LinkedHashMap<>(files.shipped(file));
        entries.putAll(files.own(file));
        return entries;
    }

    private static void knowsOnly(Set<String> known, Map<String, Object> entry) {
        entry.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException(key);
        });
    }

    private static Object required(Map<String, Object> entry, String key) {
        Object value = entry.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key);
        }
        return value;
    }

    private static String text(Map<String, Object> entry, String key) {
        return QuantityWords.tidy(String.valueOf(required(entry, key)));
    }

    private static List<String> texts(Map<String, Object> entry, String key) {
        return entry.get(key) == null
                ? List.of()
                : ((List<?>) required(entry, key))
                        .stream()
                                .map(text -> QuantityWords.tidy(String.valueOf(text)))
                                .toList();
    }

    private static <T> T usable(String file, String entry, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | ClassCastException | IndexOutOfBoundsException e) {
            String place = file + (entry.isEmpty() ? "" : ", " + entry) + ": " + e.getMessage();
            throw new SettingsFault("cannot use " + place, Phrase.of("indicator.fault.unusable", place), e);
        }
    }
}
