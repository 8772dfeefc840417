package vn.chidao.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of the text, with the mark it begins with.
 *
 * @param start its first character, the mark's where it has one
 * @param end after its last letter
 * @param columns the heads of the columns where it is the row of a table, else empty
 */
record Paragraph(int start, int end, @Nullable Mark mark, List<String> columns) {

    private static final int MOSTLY = 5;
    private static final int LONGEST_TITLE = 130;

    Paragraph {
        columns = List.copyOf(columns);
    }

    /** Where the words begin, behind the mark. */
    int wordsStart() {
        return mark == null ? start : start + mark.length();
    }

    String words(NormalText text) {
        return text.cut(wordsStart(), end);
    }

    String all(NormalText text) {
        return text.cut(start, end);
    }

    /** Whether it is so short and simple as titles are. */
    boolean isTitle(NormalText text) {
        return isTitle(words(text));
    }

    static boolean isTitle(String words) {
        return words.length() < LONGEST_TITLE && words.indexOf(';') < 0 && !words.contains(". ");
    }

    boolean isMarked() {
        return mark != null;
    }

    /** Whether a line is printed in capitals, as headings and signatures are. */
    static boolean isCapitals(String words) {
        long letters = words.chars().filter(Character::isLetter).count();
        long small = words.chars().filter(Character::isLowerCase).count();
        return letters > 1 && small * MOSTLY <= letters;
    }
}
