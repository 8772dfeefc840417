package vn.chidao.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.support.MessageSourceAccessor;

/** Writes one form: heads that cannot be changed, cells that can, lists to choose from, and whose form it is. */
final class FormWriter {

    static final String IDENTITY_SHEET = "chidao";
    static final String DATE_FORMAT = "dd/mm/yyyy";
    private static final String TEXT_FORMAT = "@";
    private static final String HEAD_FILL = "E8EDF3";
    private static final String BAD_FILL = "F9D6D5";
    private static final String NOTE_COLOR = "5A6573";

    private final FormSheet sheet;
    private final MessageSourceAccessor messages;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(bytes, "ChiDao", "1.0");
    private final Worksheet page;
    private final Map<List<Integer>, String> comments = new LinkedHashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();

    FormWriter(FormSheet sheet, MessageSourceAccessor messages) {
        this.sheet = sheet;
        this.messages = messages;
        this.page = workbook.newWorksheet(messages.getMessage("workbook.sheet"));
        for (int column = 0; column < sheet.columns().size(); column++) {
            columns.put(sheet.columns().get(column).key(), column);
        }
        lines();
        identity();
    }

    private void lines() {
        page.value(0, 0, sheet.title());
        page.style(0, 0).bold().fontSize(14).set();
        for (int note = 0; note < sheet.notes().size(); note++) {
            page.value(1 + note, 0, sheet.notes().get(note));
            page.style(1 + note, 0).italic().fontColor(NOTE_COLOR).set();
        }
        int head = sheet.headRow();
        for (int column = 0; column < sheet.columns().size(); column++) {
            FormColumn each = sheet.columns().get(column);
            page.width(column, each.width());
            page.style(column)
                    .protectionOption(ProtectionOption.LOCKED, false)
                    .format(formatOf(each))
                    .verticalAlignment("top")
                    .wrapText(true)
                    .set();
            page.value(head, column, headOf(each));
            page.style(head, column)
                    .bold()
                    .fillColor(HEAD_FILL)
                    .wrapText(true)
                    .borderStyle(BorderStyle.THIN)
                    .protectionOption(ProtectionOption.LOCKED, true)
                    .set();
            if (each.hint() != null) {
                comments.put(List.of(head, column), each.hint());
            }
        }
        for (int row = 0; row < head; row++) {
            page.range(row, 0, row, Math.max(0, sheet.columns().size() - 1))
                    .style()
                    .protectionOption(ProtectionOption.LOCKED, true)
                    .set();
        }
        page.freezePane(0, head + 1);
        page.repeatRows(head);
        page.pageOrientation("landscape");
        page.fitToWidth((short) 1);
        page.fitToHeight((short) 0);
        page.protect("", SheetProtectionOption.SHEET, SheetProtectionOption.OBJECTS, SheetProtectionOption.SCENARIOS);
    }

    static String headOf(FormColumn column) {
        return column.required() ? column.head() + " *" : column.head();
    }

    private static String formatOf(FormColumn column) {
        return column.kind() == FormColumn.Kind.DATE ? DATE_FORMAT : TEXT_FORMAT;
    }

    /** Whose form it is, and below it the lists the drop-downs choose from. */
    private void identity() {
        Worksheet hidden = workbook.newWorksheet(IDENTITY_SHEET);
        hidden.setVisibilityState(VisibilityState.VERY_HIDDEN);
        hidden.value(0, 0, sheet.subject());
        hidden.value(0, 1, sheet.state());
        int first = sheet.headRow() + 1;
        for (int column = 0; column < sheet.columns().size(); column++) {
            FormColumn each = sheet.columns().get(column);
            if (each.choices().isEmpty()) {
                continue;
            }
            for (int choice = 0; choice < each.choices().size(); choice++) {
                hidden.value(1 + choice, column, each.choices().get(choice));
            }
            page.range(first, column, first + sheet.mostRows() - 1, column)
                    .validateWithList(hidden.range(1, column, each.choices().size(), column))
                    .allowBlank(true)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .showErrorMessage(true)
                    .errorTitle(each.head())
                    .error(messages.getMessage("workbook.rule.not-a-choice"));
        }
    }

    void row(int row, Map<String, Object> cells) {
        for (int column = 0; column < sheet.columns().size(); column++) {
            FormColumn each = sheet.columns().get(column);
            Object cell = cells.get(each.key());
            if (cell instanceof LocalDate day) {
                page.value(row, column, day);
            } else if (cell != null) {
                page.value(row, column, cell.toString());
            }
            if (cell != null) {
                style(row, column, each, false);
            }
        }
    }

    void mark(int row, String key, String reason) {
        int column = columns.getOrDefault(key, 0);
        comments.merge(List.of(row, column), reason, (one, two) -> one + "\n" + two);
        style(row, column, sheet.columns().get(column), true);
    }

    /** A text keeps the format of texts, so that typing into its cell does not make it a formula. */
    private void style(int row, int column, FormColumn kind, boolean bad) {
        StyleSetter style = page.style(row, column)
                .protectionOption(ProtectionOption.LOCKED, false)
                .format(formatOf(kind))
                .verticalAlignment("top")
                .wrapText(true);
        (bad ? style.fillColor(BAD_FILL) : style).set();
    }

    byte[] finish() {
        comments.forEach((cell, text) -> page.comment(cell.get(0), cell.get(1), text));
        try {
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PlainZip.of(bytes.toByteArray());
    }
}
