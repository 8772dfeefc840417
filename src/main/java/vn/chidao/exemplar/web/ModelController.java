package vn.chidao.exemplar.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.document.FileSight;
import vn.chidao.exemplar.EnterModelByHand;
import vn.chidao.exemplar.ExemplarSight;
import vn.chidao.exemplar.ModelActKind;
import vn.chidao.exemplar.ModelCatalog;
import vn.chidao.exemplar.ModelManagement;
import vn.chidao.exemplar.ModelStage;
import vn.chidao.exemplar.ModelView;
import vn.chidao.exemplar.ModelView.ActView;
import vn.chidao.exemplar.ReportAct;
import vn.chidao.identity.CurrentUser;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.obligation.ObligationView;
import vn.chidao.pages.Refusals;
import vn.chidao.pages.Typed;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/**
 * One model: what was reported and confirmed of it, what there is to report next, and its history; and a new one. Who
 * comes second is told who was faster and finds everything he typed.
 */
@Controller
class ModelController {

    private final ModelManagement management;
    private final ModelCatalog catalog;
    private final ExemplarSight sight;
    private final Choices choices;
    private final DirectiveCatalog directives;
    private final ObligationCatalog obligations;
    private final FileSight files;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    ModelController(
            ModelManagement management,
            ModelCatalog catalog,
            ExemplarSight sight,
            Choices choices,
            DirectiveCatalog directives,
            ObligationCatalog obligations,
            FileSight files,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock) {
        this.management = management;
        this.catalog = catalog;
        this.sight = sight;
        this.choices = choices;
        this.directives = directives;
        this.obligations = obligations;
        this.files = files;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/models/new")
    String form(@RequestParam Map<String, String> typed, Model model) {
        return newPage(typed, model);
    }

    @PostMapping("/models")
    String open(
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Typed form = new Typed(typed);
        String unitId = choices.unitOf(form.text("unit"));
        Actor actor = user.actorWith(Right.KEEP_MODELS, Thing.of(unitId), Choices.REFUSED);
        if ("choose".equals(typed.get("action"))) {
            return newPage(typed, model);
        }
        try {
            String id = CurrentActor.call(
                    actor,
                    () -> management.open(new EnterModelByHand(
                            unitId,
                            form.orEmpty("obligationId"),
                            form.orEmpty("name"),
                            form.choice("content", ContentArea.values()),
                            form.text("settlementId"),
                            form.number("year", clock.today().getYear()),
                            form.number("planned", 1),
                            form.text("description"),
                            form.text("reason"))));
            refusals.done(redirect, "exemplar.new.done");
            redirect.addAttribute("id", id);
            return "redirect:/models/{id}";
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return newPage(typed, model);
        }
    }

    private String newPage(Map<String, String> typed, Model model) {
        String unitId = choices.unitOf(typed.get("unit"));
        user.actorWith(Right.KEEP_MODELS, Thing.of(unitId), Choices.REFUSED);
        Map<String, String> values = new LinkedHashMap<>(typed);
        values.putIfAbsent("year", String.valueOf(clock.today().getYear()));
        values.putIfAbsent("planned", "1");
        model.addAttribute("values", values);
        model.addAttribute("unit", unitId);
        model.addAttribute("units", choices.named(choices.units()));
        model.addAttribute("duties", choices.duties(unitId));
        model.addAttribute("settlements", choices.settlements(unitId));
        model.addAttribute("contents", choices.contents());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "exemplar/model-new";
    }

    @GetMapping("/models/{id}")
    String one(@PathVariable String id, Model model) {
        return page(visible(id), Map.of(), model);
    }

    @PostMapping("/models/{id}/acts")
    String report(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ModelView seen = visible(id);
        Typed form = new Typed(typed);
        ModelActKind kind = form.choice("kind", ModelActKind.values());
        if (kind == null) {
            throw new NotFound("model-act", id);
        }
        String unitId = form.text("unit") == null ? seen.unitId() : form.orEmpty("unit");
        Actor actor = user.actorWith(Right.KEEP_MODELS, Thing.of(unitId), Choices.REFUSED);
        Map<String, String> kept = typed;
        try {
            String fileId = CurrentActor.call(actor, () -> choices.file(file, form));
            kept = Choices.with(typed, "file", fileId);
            CurrentActor.call(
                    actor,
                    () -> management.report(new ReportAct(
                            id,
                            form.seen(),
                            kind,
                            unitId,
                            form.bool("neverBuilt"),
                            form.number("amount", 1),
                            form.day("day"),
                            form.text("words"),
                            form.text("place"),
                            form.number("people"),
                            form.number("households"),
                            form.text("decisionNumber"),
                            form.text("decidedBy"),
                            fileId)));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(visible(id), kept, model);
        } catch (AlreadyHandled | OptimisticLockingFailureException faster) {
            return overtaken(id, kept, model, response);
        }
        refusals.done(redirect, "exemplar.act.done");
        return "redirect:/models/{id}";
    }

    @PostMapping("/models/{id}/acts/{actId}/take-back")
    String takeBack(
            @PathVariable String id,
            @PathVariable String actId,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ModelView seen = visible(id);
        ActView act = seen.act(actId).orElseThrow(() -> new NotFound("model-act", actId));
        Typed form = new Typed(typed);
        Actor actor = user.actorWith(Right.KEEP_MODELS, Thing.of(seen.reporterOf(act)), Choices.REFUSED);
        Map<String, String> kept = Choices.with(typed, "taking", actId);
        try {
            CurrentActor.run(actor, () -> management.takeBack(id, actId, form.seen(), form.text("reason")));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(visible(id), kept, model);
        } catch (AlreadyHandled | OptimisticLockingFailureException faster) {
            return overtaken(id, kept, model, response);
        }
        refusals.done(redirect, "exemplar.take-back.done");
        return "redirect:/models/{id}";
    }

    private String overtaken(String id, Map<String, String> typed, Model model, HttpServletResponse response) {
        model.addAttribute("overtaken", true);
        response.setStatus(HttpStatus.CONFLICT.value());
        return page(visible(id), typed, model);
    }

    private ModelView visible(String id) {
        return catalog.find(id)
                .filter(model -> sight.isOpenTo(user.asker(), model))
                .orElseThrow(() -> new NotFound("model", id));
    }

    private String page(ModelView one, Map<String, String> typed, Model model) {
        ObligationView obligation = obligations.require(one.obligationId());
        boolean inForce = obligation.status() == ObligationStatus.IN_FORCE;
        boolean stands = inForce && one.stage() != ModelStage.UNREGISTERED;
        boolean own = user.may(Right.KEEP_MODELS, Thing.of(one.unitId()));
        Set<String> takers = new TreeSet<>(choices.units());
        if (!own) {
            takers.remove(one.unitId());
        }
        model.addAttribute("model", one);
        model.addAttribute("directive", directives.require(one.directiveId()));
        model.addAttribute("obligation", obligation);
        model.addAttribute("inForce", inForce);
        model.addAttribute(
                "acts",
                one.acts().stream()
                        .sorted(Comparator.comparing(ActView::reportedAt).reversed())
                        .toList());
        model.addAttribute(
                "openFiles",
                one.acts().stream()
                        .map(ActView::fileId)
                        .filter(Objects::nonNull)
                        .filter(fileId -> files.mayRead(user.username(), fileId))
                        .collect(Collectors.toSet()));
        model.addAttribute(
                "mine",
                one.acts().stream()
                        .filter(ActView::canBeTakenBack)
                        .filter(act -> user.may(Right.KEEP_MODELS, Thing.of(one.reporterOf(act))))
                        .map(ActView::id)
                        .collect(Collectors.toSet()));
        // What was refused is shown once more with all that was typed, even where it is no longer offered.
        model.addAttribute("kinds", offered(one, own, stands, takers, typed.get("kind")));
        model.addAttribute("judgements", choices.judgements());
        model.addAttribute(
                "mayPropose", one.recognised() > 0 && user.may(Right.PROPOSE_COMMENDATION, Thing.of(one.unitId())));
        model.addAttribute("takers", choices.named(takers));
        model.addAttribute("values", typed);
        model.addAttribute("zone", BusinessClock.ZONE);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "exemplar/model";
    }

    /** What can be reported next; a replica also by whoever took it over. */
    private static List<ModelActKind> offered(
            ModelView one, boolean own, boolean stands, Set<String> takers, @Nullable String typed) {
        return Stream.of(ModelActKind.values())
                .filter(kind -> kind.name().equals(typed)
                        || stands
                                && switch (kind) {
                                    case BUILT -> own;
                                    case RECOGNISED -> own && one.unjudged() > one.unbuilt();
                                    case NOT_MET -> own && one.unjudged() > 0;
                                    case REPLICATED -> !takers.isEmpty() && one.recognised() > 0;
                                })
                .toList();
    }
}
