package vn.chidao.directive.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.chidao.directive.RecordSigningAuthorization;
import vn.chidao.document.DocumentType;

/** What stands on the paper by which somebody is authorised to sign. */
record SigningAuthorizationForm(
        @NotBlank String fromPosition,
        @NotBlank String toPosition,
        @Nullable Set<DocumentType> types,
        @NotBlank @Size(max = 1000) String content,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate to,

        @NotBlank @Size(max = 100) String paperNumber,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate paperDate) {

    RecordSigningAuthorization command(@Nullable String fileId) {
        return new RecordSigningAuthorization(
                fromPosition,
                toPosition,
                types == null ? Set.of() : types,
                content,
                from,
                to,
                paperNumber,
                paperDate,
                fileId);
    }
}
