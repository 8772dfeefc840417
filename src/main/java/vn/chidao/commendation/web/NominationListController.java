package vn.chidao.commendation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.commendation.CandidateKind;
import vn.chidao.commendation.CommendationGrounds;
import vn.chidao.commendation.CommendationGrounds.Duty;
import vn.chidao.commendation.NominationCatalog;
import vn.chidao.commendation.NominationFilter;
import vn.chidao.commendation.NominationManagement;
import vn.chidao.commendation.NominationSource;
import vn.chidao.commendation.NominationSources;
import vn.chidao.commendation.NominationSources.Arisen;
import vn.chidao.commendation.NominationStatus;
import vn.chidao.commendation.NominationText;
import vn.chidao.commendation.OccasionCatalog;
import vn.chidao.commendation.OccasionRow;
import vn.chidao.commendation.WriteNomination;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Paging;
import vn.chidao.pages.Refusals;
import vn.chidao.pages.Typed;
import vn.chidao.shared.Actor;
import vn.chidao.shared.CurrentActor;
import vn.chidao.workflow.TaskFormHandler.Option;

/** The proposals somebody may read, and the start of a new one. */
@Controller
class NominationListController {

    private static final int PAGE_SIZE = 50;

    private final NominationManagement management;
    private final NominationCatalog catalog;
    private final NominationSources sources;
    private final OccasionCatalog occasions;
    private final CommendationGrounds grounds;
    private final CommendationChoices choices;
    private final Acting acting;
    private final CurrentUser user;
    private final Refusals refusals;

    NominationListController(
            NominationManagement management,
            NominationCatalog catalog,
            NominationSources sources,
            OccasionCatalog occasions,
            CommendationGrounds grounds,
            CommendationChoices choices,
            Acting acting,
            CurrentUser user,
            Refusals refusals) {
        this.management = management;
        this.catalog = catalog;
        this.sources = sources;
        this.occasions = occasions;
        this.grounds = grounds;
        this.choices = choices;
        this.acting = acting;
        this.user = user;
        this.refusals = refusals;
    }

    @GetMapping("/commendations/proposals")
    String list(@RequestParam Map<String, String> asked, @RequestParam(defaultValue = "0") int page, Model model) {
        Asker asker = user.asker();
        Typed typed = new Typed(asked);
        String words = typed.orEmpty("q");
        NominationFilter filter = new NominationFilter(
                typed.text("occasion"),
                typed.choice("status", NominationStatus.values()),
                words.length() > 100 ? words.substring(0, 100) : words);
        int count = catalog.count(asker, filter);
        Paging paging = Paging.of(page, count, PAGE_SIZE);
        model.addAttribute("filter", filter);
        model.addAttribute("statuses", choices.constants(NominationStatus.values(), "NominationStatus."));
        model.addAttribute("rounds", choices.named(occasions.list(asker, 0, 200), OccasionRow::id, OccasionRow::title));
        model.addAttribute("rows", catalog.list(asker, filter, paging.skip(), PAGE_SIZE));
        model.addAttribute("count", count);
        paging.show(model);
        model.addAttribute(
                "mayPropose", !choices.units(Right.PROPOSE_COMMENDATION).isEmpty());
        model.addAttribute("mayOpen", !grounds.awarding(asker).isEmpty());
        return "commendation/proposals";
    }

    @GetMapping("/commendations/proposals/new")
    String form(@RequestParam Map<String, String> typed, Model model) {
        return newPage(typed, model);
    }

    @PostMapping("/commendations/proposals")
    String write(
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Optional<Arisen> arisen = arisen(typed);
        String unitId = unitOf(typed, arisen);
        Actor actor =
                user.actorWith(Right.PROPOSE_COMMENDATION, Thing.of(unitId), CommendationChoices.REFUSED_PROPOSING);
        if ("choose".equals(typed.get("action"))) {
            return newPage(typed, model);
        }
        Typed form = new Typed(typed);
        return acting.go(
                () -> {
                    String id = CurrentActor.call(actor, () -> management.write(command(unitId, form, arisen)));
                    refusals.done(redirect, "commendation.new.done");
                    redirect.addAttribute("id", id);
                    return "redirect:/commendations/proposals/{id}";
                },
                () -> newPage(typed, model),
                model,
                response);
    }

    private static WriteNomination command(String unitId, Typed form, Optional<Arisen> arisen) {
        NominationText text = arisen.map(Arisen::text).orElseGet(NominationListController::nothing);
        CandidateKind kind = form.choice("kind", CandidateKind.values());
        return new WriteNomination(
                unitId,
                form.orEmpty("obligationId"),
                form.text("occasion"),
                form.text("awarding"),
                arisen.map(Arisen::source).orElse(NominationSource.TYPED),
                arisen.map(Arisen::id).orElse(null),
                new NominationText(
                        null,
                        kind == null ? text.kind() : kind,
                        form.text("name") == null ? text.name() : form.text("name"),
                        text.unit(),
                        null,
                        text.merit(),
                        text.from(),
                        text.to(),
                        text.content(),
                        Map.of(),
                        null,
                        null,
                        null,
                        null));
    }

    private static NominationText nothing() {
        return new NominationText(
                null, null, null, null, null, null, null, null, null, Map.of(), null, null, null, null);
    }

    private Optional<Arisen> arisen(Map<String, String> typed) {
        Asker asker = user.asker();
        return sources.find(asker, NominationSource.EXEMPLAR, typed.get("exemplar"))
                .or(() -> sources.find(asker, NominationSource.MODEL, typed.get("model")));
    }

    private String unitOf(Map<String, String> typed, Optional<Arisen> arisen) {
        return arisen.map(Arisen::unitId)
                .orElseGet(() -> choices.unitOf(
                        typed.get("unit"), Right.PROPOSE_COMMENDATION, CommendationChoices.REFUSED_PROPOSING));
    }

    private String newPage(Map<String, String> typed, Model model) {
        Optional<Arisen> arisen = arisen(typed);
        String unitId = unitOf(typed, arisen);
        user.actorWith(Right.PROPOSE_COMMENDATION, Thing.of(unitId), CommendationChoices.REFUSED_PROPOSING);
        Map<String, String> values = new LinkedHashMap<>(typed);
        arisen.ifPresent(each -> {
            values.putIfAbsent("obligationId", each.obligationId());
            values.putIfAbsent("kind", String.valueOf(each.text().kind()));
            values.putIfAbsent("name", each.text().name());
        });
        model.addAttribute("values", values);
        model.addAttribute("arisen", arisen.orElse(null));
        model.addAttribute("unit", unitId);
        model.addAttribute("units", choices.options(choices.units(Right.PROPOSE_COMMENDATION)));
        List<Duty> duties = grounds.dutiesOf(unitId);
        model.addAttribute("duties", choices.duties(duties));
        model.addAttribute("rounds", rounds());
        model.addAttribute("bodies", choices.options(grounds.bodiesFor(unitId, directiveOf(duties, values))));
        model.addAttribute("kinds", choices.constants(CandidateKind.values(), "CandidateKind."));
        CommendationChoices.withErrors(model);
        return "commendation/proposal-new";
    }

    private @Nullable String directiveOf(List<Duty> duties, Map<String, String> values) {
        return duties.stream()
                .filter(duty -> duty.obligation().id().equals(values.get("obligationId")))
                .map(duty -> duty.directive().id())
                .findFirst()
                .orElse(null);
    }

    private List<Option> rounds() {
        return occasions.open(user.asker()).stream()
                .map(round -> new Option(
                        round.id(), refusals.text("commendation.round-choice", round.title(), round.awardingName())))
                .toList();
    }
}
