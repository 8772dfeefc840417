package vn.chidao.registration.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import vn.chidao.registration.AmendmentView;
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
        fillings.add(workbook("/registration-sheets/" + sheet.id() + "/workbook.xlsx"));
        return fillings;
    }

    /** Those of a change of an accepted sheet. */
    List<Filling> of(AmendmentView amendment) {
        return List.of(
                workbook("/registration-sheets/" + amendment.sheetId() + "/workbook.xlsx?amendment=" + amendment.id()));
    }

    private Filling workbook(String templateHref) {
        return new Filling(
                WORKBOOK,
                messages.getMessage("registration.fill.workbook"),
                messages.getMessage("registration.fill.workbook-hint"),
                ".xlsx",
                templateHref);
    }

    Filled fill(SheetView sheet, String fillingId, Map<String, Object> values, @Nullable UploadedFile file) {
        return switch (fillingId) {
            case YEAR_BEFORE -> Filled.with(rows.with(values, sheets.linesOfYearBefore(sheet)));
            case WORKBOOK -> taken(workbooks.read(sheet, contentOf(file)), sheet.year(), values);
            default -> throw new NotFound("filling", fillingId);
        };
    }

    /** Fills in what is to change of an accepted sheet. */
    Filled fill(
            SheetView sheet,
            AmendmentView amendment,
            String fillingId,
            Map<String, Object> values,
            @Nullable UploadedFile file) {
        if (!fillingId.equals(WORKBOOK)) {
            throw new NotFound("filling", fillingId);
        }
        return taken(workbooks.read(sheet, amendment, contentOf(file)), sheet.year(), values);
    }

    private static byte[] contentOf(@Nullable UploadedFile file) {
        if (file == null) {
            throw BusinessRuleViolation.of("registration.fill.no-file");
        }
        return file.content();
    }

    private Filled taken(SheetWorkbooks.Reading read, int year, Map<String, Object> values) {
        byte[] marked = read.marked();
        return marked == null
                ? Filled.with(rows.instead(values, read.lines()))
                : new Filled(
                        values,
                        read.problems(),
                        new UploadedFile(
                                messages.getMessage(
                                        "registration.workbook.marked", new Object[] {String.valueOf(year)}),
                                marked));
    }
}
