package vn.chidao.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.MessageSourceAccessor;
import vn.chidao.indicator.Numerals;
import vn.chidao.shared.BoundedZip;
import vn.chidao.shared.BusinessRuleViolation;

/** Reads one form back. Files are hostile until read: bounded, nothing fetched, nothing evaluated. */
final class FormReader {

    private static final long MOST_BYTES = 50L << 20;
    private static final int LONGEST_CELL = 4_000;
    private static final int MOST_DIGITS = 40;
    /** How many times as many rows may be left empty in between. */
    private static final int GAPS = 10;

    private static final MathContext AS_EXCEL_SHOWS = new MathContext(15);
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2000-\\u200B\\u202F\\uFEFF]+");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final FormSheet sheet;
    private final MessageSourceAccessor messages;
    private final List<FilledRow> rows = new ArrayList<>();
    private final List<CellProblem> problems = new ArrayList<>();

    FormReader(FormSheet sheet, MessageSourceAccessor messages) {
        this.sheet = sheet;
        this.messages = messages;
    }

    FilledForm read(byte[] content) {
        try {
            BoundedZip.read(content, name -> false, MOST_BYTES);
            try (ReadableWorkbook workbook =
                    new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
                checkIdentity(workbook);
                readRows(workbook.getFirstSheet());
            }
        } catch (BoundedZip.TooLarge e) {
            throw BusinessRuleViolation.of("workbook.rule.too-large");
        } catch (BusinessRuleViolation refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            // Whatever a library stumbles over in a damaged or hostile file is the file's fault.
            throw BusinessRuleViolation.of("workbook.rule.unreadable");
        }
        return new FilledForm(rows, problems);
    }

    private void checkIdentity(ReadableWorkbook workbook) throws IOException {
        Sheet hidden = workbook.findSheet(FormWriter.IDENTITY_SHEET)
                .orElseThrow(() -> BusinessRuleViolation.of("workbook.rule.no-identity"));
        Row identity;
        try (Stream<Row> stream = hidden.openStream()) {
            identity = stream.findFirst().orElseThrow(() -> BusinessRuleViolation.of("workbook.rule.no-identity"));
        }
        if (!sheet.subject().equals(text(identity, 0))) {
            throw BusinessRuleViolation.of("workbook.rule.of-another");
        }
        if (!sheet.state().equals(text(identity, 1))) {
            throw BusinessRuleViolation.of("workbook.rule.outdated");
        }
    }

    private void readRows(Sheet page) throws IOException {
        boolean headSeen = false;
        try (Stream<Row> stream = page.openStream()) {
            for (Iterator<Row> each = stream.iterator(); each.hasNext(); ) {
                Row row = each.next();
                int at = row.getRowNum() - 1;
                if (at == sheet.headRow()) {
                    checkHeads(row);
                    headSeen = true;
                } else if (at > sheet.headRow()) {
                    readRow(row);
                }
            }
        }
        if (!headSeen) {
            throw BusinessRuleViolation.of("workbook.rule.heads-changed");
        }
    }

    private void checkHeads(Row row) {
        for (int column = 0; column < sheet.columns().size(); column++) {
            if (!FormWriter.headOf(sheet.columns().get(column)).equals(text(row, column))) {
                throw BusinessRuleViolation.of("workbook.rule.heads-changed");
            }
        }
    }

    private static @Nullable String text(Row row, int column) {
        return row.getOptionalCell(column)
                .filter(cell -> cell.getType() == CellType.STRING)
                .map(cell -> tidy(cell.asString()))
                .orElse(null);
    }

    private void readRow(Row row) {
        Map<String, Object> cells = new LinkedHashMap<>();
        int problemsBefore = problems.size();
        for (int column = 0; column < sheet.columns().size(); column++) {
            FormColumn kind = sheet.columns().get(column);
            row.getOptionalCell(column)
                    .flatMap(cell -> value(row.getRowNum(), kind, cell))
                    .ifPresent(value -> cells.put(kind.key(), value));
        }
        boolean said = !cells.isEmpty() || problems.size() > problemsBefore;
        if (!said) {
            return;
        }
        if (rows.size() == sheet.mostRows() || row.getRowNum() > sheet.headRow() + GAPS * sheet.mostRows()) {
            throw BusinessRuleViolation.of("workbook.rule.too-many-rows", sheet.mostRows());
        }
        rows.add(new FilledRow(row.getRowNum(), cells));
        for (FormColumn kind : sheet.columns()) {
            if (kind.required()
                    && !cells.containsKey(kind.key())
                    && problems.subList(problemsBefore, problems.size()).stream()
                            .noneMatch(problem -> problem.key().equals(kind.key()))) {
                refuse(row.getRowNum(), kind, "required");
            }
        }
    }

    private Optional<Object> value(int row, FormColumn kind, Cell cell) {
        return switch (cell.getType()) {
            case FORMULA -> refuse(row, kind, "formula");
            case ERROR -> refuse(row, kind, "error");
            case BOOLEAN -> refuse(row, kind, "not-understood");
            case EMPTY -> Optional.empty();
            case NUMBER -> number(row, kind, cell);
            case STRING ->
                kind.kind() == FormColumn.Kind.DATE
                        ? day(row, kind, tidy(cell.asString()))
                        : written(row, kind, tidy(cell.asString()));
        };
    }

    /** A number of astronomic size would take hours to be written out. */
    private Optional<Object> number(int row, FormColumn kind, Cell cell) {
        BigDecimal number = cell.asNumber().round(AS_EXCEL_SHOWS);
        if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS
                || Math.abs(number.scale()) > MOST_DIGITS) {
            return refuse(row, kind, "not-understood");
        }
        return kind.kind() == FormColumn.Kind.DATE ? day(row, kind, cell) : written(row, kind, Numerals.write(number));
    }

    private Optional<Object> written(int row, FormColumn kind, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.length() > kind.longest()) {
            refuse(row, kind, "too-long", kind.longest(), text.length());
            return Optional.of(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
        }
        if (!kind.choices().isEmpty() && !kind.choices().contains(text)) {
            refuse(row, kind, "not-a-choice");
        }
        return Optional.of(text);
    }

    private Optional<Object> day(int row, FormColumn kind, Cell cell) {
        try {
            BigDecimal number = cell.asNumber();
            LocalDate day = cell.asDate().toLocalDate();
            if (number.signum() > 0 && !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                return Optional.of(day);
            }
        } catch (DateTimeException | ArithmeticException | ExcelReaderException noDay) {
            // Refused below.
        }
        return refuse(row, kind, "not-a-day");
    }

    private Optional<Object> day(int row, FormColumn kind, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeParseException noDay) {
            refuse(row, kind, "not-a-day");
            return Optional.of(text);
        }
    }

    private Optional<Object> refuse(int row, FormColumn kind, String rule, Object... args) {
        problems.add(new CellProblem(row, kind.key(), messages.getMessage("workbook.rule." + rule, args)));
        return Optional.empty();
    }

    private static String tidy(@Nullable String text) {
        return text == null
                ? ""
                : BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                        .replaceAll(" ")
                        .strip();
    }
}
