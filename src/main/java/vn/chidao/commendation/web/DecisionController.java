package vn.chidao.commendation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.commendation.CommendationGrounds;
import vn.chidao.commendation.CommendationPapers;
import vn.chidao.commendation.CouncilCatalog;
import vn.chidao.commendation.DecisionManagement;
import vn.chidao.commendation.DecisionStatus;
import vn.chidao.commendation.DecisionView;
import vn.chidao.commendation.PrepareDecision;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Downloads;
import vn.chidao.pages.Refusals;
import vn.chidao.pages.Typed;
import vn.chidao.shared.Actor;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/** Decisions on commendation: drafted of what is ready, read and taken away as a document, taken back. */
@Controller
class DecisionController {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final DecisionManagement management;
    private final CouncilCatalog catalog;
    private final WaitingList waiting;
    private final CommendationGrounds grounds;
    private final CommendationPapers papers;
    private final CommendationChoices choices;
    private final Acting acting;
    private final DirectiveCatalog directives;
    private final CurrentUser user;
    private final Refusals refusals;

    DecisionController(
            DecisionManagement management,
            CouncilCatalog catalog,
            WaitingList waiting,
            CommendationGrounds grounds,
            CommendationPapers papers,
            CommendationChoices choices,
            Acting acting,
            DirectiveCatalog directives,
            CurrentUser user,
            Refusals refusals) {
        this.management = management;
        this.catalog = catalog;
        this.waiting = waiting;
        this.grounds = grounds;
        this.papers = papers;
        this.choices = choices;
        this.acting = acting;
        this.directives = directives;
        this.user = user;
        this.refusals = refusals;
    }

    @GetMapping("/commendations/decisions/new")
    String form(@RequestParam MultiValueMap<String, String> typed, Model model) {
        return newPage(typed, model);
    }

    @PostMapping("/commendations/decisions")
    String prepare(
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Typed form = new Typed(typed.toSingleValueMap());
        String unitId = choices.bodyOf(form.text("unit"));
        Actor actor = user.actorWith(Right.OPEN_COMMENDATION, Thing.of(unitId), CommendationChoices.REFUSED_OPENING);
        if (WaitingList.isLooking(form)) {
            return newPage(typed, model);
        }
        return acting.go(
                () -> {
                    String id = CurrentActor.call(
                            actor,
                            () -> management.prepare(new PrepareDecision(
                                    unitId,
                                    chosen(typed),
                                    form.text("subject"),
                                    form.text("basis"),
                                    form.text("reason"))));
                    refusals.done(redirect, "commendation.decision.prepared");
                    redirect.addAttribute("id", id);
                    return "redirect:/commendations/decisions/{id}";
                },
                () -> newPage(typed, model),
                model,
                response);
    }

    private static List<String> chosen(MultiValueMap<String, String> typed) {
        List<String> values = typed.get("proposals");
        return values == null ? List.of() : values;
    }

    private String newPage(MultiValueMap<String, String> typed, Model model) {
        Map<String, String> values = new LinkedHashMap<>(typed.toSingleValueMap());
        String unitId = choices.bodyOf(values.get("unit"));
        values.putIfAbsent("subject", refusals.text("commendation.decision.subject"));
        model.addAttribute("values", values);
        model.addAttribute("unit", unitId);
        model.addAttribute("units", choices.options(grounds.awarding(user.asker())));
        waiting.show(unitId, false, new Typed(values), chosen(typed), model);
        CommendationChoices.withErrors(model);
        return "commendation/decision-new";
    }

    @GetMapping("/commendations/decisions/{id}")
    String one(@PathVariable String id, Model model) {
        return page(visible(id), Map.of(), model);
    }

    @GetMapping("/commendations/decisions/{id}/decision.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id) {
        DecisionView decision = visible(id);
        return Downloads.of(name(decision) + ".pdf", MediaType.APPLICATION_PDF, papers.pdf(decision));
    }

    @GetMapping("/commendations/decisions/{id}/decision.docx")
    ResponseEntity<byte[]> docx(@PathVariable String id) {
        DecisionView decision = visible(id);
        return Downloads.of(name(decision) + ".docx", DOCX, papers.docx(decision));
    }

    @GetMapping("/commendations/decisions/{id}/list.xlsx")
    ResponseEntity<byte[]> list(@PathVariable String id) {
        DecisionView decision = visible(id);
        return Downloads.workbook(
                refusals.text("commendation.decision.list-name", label(decision)), papers.list(decision));
    }

    private String name(DecisionView decision) {
        return refusals.text("commendation.decision.file-name", label(decision));
    }

    private String label(DecisionView decision) {
        return Stream.of(decision.numberWritten(), decision.subject())
                .filter(each -> each != null)
                .findFirst()
                .orElse("");
    }

    @PostMapping("/commendations/decisions/{id}/revoke")
    String revoke(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Actor actor = user.actorWith(
                Right.DECIDE_COMMENDATION,
                Thing.of(visible(id).awardingUnitId()),
                CommendationChoices.REFUSED_DECIDING);
        Typed form = new Typed(typed);
        return acting.go(
                () -> {
                    CurrentActor.run(actor, () -> management.revoke(id, form.seen(), form.text("reason")));
                    refusals.done(redirect, "commendation.decision.revoked");
                    return "redirect:/commendations/decisions/{id}";
                },
                () -> page(visible(id), typed, model),
                model,
                response);
    }

    private DecisionView visible(String id) {
        return catalog.decision(user.asker(), id).orElseThrow(() -> new NotFound("commendation decision", id));
    }

    private String page(DecisionView decision, Map<String, String> typed, Model model) {
        model.addAttribute("decision", decision);
        model.addAttribute("directive", directives.require(decision.directiveId()));
        model.addAttribute("values", typed);
        model.addAttribute(
                "mayRevoke",
                decision.status() == DecisionStatus.SIGNED
                        && user.may(Right.DECIDE_COMMENDATION, Thing.of(decision.awardingUnitId())));
        CommendationChoices.withErrors(model);
        return "commendation/decision";
    }
}
