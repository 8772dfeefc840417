package vn.chidao.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.ModelMove;
import vn.chidao.workflow.ModelMoves;

/** Which versions of the models instances run on, and how an administrator takes them to the newest one. */
@Controller
@RequestMapping("/operations/models")
class ModelVersionController {

    private final ModelMoves moves;
    private final CurrentUser user;
    private final Refusals refusals;

    ModelVersionController(ModelMoves moves, CurrentUser user, Refusals refusals) {
        this.moves = moves;
        this.user = user;
        this.refusals = refusals;
    }

    @GetMapping
    String list(Model model) {
        requireAdministrator();
        model.addAttribute("versions", moves.inUse());
        return "portal/model-versions";
    }

    @GetMapping("/{id}")
    String preview(@PathVariable String id, Model model) {
        requireAdministrator();
        return page(id, model);
    }

    /** Changes nothing, though it takes as long as the real thing. */
    @PostMapping("/{id}/trial")
    String tryOut(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response) {
        requireAdministrator();
        preview(id);
        try {
            model.addAttribute("trial", moves.tryOut(id));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
        }
        model.addAttribute("reason", reason);
        return page(id, model);
    }

    @PostMapping("/{id}/move")
    String move(
            @PathVariable String id,
            @RequestParam String target,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        requireAdministrator();
        preview(id);
        try {
            ModelMove.Outcome outcome = CurrentActor.call(
                    user.actorFor(null), () -> moves.carryOut(id, target, reason == null ? "" : reason));
            refusals.done(redirect, "portal.models.moved", outcome.moved(), outcome.staying(), outcome.waiting());
            return "redirect:/operations/models";
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
        } catch (RuntimeException thrown) {
            refusals.overtaken(thrown, "portal.models.overtaken", model, response);
        }
        model.addAttribute("reason", reason);
        return page(id, model);
    }

    private String page(String id, Model model) {
        model.addAttribute("move", preview(id));
        model.addAttribute("most", ModelMoves.MOST);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "portal/model-move";
    }

    private ModelMove preview(String id) {
        return moves.preview(id).orElseThrow(() -> new NotFound("model version to move from", id));
    }

    private void requireAdministrator() {
        if (!user.may(Right.ADMINISTER)) {
            throw new AccessRefused("portal.rule.administrators-only");
        }
    }
}
