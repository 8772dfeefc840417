package vn.chidao.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PersonLine;
import vn.chidao.organization.PostView;
import vn.chidao.organization.RegisterAdministration;
import vn.chidao.organization.RegisterCatalog;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.workflow.ActorDirectory;

/** A position: what it does, who holds it and has held it. Administrators appoint, end holdings and close it. */
@Controller
@RequestMapping("/positions/{id}")
class PositionsController {

    private static final int PERSONS_SHOWN = 20;

    private final RegisterCatalog catalog;
    private final RegisterAdministration administration;
    private final OrganizationDirectory organizations;
    private final ActorDirectory people;
    private final BusinessClock clock;
    private final Refusals refusals;

    PositionsController(
            RegisterCatalog catalog,
            RegisterAdministration administration,
            OrganizationDirectory organizations,
            ActorDirectory people,
            BusinessClock clock,
            Refusals refusals) {
        this.catalog = catalog;
        this.administration = administration;
        this.organizations = organizations;
        this.people = people;
        this.clock = clock;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        return page(id, null, null, model);
    }

    @PostMapping("/end-holding")
    String endHolding(
            @PathVariable String id,
            @Valid @ModelAttribute("ending") HoldingEndForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            refusals.show(binding, model, response);
            return page(id, form, null, model);
        }
        try {
            administration.endHolding(
                    id,
                    Objects.requireNonNull(form.person()),
                    Objects.requireNonNull(form.from()),
                    Objects.requireNonNull(form.to()));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(id, form, null, model);
        }
        refusals.done(redirect, "organization.position.holding-ended");
        return "redirect:/positions/{id}";
    }

    @PostMapping("/close")
    String close(
            @PathVariable String id,
            @Valid @ModelAttribute("closing") ClosingForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            refusals.show(binding, model, response);
            return page(id, null, form, model);
        }
        try {
            administration.closePosition(id, Objects.requireNonNull(form.lastDay()));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(id, null, form, model);
        }
        refusals.done(redirect, "organization.position.closed");
        return "redirect:/positions/{id}";
    }

    /** First the person is looked for, then appointed: nobody has to know an id. */
    @GetMapping("/appointment")
    String appointment(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String person,
            Model model) {
        return appointment(id, q, new AppointmentForm(person, clock.today(), false), model);
    }

    @PostMapping("/appointment")
    String appoint(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            @Valid @ModelAttribute("form") AppointmentForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            refusals.show(binding, model, response);
            return appointment(id, q, form, model);
        }
        try {
            administration.appoint(
                    id, Objects.requireNonNull(form.person()), Objects.requireNonNull(form.from()), form.isActing());
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return appointment(id, q, form, model);
        }
        refusals.done(redirect, "organization.position.appointed");
        return "redirect:/positions/{id}";
    }

    private String page(String id, @Nullable HoldingEndForm ending, @Nullable ClosingForm closing, Model model) {
        PostView post = catalog.requirePost(id);
        boolean open = post.existsOn(clock.today());
        model.addAttribute("post", post);
        model.addAttribute("unit", organizations.require(post.unitId()));
        model.addAttribute("day", clock.today());
        model.addAttribute("open", open);
        model.addAttribute("absences", OrganizationsController.absences(people, List.of(post), open));
        model.addAttribute("ending", ending == null ? new HoldingEndForm(null, null, clock.today()) : ending);
        model.addAttribute("closing", closing == null ? new ClosingForm(clock.today()) : closing);
        model.addAttribute("administrator", administration.isOpen());
        noErrors(model);
        return "organization/position";
    }

    private String appointment(String id, String q, AppointmentForm form, Model model) {
        String text = q.strip();
        administration.requireOpen();
        List<PersonLine> named =
                text.isEmpty() ? List.of() : catalog.people(text, 0).list();
        List<PersonLine> shown = named.subList(0, Math.min(PERSONS_SHOWN, named.size()));
        boolean chosenIsShown = form.person() == null
                || shown.stream().anyMatch(line -> line.id().equals(form.person()));
        Stream<PersonLine> chosen = chosenIsShown
                ? Stream.empty()
                : organizations
                        .person(form.person())
                        .map(person -> new PersonLine(person.id(), person.name(), List.of()))
                        .stream();
        model.addAttribute("post", catalog.requirePost(id));
        model.addAttribute("q", text);
        model.addAttribute("persons", Stream.concat(chosen, shown.stream()).toList());
        model.addAttribute("more", named.size() > PERSONS_SHOWN);
        model.addAttribute("form", form);
        noErrors(model);
        return "organization/appointment";
    }

    private static void noErrors(Model model) {
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
    }
}
