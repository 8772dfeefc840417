package vn.chidao.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;
import vn.chidao.workbook.CellProblem;
import vn.chidao.workbook.FilledForm;
import vn.chidao.workbook.FilledRow;
import vn.chidao.workbook.FormColumn;
import vn.chidao.workbook.FormSheet;
import vn.chidao.workbook.FormWorkbooks;

/** A sheet as an Excel workbook: filled in there, taken over whole or not at all. */
@Component
public class SheetWorkbooks {

    /** As many rows as the form on the page takes. */
    private static final int MOST_ROWS = 500;

    private final FormWorkbooks workbooks;
    private final LineIntake intake;
    private final Settlements settlements;
    private final MessageSourceAccessor messages;

    SheetWorkbooks(FormWorkbooks workbooks, LineIntake intake, Settlements settlements, MessageSource messages) {
        this.workbooks = workbooks;
        this.intake = intake;
        this.settlements = settlements;
        this.messages = new MessageSourceAccessor(messages, Locale.forLanguageTag("vi"));
    }

    /**
     * What was read from a workbook.
     *
     * @param lines all of them, or none where something has to be put right
     * @param problems sentences that name the cells: "Dòng 7, Số lượng: …"
     * @param marked the workbook with its bad cells marked; null where none is
     */
    public record Reading(List<SheetLine> lines, List<String> problems, byte @Nullable [] marked) {

        public Reading {
            lines = List.copyOf(lines);
            problems = List.copyOf(problems);
        }
    }

    /** The sheet's form with its standing lines in it. */
    public byte[] of(SheetView sheet) {
        return write(new Layout(sheet, stateOf(sheet)), sheet.lines());
    }

    /** As above, with the lines that were asked for last; before any were, with those in force. */
    public byte[] of(SheetView sheet, AmendmentView amendment) {
        return write(
                new Layout(sheet, stateOf(amendment)), amendment.lines().isEmpty() ? sheet.lines() : amendment.lines());
    }

    private byte[] write(Layout layout, List<SheetLine> lines) {
        return workbooks.write(
                layout.form,
                lines.stream().map(intake::typed).map(layout::cells).toList());
    }

    private static String stateOf(SheetView sheet) {
        return String.valueOf(sheet.versionNumber());
    }

    private static String stateOf(AmendmentView amendment) {
        return amendment.id() + "/" + Objects.requireNonNullElse(amendment.versionNumber(), 0);
    }

    /**
     * The lines somebody has filled in.
     *
     * @throws BusinessRuleViolation when it is not this sheet's form, or not as it was handed out last
     */
    public Reading read(SheetView sheet, byte[] content) {
        return read(new Layout(sheet, stateOf(sheet)), sheet.year(), content);
    }

    /** As above, of the form that was handed out for a change. */
    public Reading read(SheetView sheet, AmendmentView amendment, byte[] content) {
        return read(new Layout(sheet, stateOf(amendment)), sheet.year(), content);
    }

    private Reading read(Layout layout, int year, byte[] content) {
        FilledForm filled = workbooks.read(layout.form, content);
        List<CellProblem> problems = new ArrayList<>(filled.problems());
        List<SheetLine> lines = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (FilledRow row : filled.rows()) {
            if (problems.stream().anyMatch(problem -> problem.row() == row.number())) {
                continue;
            }
            try {
                lines.add(intake.take("", layout.typed(row)));
                numbers.add(row.number());
            } catch (BusinessRuleViolation violation) {
                problems.add(problem(row.number(), violation));
            }
        }
        LineProblem.of(lines, year)
                .forEach(found -> problems.add(problem(numbers.get(found.line()), found.violation())));
        if (filled.rows().isEmpty()) {
            throw BusinessRuleViolation.of("registration.rule.empty-workbook");
        }
        return problems.isEmpty()
                ? new Reading(lines, List.of(), null)
                : new Reading(
                        List.of(),
                        problems.stream().map(layout::inWords).toList(),
                        workbooks.mark(layout.form, filled.rows(), problems));
    }

    private CellProblem problem(int row, BusinessRuleViolation violation) {
        return new CellProblem(
                row,
                Objects.requireNonNullElse(violation.field(), "title"),
                text(violation.key(), violation.args().toArray()));
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args);
    }

    /** The form of one sheet, and what its choices stand for. */
    private final class Layout {

        private final Map<String, ContentArea> contents = named(ContentArea.values(), "ContentArea.");
        private final Map<String, LineKind> kinds = named(LineKind.values(), "LineKind.");
        private final Map<String, String> areas = new LinkedHashMap<>();
        private final FormSheet form;

        Layout(SheetView sheet, String state) {
            for (UnitView area : settlements.all()) {
                String label = settlements.label(area);
                areas.put(areas.containsKey(label) ? label + " (" + area.id() + ")" : label, area.id());
            }
            this.form = new FormSheet(
                    text("registration.sheet.title", sheet.year(), sheet.unitName()),
                    "registration-sheet/" + sheet.id(),
                    state,
                    List.of(text("registration.workbook.note"), text("registration.workbook.note-rows", MOST_ROWS)),
                    List.of(
                            FormColumn.choice(
                                    "content",
                                    text("registration.line.content"),
                                    true,
                                    34,
                                    List.copyOf(contents.keySet())),
                            FormColumn.choice(
                                    "kind", text("registration.line.kind"), true, 22, List.copyOf(kinds.keySet())),
                            FormColumn.text("title", text("registration.line.title"), true, null, 44, 200),
                            FormColumn.choice(
                                    "residentialArea",
                                    text("registration.line.settlement"),
                                    false,
                                    28,
                                    List.copyOf(areas.keySet())),
                            FormColumn.text(
                                    "quantity",
                                    text("registration.line.quantity"),
                                    true,
                                    text("registration.workbook.quantity-hint"),
                                    18,
                                    200),
                            FormColumn.text("unit", text("registration.workbook.unit"), true, null, 14, 50),
                            FormColumn.date("from", text("registration.workbook.from"), null),
                            FormColumn.date("to", text("registration.workbook.to"), null),
                            FormColumn.text("partner", text("registration.line.partner"), false, null, 26, 200),
                            FormColumn.text("means", text("registration.line.means"), false, null, 30, 500)),
                    MOST_ROWS);
        }

        private <E extends Enum<E>> Map<String, E> named(E[] constants, String prefix) {
            return Arrays.stream(constants)
                    .collect(Collectors.toMap(
                            constant -> text(prefix + constant.name()),
                            Function.identity(),
                            (one, two) -> one,
                            LinkedHashMap::new));
        }

        Map<String, Object> cells(LineIntake.Typed line) {
            Map<String, Object> cells = new LinkedHashMap<>();
            cells.put("content", nameOf(contents, line.content()));
            cells.put("kind", nameOf(kinds, line.kind()));
            cells.put("title", line.title());
            put(
                    cells,
                    "residentialArea",
                    line.residentialArea() == null ? null : nameOf(areas, line.residentialArea()));
            cells.put("quantity", line.quantity());
            cells.put("unit", line.unit());
            put(cells, "from", line.from());
            put(cells, "to", line.to());
            put(cells, "partner", line.partner());
            put(cells, "means", line.means());
            return cells;
        }

        private static void put(Map<String, Object> cells, String key, @Nullable Object value) {
            if (value != null) {
                cells.put(key, value);
            }
        }

        private static <V> String nameOf(Map<String, V> names, V value) {
            return names.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(value))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseGet(value::toString);
        }

        /** Of a row in which every required cell stands and every choice is offered. */
        LineIntake.Typed typed(FilledRow row) {
            String area = row.text("residentialArea");
            return new LineIntake.Typed(
                    Objects.requireNonNull(contents.get(row.text("content"))),
                    Objects.requireNonNull(kinds.get(row.text("kind"))),
                    Objects.requireNonNull(row.text("title")),
                    area == null ? null : areas.get(area),
                    Objects.requireNonNull(row.text("quantity")),
                    Objects.requireNonNull(row.text("unit")),
                    row.day("from"),
                    row.day("to"),
                    row.text("partner"),
                    row.text("means"));
        }

        String inWords(CellProblem problem) {
            String head = Stream.of(problem.key())
                    .flatMap(key -> form.columns().stream()
                            .filter(column -> column.key().equals(key)))
                    .map(FormColumn::head)
                    .findFirst()
                    .orElse("");
            return text("registration.workbook.problem", problem.row(), head, problem.reason());
        }
    }
}
