package vn.chidao.festival.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.chidao.festival.ReportVisit;
import vn.chidao.shared.ContentArea;

/** A row of what people said, as typed. */
record OpinionLine(
        @NotBlank @Size(max = 2000) String text,
        @NotNull ContentArea content,
        @Nullable @Size(max = 300) String concerns) {

    ReportVisit.Opinion toOpinion() {
        return new ReportVisit.Opinion(text, content, concerns);
    }
}
