package vn.chidao.directive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.ChangeCatalog;
import vn.chidao.directive.ChangeKind;
import vn.chidao.directive.ChangeView;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveChanges;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.RecordOutsideChange;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskFormHandler.Option;

/** What has happened to a directive after its issue, who has answered, and the acts that change it without a document. */
@Controller
class ChangesController {

    private final DirectiveChanges changes;
    private final ChangeCatalog catalog;
    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final CurrentUser user;
    private final Refusals refusals;

    ChangesController(
            DirectiveChanges changes,
            ChangeCatalog catalog,
            DirectiveCatalog directives,
            DirectiveSight sight,
            CurrentUser user,
            Refusals refusals) {
        this.changes = changes;
        this.catalog = catalog;
        this.directives = directives;
        this.sight = sight;
        this.user = user;
        this.refusals = refusals;
    }

    @GetMapping("/directives/{id}/changes")
    String changes(@PathVariable String id, Model model) {
        return page(visible(id), Map.of(), model);
    }

    @PostMapping("/directives/{id}/recall")
    String recall(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DirectiveView directive = visible(id);
        Actor actor = user.actorWith(Right.CHANGE_DIRECTIVE, changes.changersOf(id), "directive.refused.change");
        return act(
                directive,
                actor,
                () -> changes.proposeRecall(id, reason),
                "directive.changes.recall-done",
                Map.of("form", "recall", "reason", reason),
                model,
                response,
                redirect);
    }

    @PostMapping("/directives/{id}/outside-changes")
    String outside(
            @PathVariable String id,
            @RequestParam ChangeKind kind,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String byDocument,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate byDocumentOn,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DirectiveView directive = visible(id);
        Actor actor = user.actorWith(Right.KEEP_BOOK, changes.holdersOf(id), "directive.refused.outside-change");
        return act(
                directive,
                actor,
                () -> changes.recordOutside(new RecordOutsideChange(id, kind, reason, byDocument, byDocumentOn)),
                "directive.changes.outside-done",
                Map.of(
                        "form",
                        "outside",
                        "kind",
                        kind.name(),
                        "reason",
                        reason,
                        "byDocument",
                        byDocument,
                        "byDocumentOn",
                        byDocumentOn == null ? "" : byDocumentOn.toString()),
                model,
                response,
                redirect);
    }

    @PostMapping("/changes/{id}/passages")
    String passage(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String oldWords,
            @RequestParam(defaultValue = "") String newWords,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ChangeView change = catalog.require(id);
        DirectiveView directive = visible(change.directiveId());
        Actor actor =
                user.actorWith(Right.CHANGE_DIRECTIVE, changes.changersOf(directive.id()), "directive.refused.change");
        return act(
                directive,
                actor,
                () -> changes.correctPassage(id, oldWords, newWords),
                "directive.changes.passage-done",
                Map.of("form", id, "oldWords", oldWords, "newWords", newWords),
                model,
                response,
                redirect);
    }

    private String act(
            DirectiveView directive,
            Actor actor,
            Runnable act,
            String done,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            CurrentActor.run(actor, act);
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(directive, typed, model);
        }
        refusals.done(redirect, done);
        redirect.addAttribute("id", directive.id());
        return "redirect:/directives/{id}/changes";
    }

    private String page(DirectiveView directive, Map<String, String> typed, Model model) {
        List<ChangeView.Answered> all = catalog.of(directive.id());
        boolean isOurs = "NATIVE".equals(directive.origin());
        boolean open = directive.isInForce() || "RECEIVED".equals(directive.status());
        Thing changers = changes.changersOf(directive.id());
        boolean mayChange = user.may(Right.CHANGE_DIRECTIVE, changers);
        model.addAttribute("directive", directive);
        model.addAttribute("changes", all);
        model.addAttribute("doneTo", doneTo(directive));
        model.addAttribute(
                "mayRecall",
                isOurs
                        && open
                        && mayChange
                        && all.stream().noneMatch(each -> each.change().isProposed()));
        model.addAttribute(
                "mayRecordOutside", !isOurs && open && user.may(Right.KEEP_BOOK, changes.holdersOf(directive.id())));
        model.addAttribute("mayCorrect", mayChange);
        model.addAttribute("maySupersede", user.may(Right.DECIDE_RHYTHM, followedBy(directive)));
        model.addAttribute("kinds", kinds());
        model.addAttribute("typed", typed);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "directive/changes";
    }

    private static Thing followedBy(DirectiveView directive) {
        return Thing.of().followedBy(directive.followUpUnitId());
    }

    private List<ChangedDocument> doneTo(DirectiveView directive) {
        return catalog.doneBy(directive.id()).stream()
                .map(change -> new ChangedDocument(change, directives.require(change.directiveId())))
                .toList();
    }

    private List<Option> kinds() {
        return Arrays.stream(ChangeKind.values())
                .map(kind -> new Option(kind.name(), refusals.text("ChangeKind." + kind)))
                .toList();
    }

    private DirectiveView visible(String id) {
        return directives
                .find(id)
                .filter(found -> sight.visible().contains(id))
                .orElseThrow(() -> new NotFound("directive", id));
    }

    /** Another document and what this one has done to it. */
    public record ChangedDocument(ChangeView change, DirectiveView document) {}
}
