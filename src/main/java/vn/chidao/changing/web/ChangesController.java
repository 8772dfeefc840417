package vn.chidao.changing.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.changing.ChangeCatalog;
import vn.chidao.changing.ChangeKind;
import vn.chidao.changing.ChangeView;
import vn.chidao.changing.DirectiveChanges;
import vn.chidao.changing.ForeignChanges;
import vn.chidao.changing.RecordOutsideChange;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.AttachmentStore;
import vn.chidao.workflow.TaskFormHandler.Option;

/** What has happened to a directive after its issue, who has answered, and the acts that change it without a document. */
@Controller
class ChangesController {

    private final DirectiveChanges changes;
    private final ForeignChanges foreign;
    private final ChangeCatalog catalog;
    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final CurrentUser user;
    private final Refusals refusals;
    private final AttachmentStore files;

    ChangesController(
            DirectiveChanges changes,
            ForeignChanges foreign,
            ChangeCatalog catalog,
            DirectiveCatalog directives,
            DirectiveSight sight,
            CurrentUser user,
            Refusals refusals,
            AttachmentStore files) {
        this.changes = changes;
        this.foreign = foreign;
        this.catalog = catalog;
        this.directives = directives;
        this.sight = sight;
        this.user = user;
        this.refusals = refusals;
        this.files = files;
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
        Actor actor = user.actorWith(Right.CHANGE_DIRECTIVE, changes.changersOf(id), "changing.refused.change");
        return act(
                directive,
                actor,
                () -> changes.proposeRecall(id, reason),
                "changing.changes.recall-done",
                Map.of("form", "recall", "reason", reason),
                model,
                response,
                redirect);
    }

    @PostMapping("/directives/{id}/outside-changes")
    String outside(
            @PathVariable String id,
            @Valid @ModelAttribute("outside") ForeignChangeForm form,
            BindingResult binding,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "copy", required = false) @Nullable MultipartFile scan,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DirectiveView directive = visible(id);
        ForeignChanges.Gate gate = foreign.gateOf(id);
        Actor actor = user.actorWith(gate.right(), gate.thing(), gate.refusal());
        String copy = fields.get("copy");
        try {
            if (scan != null && !scan.isEmpty()) {
                copy = CurrentActor.call(actor, () -> store(scan));
            }
            if (binding.hasErrors()) {
                refusals.show(binding, model, response);
                return page(directive, ForeignChangeForm.typed(fields, copy), model);
            }
            RecordOutsideChange command = form.command(id, copy);
            CurrentActor.run(actor, () -> foreign.record(command));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(directive, ForeignChangeForm.typed(fields, copy), model);
        }
        return done(
                directive,
                form.kind().endsDirective() ? "changing.changes.outside-waits" : "changing.changes.outside-done",
                redirect);
    }

    private String store(MultipartFile scan) {
        try (InputStream content = scan.getInputStream()) {
            return files.store(String.valueOf(scan.getOriginalFilename()), content, "change-source")
                    .id();
        } catch (BusinessRuleViolation refused) {
            throw refused.movedTo("file");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
                user.actorWith(Right.CHANGE_DIRECTIVE, changes.changersOf(directive.id()), "changing.refused.change");
        return act(
                directive,
                actor,
                () -> changes.correctPassage(id, oldWords, newWords),
                "changing.changes.passage-done",
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
        return done(directive, done, redirect);
    }

    private String done(DirectiveView directive, String done, RedirectAttributes redirect) {
        refusals.done(redirect, done);
        redirect.addAttribute("id", directive.id());
        return "redirect:/directives/{id}/changes";
    }

    private String page(DirectiveView directive, Map<String, String> typed, Model model) {
        List<ChangeView.Answered> all = catalog.of(directive.id());
        boolean isOurs = directive.isNative();
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
        foreign(directive, !isOurs && open, model);
        model.addAttribute("mayCorrect", mayChange);
        model.addAttribute("maySupersede", user.may(Right.DECIDE_RHYTHM, followedBy(directive)));
        model.addAttribute("kinds", kinds());
        model.addAttribute("typed", typed);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "changing/changes";
    }

    /** What has been done elsewhere: the form for whoever may write it down, for others who may. */
    private void foreign(DirectiveView directive, boolean open, Model model) {
        ForeignChanges.Gate gate = foreign.gateOf(directive.id());
        boolean may = open && user.may(gate.right(), gate.thing());
        model.addAttribute("mayRecordOutside", may);
        model.addAttribute("outsideRefusal", open && !may ? refusals.text(gate.refusal()) : null);
        model.addAttribute(
                "sources",
                may
                        ? foreign.sourcesFor(directive.id()).stream()
                                .map(this::source)
                                .toList()
                        : List.of());
    }

    private Option source(DirectiveView document) {
        return new Option(
                document.id(),
                refusals.text(
                        "changing.changes.source",
                        document.label(),
                        Days.written(Objects.requireNonNull(document.issuedOn())),
                        document.issuerName(),
                        document.subject()));
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
