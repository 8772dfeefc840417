package vn.chidao.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by what a paragraph is numbered. */
final class Marks {

    private static final Pattern ROW_NUMBER = Pattern.compile("0?(?<number>\\d{1,3})[.)]?\\s");
    private static final String DECIMAL = "DECIMAL";
    private static final String ROW = "ROW";
    private static final int LOWEST = 100;

    /** Dashes and dots before the items of a list, as printed. */
    private static final Pattern BULLET = Pattern.compile("^[-+\u2010-\u2015\u2022\u00B7\u25AA\u25E6]\\s*");

    private final Rules structure;
    private final List<Rules.Entry> styles;

    Marks(Rules structure) {
        this.structure = structure;
        styles = structure.entries("markers");
    }

    static String withoutBullet(String words) {
        return BULLET.matcher(words).replaceFirst("");
    }

    boolean isTableHead(String cell) {
        return structure.words("tableHead").matcher(cell.strip()).matches();
    }

    /** Whether a cell is the head of a column that says what its cells hold. */
    boolean isColumnHead(String cell) {
        return structure.entries("columns").stream()
                .anyMatch(entry -> entry.words().matcher(cell).find());
    }

    boolean isRowNumber(String cell) {
        return structure.raw("rowNumber").matcher(cell.strip()).matches();
    }

    /** Whether a line without columns begins as the head of a table does. */
    boolean beginsTableHead(String line) {
        return structure.words("tableHead").matcher(line).lookingAt() && Paragraph.isTitle(line);
    }

    /** The number at the beginning of a line, empty where there is none. */
    String numberOfRow(String line) {
        Matcher matcher = ROW_NUMBER.matcher(line);
        return matcher.lookingAt() ? matcher.group("number") : "";
    }

    boolean isRow(Paragraph paragraph) {
        return paragraph.mark() != null && paragraph.mark().style().equals(ROW);
    }

    /** The number of a table's row: rows hang below whatever stands above the table. */
    Mark row(String number, int length) {
        return new Mark(ROW, LOWEST, number.replaceAll("[.)]$", ""), length);
    }

    Optional<Mark> at(String line) {
        for (int rank = 0; rank < styles.size(); rank++) {
            Rules.Entry entry = styles.get(rank);
            Matcher matcher = entry.raw().matcher(line);
            if (matcher.lookingAt()) {
                return Optional.of(mark(entry.require("style"), rank, line, matcher));
            }
        }
        return Optional.empty();
    }

    private static Mark mark(String style, int rank, String line, Matcher matcher) {
        int length = matcher.end();
        while (length < line.length() && line.charAt(length) == ' ') {
            length++;
        }
        String printed = matcher.group().strip().replaceAll("\\s+", " ");
        String number =
                printed.length() == 1 || printed.startsWith("(") ? printed : printed.replaceAll("[.):/,\\s-]+$", "");
        String exact = style.equals(DECIMAL)
                ? style + number.chars().filter(c -> c == '.').count()
                : style;
        return new Mark(exact, rank, number, length);
    }
}
