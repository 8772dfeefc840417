package vn.chidao.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.chidao.obligation.Rhythm;

/**
 * Figures given out in one place and their last day in another: "Điều 1. Giao chỉ tiêu … cho các xã:" and, further on,
 * "Hoàn thành chỉ tiêu trước ngày …". Rows of a table and what stands in a list of such figures take the day of the
 * first later duty to complete something.
 */
final class Allotments {

    private final Rules rules;
    private final Set<String> clauses = new HashSet<>();

    Allotments(Rules rules) {
        this.rules = rules;
    }

    void add(String clauseId) {
        clauses.add(clauseId);
    }

    /** Whether the clause or one it stands under was added. */
    boolean has(ClauseReader.Node node) {
        for (ClauseReader.Node above = node; above != null; above = above.parent()) {
            if (clauses.contains(above.id())) {
                return true;
            }
        }
        return false;
    }

    List<ReadObligation> withDays(List<ReadObligation> read) {
        List<ReadObligation> done = new ArrayList<>(read);
        ReadObligation last = null;
        for (int i = done.size() - 1; i >= 0; i--) {
            ReadObligation o = done.get(i);
            if (completes(o)) {
                last = o;
            } else if (last != null && o.rhythm() == Rhythm.NONE && clauses.contains(o.clauseId())) {
                done.set(i, dated(o, last));
            }
        }
        return done;
    }

    private boolean completes(ReadObligation o) {
        return o.due() != null
                && !clauses.contains(o.clauseId())
                && rules.words("completes").matcher(o.action()).lookingAt();
    }

    private static ReadObligation dated(ReadObligation o, ReadObligation last) {
        List<Remark> remarks = new ArrayList<>(o.remarks());
        remarks.removeIf(remark -> remark.field().equals("due"));
        remarks.add(Remark.doubt("due", Remark.DUE_BY_WORDS, last.action()));
        return o.completed(o.leads(), Rhythm.ONCE, last.due(), remarks);
    }
}
