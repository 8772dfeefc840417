package vn.chidao.directive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveOnPaper;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.DraftDirective;
import vn.chidao.directive.DraftStructure;
import vn.chidao.directive.DraftingDesk;
import vn.chidao.directive.DraftingRights;
import vn.chidao.directive.WrittenDrafts;
import vn.chidao.directive.web.Clerks.Choice;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Downloads;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.FormRefused;

/** A draft written by hand: a new one, or one again that nobody reviews now. What was typed is never lost. */
@Controller
class DraftWritingController {

    /** Where a refusal stands that concerns no single field. */
    private static final String WHOLE = "whole";

    private final DraftingDesk desk;
    private final DraftingRights rights;
    private final DraftChoices choices;
    private final DraftPage page;
    private final DraftStructure structure;
    private final WrittenDrafts written;
    private final DirectiveCatalog catalog;
    private final DirectiveSight sight;
    private final DirectiveOnPaper paper;
    private final CurrentUser user;
    private final MessageSource messages;

    DraftWritingController(
            DraftingDesk desk,
            DraftingRights rights,
            DraftChoices choices,
            DraftPage page,
            DraftStructure structure,
            WrittenDrafts written,
            DirectiveCatalog catalog,
            DirectiveSight sight,
            DirectiveOnPaper paper,
            CurrentUser user,
            MessageSource messages) {
        this.desk = desk;
        this.rights = rights;
        this.choices = choices;
        this.page = page;
        this.structure = structure;
        this.written = written;
        this.catalog = catalog;
        this.sight = sight;
        this.paper = paper;
        this.user = user;
        this.messages = messages;
    }

    @GetMapping("/directives/new")
    ModelAndView blank(@RequestParam(required = false) @Nullable String implementing, Locale locale) {
        DraftSheet sheet = implementing == null || !sight.visible().contains(implementing)
                ? DraftSheet.blank()
                : DraftSheet.implementing(implementing);
        return page.show(null, sheet, places(), Map.of(), null, locale);
    }

    @GetMapping("/directives/{id}/draft")
    ModelAndView again(@PathVariable String id, Locale locale) {
        DirectiveView draft = rewritable(id);
        DraftSheet sheet = DraftSheet.of(
                written.of(id), written.revision(id), structure.saidBy(draft.text(), catalog.clauses(id)));
        return page.show(draft, sheet, places(), Map.of(), null, locale);
    }

    @PostMapping("/directives/new")
    Object write(
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "save") String action,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Locale locale) {
        return act(null, typed, action, redirect, response, locale);
    }

    @PostMapping("/directives/{id}/draft")
    Object rewrite(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "save") String action,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Locale locale) {
        return act(rewritable(id), typed, action, redirect, response, locale);
    }

    private Object act(
            @Nullable DirectiveView draft,
            Map<String, String> typed,
            String action,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Locale locale) {
        DraftSheet sheet = DraftSheet.typed(typed);
        List<DraftingDesk.Place> places = places();
        if (changesSheet(sheet, action)) {
            return page.show(draft, sheet, places, Map.of(), null, locale);
        }
        Map<String, String> keys = new LinkedHashMap<>();
        Map<String, String> errors = new LinkedHashMap<>();
        try {
            DraftDirective typedDraft = sheet.command(
                    Map.of("addressees", named(choices.addressees(places)), "links", named(choices.directives())),
                    keys);
            if (typedDraft != null) {
                requireOwn(places, typedDraft);
                DraftDirective command = structure.structured(typedDraft, sheet.said());
                switch (action) {
                    case "check" -> {
                        return page.show(draft, sheet, places, Map.of(), paper.problems(command), locale);
                    }
                    case "preview" -> {
                        return Downloads.shown("draft.pdf", MediaType.APPLICATION_PDF, paper.preview(command));
                    }
                    default -> {
                        return saved(draft, sheet, command, action.equals("submit"), redirect, locale);
                    }
                }
            }
        } catch (BusinessRuleViolation refused) {
            errors.put(
                    refused.field() == null ? WHOLE : refused.field(),
                    messages.getMessage(refused.key(), refused.args().toArray(), locale));
        } catch (FormRefused refused) {
            refused.problems()
                    .forEach(problem ->
                            errors.putIfAbsent(problem.field() == null ? WHOLE : problem.field(), problem.message()));
        }
        keys.forEach((field, key) -> errors.put(field, messages.getMessage(key, null, locale)));
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page.show(draft, sheet, places, errors, null, locale);
    }

    private ModelAndView saved(
            @Nullable DirectiveView draft,
            DraftSheet sheet,
            DraftDirective command,
            boolean submit,
            RedirectAttributes redirect,
            Locale locale) {
        Actor actor = user.actorWith(Right.SUBMIT_DRAFT, Thing.of(command.draftingUnitId()), "directive.refused.draft");
        DraftingDesk.Known known = draft == null ? null : new DraftingDesk.Known(draft.id(), sheet.revision());
        String id = CurrentActor.call(
                actor,
                () -> submit ? desk.writeAndSubmit(known, command, sheet.get("note")) : desk.write(known, command));
        redirect.addFlashAttribute(
                "flash", messages.getMessage(submit ? "directive.submit.done" : "directive.draft.done", null, locale));
        redirect.addAttribute("id", id);
        return new ModelAndView("redirect:/directives/{id}");
    }

    /** Whoever sends other units than he was offered gets no page of theirs to see either. */
    private static void requireOwn(List<DraftingDesk.Place> places, DraftDirective command) {
        String wanted = command.draftingUnitId() + ":" + command.issuerUnitId();
        if (places.stream().noneMatch(place -> DraftChoices.key(place).equals(wanted))) {
            throw new AccessRefused("directive.refused.draft");
        }
    }

    /** Lines added or taken away, or the structure asked for: nothing is saved. */
    private static boolean changesSheet(DraftSheet sheet, String action) {
        String[] parts = action.split(":");
        if (action.equals("structure")) {
            return true;
        }
        if (parts[0].equals("add-row") && parts.length == 2) {
            sheet.addRow(parts[1]);
            return true;
        }
        if (parts[0].equals("remove-row") && parts.length == 3 && parts[2].matches("\\d{1,3}")) {
            sheet.removeRow(parts[1], Integer.parseInt(parts[2]));
            return true;
        }
        return false;
    }

    private DirectiveView rewritable(String id) {
        DirectiveView draft = catalog.find(id)
                .filter(found -> sight.visible().contains(id))
                .orElseThrow(() -> new NotFound("directive", id));
        if (!rights.mayRewrite(draft, user.asker())) {
            throw new AccessRefused("directive.refused.draft");
        }
        return draft;
    }

    private List<DraftingDesk.Place> places() {
        List<DraftingDesk.Place> places = desk.places(user.asker());
        if (places.isEmpty()) {
            throw new AccessRefused("directive.refused.draft");
        }
        return places;
    }

    private static Map<String, String> named(List<Choice> offered) {
        return offered.stream().collect(Collectors.toMap(Choice::value, Choice::label, (first, second) -> first));
    }
}
