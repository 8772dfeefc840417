package vn.chidao.reporting.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.reporting.MarkPlace;
import vn.chidao.shared.BusinessRuleViolation;

/** A row of the marks in the forms that send a report back. */
record MarkRow(
        @NotBlank String place, @NotBlank @Size(max = 500) String remark) {

    /** Marks go with sending back: who agrees has nothing to point at. */
    static List<MarkPlace> of(@Nullable List<MarkRow> rows, boolean sentBack) {
        List<MarkRow> given = rows == null ? List.of() : rows;
        if (!given.isEmpty() && !sentBack) {
            throw BusinessRuleViolation.at("marks", "reporting.rule.marks-on-agreement");
        }
        return given.stream()
                .map(row -> new MarkPlace(row.place(), row.remark()))
                .toList();
    }
}
