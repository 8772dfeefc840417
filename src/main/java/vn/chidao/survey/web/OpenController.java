package vn.chidao.survey.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.calendar.WorkCalendar;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Days;
import vn.chidao.survey.AssumedTerm;
import vn.chidao.survey.Share;
import vn.chidao.survey.SurveyKind;
import vn.chidao.survey.SurveyKinds;
import vn.chidao.survey.SurveyManagement;
import vn.chidao.survey.SurveyPlaces;
import vn.chidao.survey.SurveyRecords;
import vn.chidao.survey.SurveyTerms;
import vn.chidao.workflow.TaskFormHandler.Option;

/** A new survey: place, kind and day first, then the terms and the form that hold on that day, without a script. */
@Controller
class OpenController {

    private static final String REFUSED = "survey.refused.open";
    private static final int EMPTY_QUESTIONS = 2;

    /** Asks for terms and questions anew instead of opening the survey. */
    private static final String SUGGEST = "suggest";

    /** What stands in the form: what was typed, what the rule of the day says instead, or what was typed with that beside it. */
    private enum Filled {
        AS_TYPED,
        BY_RULE,
        RULE_BESIDE
    }

    private final SurveyManagement surveys;
    private final SurveyKinds kinds;
    private final SurveyPlaces places;
    private final SurveyRecords records;
    private final OrganizationDirectory organizations;
    private final WorkingDays workingDays;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    OpenController(
            SurveyManagement surveys,
            SurveyKinds kinds,
            SurveyPlaces places,
            SurveyRecords records,
            OrganizationDirectory organizations,
            WorkingDays workingDays,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock) {
        this.surveys = surveys;
        this.kinds = kinds;
        this.places = places;
        this.records = records;
        this.organizations = organizations;
        this.workingDays = workingDays;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/surveys/new")
    String form(@ModelAttribute("form") SurveyForm form, Model model) {
        boolean chosen = form.kind() != null && form.place() != null;
        return page(form, chosen ? Filled.BY_RULE : Filled.AS_TYPED, model);
    }

    @PostMapping("/surveys")
    String open(
            @ModelAttribute("form") SurveyForm form,
            @RequestParam(required = false) @Nullable String action,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String unitId = unitOf(form);
        Actor actor = user.actorWith(Right.OPEN_SURVEY, Thing.of(unitId), REFUSED);
        model.addAttribute("submitted", true);
        if (SUGGEST.equals(action)) {
            return page(form, Filled.BY_RULE, model);
        }
        if (form.isOutdated(unitId)) {
            model.addAttribute("error", refusals.text("survey.new.outdated"));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(form, Filled.RULE_BESIDE, model);
        }
        try {
            String id = CurrentActor.call(actor, () -> surveys.open(form.toCommand(unitId)));
            refusals.done(redirect, "survey.new.done");
            redirect.addAttribute("id", id);
            return "redirect:/surveys/{id}";
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
        } catch (RuntimeException thrown) {
            refusals.overtaken(thrown, "survey.new.overtaken", model, response);
        }
        return page(form, Filled.AS_TYPED, model);
    }

    private String unitOf(SurveyForm form) {
        return Optional.ofNullable(form.unit())
                .filter(unit -> !unit.isBlank())
                .or(() -> units().stream().findFirst())
                .orElseThrow(() -> new AccessRefused(REFUSED));
    }

    /** The Fronts among the organisations for which somebody may open surveys, else all of them: the rule says why not. */
    private List<String> units() {
        Set<String> units = user.asker().unitsWith(Right.OPEN_SURVEY);
        List<String> fronts = units.stream().filter(places::isFront).sorted().toList();
        return fronts.isEmpty() ? units.stream().sorted().toList() : fronts;
    }

    private String page(SurveyForm typed, Filled filled, Model model) {
        String unitId = unitOf(typed);
        user.actorWith(Right.OPEN_SURVEY, Thing.of(unitId), REFUSED);
        List<SurveyPlaces.Place> choices = places.of(unitId);
        LocalDate day = dayOf(typed);
        SurveyKind kind = kinds.find(String.valueOf(typed.kind())).orElse(null);
        SurveyPlaces.Place place = choices.stream()
                .filter(each -> each.unitId().equals(typed.place()))
                .findFirst()
                .orElse(null);
        SurveyKind.Rule rule = kind == null ? null : kind.ruleOn(day).orElse(null);
        List<SurveyPlaces.Area> areas = place == null ? List.of() : places.areas(place.unitId());
        boolean suits = kind != null && place != null && kind.isFor(place);
        // Where there is nothing to suggest, what was typed stays, and stays that of the earlier choice.
        boolean byRule = filled == Filled.BY_RULE && suits && rule != null;
        boolean beside = filled == Filled.RULE_BESIDE;
        SurveyForm form = typed;
        if (byRule) {
            form = suggested(typed, unitId, day, kind.questions(), rule.terms(), areas);
        } else if (beside) {
            form = typed.withAreas(areasStillThere(typed, areas));
        }
        model.addAttribute("form", form);
        model.addAttribute("unit", unitId);
        model.addAttribute("day", form.opensOn() == null ? day.toString() : form.opensOn());
        model.addAttribute("taken", byRule || beside ? form.choice(unitId) : form.taken());
        model.addAttribute("beside", beside && suits && rule != null ? written(rule.terms()) : Map.of());
        model.addAttribute("isFront", places.isFront(unitId));
        model.addAttribute(
                "units",
                units().stream()
                        .map(unit -> new Option(unit, organizations.nameOf(unit)))
                        .toList());
        model.addAttribute(
                "kinds",
                kinds.all().stream()
                        .map(each -> new Option(each.code(), each.name()))
                        .toList());
        model.addAttribute(
                "places",
                choices.stream()
                        .map(each -> new Option(each.unitId(), each.name()))
                        .toList());
        model.addAttribute("ready", kind != null && place != null);
        model.addAttribute("suits", suits);
        model.addAttribute("rule", rule);
        model.addAttribute(
                "assumedTerms", rule == null ? "" : AssumedTerm.named(rule.assumed(), key -> refusals.text(key)));
        model.addAttribute("kind", kind);
        model.addAttribute("place", place);
        model.addAttribute("areas", areas);
        model.addAttribute("chosen", Set.copyOf(form.chosenAreas()));
        model.addAttribute("questions", rows(form));
        model.addAttribute(
                "assumed", kind != null && kind.questions().stream().anyMatch(each -> each.source() == null));
        model.addAttribute("obligations", obligations(unitId));
        model.addAttribute("due", due(form, unitId, day));
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "survey/survey-new";
    }

    /** The areas as they were ticked; of another place than before, all. */
    private static List<String> areasStillThere(SurveyForm typed, List<SurveyPlaces.Area> areas) {
        List<String> there = areas.stream().map(SurveyPlaces.Area::unitId).toList();
        List<String> ticked =
                typed.chosenAreas().stream().filter(there::contains).toList();
        return ticked.isEmpty() ? there : ticked;
    }

    private static Map<String, String> written(SurveyTerms terms) {
        return Map.of(
                "floor", Share.written(terms.floor()),
                "threshold", Share.written(terms.threshold()),
                "workingDays", String.valueOf(terms.workingDays()));
    }

    private LocalDate dayOf(SurveyForm form) {
        try {
            return form.day();
        } catch (BusinessRuleViolation unreadable) {
            return clock.today();
        }
    }

    private static SurveyForm suggested(
            SurveyForm typed,
            String unitId,
            LocalDate day,
            List<SurveyKind.Asked> asked,
            SurveyTerms terms,
            List<SurveyPlaces.Area> areas) {
        Integer overall = IntStream.range(0, asked.size())
                .filter(at -> asked.get(at).question().overall())
                .boxed()
                .findFirst()
                .orElse(null);
        return new SurveyForm(
                typed.taken(),
                unitId,
                typed.kind(),
                typed.place(),
                day.toString(),
                Share.written(terms.floor()),
                Share.written(terms.threshold()),
                String.valueOf(terms.workingDays()),
                typed.changedBecause(),
                asked.stream().map(each -> each.question().text()).toList(),
                overall,
                areas.stream().map(SurveyPlaces.Area::unitId).toList(),
                typed.obligation());
    }

    /** The questions, and some empty rows below. */
    private static List<String> rows(SurveyForm form) {
        List<String> rows = new ArrayList<>(form.typedQuestions());
        while (rows.size()
                < form.typedQuestions().stream().filter(text -> !text.isBlank()).count() + EMPTY_QUESTIONS) {
            rows.add("");
        }
        return rows;
    }

    private List<Option> obligations(String unitId) {
        return records.choices(unitId).stream()
                .map(choice -> new Option(
                        choice.obligation().id(),
                        refusals.text(
                                "survey.new.obligation-choice",
                                choice.directiveLabel(),
                                choice.obligation().code(),
                                choice.obligation().action())))
                .toList();
    }

    /** Why the last day lies where it lies; null while the number of days cannot be read. */
    private @Nullable String due(SurveyForm form, String unitId, LocalDate day) {
        String days = form.workingDays() == null ? "" : form.workingDays().strip();
        if (!days.matches("\\d{1,2}")) {
            return null;
        }
        WorkCalendar calendar = workingDays.of(unitId);
        LocalDate due = calendar.plus(day, Integer.parseInt(days));
        return refusals.text(
                "survey.due", Days.written(due), calendar.explain(day, due).inWords());
    }
}
