package vn.chidao.directive.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.web.Clerks.Choice;
import vn.chidao.document.Congress;
import vn.chidao.document.DocumentType;
import vn.chidao.document.InsertNumber;
import vn.chidao.document.InsertedNumbers;
import vn.chidao.document.NumberBook;
import vn.chidao.document.NumberSpan;
import vn.chidao.document.NumberingRule;
import vn.chidao.document.NumberingRules;
import vn.chidao.document.Secrecy;
import vn.chidao.document.SeriesTakeOver;
import vn.chidao.document.SeriesView;
import vn.chidao.document.VoidNumbers;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;

/**
 * The number book ("sổ cấp số") of a unit: all its series and every number that was given out; its clerk voids unused
 * numbers, takes series over from paper, puts numbers in and keeps the rule. An administrator enters congresses.
 */
@Controller
@RequestMapping("/number-book")
class NumberBookController {

    private static final int NUMBERS_OF_A_PAGE = 100;

    private final NumberBook book;
    private final VoidNumbers voids;
    private final SeriesTakeOver takeOvers;
    private final InsertedNumbers inserted;
    private final NumberingRules rules;
    private final OrganizationDirectory organizations;
    private final Clerks clerks;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final MessageSource messages;

    NumberBookController(
            NumberBook book,
            VoidNumbers voids,
            SeriesTakeOver takeOvers,
            InsertedNumbers inserted,
            NumberingRules rules,
            OrganizationDirectory organizations,
            Clerks clerks,
            CurrentUser user,
            BusinessClock clock,
            MessageSource messages) {
        this.book = book;
        this.voids = voids;
        this.takeOvers = takeOvers;
        this.inserted = inserted;
        this.rules = rules;
        this.organizations = organizations;
        this.clerks = clerks;
        this.user = user;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping
    String book(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale) {
        List<Choice> units = readable(unit);
        Choice chosen = units.stream()
                .filter(choice -> unit == null || choice.value().equals(unit))
                .findFirst()
                .orElseThrow(() -> new AccessRefused("directive.refused.outgoing"));
        List<SeriesView> all = book.series(chosen.value());
        SeriesView shown = all.stream()
                .filter(each -> series == null || each.id().equals(series))
                .findFirst()
                .orElse(null);
        UnitView owner = organizations.require(chosen.value());
        Thing books = rules.booksOf(chosen.value());
        model.addAttribute("units", units);
        model.addAttribute("unit", chosen);
        model.addAttribute("today", clock.today());
        model.addAttribute(
                "series",
                all.stream()
                        .map(each -> new SeriesRow(each, each.scopeName().in(messages)))
                        .toList());
        model.addAttribute("shown", shown);
        model.addAttribute("page", page);
        if (shown != null) {
            int drawn = shown.drawn();
            model.addAttribute("pages", Math.max(1, (drawn + NUMBERS_OF_A_PAGE - 1) / NUMBERS_OF_A_PAGE));
            model.addAttribute(
                    "numbers", book.drawn(shown.id(), Math.max(0, page) * NUMBERS_OF_A_PAGE, NUMBERS_OF_A_PAGE));
        }
        model.addAttribute("mayKeep", user.may(Right.KEEP_BOOK, books));
        model.addAttribute("readsSecrets", user.may(Right.READ_SECRET_ENTRY, books));
        model.addAttribute("mayEnterCongress", user.may(Right.ADMINISTER) && owner.isPartyCollective());
        model.addAttribute("free", rules.isFree(owner));
        model.addAttribute("freer", rules.isFreer(owner));
        model.addAttribute("rule", rules.on(chosen.value(), clock.today()));
        model.addAttribute("history", rules.history(chosen.value()));
        model.addAttribute("congresses", rules.congresses(chosen.value()));
        model.addAttribute("types", choices("DocumentType.", DocumentType.values(), locale));
        model.addAttribute("classes", choices("Secrecy.", Secrecy.values(), locale));
        model.addAttribute("spans", choices("NumberSpan.", NumberSpan.values(), locale));
        return "directive/number-book";
    }

    @PostMapping("/void")
    String voidNumber(
            @RequestParam String unit,
            @RequestParam String series,
            @RequestParam int number,
            @RequestParam(defaultValue = "") String suffix,
            @RequestParam String reason,
            RedirectAttributes redirect,
            Locale locale) {
        redirect.addAttribute("series", series);
        return keep(unit, redirect, locale, () -> {
            voids.voidNumber(series, number, suffix, reason);
            return say("directive.number-book.void.done", locale, number + suffix);
        });
    }

    @PostMapping("/take-over")
    String takeOver(
            @RequestParam String unit,
            @RequestParam DocumentType type,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam(defaultValue = "NONE") Secrecy secrecy,
            @RequestParam int last,
            RedirectAttributes redirect,
            Locale locale) {
        return keep(unit, redirect, locale, () -> {
            takeOvers.takeOver(unit, type, on, secrecy, last);
            return say("directive.number-book.take-over.done", locale, String.valueOf(last));
        });
    }

    @PostMapping("/insert")
    String insert(
            @RequestParam String unitId,
            @RequestParam DocumentType type,
            @RequestParam(defaultValue = "NONE") Secrecy secrecy,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam String subject,
            @RequestParam String signer,
            @RequestParam String recipients,
            @RequestParam(defaultValue = "1") int copies,
            @RequestParam String reason,
            @RequestParam String approval,
            RedirectAttributes redirect,
            Locale locale) {
        InsertNumber command =
                new InsertNumber(unitId, type, secrecy, day, subject, signer, recipients, copies, reason, approval);
        return keep(
                unitId,
                redirect,
                locale,
                () -> say(
                        "directive.number-book.insert.done",
                        locale,
                        inserted.insert(command).toString()));
    }

    @PostMapping("/rule")
    String rule(
            @RequestParam String unit,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validFrom,
            @RequestParam(defaultValue = "YEAR") NumberSpan span,
            @RequestParam boolean oneSeries,
            @RequestParam(defaultValue = "true") boolean secretApart,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect,
            Locale locale) {
        return keep(unit, redirect, locale, () -> {
            rules.change(new NumberingRule(unit, validFrom, span, oneSeries, secretApart, reason));
            return say("directive.number-book.rule.done", locale);
        });
    }

    @PostMapping("/congress")
    String congress(
            @RequestParam String unit,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate openedOn,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate closedOn,
            RedirectAttributes redirect,
            Locale locale) {
        Actor administrator = user.actorWith(Right.ADMINISTER, Thing.OF_THE_INSTALLATION, "document.refused.congress");
        return act(administrator, unit, redirect, locale, () -> {
            rules.enter(new Congress(unit, openedOn, closedOn));
            return say("directive.number-book.congress.done", locale);
        });
    }

    /** An administrator reads the book of the unit whose congress he enters. */
    private List<Choice> readable(@Nullable String unit) {
        if (unit != null && user.may(Right.ADMINISTER)) {
            return List.of(new Choice(unit, organizations.require(unit).name()));
        }
        return clerks.readableOutgoing();
    }

    private String keep(String unit, RedirectAttributes redirect, Locale locale, Supplier<String> work) {
        Actor clerk = user.actorWith(Right.KEEP_BOOK, rules.booksOf(unit), "document.refused.number-book");
        return act(clerk, unit, redirect, locale, work);
    }

    private String act(Actor actor, String unit, RedirectAttributes redirect, Locale locale, Supplier<String> work) {
        try {
            CurrentActor.run(actor, () -> redirect.addFlashAttribute("flash", work.get()));
        } catch (BusinessRuleViolation refused) {
            redirect.addFlashAttribute(
                    "flashError",
                    messages.getMessage(refused.key(), refused.args().toArray(), locale));
        }
        redirect.addAttribute("unit", unit);
        return "redirect:/number-book";
    }

    private List<Choice> choices(String prefix, Enum<?>[] values, Locale locale) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), say(prefix + value.name(), locale)))
                .toList();
    }

    private String say(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
    }

    /** A series with its scope as people say it: "nhiệm kỳ 2015–2020". */
    record SeriesRow(SeriesView series, String scope) {}
}
