package vn.chidao.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/**
 * Puts the glyphs of a page into the order of reading: those of a line from left to right, and columns apart that are set
 * by tabs or blanks, as the heading of a document or its recipients beside its signature. Their lines run across both
 * columns; read are those of the left one, then those of the right one. Lines written cell by cell stand in the order of
 * reading already.
 */
final class PdfReadingOrder {

    /** In heights of a letter: no blank between words is so wide, even in a line drawn out to both margins. */
    private static final float WIDEST_BLANK = 3f;

    private static final int FEWEST_LINES = 2;
    private static final int MOST_LINES_OF_ONE_COLUMN = 4;

    private static final float ALIGNED = 3f;
    private static final float SAME_SPACING = 1.3f;

    private PdfReadingOrder() {}

    /** One line of glyphs in the order of writing, and where its only wide gap begins and ends; no gap: it has none. */
    private record Line(List<TextPosition> glyphs, int split, float gapFrom, float gapTo, float from, float to) {

        boolean isSplit() {
            return split > 0;
        }

        float y() {
            return glyphs.get(0).getY();
        }

        static Line of(List<TextPosition> glyphs) {
            List<TextPosition> printed =
                    glyphs.stream().filter(glyph -> !isBlank(glyph)).toList();
            if (printed.isEmpty()) {
                return new Line(glyphs, 0, 0, 0, Float.MAX_VALUE, -Float.MAX_VALUE);
            }
            int gaps = 0;
            TextPosition left = printed.get(0);
            TextPosition right = left;
            for (int i = 1; i < printed.size(); i++) {
                TextPosition before = printed.get(i - 1);
                TextPosition behind = printed.get(i);
                float gap = behind.getX() - before.getX() - before.getWidth();
                if (gap > WIDEST_BLANK * Math.max(before.getHeight(), behind.getHeight())) {
                    gaps++;
                    left = before;
                    right = behind;
                }
            }
            float from = printed.get(0).getX();
            TextPosition last = printed.get(printed.size() - 1);
            float to = last.getX() + last.getWidth();
            return gaps == 1
                    ? new Line(glyphs, glyphs.indexOf(right), left.getX() + left.getWidth(), right.getX(), from, to)
                    : new Line(glyphs, 0, 0, 0, from, to);
        }
    }

    static List<TextPosition> inReadingOrder(List<TextPosition> glyphs) {
        List<Line> lines = linesOf(glyphs);
        List<TextPosition> ordered = new ArrayList<>(glyphs.size());
        int at = 0;
        while (at < lines.size()) {
            int end = endOfColumns(lines, at);
            if (end > at) {
                takeApart(lines.subList(at, end), ordered);
                at = end;
            } else {
                ordered.addAll(lines.get(at++).glyphs);
            }
        }
        return ordered;
    }

    /** Behind the last line of the columns that begin at this one; the same where none begin. */
    private static int endOfColumns(List<Line> lines, int begin) {
        if (!lines.get(begin).isSplit()) {
            return begin;
        }
        float gapFrom = lines.get(begin).gapFrom;
        float gapTo = lines.get(begin).gapTo;
        int split = 0;
        int end = begin;
        for (int i = begin; i < lines.size() && i - end <= MOST_LINES_OF_ONE_COLUMN; i++) {
            Line line = lines.get(i);
            if (line.isSplit()) {
                gapFrom = Math.max(gapFrom, line.gapFrom);
                gapTo = Math.min(gapTo, line.gapTo);
                if (gapFrom >= gapTo) {
                    break;
                }
                split++;
                end = i + 1;
            } else if (line.to > gapFrom && line.from < gapTo && line.from <= line.to) {
                break;
            }
        }
        return split >= FEWEST_LINES ? endOfLeftColumn(lines, end, gapTo) : begin;
    }

    /** A list of recipients goes on below the signature beside it: aligned, and no further apart than before. */
    private static int endOfLeftColumn(List<Line> lines, int from, float gapTo) {
        int end = from;
        while (end < lines.size() && continues(lines.get(end - 2), lines.get(end - 1), lines.get(end), gapTo)) {
            end++;
        }
        return end;
    }

    private static boolean continues(Line first, Line second, Line third, float gapTo) {
        return !third.isSplit()
                && third.to < gapTo
                && Math.abs(third.from - second.from) < ALIGNED
                && third.y() > second.y()
                && third.y() - second.y() < (second.y() - first.y()) * SAME_SPACING;
    }

    private static void takeApart(List<Line> lines, List<TextPosition> ordered) {
        float gap = lines.stream()
                .filter(Line::isSplit)
                .map(Line::gapFrom)
                .max(Float::compare)
                .orElseThrow();
        for (Line line : lines) {
            if (line.isSplit()) {
                ordered.addAll(line.glyphs.subList(0, line.split));
            } else if (line.from <= gap) {
                ordered.addAll(line.glyphs);
            }
        }
        for (Line line : lines) {
            if (line.isSplit()) {
                ordered.addAll(line.glyphs.subList(line.split, line.glyphs.size()));
            } else if (line.from > gap) {
                ordered.addAll(line.glyphs);
            }
        }
    }

    /**
     * What follows each other at one height is a line. Within it, letters may come in any order: a letter the font lacks
     * is taken from another one, and some programs write all of those at the end.
     */
    private static List<Line> linesOf(List<TextPosition> glyphs) {
        List<Line> lines = new ArrayList<>();
        List<TextPosition> current = new ArrayList<>();
        for (TextPosition glyph : glyphs) {
            if (!current.isEmpty() && !isOnLine(current.get(current.size() - 1), glyph)) {
                lines.add(lineOf(current));
                current = new ArrayList<>();
            }
            current.add(glyph);
        }
        if (!current.isEmpty()) {
            lines.add(lineOf(current));
        }
        return lines;
    }

    private static Line lineOf(List<TextPosition> glyphs) {
        glyphs.sort(Comparator.comparing(TextPosition::getX));
        return Line.of(glyphs);
    }

    private static boolean isOnLine(TextPosition before, TextPosition glyph) {
        return Math.abs(before.getY() - glyph.getY()) < Math.max(before.getHeight(), glyph.getHeight()) / 2;
    }

    private static boolean isBlank(TextPosition glyph) {
        return glyph.getUnicode() == null || glyph.getUnicode().isBlank();
    }
}
