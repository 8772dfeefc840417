package vn.chidao.registration.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.registration.SheetView;
import vn.chidao.registration.SheetWorkbooks;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskFormHandler.Filled;
import vn.chidao.workflow.TaskFormHandler.Filling;
import vn.chidao.workflow.TaskFormHandler.UploadedFile;

/** Ways to fill a sheet's form other than by typing: last year's lines, a workbook. */
@Component
class SheetFillings {

    private static final String YEAR_BEFORE = "year-before";
    private static final String WORKBOOK = "workbook";

    private final RegistrationCatalog sheets;
    private final SheetWorkbooks workbooks;
    private final SheetRows rows;
    private final MessageSourceAccessor messages;

    SheetFillings(RegistrationCatalog sheets, SheetWorkbooks workbooks, SheetRows rows, MessageSource messages) {
        this.sheets = sheets;
        this.workbooks = workbooks;
        this.rows = rows;
        this.messages = new MessageSourceAccessor(messages, Locale.forLanguageTag("vi"));
    }

    List<Filling> of(SheetView sheet) {
        List<Filling> fillings = new ArrayList<>();
        if (!sheets.linesOfYearBefore(sheet).isEmpty()) {
            fillings.add(
                    new Filling(YEAR_BEFORE, messages.getMessage("registration.fill.year-before"), null, null, null));
        }
        fillings.add(new Filling(
                WORKBOOK,
                messages.getMessage("registration.fill.workbook"),
                messages.getMessage("registration.fill.workbook-hint"),
                ".xlsx",
                "/registration-sheets/" + sheet.id() + "/workbook.xlsx"));
        return fillings;
    }

    Filled fill(SheetView sheet, String fillingId, Map<String, Object> values, @Nullable UploadedFile file) {
        return switch (fillingId) {
            case YEAR_BEFORE -> Filled.with(rows.with(values, sheets.linesOfYearBefore(sheet)));
            case WORKBOOK -> fromWorkbook(sheet, values, file);
            default -> throw new NotFound("filling", fillingId);
        };
    }

    private Filled fromWorkbook(SheetView sheet, Map<String, Object> values, @Nullable UploadedFile file) {
        if (file == null) {
            throw BusinessRuleViolation.of("registration.fill.no-file");
        }
        SheetWorkbooks.Reading read = workbooks.read(sheet, file.content());
        byte[] marked = read.marked();
        return marked == null
                ? Filled.with(rows.instead(values, read.lines()))
                : new Filled(
                        values,
                        read.problems(),
                        new UploadedFile(
                                messages.getMessage(
                                        "registration.workbook.marked", new Object[] {String.valueOf(sheet.year())}),
                                marked));
    }
}
