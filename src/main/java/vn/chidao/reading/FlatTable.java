package vn.chidao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table whose columns only single blanks part: "TT Đơn vị Xây mới (căn) Sửa chữa (căn)", then "1 Xã An Bình 12 5". */
final class FlatTable {

    /** A column begins with a capital; what stands in brackets belongs to it. */
    private static final Pattern COLUMN =
            Pattern.compile("(?:\\([^()]*\\)|[^\\p{Lu}(])+|\\p{Lu}(?:\\([^()]*\\)|[^\\p{Lu}(])*");

    private static final Pattern ROW = Pattern.compile(
            "(?:\\d{1,3}\\.?\\s+)?(?<name>\\p{Lu}\\D{2,80}?)\\s+(?<figures>\\d[\\d.,]*(?:\\s+\\d[\\d.,]*)*)[.;]?");
    private static final int LONGEST = 2000;

    private final Marks marks;
    private final Rules numbers;
    private List<String> columns = List.of();
    private @Nullable String under;

    FlatTable(Marks marks, Rules numbers) {
        this.marks = marks;
        this.numbers = numbers;
    }

    /** @param names the cells; {@code columns} what stands over them, the row's number left out */
    record Row(List<String> columns, List<String> cells) {}

    /** The rows that stand here, line by line; the line over the rows is only kept in mind. */
    List<Row> read(String words, @Nullable String parent) {
        List<Row> rows = new ArrayList<>();
        for (String line :
                words.length() > LONGEST ? new String[0] : words.strip().split("\\R")) {
            row(line.strip(), parent).ifPresent(rows::add);
        }
        return rows;
    }

    private Optional<Row> row(String line, @Nullable String parent) {
        int blank = line.indexOf(' ');
        if (blank > 0 && marks.isTableHead(line.substring(0, blank))) {
            columns = columns(line.substring(blank));
            under = parent;
            return Optional.empty();
        }
        Matcher row = ROW.matcher(line);
        if (columns.isEmpty()
                || !Objects.equals(parent, under)
                || !row.matches()
                || numbers.words("totals").matcher(row.group("name")).lookingAt()) {
            return Optional.empty();
        }
        List<String> cells = new ArrayList<>(List.of(row.group("name")));
        cells.addAll(List.of(row.group("figures").split("\\s+")));
        return cells.size() == columns.size() ? Optional.of(new Row(columns, cells)) : Optional.empty();
    }

    private static List<String> columns(String line) {
        List<String> columns = new ArrayList<>();
        Matcher column = COLUMN.matcher(line.strip());
        while (column.find()) {
            columns.add(column.group().strip());
        }
        return columns;
    }
}
