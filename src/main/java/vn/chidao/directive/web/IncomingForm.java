package vn.chidao.directive.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.chidao.directive.RegisterReceived;
import vn.chidao.document.DocumentNumber;
import vn.chidao.document.DocumentType;
import vn.chidao.document.Secrecy;

/** What the clerk reads off a paper that has come in. */
record IncomingForm(
        @NotBlank String unit,
        @NotBlank @Size(max = 300) String issuerName,
        @NotBlank @Size(max = 100) String number,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate issuedOn,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate arrivedOn,

        @NotNull DocumentType type,
        @NotBlank @Size(max = 500) String subject,
        @Nullable @Size(max = 100_000) String text,
        @Nullable @Min(1) @Max(10_000) Integer copies,
        @Nullable Secrecy secrecy) {

    RegisterReceived command(@Nullable String issuerUnitId) {
        return new RegisterReceived(
                null,
                unit,
                issuerName,
                issuerUnitId,
                type,
                DocumentNumber.parse(number),
                issuedOn,
                arrivedOn,
                subject,
                text,
                copies,
                secrecy == null ? Secrecy.NONE : secrecy);
    }
}
