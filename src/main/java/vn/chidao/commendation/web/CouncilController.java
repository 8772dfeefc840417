package vn.chidao.commendation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.commendation.CommendationGrounds;
import vn.chidao.commendation.ConveneCouncil;
import vn.chidao.commendation.CouncilCatalog;
import vn.chidao.commendation.CouncilManagement;
import vn.chidao.commendation.CouncilMode;
import vn.chidao.commendation.CouncilStatus;
import vn.chidao.commendation.CouncilView;
import vn.chidao.document.FileSight;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.pages.Refusals;
import vn.chidao.pages.Typed;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/** The council for emulation and commendation of a body: who is on it, what it votes on, how it voted. */
@Controller
class CouncilController {

    private final CouncilManagement management;
    private final CouncilCatalog catalog;
    private final WaitingList waiting;
    private final CommendationGrounds grounds;
    private final OrganizationDirectory organizations;
    private final FileSight files;
    private final CommendationChoices choices;
    private final Acting acting;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    CouncilController(
            CouncilManagement management,
            CouncilCatalog catalog,
            WaitingList waiting,
            CommendationGrounds grounds,
            OrganizationDirectory organizations,
            FileSight files,
            CommendationChoices choices,
            Acting acting,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock) {
        this.management = management;
        this.catalog = catalog;
        this.waiting = waiting;
        this.grounds = grounds;
        this.organizations = organizations;
        this.files = files;
        this.choices = choices;
        this.acting = acting;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** The positions of one organisation, to choose members from. */
    record House(String name, List<PositionView> positions, boolean chosen) {}

    @GetMapping("/commendations/councils/new")
    String form(@RequestParam MultiValueMap<String, String> typed, Model model) {
        return newPage(typed, new LinkedHashMap<>(typed.toSingleValueMap()), model);
    }

    @PostMapping("/commendations/councils")
    String convene(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "minutes", required = false) @Nullable MultipartFile minutes,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Map<String, String> kept = new LinkedHashMap<>(typed.toSingleValueMap());
        String unitId = choices.bodyOf(kept.get("unit"));
        Actor actor = user.actorWith(Right.OPEN_COMMENDATION, Thing.of(unitId), CommendationChoices.REFUSED_OPENING);
        if (WaitingList.isLooking(new Typed(kept))) {
            return newPage(typed, kept, model);
        }
        return acting.go(
                () -> {
                    Typed form = new Typed(kept);
                    String file = choices.file(minutes, "minutes", form);
                    if (file != null) {
                        kept.put("minutes", file);
                    }
                    CouncilMode mode = form.choice("mode", CouncilMode.values());
                    String id = CurrentActor.call(
                            actor,
                            () -> management.convene(new ConveneCouncil(
                                    unitId,
                                    mode == null ? CouncilMode.BALLOT : mode,
                                    form.day("heldOn"),
                                    chosen(typed, "proposals"),
                                    chosen(typed, "positions"),
                                    form.number("members"),
                                    counts(typed, form),
                                    file)));
                    refusals.done(redirect, "commendation.council.convened");
                    redirect.addAttribute("id", id);
                    return "redirect:/commendations/councils/{id}";
                },
                () -> newPage(typed, kept, model),
                model,
                response);
    }

    private static List<String> chosen(MultiValueMap<String, String> typed, String name) {
        List<String> values = typed.get(name);
        return values == null ? List.of() : values;
    }

    private static Map<String, ConveneCouncil.Counted> counts(MultiValueMap<String, String> typed, Typed form) {
        Map<String, ConveneCouncil.Counted> counts = new LinkedHashMap<>();
        for (String id : chosen(typed, "proposals")) {
            counts.put(
                    id,
                    new ConveneCouncil.Counted(
                            form.number("for-" + id), form.number("against-" + id), form.number("abstain-" + id)));
        }
        return counts;
    }

    private String newPage(MultiValueMap<String, String> typed, Map<String, String> kept, Model model) {
        String unitId = choices.bodyOf(kept.get("unit"));
        kept.putIfAbsent("heldOn", clock.today().toString());
        kept.putIfAbsent("mode", CouncilMode.BALLOT.name());
        Set<String> members = Set.copyOf(chosen(typed, "positions"));
        model.addAttribute("values", kept);
        model.addAttribute("unit", unitId);
        model.addAttribute("units", choices.options(grounds.awarding(user.asker())));
        waiting.show(unitId, true, new Typed(kept), chosen(typed, "proposals"), model);
        model.addAttribute("chosenMembers", members);
        model.addAttribute("houses", houses(unitId, members));
        model.addAttribute("modes", choices.constants(CouncilMode.values(), "CouncilMode."));
        CommendationChoices.withErrors(model);
        return "commendation/council-new";
    }

    /** Positions of the body and of the organisations beside it: who sits on its council. */
    private List<House> houses(String unitId, Set<String> members) {
        return grounds.beside(unitId, waiting.directives(unitId)).stream()
                .map(unit -> {
                    List<PositionView> positions = organizations.positionsOf(unit.id());
                    return new House(
                            unit.name(),
                            positions,
                            unit.id().equals(unitId)
                                    || positions.stream().map(PositionView::id).anyMatch(members::contains));
                })
                .filter(house -> !house.positions().isEmpty())
                .toList();
    }

    @GetMapping("/commendations/councils/{id}")
    String one(@PathVariable String id, Model model) {
        return page(visible(id), model);
    }

    @PostMapping("/commendations/councils/{id}/close")
    String close(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "minutes", required = false) @Nullable MultipartFile minutes,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Actor actor = user.actorWith(
                Right.OPEN_COMMENDATION, Thing.of(visible(id).awardingUnitId()), CommendationChoices.REFUSED_OPENING);
        return acting.go(
                () -> {
                    String file = choices.file(minutes, "minutes", new Typed(typed));
                    CurrentActor.run(actor, () -> management.close(id, file));
                    refusals.done(redirect, "commendation.council.closed");
                    return "redirect:/commendations/councils/{id}";
                },
                () -> page(visible(id), model),
                model,
                response);
    }

    private CouncilView visible(String id) {
        return catalog.council(user.asker(), id).orElseThrow(() -> new NotFound("council", id));
    }

    private String page(CouncilView council, Model model) {
        String minutes = council.minutesFileId();
        model.addAttribute("council", council);
        model.addAttribute("mayReadMinutes", minutes != null && files.mayRead(user.username(), minutes));
        model.addAttribute(
                "mayClose",
                council.status() == CouncilStatus.OPEN
                        && user.may(Right.OPEN_COMMENDATION, Thing.of(council.awardingUnitId())));
        CommendationChoices.withErrors(model);
        return "commendation/council";
    }
}
