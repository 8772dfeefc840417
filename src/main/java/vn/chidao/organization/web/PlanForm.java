package vn.chidao.organization.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.chidao.organization.PrepareReorganisation;
import vn.chidao.organization.ReorganisationView;

/** What a plan is called, rests on, and when it takes effect. */
record PlanForm(
        @NotBlank @Size(max = 300) @Nullable String title,
        @NotBlank @Size(max = 500) @Nullable String basis,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate effectiveOn) {

    static PlanForm empty() {
        return new PlanForm(null, null, null);
    }

    static PlanForm of(ReorganisationView plan) {
        return new PlanForm(plan.title(), plan.basis(), plan.effectiveOn());
    }

    /** Only for a form without errors. */
    PrepareReorganisation toCommand(String preparingUnitId) {
        if (title == null || basis == null || effectiveOn == null) {
            throw new IllegalStateException("a form with errors is no command");
        }
        return new PrepareReorganisation(title, basis, effectiveOn, preparingUnitId);
    }
}
