package vn.chidao.cycle;

import java.util.Locale;

/**
 * The text of the draft that opens the next cycle: one numbered paragraph for each obligation, its sentence verbatim, so
 * that obligations rest on it; the drafter goes on from there.
 */
final class NextCycleText {

    private final StringBuilder text;
    private int count;

    NextCycleText(String opening) {
        this.text = new StringBuilder(opening);
    }

    /** @param who is charged with it; left out where the sentence itself begins so */
    void add(String who, String sentence) {
        String plain = plain(sentence);
        String named = who.isBlank() || startsWith(plain, plain(who)) ? plain : plain(who) + ": " + plain;
        count++;
        text.append("\n\n").append(count).append(". ").append(named).append('.');
    }

    private static boolean startsWith(String sentence, String who) {
        return sentence.toLowerCase(Locale.ROOT).startsWith(who.toLowerCase(Locale.ROOT));
    }

    /** A sentence on one line, without the mark it stood under and the stop behind it. */
    static String plain(String words) {
        return words.replaceAll("\\s+", " ")
                .strip()
                .replaceFirst("^(?:[-–+•]|\\d{1,2}[.)]|\\p{Ll}\\))\\s+", "")
                .replaceFirst("\\s*[.;,:]+$", "");
    }

    String body() {
        return text.toString();
    }
}
