package vn.chidao.workbook;

import java.util.List;

/**
 * A form as somebody has filled it in.
 *
 * @param problems what could not even be read: formulas, days that are none, choices that are not offered
 */
public record FilledForm(List<FilledRow> rows, List<CellProblem> problems) {

    public FilledForm {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }
}
