package vn.chidao.indicator;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Folded;

/** The indicators by code and by any of their names. */
public final class IndicatorCatalog {

    private final Map<String, Indicator> byCode = new LinkedHashMap<>();
    private final Map<String, Indicator> byName = new LinkedHashMap<>();

    /** Refuses a name that means two of them. */
    IndicatorCatalog(Collection<Indicator> indicators) {
        for (Indicator indicator : indicators) {
            byCode.put(indicator.code(), indicator);
            name(indicator.name(), indicator);
            indicator.also().forEach(name -> name(name, indicator));
        }
    }

    private void name(String name, Indicator indicator) {
        Indicator other = byName.putIfAbsent(plain(name), indicator);
        if (other != null && !other.code().equals(indicator.code())) {
            throw new IllegalArgumentException(name + ": " + other.code());
        }
    }

    /** All, in the catalogue's order. */
    public List<Indicator> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<Indicator> find(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(byCode.get(code));
    }

    /** The one that is called so, whatever its case, spacing and quotation marks; none is guessed. */
    public Optional<Indicator> named(String name) {
        return Optional.ofNullable(byName.get(plain(name)));
    }

    /** What somebody means who typed a code or a name. */
    public Optional<Indicator> meant(String typed) {
        return find(QuantityWords.tidy(typed).toUpperCase(Locale.ROOT)).or(() -> named(typed));
    }

    /** Those of which code or a name has all the words, also without diacritics; all where there are none. */
    public List<Indicator> search(@Nullable String question) {
        String asked = question == null ? "" : question.strip();
        return asked.isEmpty()
                ? all()
                : byCode.values().stream()
                        .filter(indicator -> Folded.contains(
                                indicator.code() + " " + indicator.name() + " " + String.join(" ", indicator.also()),
                                asked))
                        .toList();
    }

    private static String plain(String name) {
        return QuantityWords.plain(name.replaceAll("[\"“”'‘’]", ""));
    }
}
