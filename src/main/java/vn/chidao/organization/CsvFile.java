package vn.chidao.organization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * A file of comma-separated values in UTF-8 with a heading line; cells with commas or quotes stand in double quotes.
 * Whatever is wrong is refused with file, line, column and reason, so that it can be found in a spreadsheet.
 */
record CsvFile(String name, List<Row> rows) {

    static CsvFile read(String name, InputStream content, String... columns) {
        try (content) {
            return parse(name, new String(content.readAllBytes(), StandardCharsets.UTF_8), columns);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    static CsvFile parse(String name, String text, String... columns) {
        List<Line> lines = new Splitter(name, text.startsWith("\uFEFF") ? text.substring(1) : text).lines();
        if (lines.isEmpty()) {
            throw BusinessRuleViolation.of("organization.rule.csv-empty", name);
        }
        List<String> heading = lines.get(0).cells();
        for (String column : columns) {
            if (!heading.contains(column)) {
                throw BusinessRuleViolation.of("organization.rule.csv-column-missing", name, column);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Line line : lines.subList(1, lines.size())) {
            if (line.cells().size() != heading.size()) {
                throw BusinessRuleViolation.of(
                        "organization.rule.csv-cells",
                        name,
                        line.number(),
                        heading.size(),
                        line.cells().size());
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < heading.size(); i++) {
                cells.put(heading.get(i), line.cells().get(i).strip());
            }
            rows.add(new Row(name, line.number(), cells));
        }
        return new CsvFile(name, List.copyOf(rows));
    }

    /** One line of the file; numbers count as an editor counts them. */
    record Row(String file, int number, Map<String, String> cells) {

        String required(String column) {
            String value = optional(column);
            if (value == null) {
                throw refused(column, "csv-missing");
            }
            return value;
        }

        @Nullable
        String optional(String column) {
            String value = cells.getOrDefault(column, "");
            return value.isEmpty() ? null : value;
        }

        String matching(String column, String pattern) {
            String value = required(column);
            if (!value.matches(pattern)) {
                throw refused(column, "csv-bad-id", value);
            }
            return value;
        }

        /** As {@link #matching}; refuses a value that stood in an earlier row. */
        String unique(String column, String pattern, Set<String> seen) {
            String value = matching(column, pattern);
            if (!seen.add(value)) {
                throw refused(column, "csv-twice", value);
            }
            return value;
        }

        LocalDate day(String column) {
            String value = required(column);
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw refused(column, "csv-bad-day", value);
            }
        }

        /** A last day, which must not lie before the first. */
        @Nullable
        LocalDate lastDay(String column, LocalDate first) {
            if (optional(column) == null) {
                return null;
            }
            LocalDate last = day(column);
            if (last.isBefore(first)) {
                throw refused(column, "csv-ends-before-start", required(column));
            }
            return last;
        }

        boolean truth(String column) {
            return constant(column, value -> switch (value) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(value);
            });
        }

        String oneOf(String column, Set<String> known) {
            String value = required(column);
            if (!known.contains(value)) {
                throw refused(column, "csv-unknown", value);
            }
            return value;
        }

        <T> T constant(String column, Function<String, T> valueOf) {
            String value = required(column);
            try {
                return valueOf.apply(value);
            } catch (IllegalArgumentException e) {
                throw refused(column, "csv-unknown", value);
            }
        }

        /** A refusal of this cell; the reason is a rule of this module, its arguments start with file, line, column. */
        BusinessRuleViolation refused(String column, String rule, Object... args) {
            List<Object> all = new ArrayList<>(List.of(file, number, column));
            all.addAll(List.of(args));
            return BusinessRuleViolation.of("organization.rule." + rule, all.toArray());
        }
    }

    private record Line(int number, List<String> cells) {}

    /** Splits by hand: quoted cells may hold commas, quotes and line ends. Blank lines are left out. */
    private static final class Splitter {

        private final String name;
        private final String text;
        private final List<Line> lines = new ArrayList<>();
        private List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private boolean quoted;
        private int line = 1;
        private int start = 1;

        Splitter(String name, String text) {
            this.name = name;
            this.text = text;
        }

        List<Line> lines() {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else if (c == '"' && (quoted || cell.isEmpty())) {
                    quoted = !quoted;
                } else if (c == ',' && !quoted) {
                    endCell();
                } else if (c == '\n' && !quoted) {
                    endLine();
                } else if (c != '\r') {
                    cell.append(c);
                    line += c == '\n' ? 1 : 0;
                }
            }
            if (quoted) {
                throw BusinessRuleViolation.of("organization.rule.csv-open-quote", name, start);
            }
            endLine();
            return lines;
        }

        private void endCell() {
            cells.add(cell.toString());
            cell.setLength(0);
        }

        private void endLine() {
            endCell();
            if (!cells.equals(List.of(""))) {
                lines.add(new Line(start, cells));
            }
            cells = new ArrayList<>();
            start = ++line;
        }
    }
}
