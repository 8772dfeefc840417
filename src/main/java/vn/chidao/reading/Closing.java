package vn.chidao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands under the text, row by row and cell by cell: recipients and signatures, side by side or one by one. */
final class Closing {

    private static final int LONGEST = 200;
    private static final Pattern NARROW_GAP = Pattern.compile(" {2,}");

    private final NormalText text;
    private final Rules structure;
    private final List<List<Line>> rows = new ArrayList<>();

    Closing(NormalText text, Rules structure, Outline outline) {
        this.text = text;
        this.structure = structure;
        if (outline.closing().isEmpty()) {
            return;
        }
        int from = outline.closing().get(0).start();
        boolean signed = false;
        for (Line line : outline.lines()) {
            String words = line.text(text);
            if (line.end() <= from || structure.anyOf("noise").matcher(words).matches()) {
                continue;
            }
            if (signed
                    && Paragraph.isCapitals(words)
                    && structure.words("annex").matcher(words).lookingAt()) {
                break;
            }
            signed = true;
            List<Line> cells = new ArrayList<>();
            Line whole = new Line(Math.max(from, line.start()), line.end(), line.afterBlank());
            cells(whole).forEach(cell -> cut(cell, cells));
            rows.add(cells);
        }
    }

    List<List<Line>> rows() {
        return rows;
    }

    /** Two blanks part columns as well where every piece is more than a word. */
    private List<Line> cells(Line line) {
        List<Line> wide = line.cells(text);
        String words = line.text(text);
        String[] pieces = NARROW_GAP.split(words);
        boolean columns = pieces.length > wide.size();
        for (String piece : pieces) {
            columns &= piece.indexOf(' ') > 0;
        }
        if (!columns) {
            return wide;
        }
        List<Line> cells = new ArrayList<>();
        int at = 0;
        for (String piece : pieces) {
            int start = words.indexOf(piece, at);
            at = start + piece.length();
            cells.add(new Line(line.start() + start, line.start() + at, line.afterBlank()));
        }
        return cells;
    }

    /** "- Như trên; TM. BAN THƯỜNG TRỰC": a signature that a blank parts from a recipient. */
    private void cut(Line cell, List<Line> cells) {
        Matcher signs = structure.raw("signsBehind").matcher(cell.text(text));
        if (cell.length() <= LONGEST && signs.find()) {
            int at = signs.start("sign");
            cells.add(new Line(cell.start(), cell.start() + signs.end("before"), cell.afterBlank()));
            cut(new Line(cell.start() + at, cell.end(), cell.afterBlank()), cells);
        } else {
            cells.add(cell);
        }
    }
}
