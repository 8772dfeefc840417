package vn.chidao.festival.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.festival.AssignFestival;
import vn.chidao.festival.FestivalManagement;
import vn.chidao.festival.FestivalRights;
import vn.chidao.festival.Visitors;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.workflow.TaskFormHandler.Option;

/** Who is sent where: areas chosen commune by commune, people searched and chosen, without a script. */
@Controller
class AssignController {

    private static final String REFUSED = "festival.access.assign";
    private static final String SEARCH = "search";

    private final FestivalManagement festivals;
    private final FestivalRights rights;
    private final Visitors visitors;
    private final Obligations obligations;
    private final OrganizationDirectory organizations;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    AssignController(
            FestivalManagement festivals,
            FestivalRights rights,
            Visitors visitors,
            Obligations obligations,
            OrganizationDirectory organizations,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock) {
        this.festivals = festivals;
        this.rights = rights;
        this.visitors = visitors;
        this.obligations = obligations;
        this.organizations = organizations;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** The residential areas of a commune, to choose from. */
    record Commune(String name, List<UnitView> areas, boolean chosen) {}

    @GetMapping("/festivals/new")
    String form(@ModelAttribute("form") AssignForm form, Model model) {
        return page(form.withDefaults(clock.today().getYear(), festivals::usualDay), model);
    }

    @PostMapping("/festivals")
    String assign(
            @ModelAttribute("form") AssignForm form,
            @RequestParam(required = false) @Nullable String action,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String unitId = unitOf(form);
        Actor actor = user.actorWith(Right.ASSIGN_FESTIVAL, Thing.of(unitId), REFUSED);
        if (SEARCH.equals(action)) {
            return page(form, model);
        }
        try {
            AssignFestival command = form.toCommand(unitId);
            List<String> ids = CurrentActor.call(actor, () -> festivals.assign(command));
            refusals.done(
                    redirect,
                    festivals.isUsualDay(command.day()) ? "festival.new.done" : "festival.new.done-unusual",
                    ids.size());
            redirect.addAttribute("year", command.year());
            return "redirect:/festivals";
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(form, model);
        }
    }

    private String unitOf(AssignForm form) {
        String chosen = form.unit();
        if (chosen != null && !chosen.isBlank()) {
            return chosen;
        }
        return units().stream().findFirst().map(UnitView::id).orElseThrow(() -> new AccessRefused(REFUSED));
    }

    private List<UnitView> units() {
        return rights.assigning(user.asker());
    }

    private String page(AssignForm form, Model model) {
        String unitId = unitOf(form);
        Actor actor = user.actorWith(Right.ASSIGN_FESTIVAL, Thing.of(unitId), REFUSED);
        int thisYear = clock.today().getYear();
        LocalDate today = clock.today();
        model.addAttribute("form", form);
        model.addAttribute("unit", unitId);
        model.addAttribute(
                "units",
                units().stream().map(unit -> new Option(unit.id(), unit.name())).toList());
        model.addAttribute(
                "years",
                List.of(thisYear, thisYear + 1).stream()
                        .map(year -> new Option(String.valueOf(year), String.valueOf(year)))
                        .toList());
        model.addAttribute("communes", communes(unitId, form.chosenAreas()));
        model.addAttribute("chosenAreas", form.chosenAreas());
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.putAll(visitors.ofPositions(form.chosenPositions(), today));
        model.addAttribute("chosen", chosen);
        model.addAttribute(
                "found",
                Optional.ofNullable(form.search())
                        .filter(text -> !text.isBlank())
                        .map(text -> visitors.named(text, today, chosen.keySet()))
                        .orElse(null));
        model.addAttribute(
                "obligations",
                CurrentActor.call(actor, () -> obligations.options(unitId, visitors.unitsOf(chosen.keySet()))));
        model.addAttribute("within", festivals.reportWithin());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "festival/festival-new";
    }

    private List<Commune> communes(String unitId, Set<String> chosen) {
        Map<String, List<UnitView>> byCommune = rights.areasOf(unitId).stream()
                .collect(Collectors.groupingBy(
                        area -> area.parentId() == null ? area.id() : area.parentId(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        boolean few = byCommune.size() == 1;
        return byCommune.entrySet().stream()
                .map(each -> new Commune(
                        organizations.nameOf(each.getKey()),
                        each.getValue(),
                        few || each.getValue().stream().anyMatch(area -> chosen.contains(area.id()))))
                .toList();
    }
}
