package vn.chidao.indicator;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of {@code db/indicator/words.yml}, ready to be found in a text. */
final class QuantityWords {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF\\u00AD]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]+");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");

    private final Map<Qualifier, String> printed;
    private final List<Lead> before;
    private final List<Lead> behind;
    private final List<Scale> scales;
    private final Map<String, BigDecimal> spelled;
    private final String percent;
    private final String currency;
    private final Pattern uncounted;
    private final Pattern range;

    QuantityWords(
            Map<Qualifier, List<String>> before,
            Map<Qualifier, List<String>> behind,
            List<Scale> scales,
            Map<String, BigDecimal> spelled,
            Signs signs) {
        this.printed = before.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0)));
        this.before = longestFirst(before);
        this.behind = longestFirst(behind);
        this.scales = List.copyOf(scales);
        this.spelled = Map.copyOf(spelled);
        this.percent = signs.percent();
        this.currency = signs.currency();
        this.uncounted = Pattern.compile("(?:" + signs.uncounted() + ")(?![\\p{L}\\p{N}])");
        this.range = Pattern.compile(signs.range());
    }

    /** Words of which there is one each. */
    record Signs(String percent, String currency, String uncounted, String range) {}

    /** A word that says how a number is meant. */
    record Lead(Qualifier qualifier, String word) {}

    /**
     * A word for a power of ten.
     *
     * @param name the word that is printed
     * @param word one spelling of it
     * @param printed money is printed with it
     */
    record Scale(String name, String word, BigDecimal worth, boolean printed) {

        int length() {
            return word.length();
        }
    }

    private static List<Lead> longestFirst(Map<Qualifier, List<String>> words) {
        List<Lead> leads = new ArrayList<>();
        words.forEach((qualifier, list) -> list.forEach(word -> leads.add(new Lead(qualifier, word))));
        leads.sort(Comparator.comparing((Lead lead) -> lead.word().length()).reversed());
        return List.copyOf(leads);
    }

    /** One line in one Unicode form, with plain blanks and dashes. */
    static String tidy(String text) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
        return DASHES.matcher(BLANKS.matcher(visible).replaceAll(" "))
                .replaceAll("-")
                .strip();
    }

    /** As texts are compared: tidy and in lower case. */
    static String plain(String text) {
        return tidy(text).toLowerCase(Locale.ROOT);
    }

    @Nullable
    Lead leadAt(String plain) {
        return before.stream()
                .filter(lead -> startsWith(plain, lead.word()))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Lead leadBehind(String plain) {
        return behind.stream()
                .filter(lead -> plain.equals(lead.word()) || plain.endsWith(" " + lead.word()))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Scale scaleAt(String plain) {
        return scales.stream()
                .filter(scale -> startsWith(plain, scale.word()))
                .findFirst()
                .orElse(null);
    }

    private static boolean startsWith(String plain, String word) {
        return plain.startsWith(word)
                && (plain.length() == word.length() || !Character.isLetter(plain.charAt(word.length())));
    }

    /** How many characters of a word stand for something that is not counted; 0 where there is none. */
    int uncountedAt(String plain) {
        Matcher matcher = uncounted.matcher(plain);
        return matcher.lookingAt() ? matcher.end() : 0;
    }

    boolean isRange(String plain) {
        return range.matcher(plain).matches();
    }

    /** A number in letters, up to ten. */
    @Nullable
    BigDecimal spelled(String word) {
        return spelled.get(word);
    }

    /** Scales by the words they are printed with, the biggest first. */
    List<Scale> printedScales() {
        return scales.stream()
                .filter(scale -> scale.printed() && scale.word().equals(scale.name()))
                .toList();
    }

    String printed(Qualifier qualifier) {
        return printed.getOrDefault(qualifier, "");
    }

    String percent() {
        return percent;
    }

    String currency() {
        return currency;
    }
}
