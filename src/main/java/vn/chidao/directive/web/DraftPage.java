package vn.chidao.directive.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;
import org.springframework.web.servlet.ModelAndView;
import vn.chidao.directive.CirculationScope;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.DisseminationDepth;
import vn.chidao.directive.DraftStructure;
import vn.chidao.directive.DraftingDesk;
import vn.chidao.directive.LinkKind;
import vn.chidao.directive.RecipientPurpose;
import vn.chidao.directive.SigningOrder;
import vn.chidao.directive.SigningRoad;
import vn.chidao.directive.StructureLine;
import vn.chidao.directive.web.Clerks.Choice;
import vn.chidao.document.DocumentType;
import vn.chidao.layout.FormProblem;
import vn.chidao.layout.OfficialDocument.Marks;

/** Fills the page on which a draft is written: the same for the first writing and for one that was returned. */
@Component
class DraftPage {

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
            "contact",
            "note",
            DraftSheet.REVISION);

    private final DraftChoices choices;
    private final DraftStructure structure;
    private final DirectiveCatalog catalog;
    private final MessageSource messages;

    DraftPage(DraftChoices choices, DraftStructure structure, DirectiveCatalog catalog, MessageSource messages) {
        this.choices = choices;
        this.structure = structure;
        this.catalog = catalog;
        this.messages = messages;
    }

    /** @param problems what is not in form, where that was asked for */
    ModelAndView show(
            @Nullable DirectiveView draft,
            DraftSheet sheet,
            List<DraftingDesk.Place> places,
            Map<String, String> errors,
            @Nullable List<FormProblem> problems,
            Locale locale) {
        List<Choice> offered = choices.places(places, locale);
        Map<String, String> values = new HashMap<>();
        FIELDS.forEach(field -> values.put(field, sheet.raw(field)));
        if (values.get("place") == null) {
            values.put("place", offered.get(0).value());
        }
        ModelMap model = new ModelMap();
        model.addAttribute("draft", draft);
        model.addAttribute(
                "returned",
                draft == null ? null : catalog.lastReturn(draft.id()).orElse(null));
        model.addAttribute("values", values);
        model.addAttribute("errors", errors);
        model.addAttribute("structure", structure(sheet, locale));
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
        List<Choice> around = choices.units(places);
        model.addAttribute("units", withChosen(around, UNIT_FIELDS.stream().map(values::get)));
        model.addAttribute("secrecies", marked(Marks.Secrecy.values(), locale));
        model.addAttribute("scopes", marked(CirculationScope.values(), locale));
        model.addAttribute("depths", marked(DisseminationDepth.values(), locale));
        model.addAttribute("urgencies", marked(Marks.Urgency.values(), locale));
        model.addAttribute("orders", choices.of(SigningOrder.values(), locale));
        model.addAttribute("roads", choices.of(SigningRoad.values(), locale));
        groups(sheet, places, around, errors, model, locale);
        return new ModelAndView("directive/draft", model);
    }

    private void groups(
            DraftSheet sheet,
            List<DraftingDesk.Place> places,
            List<Choice> around,
            Map<String, String> errors,
            ModelMap model,
            Locale locale) {
        SheetRows rows = new SheetRows(sheet, errors, messages, locale);
        List<Choice> signers =
                withChosen(around, sheet.rows("coSigners").stream().map(line -> line.get("unit")));
        model.addAttribute("coSigners", rows.of("coSigners", SheetRows.choice("unit", signers)));
        model.addAttribute(
                "addressees",
                rows.of(
                        "addressees",
                        SheetRows.choice("selector", choices.addressees(places)),
                        SheetRows.text("name")));
        model.addAttribute(
                "recipients",
                rows.of(
                        "recipients",
                        SheetRows.text("name"),
                        SheetRows.choice("purpose", choices.of(RecipientPurpose.values(), locale))));
        model.addAttribute(
                "links",
                rows.of(
                        "links",
                        SheetRows.choice("kind", choices.of(LinkKind.values(), locale)),
                        SheetRows.choice("target", choices.directives()),
                        SheetRows.text("reference")));
        model.addAttribute("annexes", rows.of("annexes", SheetRows.text("title"), SheetRows.paragraphs("text")));
    }

    /** Each line of the text with its place in the structure, and the places it could have. */
    private List<Placed> structure(DraftSheet sheet, Locale locale) {
        String body = Objects.requireNonNullElse(sheet.raw("body"), "");
        if (body.isBlank()) {
            return List.of();
        }
        return structure.lines(body, sheet.said()).stream()
                .limit(DraftSheet.MAX_LINES)
                .map(line -> new Placed(line.text(), line.level(), options(line, locale)))
                .toList();
    }

    private List<Choice> options(StructureLine line, Locale locale) {
        return IntStream.rangeClosed(StructureLine.OUTSIDE, StructureLine.DEEPEST)
                .mapToObj(level -> new Choice(DraftSheet.said(line, level), levelName(level, locale)))
                .toList();
    }

    private String levelName(int level, Locale locale) {
        return switch (level) {
            case StructureLine.OUTSIDE -> messages.getMessage("directive.draft.structure.outside", null, locale);
            case StructureLine.CONTINUES -> messages.getMessage("directive.draft.structure.continues", null, locale);
            default -> messages.getMessage("directive.draft.structure.level", new Object[] {level}, locale);
        };
    }

    /** The marks there are to choose from; no mark is no choice. */
    private List<Choice> marked(Enum<?>[] constants, Locale locale) {
        return choices.of(constants, locale).stream()
                .filter(choice -> !choice.value().equals(Marks.Secrecy.NONE.name()))
                .toList();
    }

    /** What the draft names already stays on offer, even if it is none of the bodies around. */
    private List<Choice> withChosen(List<Choice> units, Stream<@Nullable String> chosen) {
        List<Choice> all = new ArrayList<>(units);
        chosen.filter(id -> id != null && !id.isBlank())
                .distinct()
                .filter(id -> units.stream().noneMatch(unit -> unit.value().equals(id)))
                .forEach(id -> all.add(choices.unit(id)));
        return all;
    }

    /** What is not in form, in words. */
    private record Fault(boolean blocking, String text) {}

    /** A line of the text, its place in the structure, and the places it could have. */
    private record Placed(String text, int level, List<Choice> options) {

        /** The option that is its place; they stand in the order of the levels. */
        public String chosen() {
            return options.get(level - StructureLine.OUTSIDE).value();
        }
    }
}
