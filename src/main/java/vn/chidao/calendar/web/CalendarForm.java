package vn.chidao.calendar.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.chidao.calendar.DayKind;
import vn.chidao.calendar.EnterDay;

/** What a day is, for whom, and on which announcement it rests. */
record CalendarForm(
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate day,

        @NotNull DayKind kind,
        @NotBlank @Size(max = 150) String name,
        @NotBlank @Size(max = 500) String source,
        @Nullable String unit) {

    EnterDay command() {
        return new EnterDay(day, unit, kind, name, source);
    }
}
