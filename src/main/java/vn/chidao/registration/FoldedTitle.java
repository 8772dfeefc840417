package vn.chidao.registration;

import java.util.regex.Pattern;
import vn.chidao.shared.Folded;

/**
 * A title as people compare it: without case, marks, punctuation and doubled spaces, so that "Con đường hoa" and
 * "CON DUONG HOA." are the same.
 */
final class FoldedTitle {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private FoldedTitle() {}

    static String of(String title) {
        return NO_WORD.matcher(Folded.fold(title)).replaceAll(" ").strip();
    }
}
