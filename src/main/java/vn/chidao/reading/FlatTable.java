package vn.chidao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table whose columns only single blanks part: "TT Đơn vị Xây mới (căn) Sửa chữa (căn)", then "1 Xã An Bình 12 5". */
final class FlatTable {

    /** A column begins with a capital; what stands in brackets belongs to it. */
    private static final Pattern COLUMN =
            Pattern.compile("(?:\\([^()]*\\)|[^\\p{Lu}(])+|\\p{Lu}(?:\\([^()]*\\)|[^\\p{Lu}(])*");

    private static final Pattern ROW = Pattern.compile(
            "(?<number>\\d{1,3})\\.?\\s+(?<name>\\p{Lu}\\D{2,80}?)\\s+(?<figures>\\d[\\d.,]*(?:\\s+\\d[\\d.,]*)*)[.;]?");

    private FlatTable() {}

    /** What stands over the columns, over the rows' numbers first. */
    static List<String> columns(String head) {
        int blank = head.indexOf(' ');
        List<String> columns = new ArrayList<>(List.of(head.substring(0, blank)));
        Matcher column = COLUMN.matcher(head.substring(blank).strip());
        while (column.find()) {
            columns.add(column.group().strip());
        }
        return columns;
    }

    /** The cells of a row, its number first; none where it has not as many as there are columns. */
    static List<String> cells(String line, int columns) {
        Matcher row = ROW.matcher(line);
        if (!row.matches()) {
            return List.of();
        }
        List<String> cells = new ArrayList<>(List.of(row.group("number"), row.group("name")));
        cells.addAll(List.of(row.group("figures").split("\\s+")));
        return cells.size() == columns ? cells : List.of();
    }
}
