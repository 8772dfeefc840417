package vn.chidao.workbook;

import java.util.List;

/**
 * A form to be filled in with Excel.
 *
 * @param title what stands on top
 * @param subject whose form it is, such as {@code registration-sheet/4-2b:hnd:2018}; another's is refused
 * @param state of what it was filled with; a form that was filled before that changed is refused
 * @param notes how to go about it, a line each
 * @param mostRows how many rows may be filled in
 */
public record FormSheet(
        String title, String subject, String state, List<String> notes, List<FormColumn> columns, int mostRows) {

    public FormSheet {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
    }

    /** Title, notes and heads stand above the first row that is filled in; counted from 0. */
    int headRow() {
        return 1 + notes.size();
    }
}
