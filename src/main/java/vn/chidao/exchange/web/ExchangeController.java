package vn.chidao.exchange.web;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.exchange.Contacts;
import vn.chidao.exchange.ExchangeWatch;
import vn.chidao.exchange.OrganCode;
import vn.chidao.exchange.Road;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;

/** What goes out and comes in, and how each organisation is reached, for administrators. */
@Controller
@RequestMapping("/exchange")
class ExchangeController {

    private static final int SHOWN = 200;

    private final ExchangeWatch watch;
    private final Contacts contacts;
    private final OrganizationDirectory organizations;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final MessageSource messages;

    ExchangeController(
            ExchangeWatch watch,
            Contacts contacts,
            OrganizationDirectory organizations,
            CurrentUser user,
            BusinessClock clock,
            MessageSource messages) {
        this.watch = watch;
        this.contacts = contacts;
        this.organizations = organizations;
        this.user = user;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        requireAdministrator();
        model.addAttribute("lines", watch.latest(SHOWN));
        model.addAttribute("failed", watch.failed());
        model.addAttribute("attention", watch.waitingForAttention());
        model.addAttribute("waitingMinutes", watch.age().toMinutes());
        model.addAttribute("contacts", contacts.all());
        model.addAttribute("units", organizations.units());
        return "exchange/messages";
    }

    @PostMapping("/messages/{id}/retry")
    String retry(@PathVariable String id, RedirectAttributes redirect, Locale locale) {
        requireAdministrator();
        CurrentActor.run(user.actorFor(null), () -> watch.retry(id));
        return done("exchange.page.retried", "redirect:/exchange", redirect, locale);
    }

    @GetMapping("/contacts")
    String choose(@RequestParam String unit) {
        requireAdministrator();
        return "redirect:/exchange/contacts/" + organizations.require(unit).id();
    }

    @GetMapping("/contacts/{unit}")
    String contact(@PathVariable String unit, Model model) {
        requireAdministrator();
        model.addAttribute("unit", organizations.require(unit));
        model.addAttribute("contact", contacts.of(unit));
        model.addAttribute("roads", Road.values());
        model.addAttribute("today", clock.today());
        return "exchange/contact";
    }

    @PostMapping("/contacts/{unit}")
    String keep(
            @PathVariable String unit,
            @RequestParam Road road,
            @RequestParam(required = false) @Nullable String mailAddress,
            @RequestParam(defaultValue = "false") boolean receivesHere,
            RedirectAttributes redirect,
            Locale locale) {
        return change(unit, () -> contacts.keep(unit, road, mailAddress, receivesHere), redirect, locale);
    }

    @PostMapping("/contacts/{unit}/codes")
    String addCode(
            @PathVariable String unit,
            @RequestParam String code,
            @RequestParam String scheme,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            RedirectAttributes redirect,
            Locale locale) {
        return change(
                unit,
                () -> contacts.addCode(unit, new OrganCode(code.strip(), scheme.strip(), from, null)),
                redirect,
                locale);
    }

    @PostMapping("/contacts/{unit}/codes/close")
    String closeCode(
            @PathVariable String unit,
            @RequestParam String code,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate last,
            RedirectAttributes redirect,
            Locale locale) {
        return change(unit, () -> contacts.closeCode(unit, code, last), redirect, locale);
    }

    private String change(String unit, Runnable act, RedirectAttributes redirect, Locale locale) {
        requireAdministrator();
        String back =
                "redirect:/exchange/contacts/" + organizations.require(unit).id();
        try {
            CurrentActor.run(user.actorFor(null), act);
        } catch (BusinessRuleViolation refused) {
            redirect.addFlashAttribute(
                    "error", messages.getMessage(refused.key(), refused.args().toArray(), locale));
            return back;
        }
        return done("exchange.page.kept", back, redirect, locale);
    }

    private String done(String key, String target, RedirectAttributes redirect, Locale locale) {
        redirect.addFlashAttribute("flash", messages.getMessage(key, null, locale));
        return target;
    }

    private void requireAdministrator() {
        if (!user.may(Right.ADMINISTER)) {
            throw new AccessRefused("exchange.refused.administer");
        }
    }
}
