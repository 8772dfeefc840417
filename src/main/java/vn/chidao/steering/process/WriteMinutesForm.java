package vn.chidao.steering.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.steering.WriteMinutes;

/** Mirrors {@code forms/steering/WriteMinutesForm.form}; rows of members and items stand there already. */
record WriteMinutesForm(
        @NotBlank String chair,
        @Nullable List<@Valid AttendanceLine> attendance,
        @Nullable List<@Valid SaidLine> said,
        @Nullable List<@Valid ConclusionLine> conclusions,
        @Nullable @Size(max = 4000) String remark) {

    WriteMinutes toCommand() {
        return new WriteMinutes(
                chair,
                orNone(attendance).stream()
                        .map(line -> new WriteMinutes.AttendanceTyped(
                                line.seat(), line.presence().presence(), line.representative(), line.reason()))
                        .toList(),
                orNone(said).stream()
                        .map(line -> new WriteMinutes.SaidTyped(line.item(), line.text()))
                        .toList(),
                orNone(conclusions).stream()
                        .map(line -> new WriteMinutes.ConclusionTyped(line.text(), line.unit(), line.dueOn()))
                        .toList(),
                remark);
    }

    private static <T> List<T> orNone(@Nullable List<T> rows) {
        return rows == null ? List.of() : rows;
    }
}
