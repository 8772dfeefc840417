package vn.chidao.organization;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * A file of comma-separated values in UTF-8 with a heading line; cells with commas or quotes stand in double quotes.
 * Whatever is wrong is refused with file, line, column and reason, so that it can be found in a spreadsheet.
 */
record CsvFile(String name, List<Row> rows) {

    private static final String RULE = "organization.rule.";

    /** Refuses the file by its first fault. */
    static CsvFile read(String name, InputStream content, String... columns) {
        Faults faults = new Faults();
        try (content) {
            CsvFile file = read(name, content.readAllBytes(), faults, columns);
            faults.refuseFirst();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** The rows that can be read; what is wrong with the others, or with the file, joins the faults. */
    static CsvFile read(String name, byte[] content, Faults faults, String... columns) {
        try {
            return parse(name, decode(name, content), faults, columns);
        } catch (BusinessRuleViolation fault) {
            faults.add(fault);
            return new CsvFile(name, List.of());
        }
    }

    /** A byte order mark, which spreadsheets like to write, is skipped; letters come out in one Unicode form. */
    private static String decode(String name, byte[] content) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer text = CharBuffer.allocate(content.length);
        if (utf8.decode(bytes, text, true).isError()) {
            int line = 1;
            for (int i = 0; i < bytes.position(); i++) {
                line += content[i] == '\n' ? 1 : 0;
            }
            throw BusinessRuleViolation.of(RULE + "csv-not-utf8", name, line);
        }
        String decoded = text.flip().toString();
        return Normalizer.normalize(decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded, Normalizer.Form.NFC);
    }

    private static CsvFile parse(String name, String text, Faults faults, String... columns) {
        List<Row> rows = new ArrayList<>();
        LineCounter lines = new LineCounter(text);
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            Iterator<CSVRecord> records = parser.iterator();
            Map<String, Integer> heading = heading(name, next(name, records, lines), columns);
            while (hasNext(name, records, lines)) {
                CSVRecord line = records.next();
                int number = lines.lineOf(line.getCharacterPosition());
                if (line.size() == heading.size()) {
                    rows.add(new Row(name, number, heading, line.values()));
                } else if (line.size() > 1 || !line.get(0).isBlank()) {
                    faults.add(BusinessRuleViolation.of(RULE + "csv-cells", name, number, heading.size(), line.size()));
                }
            }
        } catch (BusinessRuleViolation broken) {
            faults.add(broken);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return new CsvFile(name, List.copyOf(rows));
    }

    private static CSVRecord next(String name, Iterator<CSVRecord> records, LineCounter lines) {
        while (hasNext(name, records, lines)) {
            CSVRecord line = records.next();
            lines.lineOf(line.getCharacterPosition());
            if (line.size() > 1 || !line.get(0).isBlank()) {
                return line;
            }
        }
        throw BusinessRuleViolation.of(RULE + "csv-empty", name);
    }

    /** Quotes that do not close make the rest unreadable: the line is named after which it is so. */
    private static boolean hasNext(String name, Iterator<CSVRecord> records, LineCounter lines) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            throw BusinessRuleViolation.of(RULE + "csv-open-quote", name, lines.nextLine());
        }
    }

    private static Map<String, Integer> heading(String name, CSVRecord line, String... columns) {
        Map<String, Integer> heading = new HashMap<>();
        for (int i = 0; i < line.size(); i++) {
            if (heading.put(line.get(i).strip(), i) != null) {
                throw BusinessRuleViolation.of(
                        RULE + "csv-column-twice", name, line.get(i).strip());
            }
        }
        for (String column : columns) {
            if (!heading.containsKey(column)) {
                boolean semicolons = line.size() == 1 && line.get(0).contains(";");
                throw BusinessRuleViolation.of(
                        RULE + (semicolons ? "csv-semicolons" : "csv-column-missing"), name, column);
            }
        }
        return heading;
    }

    /** One line of the file; numbers count as an editor counts them. */
    record Row(String file, int number, Map<String, Integer> heading, String[] cells) {

        String required(String column) {
            String value = optional(column);
            if (value == null) {
                throw refused(column, "csv-missing");
            }
            return value;
        }

        /** The cell's text; null when it is empty or the file has no such column. */
        @Nullable
        String optional(String column) {
            Integer at = heading.get(column);
            String value = at == null ? "" : cells[at].strip();
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
            return BusinessRuleViolation.of(RULE + rule, all.toArray());
        }
    }

    /** Line numbers of ascending positions in a text, counted once. */
    private static final class LineCounter {

        private final String text;
        private int position;
        private int line = 1;
        private boolean asked;

        LineCounter(String text) {
            this.text = text;
        }

        int lineOf(long characterPosition) {
            asked = true;
            for (; position < characterPosition; position++) {
                line += text.charAt(position) == '\n' ? 1 : 0;
            }
            return line;
        }

        /** The line after the record last asked for, where that record takes one line; else the first. */
        int nextLine() {
            return asked && text.indexOf('\n', position) >= 0 ? line + 1 : line;
        }
    }
}
