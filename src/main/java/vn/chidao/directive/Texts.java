package vn.chidao.directive;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** One form for texts, so that equal texts have equal hashes: NFC, line ends as {@code \n}, no blanks around. */
public final class Texts {

    private static final String DRAFT = "Dự thảo ";

    private Texts() {}

    /** How people call a directive: its number; what it is called without one; "Dự thảo CV/HU" before it has one. */
    public static String label(@Nullable String numberAndNotation, @Nullable String designation, String notation) {
        if (numberAndNotation != null) {
            return numberAndNotation;
        }
        return designation == null ? DRAFT + notation : designation;
    }

    public static String normalize(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
    }

    public static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    public static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A label as it stands behind other words: "dự thảo CV/HU", but "77-CV/HU". */
    static String midSentence(String label) {
        return label.startsWith(DRAFT) ? "d" + label.substring(1) : label;
    }
}
