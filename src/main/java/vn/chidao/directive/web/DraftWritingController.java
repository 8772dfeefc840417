package vn.chidao.directive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.CirculationScope;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveMarks;
import vn.chidao.directive.DirectiveOnPaper;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.DisseminationDepth;
import vn.chidao.directive.DraftDirective;
import vn.chidao.directive.DraftingDesk;
import vn.chidao.directive.DraftingRights;
import vn.chidao.directive.LinkKind;
import vn.chidao.directive.RecipientPurpose;
import vn.chidao.directive.SigningOrder;
import vn.chidao.directive.SigningRoad;
import vn.chidao.directive.web.Clerks.Choice;
import vn.chidao.document.DocumentType;
import vn.chidao.identity.CurrentUser;
import vn.chidao.layout.FormProblem;
import vn.chidao.layout.OfficialDocument.Marks;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/** A draft written by hand: a new one, or one again that nobody has reviewed yet. What was typed is never lost. */
@Controller
class DraftWritingController {

    private static final List<String> UNIT_FIELDS =
            List.of("officeUnitId", "signingUnitId", "followUpUnitId", "reportReceiverUnitId", "concludingUnitId");
    private static final List<String> FIELDS = List.of(
            "place",
            "type",
            "superiorName",
            "subject",
            "city",
            "body",
            "officeUnitId",
            "signingUnitId",
            "followUpUnitId",
            "reportReceiverUnitId",
            "concludingUnitId",
            "signingOrder",
            "signingRoad",
            "secrecy",
            "urgency",
            "circulation",
            "scope",
            "depth",
            "draftRound",
            "drafterMark",
            "copies",
            "contact");

    private final DraftingDesk desk;
    private final DraftingRights rights;
    private final DraftChoices choices;
    private final DirectiveCatalog catalog;
    private final DirectiveMarks marks;
    private final DirectiveSight sight;
    private final DirectiveOnPaper paper;
    private final CurrentUser user;
    private final MessageSource messages;

    DraftWritingController(
            DraftingDesk desk,
            DraftingRights rights,
            DraftChoices choices,
            DirectiveCatalog catalog,
            DirectiveMarks marks,
            DirectiveSight sight,
            DirectiveOnPaper paper,
            CurrentUser user,
            MessageSource messages) {
        this.desk = desk;
        this.rights = rights;
        this.choices = choices;
        this.catalog = catalog;
        this.marks = marks;
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
        return page(null, sheet, Map.of(), null, locale);
    }

    @GetMapping("/directives/{id}/draft")
    ModelAndView again(@PathVariable String id, Locale locale) {
        DirectiveView draft = rewritable(id);
        DraftSheet sheet = DraftSheet.of(
                draft,
                catalog.addressees(id),
                catalog.recipients(id),
                catalog.links(id),
                marks.of(id),
                catalog.signing(id).orElseThrow());
        return page(draft, sheet, Map.of(), null, locale);
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
        if (changesRows(sheet, action)) {
            return page(draft, sheet, Map.of(), null, locale);
        }
        Map<String, String> keys = new LinkedHashMap<>();
        Map<String, String> errors = new LinkedHashMap<>();
        try {
            DraftDirective command = sheet.command(
                    Map.of("addressees", named(choices.addressees(places)), "links", named(choices.directives())),
                    keys);
            if (command != null) {
                requireOwn(places, command);
                switch (action) {
                    case "check" -> {
                        return page(draft, sheet, Map.of(), paper.problems(command), locale);
                    }
                    case "preview" -> {
                        return pdf(paper.preview(command));
                    }
                    default -> {
                        return saved(draft, command, action.equals("submit"), redirect, locale);
                    }
                }
            }
        } catch (BusinessRuleViolation refused) {
            errors.put(
                    refused.field() == null ? "body" : refused.field(),
                    messages.getMessage(refused.key(), refused.args().toArray(), locale));
        }
        keys.forEach((field, key) -> errors.put(field, messages.getMessage(key, null, locale)));
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(draft, sheet, errors, null, locale);
    }

    private ModelAndView saved(
            @Nullable DirectiveView draft,
            DraftDirective command,
            boolean submit,
            RedirectAttributes redirect,
            Locale locale) {
        Actor actor = user.actorWith(Right.SUBMIT_DRAFT, Thing.of(command.draftingUnitId()), "directive.refused.draft");
        String known = draft == null ? null : draft.id();
        String id = CurrentActor.call(
                actor, () -> submit ? desk.writeAndSubmit(known, command) : desk.write(known, command));
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

    private static boolean changesRows(DraftSheet sheet, String action) {
        String[] parts = action.split(":");
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

    private static ResponseEntity<byte[]> pdf(byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("draft.pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.APPLICATION_PDF)
                .body(content);
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

    private ModelAndView page(
            @Nullable DirectiveView draft,
            DraftSheet sheet,
            Map<String, String> errors,
            @Nullable List<FormProblem> problems,
            Locale locale) {
        List<DraftingDesk.Place> places = places();
        List<Choice> offered = choices.places(places, locale);
        Map<String, String> values = new HashMap<>();
        FIELDS.forEach(field -> values.put(field, sheet.raw(field)));
        if (values.get("place") == null) {
            values.put("place", offered.get(0).value());
        }
        ModelMap model = new ModelMap();
        model.addAttribute("draft", draft);
        model.addAttribute("values", values);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "problems",
                problems == null
                        ? null
                        : problems.stream()
                                .map(problem ->
                                        new Fault(problem.blocking(), messages.getMessage(problem.what(), locale)))
                                .toList());
        model.addAttribute("places", offered);
        model.addAttribute("types", choices.of(DocumentType.values(), locale));
        model.addAttribute("units", withChosen(choices.units(places), values));
        model.addAttribute("secrecies", marked(Marks.Secrecy.values(), locale));
        model.addAttribute("scopes", marked(CirculationScope.values(), locale));
        model.addAttribute("depths", marked(DisseminationDepth.values(), locale));
        model.addAttribute("urgencies", marked(Marks.Urgency.values(), locale));
        model.addAttribute("orders", choices.of(SigningOrder.values(), locale));
        model.addAttribute("roads", choices.of(SigningRoad.values(), locale));
        Group group = new Group(sheet, errors, locale);
        model.addAttribute("coSigners", group.of("coSigners", column("SELECT", "unit", choices.units(places))));
        model.addAttribute(
                "addressees",
                group.of(
                        "addressees",
                        column("SELECT", "selector", choices.addressees(places)),
                        column("TEXT", "name", null)));
        model.addAttribute(
                "recipients",
                group.of(
                        "recipients",
                        column("TEXT", "name", null),
                        column("SELECT", "purpose", choices.of(RecipientPurpose.values(), locale))));
        model.addAttribute(
                "links",
                group.of(
                        "links",
                        column("SELECT", "kind", choices.of(LinkKind.values(), locale)),
                        column("SELECT", "target", choices.directives()),
                        column("TEXT", "reference", null)));
        model.addAttribute(
                "annexes", group.of("annexes", column("TEXT", "title", null), column("TEXTAREA", "text", null)));
        return new ModelAndView("directive/draft", model);
    }

    /** The marks there are to choose from; no mark is no choice. */
    private List<Choice> marked(Enum<?>[] constants, Locale locale) {
        return choices.of(constants, locale).stream()
                .filter(choice -> !choice.value().equals(Marks.Secrecy.NONE.name()))
                .toList();
    }

    /** What the draft names already stays on offer, even if it is none of the bodies around. */
    private List<Choice> withChosen(List<Choice> units, Map<String, String> values) {
        List<Choice> all = new ArrayList<>(units);
        UNIT_FIELDS.stream()
                .map(values::get)
                .filter(id -> id != null && !id.isBlank())
                .distinct()
                .filter(id -> units.stream().noneMatch(unit -> unit.value().equals(id)))
                .forEach(id -> all.add(choices.unit(id)));
        return all;
    }

    /** What is not in form, in words. */
    private record Fault(boolean blocking, String text) {}

    private static Map<String, String> named(List<Choice> offered) {
        return offered.stream().collect(Collectors.toMap(Choice::value, Choice::label, (first, second) -> first));
    }

    private static Column column(String type, String key, @Nullable List<Choice> options) {
        return new Column(type, key, options);
    }

    /** A column of a group of lines, as {@code fragments/field} draws it. */
    private record Column(String type, String key, @Nullable List<Choice> options) {

        /** What the line has chosen already stays on offer, called as the line calls it. */
        Column offering(Map<String, String> line) {
            String value = line.get(key);
            if (options == null
                    || value == null
                    || value.isBlank()
                    || options.stream().anyMatch(option -> option.value().equals(value))) {
                return this;
            }
            List<Choice> all = new ArrayList<>(options);
            all.add(new Choice(value, line.getOrDefault("name", value)));
            return new Column(type, key, all);
        }
    }

    /** Groups of lines, as {@code fragments/field} draws them. */
    private final class Group {

        private final DraftSheet sheet;
        private final Map<String, String> errors;
        private final Locale locale;

        private Group(DraftSheet sheet, Map<String, String> errors, Locale locale) {
            this.sheet = sheet;
            this.errors = errors;
            this.locale = locale;
        }

        Map<String, Object> of(String key, Column... columns) {
            List<List<Map<String, Object>>> lines = new ArrayList<>();
            List<Map<String, String>> rows = sheet.rows(key);
            for (int at = 0; at < rows.size(); at++) {
                List<Map<String, Object>> cells = new ArrayList<>();
                for (Column column : columns) {
                    cells.add(cell(
                            key,
                            String.valueOf(at),
                            column.offering(rows.get(at)),
                            rows.get(at).get(column.key())));
                }
                lines.add(cells);
            }
            List<Map<String, Object>> heads = new ArrayList<>();
            for (Column column : columns) {
                heads.add(cell(key, "INDEX", column, null));
            }
            Map<String, Object> group = field("ROWS", key, key, key, "directive.draft." + key, null);
            group.put("columns", heads);
            group.put("rows", lines);
            group.put("error", errors.get(key));
            return group;
        }

        private Map<String, Object> cell(String group, String at, Column column, @Nullable String value) {
            Map<String, Object> cell = field(
                    column.type(),
                    column.key(),
                    group + "[" + at + "]." + column.key(),
                    group + "-" + at + "-" + column.key(),
                    "directive.draft." + group + "." + column.key(),
                    column.options());
            cell.put("value", Objects.requireNonNullElse(value, ""));
            cell.put("hint", null);
            return cell;
        }

        private Map<String, Object> field(
                String type, String key, String name, String id, String label, @Nullable List<Choice> options) {
            Map<String, Object> field = new HashMap<>();
            field.put("type", type);
            field.put("key", key);
            field.put("name", name);
            field.put("id", id);
            field.put("label", messages.getMessage(label, null, locale));
            field.put("hint", type.equals("ROWS") ? messages.getMessage(label + ".hint", null, locale) : null);
            field.put("options", options);
            for (String none :
                    List.of("required", "maxLength", "min", "max", "step", "value", "error", "columns", "rows")) {
                field.put(none, none.equals("required") ? Boolean.FALSE : null);
            }
            return field;
        }
    }
}
