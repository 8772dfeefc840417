package vn.chidao.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.organization.HoldingView;
import vn.chidao.organization.OpenWorkOverview;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionRole;
import vn.chidao.organization.PostView;
import vn.chidao.organization.RegisterAdministration;
import vn.chidao.organization.RegisterCatalog;
import vn.chidao.organization.StateView;
import vn.chidao.organization.SuccessorView;
import vn.chidao.organization.UnitView;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.ActorDirectory.Absence;

/** The organisations of a day as a tree, and each on its card. Everybody signed in reads; administrators open positions. */
@Controller
class OrganizationsController {

    private final OrganizationDirectory organizations;
    private final RegisterCatalog catalog;
    private final RegisterAdministration administration;
    private final OpenWorkOverview openWork;
    private final ActorDirectory people;
    private final BusinessClock clock;
    private final Refusals refusals;

    OrganizationsController(
            OrganizationDirectory organizations,
            RegisterCatalog catalog,
            RegisterAdministration administration,
            OpenWorkOverview openWork,
            ActorDirectory people,
            BusinessClock clock,
            Refusals refusals) {
        this.organizations = organizations;
        this.catalog = catalog;
        this.administration = administration;
        this.openWork = openWork;
        this.people = people;
        this.clock = clock;
        this.refusals = refusals;
    }

    @GetMapping("/organizations")
    String tree(
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String under,
            Model model,
            HttpServletResponse response) {
        AskedDay asked = AskedDay.of(on, clock.today());
        day(asked, model, response);
        String text = q.strip();
        model.addAttribute("q", text);
        model.addAttribute("total", catalog.count(asked.day()));
        if (!text.isEmpty()) {
            model.addAttribute("found", catalog.named(text, asked.day()));
        } else if (under.isBlank()) {
            model.addAttribute("nodes", catalog.below(null, asked.day()));
        } else {
            UnitView unit = organizations.unit(under, asked.day()).orElseGet(() -> organizations.require(under));
            model.addAttribute("under", unit);
            model.addAttribute("line", lineAbove(unit.id(), asked.day()));
            model.addAttribute("nodes", catalog.below(unit.id(), asked.day()));
        }
        return "organization/organizations";
    }

    @GetMapping("/organizations/{id}")
    String card(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String on,
            Model model,
            HttpServletResponse response) {
        AskedDay asked = AskedDay.of(on, clock.today());
        day(asked, model, response);
        return card(id, asked.day(), PositionForm.startingOn(clock.today()), model);
    }

    @PostMapping("/organizations/{id}/positions")
    String openPosition(
            @PathVariable String id,
            @Valid @ModelAttribute("form") PositionForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            refusals.show(binding, model, response);
        } else {
            try {
                redirect.addAttribute(
                        "position",
                        administration.openPosition(
                                id,
                                Objects.requireNonNull(form.name()),
                                Objects.requireNonNull(form.roles()),
                                Objects.requireNonNull(form.from())));
                refusals.done(redirect, "organization.position.opened");
                return "redirect:/positions/{position}";
            } catch (BusinessRuleViolation violation) {
                refusals.show(violation, model, response);
            }
        }
        model.addAttribute("asked", AskedDay.of("", clock.today()));
        return card(id, clock.today(), form, model);
    }

    private String card(String id, LocalDate asked, PositionForm form, Model model) {
        UnitView today = organizations.require(id);
        LocalDate day = withinLife(today, asked);
        UnitView unit = organizations.unit(id, day).orElse(today);
        List<PostView> posts = catalog.posts(id);
        model.addAttribute("unit", unit);
        model.addAttribute("shownDay", day);
        model.addAttribute("isToday", day.equals(clock.today()));
        model.addAttribute("exists", unit.existsOn(clock.today()));
        model.addAttribute("over", unit.validTo() != null && unit.validTo().isBefore(clock.today()));
        model.addAttribute("coming", unit.validFrom().isAfter(clock.today()));
        model.addAttribute("clamped", !day.equals(asked));
        model.addAttribute("node", catalog.describe(unit, day));
        model.addAttribute("line", lineAbove(id, day));
        model.addAttribute("beside", catalog.beside(unit, day));
        model.addAttribute("below", catalog.below(id, day));
        model.addAttribute("states", states(id));
        model.addAttribute("terms", organizations.terms(id));
        model.addAttribute("successors", links(organizations.successors(id), SuccessorView::successorId));
        model.addAttribute("predecessors", links(organizations.predecessors(id), SuccessorView::unitId));
        model.addAttribute(
                "posts", posts.stream().filter(post -> post.existsOn(day)).toList());
        model.addAttribute("former", former(posts, day));
        model.addAttribute("absences", absences(people, posts, day.equals(clock.today())));
        model.addAttribute("work", openWork.of(id));
        model.addAttribute("form", form);
        model.addAttribute("roles", PositionRole.values());
        model.addAttribute("administrator", administration.isOpen());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "organization/organization";
    }

    private void day(AskedDay asked, Model model, HttpServletResponse response) {
        model.addAttribute("asked", asked);
        model.addAttribute("day", asked.day());
        if (!asked.readable()) {
            model.addAttribute("dayError", refusals.text("organization.rule.not-a-day"));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
    }

    private List<UnitView> lineAbove(String id, LocalDate day) {
        List<UnitView> line = new ArrayList<>(organizations.ancestors(id, day));
        Collections.reverse(line);
        return line;
    }

    /** The day itself, or the first or last on which the organisation exists. */
    private static LocalDate withinLife(UnitView unit, LocalDate day) {
        if (day.isBefore(unit.validFrom())) {
            return unit.validFrom();
        }
        return unit.validTo() != null && day.isAfter(unit.validTo()) ? unit.validTo() : day;
    }

    private List<NamedState> states(String id) {
        return organizations.states(id).stream()
                .map(state -> new NamedState(
                        state,
                        state.parentId() == null ? null : organizations.nameOf(state.parentId(), state.validFrom())))
                .toList();
    }

    private List<Link> links(List<SuccessorView> successions, Function<SuccessorView, String> other) {
        return successions.stream()
                .map(each -> new Link(
                        other.apply(each),
                        organizations.nameOf(other.apply(each), each.since()),
                        each.since(),
                        each.reorganisationId()))
                .toList();
    }

    private static List<HoldingView> former(List<PostView> posts, LocalDate day) {
        return posts.stream()
                .flatMap(post -> post.formerOn(day).stream())
                .sorted((a, b) -> b.from().compareTo(a.from()))
                .toList();
    }

    /** Who of these positions' holders is away today, by position. */
    static Map<String, List<Absence>> absences(ActorDirectory people, List<PostView> posts, boolean today) {
        List<String> ids = posts.stream().map(PostView::id).toList();
        return today && !ids.isEmpty()
                ? people.absencesOf(ids).stream()
                        .collect(Collectors.groupingBy(Absence::group, HashMap::new, Collectors.toList()))
                : Map.of();
    }

    /** A state with the name of the organisation above; public, because templates read it. */
    public record NamedState(StateView state, @Nullable String parentName) {}

    /** Another organisation this one takes over from or hands over to. */
    public record Link(
            String id,
            String name,
            LocalDate since,
            @Nullable String reorganisationId) {}
}
