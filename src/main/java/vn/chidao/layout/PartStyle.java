package vn.chidao.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How a part of a document is written: its size in points and its face. */
record PartStyle(double size, boolean bold, boolean italic, boolean capitals, boolean underline) {

    private static final Set<String> WORDS = Set.of("bold", "italic", "capitals", "underline");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    PartStyle {
        if (size < 6 || size > 36) {
            throw new IllegalArgumentException("no size of letters: " + size);
        }
    }

    /** Reads {@code 14 bold capitals}. */
    static PartStyle of(String written) {
        List<String> words = Arrays.asList(written.strip().split("\\s+"));
        List<String> faces = words.subList(1, words.size());
        if (!WORDS.containsAll(faces)) {
            throw new IllegalArgumentException(written);
        }
        return new PartStyle(
                Double.parseDouble(words.get(0)),
                faces.contains("bold"),
                faces.contains("italic"),
                faces.contains("capitals"),
                faces.contains("underline"));
    }

    String written(String text) {
        return capitals ? text.toUpperCase(VIETNAMESE) : text;
    }
}
