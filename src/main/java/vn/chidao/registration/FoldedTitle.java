package vn.chidao.registration;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A title as people compare it: without case, marks, punctuation and doubled spaces, so that "Con đường hoa" and
 * "CON DUONG HOA." are the same.
 */
final class FoldedTitle {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private FoldedTitle() {}

    static String of(String title) {
        String lower = title.toLowerCase(Locale.ROOT).replace('đ', 'd');
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.matcher(bare).replaceAll(" ").strip();
    }
}
