package vn.chidao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a document without what pages and signing programs put between them. */
final class Pages {

    /** How many lines the print of an electronic signature has at most. */
    private static final int LONGEST_STAMP = 8;

    private static final Pattern BARE_NUMBER = Pattern.compile("\\d{1,2}");
    private static final String CLOSING = ".;:!?";

    private final NormalText text;
    private final Rules structure;
    private final List<Line> all;
    private final boolean cellsLineByLine;
    private int page = 1;

    private Pages(NormalText text, Rules structure) {
        this.text = text;
        this.structure = structure;
        this.all = Line.of(text);
        this.cellsLineByLine = all.stream()
                .anyMatch(line ->
                        structure.words("tableHead").matcher(line.text(text)).matches());
    }

    /** A paragraph goes on over the end of a page: the line behind a page number follows the one before it. */
    static List<Line> lines(NormalText text, Rules structure) {
        return new Pages(text, structure).lines();
    }

    private List<Line> lines() {
        List<Line> kept = new ArrayList<>();
        boolean goesOn = false;
        int i = 0;
        while (i < all.size()) {
            Line line = all.get(i);
            OptionalInt behind = behindStamp(i);
            if (behind.isPresent()) {
                i = behind.getAsInt();
                continue;
            }
            if (isPageNumber(i, kept.isEmpty() ? null : kept.get(kept.size() - 1))) {
                goesOn = true;
            } else {
                kept.add(goesOn ? new Line(line.start(), line.end(), false) : line);
                goesOn = false;
            }
            i++;
        }
        return kept;
    }

    private boolean isPageNumber(int at, @Nullable Line before) {
        String words = words(at);
        if (structure.words("pageNumber").matcher(words).matches()
                || structure.raw("pageNumber").matcher(words).matches()) {
            return true;
        }
        if (!BARE_NUMBER.matcher(words).matches()) {
            return false;
        }
        boolean alone = all.get(at).afterBlank()
                && (at + 1 == all.size() || all.get(at + 1).afterBlank());
        if (alone || parts(at, before)) {
            page = Integer.parseInt(words);
            return true;
        }
        return false;
    }

    /** Without blanks around it the next number is a page's, unless it may be one of a table's cells. */
    private boolean parts(int at, @Nullable Line before) {
        if (before == null || at + 1 == all.size() || Integer.parseInt(words(at)) != page + 1) {
            return false;
        }
        boolean inSentence = Character.isLowerCase(words(at + 1).codePointAt(0))
                && CLOSING.indexOf(text.cut(before.end() - 1, before.end())) < 0;
        return inSentence || !cellsLineByLine;
    }

    /** Where the text goes on behind the print of an electronic signature that begins here. */
    private OptionalInt behindStamp(int at) {
        if (!structure.words("signedElectronically").matcher(words(at)).lookingAt()) {
            return OptionalInt.empty();
        }
        for (int i = at; i < Math.min(all.size(), at + LONGEST_STAMP); i++) {
            if (structure.words("signingTime").matcher(words(i)).lookingAt()) {
                boolean timeBelow = i + 1 < all.size()
                        && structure.raw("time").matcher(words(i + 1)).matches();
                return OptionalInt.of(timeBelow ? i + 2 : i + 1);
            }
        }
        return OptionalInt.of(at + 1);
    }

    private String words(int at) {
        return all.get(at).text(text);
    }
}
