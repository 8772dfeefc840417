package vn.chidao.commendation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.commendation.AwardForm;
import vn.chidao.commendation.AwardRules;
import vn.chidao.commendation.CommendationGrounds;
import vn.chidao.commendation.CommendationPapers;
import vn.chidao.commendation.NominationCatalog;
import vn.chidao.commendation.NominationFilter;
import vn.chidao.commendation.OccasionCatalog;
import vn.chidao.commendation.OccasionKind;
import vn.chidao.commendation.OccasionManagement;
import vn.chidao.commendation.OccasionView;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.UnitView;
import vn.chidao.pages.Downloads;
import vn.chidao.pages.Paging;
import vn.chidao.pages.Refusals;
import vn.chidao.pages.Typed;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/** Rounds in which organisations are asked for proposals. */
@Controller
class OccasionController {

    private static final int PAGE_SIZE = 50;
    private static final int SHOWN_PROPOSALS = 50;
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final OccasionManagement management;
    private final OccasionCatalog catalog;
    private final NominationCatalog proposals;
    private final CommendationGrounds grounds;
    private final CommendationPapers papers;
    private final AwardRules rules;
    private final CommendationChoices choices;
    private final Acting acting;
    private final DirectiveCatalog directives;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    OccasionController(
            OccasionManagement management,
            OccasionCatalog catalog,
            NominationCatalog proposals,
            CommendationGrounds grounds,
            CommendationPapers papers,
            AwardRules rules,
            CommendationChoices choices,
            Acting acting,
            DirectiveCatalog directives,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock) {
        this.management = management;
        this.catalog = catalog;
        this.proposals = proposals;
        this.grounds = grounds;
        this.papers = papers;
        this.rules = rules;
        this.choices = choices;
        this.acting = acting;
        this.directives = directives;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/commendations/occasions")
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        Asker asker = user.asker();
        int count = catalog.count(asker);
        Paging paging = Paging.of(page, count, PAGE_SIZE);
        model.addAttribute("rows", catalog.list(asker, paging.skip(), PAGE_SIZE));
        model.addAttribute("count", count);
        model.addAttribute("today", clock.today());
        model.addAttribute("mayOpen", !choices.units(Right.OPEN_COMMENDATION).isEmpty());
        paging.show(model);
        return "commendation/occasions";
    }

    @GetMapping("/commendations/occasions/new")
    String form(@RequestParam MultiValueMap<String, String> typed, Model model) {
        return newPage(OccasionForm.of(typed), model);
    }

    @PostMapping("/commendations/occasions")
    String open(
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        OccasionForm form = OccasionForm.of(typed);
        String unitId = unitOf(form);
        Actor actor = user.actorWith(Right.OPEN_COMMENDATION, Thing.of(unitId), CommendationChoices.REFUSED_OPENING);
        if ("choose".equals(typed.getFirst("action"))) {
            return newPage(form, model);
        }
        return acting.go(
                () -> {
                    String body = bodyOf(form, unitId);
                    String id = CurrentActor.call(
                            actor, () -> management.open(form.toCommand(unitId, body, formsOf(body))));
                    refusals.done(redirect, "commendation.round.opened");
                    redirect.addAttribute("id", id);
                    return "redirect:/commendations/occasions/{id}";
                },
                () -> newPage(form, model),
                model,
                response);
    }

    private String unitOf(OccasionForm form) {
        return choices.unitOf(form.values().get("unit"), Right.OPEN_COMMENDATION, CommendationChoices.REFUSED_OPENING);
    }

    private Optional<DirectiveView> directiveOf(OccasionForm form) {
        String chosen = form.values().get("directive");
        return grounds.directives().stream()
                .filter(directive -> directive.id().equals(chosen))
                .findFirst();
    }

    private List<UnitView> bodies(OccasionForm form, String unitId) {
        return directiveOf(form)
                .map(directive -> grounds.openedBy(unitId, directive))
                .orElse(List.of());
    }

    /** The body that was chosen, else the first there is; nothing where there is none. */
    private String bodyOf(OccasionForm form, String unitId) {
        List<String> may = bodies(form, unitId).stream().map(UnitView::id).toList();
        String chosen = form.values().getOrDefault("awarding", "");
        return may.contains(chosen) ? chosen : chosen.isBlank() && !may.isEmpty() ? may.get(0) : "";
    }

    private List<AwardForm> formsOf(String body) {
        return grounds.unit(body).map(rules::of).orElse(List.of());
    }

    private String newPage(OccasionForm form, Model model) {
        String unitId = unitOf(form);
        user.actorWith(Right.OPEN_COMMENDATION, Thing.of(unitId), CommendationChoices.REFUSED_OPENING);
        String body = bodyOf(form, unitId);
        List<AwardForm> offered = formsOf(body);
        model.addAttribute("form", form.suggested(offered));
        model.addAttribute("values", form.values());
        model.addAttribute("unit", unitId);
        model.addAttribute("units", choices.options(choices.units(Right.OPEN_COMMENDATION)));
        model.addAttribute("directives", choices.directives());
        model.addAttribute("bodies", choices.options(bodies(form, unitId)));
        model.addAttribute("body", body);
        model.addAttribute("offered", offered);
        model.addAttribute(
                "bound",
                directiveOf(form)
                        .filter(directive -> !body.isEmpty())
                        .map(directive -> grounds.bound(directive.id(), body))
                        .orElse(List.of()));
        model.addAttribute("kinds", choices.constants(OccasionKind.values(), "OccasionKind."));
        model.addAttribute("chosen", directiveOf(form).isPresent());
        CommendationChoices.withErrors(model);
        return "commendation/occasion-new";
    }

    @GetMapping("/commendations/occasions/{id}")
    String one(@PathVariable String id, Model model) {
        return page(visible(id), Map.of(), model);
    }

    @GetMapping("/commendations/occasions/{id}/letter.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id) {
        OccasionView round = visible(id);
        return Downloads.of(letterName(round) + ".pdf", MediaType.APPLICATION_PDF, papers.letterPdf(round));
    }

    @GetMapping("/commendations/occasions/{id}/letter.docx")
    ResponseEntity<byte[]> docx(@PathVariable String id) {
        OccasionView round = visible(id);
        return Downloads.of(letterName(round) + ".docx", DOCX, papers.letterDocx(round));
    }

    private String letterName(OccasionView round) {
        return refusals.text("commendation.letter.file-name", round.title());
    }

    @PostMapping("/commendations/occasions/{id}/close")
    String close(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Actor actor = opener(visible(id));
        return acting.go(
                () -> {
                    CurrentActor.run(actor, () -> management.close(id, seen(typed)));
                    refusals.done(redirect, "commendation.round.closed");
                    return "redirect:/commendations/occasions/{id}";
                },
                () -> page(visible(id), typed, model),
                model,
                response);
    }

    @PostMapping("/commendations/occasions/{id}/withdraw")
    String withdraw(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Actor actor = opener(visible(id));
        return acting.go(
                () -> {
                    CurrentActor.run(
                            actor, () -> management.withdraw(id, seen(typed), new Typed(typed).text("reason")));
                    refusals.done(redirect, "commendation.round.withdrawn");
                    return "redirect:/commendations/occasions/{id}";
                },
                () -> page(visible(id), typed, model),
                model,
                response);
    }

    private static long seen(Map<String, String> typed) {
        Long seen = new Typed(typed).seen();
        return seen == null ? -1 : seen;
    }

    private Actor opener(OccasionView round) {
        return user.actorWith(
                Right.OPEN_COMMENDATION,
                Thing.of(round.openerUnitId(), round.awardingUnitId()),
                CommendationChoices.REFUSED_OPENING);
    }

    private OccasionView visible(String id) {
        return catalog.find(user.asker(), id).orElseThrow(() -> new NotFound("commendation round", id));
    }

    private String page(OccasionView round, Map<String, String> typed, Model model) {
        model.addAttribute("round", round);
        model.addAttribute("directive", directives.require(round.directiveId()));
        model.addAttribute("values", typed);
        NominationFilter within = new NominationFilter(round.id(), null, "");
        model.addAttribute("proposals", proposals.list(user.asker(), within, 0, SHOWN_PROPOSALS));
        model.addAttribute("count", proposals.count(user.asker(), within));
        model.addAttribute(
                "late", round.isOpen() && round.dueOn() != null && clock.today().isAfter(round.dueOn()));
        model.addAttribute(
                "mayPropose",
                round.isOpen() && !choices.units(Right.PROPOSE_COMMENDATION).isEmpty());
        model.addAttribute(
                "mayEnd",
                round.isOpen()
                        && user.may(Right.OPEN_COMMENDATION, Thing.of(round.openerUnitId(), round.awardingUnitId())));
        CommendationChoices.withErrors(model);
        return "commendation/occasion";
    }
}
