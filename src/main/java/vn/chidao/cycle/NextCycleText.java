package vn.chidao.cycle;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of the draft that opens the next cycle: one numbered paragraph for each obligation, its sentence verbatim, so
 * that obligations rest on it; the drafter goes on from there.
 */
final class NextCycleText {

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder text;

    NextCycleText(String opening) {
        this.text = new StringBuilder(opening);
    }

    /** @param who is charged with it; left out where the sentence itself begins so */
    void add(String who, String sentence) {
        String plain = plain(sentence);
        String named = plain.toLowerCase().startsWith(plain(who).toLowerCase()) || who.isBlank()
                ? plain
                : plain(who) + ": " + plain;
        String end = plain.endsWith(".") || plain.endsWith(";") ? "" : ".";
        String paragraph = (paragraphs.size() + 1) + ". " + named + end;
        paragraphs.add(paragraph);
        text.append("\n\n").append(paragraph);
    }

    /** A sentence on one line, without the mark it stood under. */
    static String plain(String words) {
        return words.replaceAll("\\s+", " ").strip().replaceFirst("^(?:[-–+•]|\\d{1,2}[.)]|[a-zđ]\\))\\s+", "");
    }

    String body() {
        return text.toString();
    }
}
