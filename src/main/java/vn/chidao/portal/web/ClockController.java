package vn.chidao.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.identity.CurrentUser;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TimeMachine;

/** Moves the demo's clock forward; there only where moving time is allowed, and only for administrators. */
@Controller
@RequestMapping("/clock")
class ClockController {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final ObjectProvider<TimeMachine> timeMachine;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final MessageSource messages;

    ClockController(
            ObjectProvider<TimeMachine> timeMachine, CurrentUser user, BusinessClock clock, MessageSource messages) {
        this.timeMachine = timeMachine;
        this.user = user;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        machine();
        LocalDate tomorrow = clock.today().plusDays(1);
        return page(tomorrow.toString(), MORNING.toString(), model);
    }

    @PostMapping
    String move(
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        TimeMachine machine = machine();
        try {
            machine.moveTo(day(day), time(time));
        } catch (BusinessRuleViolation violation) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(
                    violation.key().equals("portal.rule.no-time") ? "timeError" : "dayError",
                    messages.getMessage(violation.key(), violation.args().toArray(), VIETNAMESE));
            return page(day, time, model);
        }
        redirect.addFlashAttribute("flash", messages.getMessage("portal.clock.moved", null, VIETNAMESE));
        return "redirect:/clock";
    }

    private String page(String day, String time, Model model) {
        model.addAttribute("day", day);
        model.addAttribute("time", time);
        model.addAttribute("now", clock.instant());
        model.addAttribute("realNow", clock.realInstant());
        return "portal/clock";
    }

    private TimeMachine machine() {
        TimeMachine machine = timeMachine.getIfAvailable();
        if (machine == null) {
            throw new NotFound("page", "clock");
        }
        if (!user.may(Right.ADMINISTER)) {
            throw new AccessRefused("portal.rule.administrators-only");
        }
        return machine;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw BusinessRuleViolation.at("day", "portal.rule.no-day");
        }
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw BusinessRuleViolation.at("time", "portal.rule.no-time");
        }
    }
}
