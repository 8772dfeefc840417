package vn.chidao.workbook;

/**
 * Why a cell cannot be taken as it is.
 *
 * @param row as Excel counts it
 * @param key the column's; not one of the form's where the row as a whole is meant
 * @param reason in Vietnamese
 */
public record CellProblem(int row, String key, String reason) {}
