package vn.chidao.household.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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
import vn.chidao.access.Right;
import vn.chidao.household.HouseholdCatalog;
import vn.chidao.household.HouseholdManagement;
import vn.chidao.household.HouseholdPlace;
import vn.chidao.household.HouseholdRights;
import vn.chidao.household.HouseholdSight;
import vn.chidao.household.PovertyStatus;
import vn.chidao.household.SettlementCounts;
import vn.chidao.household.SettlementInSight;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Paging;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/**
 * The residential areas with their counts, and the list of one. Counts are for everybody; the catalogue gives names only
 * to whoever may read them.
 */
@Controller
@RequestMapping("/households")
class HouseholdListsController {

    private static final int PAGE_SIZE = 100;
    private static final String WITHOUT_HELPER = "none";

    private final HouseholdManagement management;
    private final HouseholdCatalog catalog;
    private final HouseholdRights rights;
    private final HouseholdSight sight;
    private final CurrentUser user;
    private final Refusals refusals;

    HouseholdListsController(
            HouseholdManagement management,
            HouseholdCatalog catalog,
            HouseholdRights rights,
            HouseholdSight sight,
            CurrentUser user,
            Refusals refusals) {
        this.management = management;
        this.catalog = catalog;
        this.rights = rights;
        this.sight = sight;
        this.user = user;
        this.refusals = refusals;
    }

    /** A line of the overview. */
    record Line(SettlementInSight place, SettlementCounts counts) {}

    @GetMapping
    String settlements(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int shownYear = catalog.yearOf(year);
        List<SettlementInSight> places = sight.settlements().stream()
                .filter(place -> place.listed() || place.kept())
                .toList();
        List<SettlementCounts> counts = catalog.countsOf(
                places.stream().map(place -> place.settlement().id()).toList(), shownYear);
        Paging paging = Paging.of(page, places.size(), PAGE_SIZE);
        List<Line> lines = IntStream.range(paging.skip(), Math.min(places.size(), paging.skip() + PAGE_SIZE))
                .mapToObj(at -> new Line(places.get(at), counts.get(at)))
                .toList();
        model.addAttribute("year", shownYear);
        model.addAttribute("thisYear", catalog.yearOf(null));
        model.addAttribute("asOf", catalog.asOf(shownYear));
        model.addAttribute("lines", lines);
        model.addAttribute(
                "total", counts.stream().reduce(SettlementCounts::plus).orElse(null));
        paging.show(model);
        return "household/settlements";
    }

    @GetMapping("/{settlementId}")
    String list(
            @PathVariable String settlementId,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String helper,
            Model model) {
        return page(rights.place(settlementId), year, helper, model);
    }

    @PostMapping("/{settlementId}")
    String add(
            @PathVariable String settlementId,
            @Valid @ModelAttribute("household") AddForm form,
            BindingResult binding,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        HouseholdPlace place = rights.place(settlementId);
        if (!place.open()) {
            throw new NotFound("residential area", settlementId);
        }
        Actor actor = user.actorWith(Right.KEEP_HOUSEHOLDS, place.register(), "household.access.keep");
        model.addAttribute("values", typed);
        model.addAttribute("chosen", AddForm.chosen(form.memberUnitIds()));
        if (binding.hasErrors()) {
            refusals.show(binding, model, response);
            return page(place, null, null, model);
        }
        try {
            CurrentActor.run(actor, () -> management.add(form.toCommand(settlementId)));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(place, null, null, model);
        }
        refusals.done(redirect, "household.done.added", typed.get("code"));
        return "redirect:/households/{settlementId}";
    }

    private String page(HouseholdPlace place, @Nullable Integer year, @Nullable String helper, Model model) {
        String id = place.settlementId();
        int shownYear = catalog.yearOf(year);
        boolean withoutHelper = WITHOUT_HELPER.equals(helper);
        for (String kept : List.of("values", "errors")) {
            if (!model.containsAttribute(kept)) {
                model.addAttribute(kept, Map.of());
            }
        }
        if (!model.containsAttribute("chosen")) {
            model.addAttribute("chosen", Set.of());
        }
        model.addAttribute("settlement", place.settlement());
        model.addAttribute("keeper", place.keeper());
        boolean mayKeep = user.may(Right.KEEP_HOUSEHOLDS, place.register());
        model.addAttribute("open", place.open());
        model.addAttribute("successors", place.open() ? List.of() : rights.successorsOf(id));
        model.addAttribute("mayKeep", mayKeep);
        model.addAttribute("mayAdd", mayKeep && place.open());
        model.addAttribute("year", shownYear);
        model.addAttribute("thisYear", catalog.yearOf(null));
        model.addAttribute("counts", catalog.counts(id, shownYear));
        model.addAttribute("helps", catalog.helpsOf(place, shownYear));
        model.addAttribute("range", catalog.helpRange());
        model.addAttribute("list", catalog.list(place, shownYear, withoutHelper));
        model.addAttribute("withoutHelper", withoutHelper);
        model.addAttribute("organizations", Options.of(place.organizations()));
        model.addAttribute("statuses", Options.of(PovertyStatus.values(), refusals));
        return "household/list";
    }
}
