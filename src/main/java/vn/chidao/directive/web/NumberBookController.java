package vn.chidao.directive.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.web.NumberBookForms.CongressForm;
import vn.chidao.directive.web.NumberBookForms.InsertForm;
import vn.chidao.directive.web.NumberBookForms.RuleForm;
import vn.chidao.directive.web.NumberBookForms.TakeOverForm;
import vn.chidao.directive.web.NumberBookForms.VoidForm;
import vn.chidao.document.DocumentNumber;
import vn.chidao.document.InsertedNumbers;
import vn.chidao.document.NumberingRules;
import vn.chidao.document.SeriesTakeOver;
import vn.chidao.document.VoidNumbers;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;

/**
 * The number book ("sổ cấp số") of a unit: all its series and every number that was given out; its clerk voids unused
 * numbers, takes series over from paper, puts numbers in and keeps the rule. An administrator enters congresses.
 */
@Controller
@RequestMapping("/number-book")
class NumberBookController {

    private final VoidNumbers voids;
    private final SeriesTakeOver takeOvers;
    private final InsertedNumbers inserted;
    private final NumberingRules rules;
    private final NumberBookPage page;
    private final CurrentUser user;
    private final Refusals refusals;

    NumberBookController(
            VoidNumbers voids,
            SeriesTakeOver takeOvers,
            InsertedNumbers inserted,
            NumberingRules rules,
            NumberBookPage page,
            CurrentUser user,
            Refusals refusals) {
        this.voids = voids;
        this.takeOvers = takeOvers;
        this.inserted = inserted;
        this.rules = rules;
        this.page = page;
        this.user = user;
        this.refusals = refusals;
    }

    @GetMapping
    String book(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Locale locale) {
        return this.page.show(unit, series, page, model, locale);
    }

    @PostMapping("/void")
    String voidNumber(
            @RequestParam String unit,
            @Valid @ModelAttribute("form") VoidForm form,
            BindingResult binding,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Locale locale) {
        Sheet sheet = new Sheet("void", unit, binding, typed, model, redirect, response, locale);
        return keep(sheet, () -> {
            voids.voidNumber(form.series(), form.number(), form.letter(), form.reason());
            refusals.done(redirect, "directive.number-book.void.done", form.number() + form.letter());
        });
    }

    @PostMapping("/take-over")
    String takeOver(
            @RequestParam String unit,
            @Valid @ModelAttribute("form") TakeOverForm form,
            BindingResult binding,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Locale locale) {
        Sheet sheet = new Sheet("take-over", unit, binding, typed, model, redirect, response, locale);
        return keep(sheet, () -> {
            takeOvers.takeOver(unit, form.type(), form.on(), form.classOf(), form.last());
            refusals.done(redirect, "directive.number-book.take-over.done", String.valueOf(form.last()));
        });
    }

    @PostMapping("/insert")
    String insert(
            @RequestParam String unit,
            @Valid @ModelAttribute("form") InsertForm form,
            BindingResult binding,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Locale locale) {
        Sheet sheet = new Sheet("insert", unit, binding, typed, model, redirect, response, locale);
        return keep(sheet, () -> {
            DocumentNumber number = inserted.insert(form.command(unit));
            refusals.done(redirect, "directive.number-book.insert.done", number.toString());
        });
    }

    @PostMapping("/rule")
    String rule(
            @RequestParam String unit,
            @Valid @ModelAttribute("form") RuleForm form,
            BindingResult binding,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Locale locale) {
        Sheet sheet = new Sheet("rule", unit, binding, typed, model, redirect, response, locale);
        return keep(sheet, () -> {
            rules.change(form.rule(unit));
            refusals.done(redirect, "directive.number-book.rule.done");
        });
    }

    @PostMapping("/congress")
    String congress(
            @RequestParam String unit,
            @Valid @ModelAttribute("form") CongressForm form,
            BindingResult binding,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Locale locale) {
        Sheet sheet = new Sheet("congress", unit, binding, typed, model, redirect, response, locale);
        return administer(sheet, () -> {
            rules.enter(form.congress(unit));
            refusals.done(redirect, "directive.number-book.congress.done");
        });
    }

    private String keep(Sheet sheet, Runnable work) {
        return act(
                user.actorWith(Right.KEEP_BOOK, rules.booksOf(sheet.unit), "document.refused.number-book"),
                sheet,
                work);
    }

    private String administer(Sheet sheet, Runnable work) {
        return act(
                user.actorWith(Right.ADMINISTER, Thing.OF_THE_INSTALLATION, "document.refused.congress"), sheet, work);
    }

    /** What was refused comes back on the same page, in its form, with everything that was typed. */
    private String act(Actor actor, Sheet sheet, Runnable work) {
        if (sheet.binding.hasErrors()) {
            refusals.show(sheet.binding, sheet.model, sheet.response);
            return again(sheet);
        }
        try {
            CurrentActor.run(actor, work);
        } catch (BusinessRuleViolation refused) {
            refusals.show(refused, sheet.model, sheet.response);
            return again(sheet);
        }
        sheet.redirect.addAttribute("unit", sheet.unit);
        if (sheet.typed.containsKey("series")) {
            sheet.redirect.addAttribute("series", sheet.typed.get("series"));
        }
        return "redirect:/number-book";
    }

    private String again(Sheet sheet) {
        sheet.model.addAttribute("failed", sheet.name);
        sheet.model.addAttribute("values", sheet.typed);
        return page.show(
                sheet.unit, sheet.typed.get("series"), pageOf(sheet.typed.get("page")), sheet.model, sheet.locale);
    }

    /** Only where to look: whatever it is, the page finds its way. */
    private static int pageOf(@Nullable String typed) {
        return typed == null || !typed.matches("\\d{1,6}") ? 0 : Integer.parseInt(typed);
    }

    /** A form of the page as it was sent. */
    private record Sheet(
            String name,
            String unit,
            BindingResult binding,
            Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Locale locale) {}
}
