package vn.chidao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes paragraphs of lines: lines that only wrap are one, the rows of a table are paragraphs of their own. */
final class ParagraphReader {

    private static final double FULL_LINE = 0.75;
    private static final int LONGEST_WRAPPED_LINE = 130;
    private static final double LONGEST_OVER_FULL = 1.5;
    private static final int MOST_COLUMNS = 10;
    private static final int LONGEST_HEAD = 60;
    private static final int LONGEST_SIGN = 12;
    private static final String CLOSING = ".;:!?…";

    private final NormalText text;
    private final Rules structure;
    private final Marks marks;
    private final List<Line> lines;
    private final int fullLine;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private List<String> columns = List.of();

    ParagraphReader(NormalText text, List<Line> lines, Rules structure, Marks marks) {
        this.text = text;
        this.structure = structure;
        this.marks = marks;
        this.lines = lines;
        this.fullLine = fullLine();
    }

    List<Paragraph> read() {
        Line previous = null;
        int at = 0;
        while (at < lines.size()) {
            Line line = lines.get(at);
            int behind = behindTable(at);
            if (behind > at) {
                previous = null;
                at = behind;
                continue;
            }
            columns = List.of();
            add(line, previous);
            previous = line;
            at++;
        }
        return List.copyOf(paragraphs);
    }

    private void add(Line line, @Nullable Line previous) {
        boolean joined = previous != null && !line.afterBlank();
        boolean wrapped = joined && isFull(previous) && !isEnded(previous);
        Mark mark = marks.at(line.text(text))
                .filter(found -> !wrapped || !isPartOfSentence(found, line, previous))
                .orElse(null);
        boolean continues =
                mark == null && (followsBareMark() || (joined || isTorn(previous, line)) && continues(previous, line));
        if (continues) {
            Paragraph last = paragraphs.remove(paragraphs.size() - 1);
            paragraphs.add(new Paragraph(last.start(), line.end(), last.mark(), List.of()));
        } else {
            paragraphs.add(new Paragraph(line.start(), line.end(), mark, List.of()));
        }
    }

    /** Some programs put a blank line between all lines: a sentence goes on behind it in lower case. */
    private boolean isTorn(@Nullable Line previous, Line line) {
        return previous != null
                && isFull(previous)
                && !isEnded(previous)
                && Character.isLowerCase(line.text(text).codePointAt(0));
    }

    /**
     * "chính trị" / "- xã hội", "(khóa" / "XI)", "khoản 2" / "Điều 1 Quyết định số …": only the end of the line makes
     * them look like marks. A dash that had found room on the line before it is one.
     */
    private boolean isPartOfSentence(Mark mark, Line line, Line previous) {
        String words = line.text(text);
        int first = mark.length() < words.length() ? words.codePointAt(mark.length()) : ' ';
        if (mark.isDash()) {
            return Character.isLowerCase(first) || Character.isDigit(first) || !leavesRoom(previous, "-");
        }
        return structure.anyOf("citedParts").matcher(words).lookingAt()
                || words.substring(0, mark.length()).contains(")") && isBracketOpen(previous.text(text));
    }

    private static boolean isBracketOpen(String words) {
        return words.lastIndexOf('(') > words.lastIndexOf(')');
    }

    /** Where the text goes on behind a head or a row of a table; the same place where there is none. */
    private int behindTable(int at) {
        Line line = lines.get(at);
        List<String> cells = line.columns(text);
        if (cells.size() == 1 && marks.isTableHead(cells.get(0))) {
            return behindCellsLineByLine(at);
        }
        if (cells.size() == 1 && marks.beginsTableHead(cells.get(0))) {
            return behindRowsWithoutColumns(at);
        }
        if (isTotal(line)) {
            return at + 1;
        }
        if (!columns.isEmpty() && line.text(text).matches("[-:=\\s]+")) {
            return at + 1;
        }
        if (isHead(cells)) {
            columns = heads(cells);
            return at + 1;
        }
        boolean numbered = !columns.isEmpty() && marks.isTableHead(columns.get(0));
        if (columns.isEmpty() || cells.size() < 2 || numbered && !marks.isRowNumber(cells.get(0))) {
            return at;
        }
        Mark mark = numbered
                ? marks.row(cells.get(0), lengthOfFirst(line))
                : marks.at(line.text(text)).orElseGet(() -> marks.row("", 0));
        paragraphs.add(new Paragraph(line.start(), line.end(), mark, columns));
        return at + 1;
    }

    /** "STT  Nội dung  Thời gian", or without the first, heads that say what their columns hold. */
    private boolean isHead(List<String> cells) {
        if (cells.size() > 1 && marks.isTableHead(cells.get(0))) {
            return true;
        }
        return cells.size() > 2
                && cells.stream().allMatch(cell -> cell.length() < LONGEST_HEAD)
                && cells.stream().filter(marks::isColumnHead).count() == cells.size();
    }

    private int lengthOfFirst(Line line) {
        String words = line.text(text);
        int at = 0;
        while (at < words.length() && words.charAt(at) > ' ') {
            at++;
        }
        return Organs.skipBlanks(words, at, words.length());
    }

    private static List<String> heads(List<String> cells) {
        return cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
    }

    /** "TT Đơn vị Số nhà" / "1 Xã An Bình 12": the text of a table without what parts its columns. */
    private int behindRowsWithoutColumns(int head) {
        List<String> named = heads(FlatTable.columns(lines.get(head).text(text)));
        int at = head + 1;
        while (at < lines.size() && marks.numberOfRow(lines.get(at).text(text)).equals(String.valueOf(at - head))) {
            Line row = lines.get(at);
            boolean filled = !FlatTable.cells(row.text(text), named.size()).isEmpty();
            paragraphs.add(new Paragraph(
                    row.start(),
                    row.end(),
                    marks.row(String.valueOf(at - head), lengthOfFirst(row)),
                    filled ? named : List.of()));
            at++;
        }
        return at == head + 1 ? head : at;
    }

    /** "Cộng  45  20" under the rows of a table. */
    private boolean isTotal(Line line) {
        return !paragraphs.isEmpty()
                && marks.isRow(paragraphs.get(paragraphs.size() - 1))
                && structure.words("totals").matcher(line.text(text)).matches();
    }

    /** A table whose cells stand one to a line. */
    private int behindCellsLineByLine(int head) {
        Optional<Integer> first = firstRow(head);
        if (first.isEmpty()) {
            return head;
        }
        int width = first.get() - head;
        List<String> named = heads(lines.subList(head, first.get()).stream()
                .map(line -> line.text(text))
                .toList());
        int at = first.get();
        while (at + width <= lines.size() && marks.isRowNumber(lines.get(at).text(text))) {
            Line start = lines.get(at);
            Line end = lines.get(at + width - 1);
            Mark row = marks.row(start.text(text), lines.get(at + 1).start() - start.start());
            paragraphs.add(new Paragraph(start.start(), end.end(), row, named));
            at += width;
        }
        return at;
    }

    private Optional<Integer> firstRow(int head) {
        for (int i = head + 2; i < Math.min(lines.size(), head + MOST_COLUMNS); i++) {
            if (lines.get(i).text(text).matches("0?1[.)]?")) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** "Chương I" alone on its line: its title follows. */
    private boolean followsBareMark() {
        if (paragraphs.isEmpty()) {
            return false;
        }
        Paragraph last = paragraphs.get(paragraphs.size() - 1);
        return last.mark() != null
                && !last.mark().isDash()
                && last.columns().isEmpty()
                && last.wordsStart() >= last.end();
    }

    /** The length of a line that wraps, 0 in a text whose lines are whole paragraphs; rows of columns do not count. */
    private int fullLine() {
        int[] lengths = lines.stream()
                .filter(line -> line.text(text).indexOf(NormalText.COLUMN_GAP) < 0)
                .mapToInt(Line::length)
                .sorted()
                .toArray();
        if (lengths.length == 0) {
            return 0;
        }
        int long90 = lengths[(int) ((lengths.length - 1) * 0.9)];
        boolean even = lengths[lengths.length - 1] <= long90 * LONGEST_OVER_FULL;
        return long90 > LONGEST_WRAPPED_LINE || !even ? 0 : long90;
    }

    private boolean isFull(Line line) {
        return fullLine > 0 && line.length() >= FULL_LINE * fullLine;
    }

    private boolean isEnded(Line line) {
        return CLOSING.indexOf(last(line.text(text))) >= 0;
    }

    private boolean continues(Line previous, Line line) {
        String before = previous.text(text);
        String now = line.text(text);
        boolean otherCase = Paragraph.isCapitals(before) != Paragraph.isCapitals(now);
        boolean fills = isFull(previous) && !leavesRoom(previous, now);
        if (beginsAnew(now) || otherCase && !(fills && !isEnded(previous) && now.length() <= LONGEST_SIGN)) {
            return false;
        }
        if (isFull(previous) && !before.endsWith(":")) {
            boolean lower = Character.isLowerCase(now.codePointAt(0));
            return !before.endsWith("./.") && (!isEnded(previous) || lower || fills && !isOther(before, now));
        }
        return !isEnded(previous) && (Character.isLowerCase(now.codePointAt(0)) || Paragraph.isCapitals(now));
    }

    /** Behind a full line that ends a sentence: whether words that begin paragraphs follow. */
    private boolean isOther(String before, String now) {
        return structure.words("ofTheWhole").matcher(now).lookingAt()
                || before.endsWith(";")
                        && structure.anyOf("opening").matcher(now).lookingAt()
                        && Character.isUpperCase(now.codePointAt(0));
    }

    /** A line that ends though the next word had found room on it ends its paragraph. */
    private boolean leavesRoom(Line line, String next) {
        int blank = next.indexOf(' ');
        return line.length() + 1 + (blank < 0 ? next.length() : blank) <= fullLine;
    }

    /** "Nơi nhận", "Kính gửi", "TM. …" never go on with what stands above. */
    private boolean beginsAnew(String words) {
        return structure.raw("recipients").matcher(words).lookingAt()
                || structure.raw("addressees").matcher(words).lookingAt()
                || Outline.isSignature(structure, words);
    }

    /** The last character that is no quote or bracket. */
    private static char last(String words) {
        int i = words.length() - 1;
        while (i > 0 && "\")' ".indexOf(words.charAt(i)) >= 0) {
            i--;
        }
        return words.charAt(i);
    }
}
