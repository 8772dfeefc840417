package vn.chidao.cycle.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chidao.cycle.CalendarFilter;
import vn.chidao.cycle.CalendarLine;
import vn.chidao.cycle.CalendarPage;
import vn.chidao.cycle.CalendarState;
import vn.chidao.cycle.ReviewCalendar;
import vn.chidao.cycle.ReviewOccasion;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Chosen;
import vn.chidao.pages.Downloads;
import vn.chidao.pages.Paging;
import vn.chidao.pages.Refusals;
import vn.chidao.review.ReviewPhase;
import vn.chidao.review.ReviewPhases;
import vn.chidao.shared.Days;
import vn.chidao.workbook.ListWorkbook;
import vn.chidao.workflow.TaskFormHandler.Option;

/** The reviews of all directives one may read, by day, by page and as a workbook. */
@Controller
class ReviewCalendarController {

    private static final int PAGE_SIZE = 100;

    private final ReviewCalendar calendar;
    private final ReviewPhases phases;
    private final CurrentUser user;
    private final Refusals refusals;

    ReviewCalendarController(ReviewCalendar calendar, ReviewPhases phases, CurrentUser user, Refusals refusals) {
        this.calendar = calendar;
        this.phases = phases;
        this.user = user;
        this.refusals = refusals;
    }

    /** What an address narrows the list to; what cannot be understood in it narrows nothing. */
    record Asked(
            @Nullable String directive,
            @Nullable String occasion,
            @Nullable String year,
            @Nullable String phase,
            @Nullable String state) {

        CalendarFilter filter() {
            return new CalendarFilter(
                    blankToNull(directive),
                    Chosen.of(ReviewOccasion.values(), occasion),
                    year == null || !year.matches("\\d{4}") ? null : Integer.valueOf(year),
                    blankToNull(phase),
                    Chosen.of(CalendarState.values(), state));
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }
    }

    @GetMapping("/review-calendar")
    String list(Asked asked, @RequestParam(defaultValue = "0") int page, Model model) {
        AtomicReference<Paging> paging = new AtomicReference<>();
        CalendarPage shown = calendar.of(user.asker(), asked.filter(), count -> {
            paging.set(Paging.of(page, count, PAGE_SIZE));
            return paging.get();
        });
        model.addAttribute("asked", asked);
        model.addAttribute("lines", shown.lines());
        model.addAttribute("count", shown.count());
        model.addAttribute("gaps", shown.gaps());
        model.addAttribute("directives", directivesOf(shown));
        model.addAttribute("occasions", options(ReviewOccasion.values(), "ReviewOccasion."));
        model.addAttribute("states", options(CalendarState.values(), "CalendarState."));
        model.addAttribute(
                "years",
                shown.years().stream()
                        .map(String::valueOf)
                        .map(year -> new Option(year, year))
                        .toList());
        model.addAttribute(
                "phases",
                phases.all().stream()
                        .map(phase -> new Option(phase.code(), phase.name()))
                        .toList());
        paging.get().show(model);
        return "cycle/calendar";
    }

    @GetMapping("/review-calendar/list.xlsx")
    ResponseEntity<byte[]> workbook(Asked asked) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(
                        "day",
                        "directive",
                        "occasion",
                        "scope",
                        "period",
                        "phase",
                        "origin",
                        "drafting",
                        "concluding",
                        "state")
                .map(column -> refusals.text("cycle.column." + column))
                .toList());
        calendar.of(user.asker(), asked.filter(), count -> Paging.of(0, count, Math.max(1, count)))
                .lines()
                .forEach(line -> rows.add(cells(line)));
        return Downloads.workbook(refusals.text("cycle.calendar.workbook-name"), ListWorkbook.of(rows));
    }

    private List<String> cells(CalendarLine line) {
        String scope = line.day().scope().words();
        return List.of(
                Days.written(line.day().dueOn()),
                line.directiveLabel(),
                refusals.text("ReviewOccasion." + line.occasion()),
                scope == null ? refusals.text("review.scope.directive", line.directiveLabel()) : scope,
                line.day().periodLabel(),
                line.phases().stream().map(ReviewPhase::name).collect(Collectors.joining("; ")),
                line.day().origin(),
                String.join("; ", line.drafting()),
                line.concluding() == null ? "" : line.concluding(),
                refusals.text("CalendarState." + line.state()));
    }

    private static List<Option> directivesOf(CalendarPage shown) {
        return shown.labels().entrySet().stream()
                .sorted(Map.Entry.<String, String>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(each -> new Option(each.getKey(), each.getValue()))
                .toList();
    }

    private List<Option> options(Enum<?>[] constants, String prefix) {
        return Arrays.stream(constants)
                .map(each -> new Option(each.name(), refusals.text(prefix + each.name())))
                .toList();
    }
}
