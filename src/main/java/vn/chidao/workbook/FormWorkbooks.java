package vn.chidao.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Service;

/** Forms that are filled in with Excel. */
@Service
public class FormWorkbooks {

    private final MessageSourceAccessor messages;

    FormWorkbooks(MessageSource messages) {
        this.messages = new MessageSourceAccessor(messages, Locale.forLanguageTag("vi"));
    }

    /** The form with these rows in it, to be filled in further; reading it back at once gives the same rows. */
    public byte[] write(FormSheet sheet, List<Map<String, Object>> rows) {
        FormWriter writer = new FormWriter(sheet, messages);
        int row = sheet.headRow();
        for (Map<String, Object> cells : rows) {
            row++;
            writer.row(row, cells);
        }
        return writer.finish();
    }

    /** As it was filled in, with a comment at each of these cells; nothing else of the file that came is handed on. */
    public byte[] mark(FormSheet sheet, List<FilledRow> rows, List<CellProblem> problems) {
        FormWriter writer = new FormWriter(sheet, messages);
        rows.forEach(row -> writer.row(row.number() - 1, row.cells()));
        problems.forEach(problem -> writer.mark(problem.row() - 1, problem.key(), problem.reason()));
        return writer.finish();
    }

    /**
     * What stands in the form.
     *
     * @throws vn.chidao.shared.BusinessRuleViolation when it is no such workbook, another's or an outdated form, its heads
     *     were changed, or it holds more than it may
     */
    public FilledForm read(FormSheet sheet, byte[] content) {
        return new FormReader(sheet, messages).read(content);
    }
}
