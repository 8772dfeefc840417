package vn.chidao.assessment;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words by which a text makes the campaign a criterion of assessing organisations, as the settings have them. */
final class MarkWords {

    private final List<Pattern> patterns;

    MarkWords(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /** Whether one of these says so. */
    boolean areIn(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null) {
                String small = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
                if (patterns.stream().anyMatch(pattern -> pattern.matcher(small).find())) {
                    return true;
                }
            }
        }
        return false;
    }
}
