package vn.chidao.receiving.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.receiving.DirectionRole;
import vn.chidao.receiving.WriteDirection.Assignment;

/** Mirrors {@code forms/receiving/WriteDirectionForm.form}. */
record WriteDirectionForm(
        @NotNull DirectionRole role,
        @NotBlank @Size(max = 2000) String instruction,
        @Nullable LocalDate reportBackBy,
        @Nullable List<@Valid AssignmentLine> assignments) {

    List<Assignment> lines() {
        return assignments == null
                ? List.of()
                : assignments.stream().map(AssignmentLine::toLine).toList();
    }

    record AssignmentLine(
            @NotBlank String assignee,
            @NotNull DirectionRole role,
            @Nullable @Size(max = 1000) String work,
            @Nullable LocalDate dueOn) {

        Assignment toLine() {
            return new Assignment(assignee, role, work, dueOn);
        }
    }
}
