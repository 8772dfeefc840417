package vn.chidao.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.chidao.shared.RecordedAct;

/** The days of a committee's term were entered; its numbers start at 01 on the first. */
public record TermOpened(String unitId, String scope, LocalDate from, LocalDate to) implements RecordedAct {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Override
    public Facts facts() {
        return new Facts(
                "COMMITTEE_TERM_OPENED",
                "committee-term",
                unitId + "/" + scope,
                null,
                unitId,
                "Tính số văn bản theo " + NumberScope.name(scope) + ": từ " + DAY.format(from) + " đến "
                        + DAY.format(to),
                null);
    }
}
