package vn.chidao.directive.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.chidao.document.Congress;
import vn.chidao.document.DocumentType;
import vn.chidao.document.InsertNumber;
import vn.chidao.document.NumberSpan;
import vn.chidao.document.NumberingRule;
import vn.chidao.document.Secrecy;

/** What is written on the page of the number book. */
final class NumberBookForms {

    private NumberBookForms() {}

    record VoidForm(
            @NotBlank String series,
            @NotNull Integer number,
            @Nullable String suffix,
            @NotBlank @Size(max = 300) String reason) {

        String letter() {
            return suffix == null ? "" : suffix;
        }
    }

    record TakeOverForm(
            @NotNull DocumentType type,

            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on,

            @Nullable Secrecy secrecy,
            @NotNull @Min(1) @Max(99_999) Integer last) {

        Secrecy classOf() {
            return secrecy == null ? Secrecy.NONE : secrecy;
        }
    }

    record InsertForm(
            @NotNull DocumentType type,
            @Nullable Secrecy secrecy,

            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate day,

            @NotBlank @Size(max = 500) String subject,
            @NotBlank @Size(max = 200) String signer,
            @NotBlank @Size(max = 500) String recipients,
            @NotNull @Min(1) @Max(9_999) Integer copies,
            @NotBlank @Size(max = 300) String reason,
            @NotBlank @Size(max = 200) String approval) {

        InsertNumber command(String unit) {
            return new InsertNumber(
                    unit,
                    type,
                    secrecy == null ? Secrecy.NONE : secrecy,
                    day,
                    subject,
                    signer,
                    recipients,
                    copies,
                    reason,
                    approval);
        }
    }

    record RuleForm(
            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate validFrom,

            @NotNull Boolean oneSeries,
            @Nullable NumberSpan span,
            @Nullable Boolean secretApart,
            @Nullable @Size(max = 300) String reason) {

        NumberingRule rule(String unit) {
            return new NumberingRule(
                    unit,
                    validFrom,
                    span == null ? NumberSpan.YEAR : span,
                    oneSeries,
                    secretApart == null || secretApart,
                    reason);
        }
    }

    record CongressForm(
            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate openedOn,

            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate closedOn) {

        Congress congress(String unit) {
            return new Congress(unit, openedOn, closedOn);
        }
    }
}
