package vn.chidao.obligation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.chidao.indicator.FigureIntake;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.obligation.AddRecord;
import vn.chidao.obligation.CountedAt;
import vn.chidao.obligation.TargetTie;
import vn.chidao.obligation.WorkDetail;
import vn.chidao.obligation.WorkForm;
import vn.chidao.obligation.WorkKind;
import vn.chidao.publicity.ChannelCatalog;
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

        @Size(max = 200, message = "{obligation.rule.indicator-too-long}") @Nullable
        String indicator,

        @Size(max = 200, message = "{obligation.rule.value-too-long}") @Nullable
        String value,

        @Size(max = 50, message = "{obligation.rule.measure-too-long}") @Nullable
        String measure,

        @Nullable ContentArea content,

        @Nullable String target,

        @Size(max = 200, message = "{obligation.rule.value-too-long}") @Nullable
        String base,

        @Nullable String countedAt,
        @Nullable String registeredLine,
        @Nullable WorkKind kind,
        @Nullable WorkForm form,
        @Nullable String concerning,
        @Nullable String channelId,
        @Nullable String section,
        @Nullable String address) {

    /** @param line the registered line somebody wants to put work down for, or null */
    static RecordForm on(LocalDate day, @Nullable String line) {
        return new RecordForm(
                null, day, null, null, null, null, null, null, null, null, null, line, null, null, null, null, null,
                null);
    }

    /** @param only the content where the form leaves it open and the figure does not: without one no report counts it */
    AddRecord toCommand(
            String obligationId,
            @Nullable String fileId,
            @Nullable IndicatorFigure figure,
            @Nullable ContentArea only,
            @Nullable TargetTie tie,
            @Nullable CountedAt at) {
        if (unitId == null || on == null || title == null || text == null) {
            throw new IllegalStateException("validated before");
        }
        return new AddRecord(
                obligationId,
                unitId,
                on,
                title,
                text,
                figure,
                content == null ? only : content,
                fileId,
                tie,
                at,
                detail(),
                registeredLine);
    }

    WorkDetail detail() {
        return new WorkDetail(
                kindOrActivity(), form, concerning, channelId, section, ChannelCatalog.address("address", address));
    }

    /** Whether the kind alone says how much it is. */
    boolean isCountedByItsKind() {
        return (value == null || value.isBlank())
                && (indicator == null || indicator.isBlank())
                && kindOrActivity().countedAs(form).isPresent();
    }

    private WorkKind kindOrActivity() {
        return kind == null ? WorkKind.ACTIVITY : kind;
    }

    /**
     * What was typed of a figure, under the record's title where it says no indicator. Where nothing was typed, work of a
     * kind that the catalogue counts is one of it; null where it counts nothing.
     */
    FigureIntake.@Nullable Typed typed() {
        if (isCountedByItsKind()) {
            return kindOrActivity()
                    .countedAs(form)
                    .map(code -> new FigureIntake.Typed(content, code, "1", null, null))
                    .orElse(null);
        }
        if (value == null || value.isBlank()) {
            return null;
        }
        String counted = indicator == null || indicator.isBlank() ? String.valueOf(title) : indicator;
        return new FigureIntake.Typed(content, counted, value, measure, base);
    }
}
