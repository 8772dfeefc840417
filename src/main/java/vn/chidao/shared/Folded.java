package vn.chidao.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** Text without diacritics and case, so that "bao cao" finds "Báo cáo". */
public final class Folded {

    private Folded() {}

    /** Whether every word of the question stands in the text, in any order. */
    public static boolean contains(String text, String question) {
        String folded = fold(text);
        return Arrays.stream(fold(question).split("\\s+")).allMatch(folded::contains);
    }

    /** The text as it is compared. */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
