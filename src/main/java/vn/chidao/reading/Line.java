package vn.chidao.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A line that is not blank, without the blanks around it. */
record Line(int start, int end, boolean afterBlank) {

    String text(NormalText text) {
        return text.cut(start, end);
    }

    int length() {
        return end - start;
    }

    static List<Line> of(NormalText text) {
        List<Line> lines = new ArrayList<>();
        String all = text.text();
        boolean blank = true;
        int from = 0;
        while (from <= all.length()) {
            int to = all.indexOf('\n', from);
            if (to < 0) {
                to = all.length();
            }
            int start = from;
            int end = to;
            while (start < end && all.charAt(start) <= ' ') {
                start++;
            }
            while (end > start && all.charAt(end - 1) <= ' ') {
                end--;
            }
            if (start < end) {
                lines.add(new Line(start, end, blank));
            }
            blank = start >= end;
            from = to + 1;
        }
        return lines;
    }

    /** What stands in the columns of a row, empty ones too where the source marks them. */
    List<String> columns(NormalText text) {
        String row = text.sourceWords(text.source(start, end));
        String parting = row.contains("|") ? "\\|" : row.contains("\t") ? "\t" : row.contains("\n") ? "\n" : null;
        if (parting == null) {
            return Arrays.stream(text(text).strip().split("\\s{2,}"))
                    .map(NormalText::tidy)
                    .toList();
        }
        String bare = row.strip().replaceAll("^\\||\\|$", "");
        return Arrays.stream(bare.split(parting, -1)).map(NormalText::tidy).toList();
    }

    /** The cells of a line whose columns are parted by wide gaps. */
    List<Line> cells(NormalText text) {
        List<Line> cells = new ArrayList<>();
        String words = text(text);
        int from = 0;
        while (from < words.length()) {
            int gap = words.indexOf(NormalText.COLUMN_GAP, from);
            int to = gap < 0 ? words.length() : gap;
            if (to > from) {
                cells.add(new Line(start + from, start + to, afterBlank));
            }
            from = to;
            while (from < words.length() && words.charAt(from) == ' ') {
                from++;
            }
        }
        return cells;
    }
}
