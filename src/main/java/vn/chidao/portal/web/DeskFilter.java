package vn.chidao.portal.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chidao.pages.Chosen;
import vn.chidao.workflow.WorkList.WorkItem;

/**
 * What the desk is narrowed to, as its address says it. What cannot be understood there narrows nothing.
 *
 * @param stage a {@link WorkStage} name
 * @param page from 0
 */
public record DeskFilter(
        Show show,
        @Nullable String stage,
        @Nullable String directive,
        @Nullable String unit,
        int page) {

    /** Which work is looked at. */
    public enum Show {
        /** Mine, its deadline passed. */
        LATE,
        /** Mine, due from today to Sunday. */
        WEEK,
        /** All that waits for me. */
        ALL,
        /** What others have to do by what we have issued. */
        GIVEN;

        String inAddress() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static DeskFilter of(
            @Nullable String filter,
            @Nullable String stage,
            @Nullable String directive,
            @Nullable String unit,
            @Nullable String page) {
        return new DeskFilter(
                Chosen.of(Show.values(), filter == null ? null : filter.toUpperCase(Locale.ROOT), Show.ALL),
                Optional.ofNullable(Chosen.of(WorkStage.values(), stage))
                        .map(WorkStage::name)
                        .orElse(null),
                blankAsNull(directive),
                blankAsNull(unit),
                number(page));
    }

    /** As the address has it. */
    public String filter() {
        return show.inAddress();
    }

    /** The address of another page of the same desk, or of this one; nothing stands in it that narrows nothing. */
    public String at(int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/").queryParam("filter", filter());
        address.queryParamIfPresent("stage", Optional.ofNullable(stage));
        address.queryParamIfPresent("directive", Optional.ofNullable(directive));
        address.queryParamIfPresent("unit", Optional.ofNullable(unit));
        if (page > 0) {
            address.queryParam("page", page);
        }
        return address.encode().toUriString();
    }

    public boolean isNarrowed() {
        return stage != null || directive != null || unit != null;
    }

    static boolean passes(Show show, WorkItem item, LocalDate today) {
        return switch (show) {
            case LATE -> item.isLate(today);
            case WEEK -> {
                LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
                LocalDate due = item.dueOn();
                yield due != null && !due.isBefore(today) && !due.isAfter(sunday);
            }
            case ALL, GIVEN -> true;
        };
    }

    /** Whether it is of the stage, directive and organisation that were chosen. */
    boolean narrowsTo(WorkItem item) {
        return (stage == null
                        || WorkStage.of(item.processId())
                                .map(WorkStage::name)
                                .filter(stage::equals)
                                .isPresent())
                && (directive == null || directive.equals(item.directiveId()))
                && (unit == null || unit.equals(item.unitId()));
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static int number(@Nullable String page) {
        try {
            return page == null ? 0 : Integer.parseInt(page);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
