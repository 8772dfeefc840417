package vn.chidao.extraction;

import java.text.Normalizer;

/** Text with its letters in one piece (NFC). */
final class Composed {

    /** No letter of any language bears so many; sorting very many takes the square of the time. */
    private static final int MOST_MARKS = 30;

    private Composed() {}

    /** Leaves alone what is a heap of marks and no text. */
    static String of(String text) {
        return heapsMarks(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean heapsMarks(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            marks = Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                return true;
            }
        }
        return false;
    }
}
