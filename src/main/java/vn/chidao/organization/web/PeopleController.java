package vn.chidao.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
import vn.chidao.organization.Found;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PersonLine;
import vn.chidao.organization.PersonView;
import vn.chidao.organization.RegisterAdministration;
import vn.chidao.organization.RegisterCatalog;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;

/** Everybody who is known, and the positions each has held. Administrators add and rename. */
@Controller
@RequestMapping("/people")
class PeopleController {

    private static final int LAST_PAGE = 100_000;

    private final RegisterCatalog catalog;
    private final RegisterAdministration administration;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;
    private final Refusals refusals;

    PeopleController(
            RegisterCatalog catalog,
            RegisterAdministration administration,
            OrganizationDirectory organizations,
            BusinessClock clock,
            Refusals refusals) {
        this.catalog = catalog;
        this.administration = administration;
        this.organizations = organizations;
        this.clock = clock;
        this.refusals = refusals;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") String page, Model model) {
        int number = page.matches("\\d{1,6}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 0;
        return list(q.strip(), number, new PersonForm(null, null), model);
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            refusals.show(binding, model, response);
            return list("", 0, form, model);
        }
        try {
            redirect.addAttribute("id", administration.addPerson(Objects.requireNonNull(form.name())));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return list("", 0, form, model);
        }
        refusals.done(redirect, "organization.person.added");
        return "redirect:/people/{id}";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        return page(id, null, model);
    }

    @PostMapping("/{id}/name")
    String rename(
            @PathVariable String id,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            refusals.show(binding, model, response);
            return page(id, form, model);
        }
        try {
            administration.renamePerson(
                    id, Objects.requireNonNullElse(form.before(), ""), Objects.requireNonNull(form.name()));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(id, form, model);
        }
        refusals.done(redirect, "organization.person.renamed");
        return "redirect:/people/{id}";
    }

    private String list(String text, int page, PersonForm form, Model model) {
        Found<PersonLine> people = catalog.people(text, page);
        model.addAttribute("people", people);
        model.addAttribute("q", text);
        model.addAttribute("page", page);
        model.addAttribute(
                "pages", (people.count() + RegisterCatalog.PEOPLE_A_PAGE - 1) / RegisterCatalog.PEOPLE_A_PAGE);
        model.addAttribute("form", form);
        model.addAttribute("administrator", administration.isOpen());
        noErrors(model);
        return "organization/people";
    }

    private String page(String id, @Nullable PersonForm typed, Model model) {
        PersonView person = catalog.requirePerson(id);
        model.addAttribute("person", person);
        model.addAttribute("holdings", organizations.holdingsBy(id));
        model.addAttribute("day", clock.today());
        model.addAttribute("form", typed == null ? new PersonForm(person.name(), person.name()) : typed);
        model.addAttribute("administrator", administration.isOpen());
        noErrors(model);
        return "organization/person";
    }

    private static void noErrors(Model model) {
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
    }
}
