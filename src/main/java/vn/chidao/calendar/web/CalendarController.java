package vn.chidao.calendar.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.calendar.CalendarKeeping;
import vn.chidao.calendar.DayKind;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;

/** The working-day calendar: a year to read, a due date to try out, and its days to keep for administrators. */
@Controller
@RequestMapping("/calendar")
class CalendarController {

    private static final int MOST_DAYS = 250;

    private final CalendarKeeping calendar;
    private final WorkingDays workingDays;
    private final OrganizationDirectory organizations;
    private final Access access;
    private final BusinessClock clock;
    private final Refusals refusals;

    CalendarController(
            CalendarKeeping calendar,
            WorkingDays workingDays,
            OrganizationDirectory organizations,
            Access access,
            BusinessClock clock,
            Refusals refusals) {
        this.calendar = calendar;
        this.workingDays = workingDays;
        this.organizations = organizations;
        this.access = access;
        this.clock = clock;
        this.refusals = refusals;
    }

    @GetMapping
    String year(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable Integer days,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("values", Map.of());
        String page = page(year, unit, model);
        if (from != null && days != null) {
            tryOut(from, days, unit, model, response);
        }
        return page;
    }

    @PostMapping
    String enter(
            @Valid @ModelAttribute("calendarDay") CalendarForm form,
            BindingResult binding,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        String unit = form.unit() == null || form.unit().isBlank() ? null : form.unit();
        model.addAttribute("values", typed);
        if (binding.hasErrors()) {
            refusals.show(binding, model, response);
            return page(null, unit, model);
        }
        try {
            calendar.enter(form.command());
        } catch (BusinessRuleViolation refused) {
            refusals.show(refused, model, response);
            return page(null, unit, model);
        }
        refusals.done(redirect, "calendar.done.entered", Days.written(form.day()));
        return back(redirect, form.day().getYear(), unit);
    }

    @PostMapping("/{day}/withdraw")
    String withdraw(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(required = false) @Nullable String unit,
            RedirectAttributes redirect) {
        calendar.withdraw(day, unit);
        refusals.done(redirect, "calendar.done.withdrawn", Days.written(day));
        return back(redirect, day.getYear(), unit);
    }

    @PostMapping("/years/{year}/confirm")
    String confirm(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String source,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            if (source.isBlank()) {
                throw BusinessRuleViolation.at("announcement", "calendar.rule.source-required");
            }
            calendar.confirm(year, source);
        } catch (BusinessRuleViolation refused) {
            model.addAttribute("values", Map.of("announcement", source));
            refusals.show(refused, model, response);
            return page(year, null, model);
        }
        refusals.done(redirect, "calendar.done.confirmed", String.valueOf(year));
        return back(redirect, year, null);
    }

    private void tryOut(LocalDate from, int days, @Nullable String unit, Model model, HttpServletResponse response) {
        model.addAttribute("from", from);
        model.addAttribute("count", days);
        if (days < 0 || days > MOST_DAYS) {
            refusals.show(
                    BusinessRuleViolation.at("days", "calendar.rule.days-out-of-range", MOST_DAYS), model, response);
            return;
        }
        model.addAttribute("due", workingDays.of(unit).plus(from, days));
    }

    private String page(@Nullable Integer year, @Nullable String unit, Model model) {
        int shown = year == null ? clock.today().getYear() : year;
        UnitView place = unit == null || unit.isBlank() ? null : organizations.require(unit);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        model.addAttribute("calendar", calendar.year(shown, unit));
        model.addAttribute("place", place);
        model.addAttribute("mayKeep", access.current().may(Right.ADMINISTER, Thing.OF_THE_INSTALLATION));
        model.addAttribute("kinds", DayKind.values());
        return "calendar/calendar";
    }

    private static String back(RedirectAttributes redirect, int year, @Nullable String unit) {
        redirect.addAttribute("year", year);
        if (unit != null && !unit.isBlank()) {
            redirect.addAttribute("unit", unit);
        }
        return "redirect:/calendar";
    }
}
