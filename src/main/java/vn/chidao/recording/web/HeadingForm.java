package vn.chidao.recording.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.chidao.directive.Circulation;
import vn.chidao.directive.CirculationScope;
import vn.chidao.directive.DisseminationDepth;
import vn.chidao.document.DocumentType;
import vn.chidao.reading.ReadHeading;
import vn.chidao.recording.HeadingChange;

/** The parts around the text, as the page shows and takes them. */
record HeadingForm(
        @NotNull ReadHeading.@Nullable Provenance provenance,
        @Nullable DocumentType documentType,

        @Size(max = 300, message = "{recording.rule.too-long}") @Nullable
        String issuer,

        @Size(max = 300, message = "{recording.rule.too-long}") @Nullable
        String superior,

        @Positive(message = "{recording.rule.number-positive}") @Nullable
        Integer number,

        @Size(max = 60, message = "{recording.rule.too-long}") @Nullable
        String notation,

        @Size(max = 100, message = "{recording.rule.too-long}") @Nullable
        String place,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate issuedOn,

        @Size(max = 500, message = "{recording.rule.too-long}") @Nullable
        String subject,

        @Nullable CirculationScope scope,
        @Nullable DisseminationDepth depth) {

    static HeadingForm of(ReadHeading heading, Circulation limits) {
        return new HeadingForm(
                heading.provenance(),
                heading.type(),
                heading.issuer(),
                heading.superior(),
                heading.number(),
                heading.notation(),
                heading.place(),
                heading.issuedOn(),
                heading.subject(),
                limits.scope(),
                limits.depth());
    }

    HeadingChange toChange() {
        return new HeadingChange(
                provenance == null ? ReadHeading.Provenance.DOCUMENT : provenance,
                documentType,
                text(issuer),
                text(superior),
                number,
                text(notation),
                text(place),
                issuedOn,
                text(subject),
                Circulation.of(scope, depth));
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
