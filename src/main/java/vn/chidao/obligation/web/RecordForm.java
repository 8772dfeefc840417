package vn.chidao.obligation.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.chidao.obligation.AddRecord;
import vn.chidao.obligation.TargetTie;
import vn.chidao.shared.ContentArea;

/** What an officer types to put something on the record. */
record RecordForm(
        @NotBlank(message = "{obligation.rule.unit-required}") @Nullable
        String unitId,

        @NotNull(message = "{obligation.rule.day-required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate on,

        @NotBlank(message = "{obligation.rule.title-required}")
        @Size(max = 200, message = "{obligation.rule.title-too-long}")
        @Nullable
        String title,

        @NotBlank(message = "{obligation.rule.text-required}")
        @Size(max = 4000, message = "{obligation.rule.text-too-long}")
        @Nullable
        String text,

        @Digits(integer = 15, fraction = 2, message = "{obligation.rule.value-digits}") @Nullable
        BigDecimal value,

        @Size(max = 50, message = "{obligation.rule.measure-too-long}") @Nullable
        String measure,

        @Nullable ContentArea content,

        @Nullable String target,

        @Digits(integer = 15, fraction = 2, message = "{obligation.rule.value-digits}") @Nullable
        BigDecimal base) {

    static RecordForm on(LocalDate day) {
        return new RecordForm(null, day, null, null, null, null, null, null, null);
    }

    AddRecord toCommand(String obligationId, @Nullable String fileId, @Nullable TargetTie tie) {
        if (unitId == null || on == null || title == null || text == null) {
            throw new IllegalStateException("validated before");
        }
        return new AddRecord(obligationId, unitId, on, title, text, value, unitOfValue(), content, fileId, base, tie);
    }

    @Nullable
    String unitOfValue() {
        return measure == null || measure.isBlank() ? null : measure.strip();
    }
}
