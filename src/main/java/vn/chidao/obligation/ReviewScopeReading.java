package vn.chidao.obligation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.SettingsFault;
import vn.chidao.shared.SettingsFiles;

/**
 * Reads from the sentence of an obligation what its reviews look at, by the words of {@code db/review/scope.yml}, each of
 * which the file of the same name in the administrator's folder may replace.
 */
final class ReviewScopeReading {

    private static final String FILE = "scope.yml";
    private static final Set<String> KNOWN = Set.of("asked", "leads", "stops", "itself", "programme");
    private static final String WORD_ENDS = "(?![\\p{L}\\d])";

    private final Pattern asked;
    private final Pattern stops;
    private final Pattern itself;
    private final Pattern programme;

    private ReviewScopeReading(Map<String, String> words) {
        asked = pattern("(?:" + words.get("asked") + ")(?: *(?:" + words.get("leads") + ")" + WORD_ENDS
                + ")*+ +(?<what>[^.;:]+)");
        stops = pattern(" *,? +(?:" + words.get("stops") + ")" + WORD_ENDS + ".*");
        itself = pattern(words.get("itself"));
        programme = pattern("(?:" + words.get("programme") + ")" + WORD_ENDS);
    }

    private static Pattern pattern(@Nullable String words) {
        return Pattern.compile(String.valueOf(words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** @throws SettingsFault for a file it cannot use */
    static ReviewScopeReading of(@Nullable Path folder) {
        SettingsFiles files = new SettingsFiles("db/review/", folder);
        Map<String, Object> entries = new LinkedHashMap<>(files.shipped(FILE));
        entries.putAll(files.own(FILE));
        Map<String, String> words = new LinkedHashMap<>();
        entries.forEach((key, value) -> words.put(key, String.valueOf(value)));
        try {
            if (!words.keySet().equals(KNOWN)) {
                throw new IllegalArgumentException(String.join(", ", words.keySet()));
            }
            return new ReviewScopeReading(words);
        } catch (PatternSyntaxException e) {
            throw unusable(e.getPattern(), e);
        } catch (IllegalArgumentException e) {
            throw unusable(String.valueOf(e.getMessage()), e);
        }
    }

    private static SettingsFault unusable(String what, RuntimeException cause) {
        String place = FILE + ": " + what;
        return new SettingsFault("cannot use " + place, Phrase.of("obligation.fault.scope", place), cause);
    }

    /** Whether what is looked at is a joint programme. */
    boolean isProgramme(String words) {
        return programme.matcher(words).lookingAt();
    }

    /** Empty where the sentence asks for a review of nothing in particular: of the directive itself. */
    Optional<String> read(String sentence) {
        Matcher matcher = asked.matcher(sentence.replaceAll("\\s+", " "));
        String what = null;
        while (matcher.find()) {
            what = matcher.group("what");
        }
        if (what == null) {
            return Optional.empty();
        }
        String words = stops.matcher(" " + what).replaceFirst("").strip();
        return words.isEmpty()
                        || words.length() > ReviewScope.LONGEST
                        || itself.matcher(words).matches()
                ? Optional.empty()
                : Optional.of(words);
    }
}
