package vn.chidao.exemplar.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.document.FileSight;
import vn.chidao.exemplar.Commendation;
import vn.chidao.exemplar.ExemplarCatalog;
import vn.chidao.exemplar.ExemplarFilter;
import vn.chidao.exemplar.ExemplarKind;
import vn.chidao.exemplar.ExemplarManagement;
import vn.chidao.exemplar.ExemplarRow;
import vn.chidao.exemplar.ExemplarStatus;
import vn.chidao.exemplar.ExemplarView;
import vn.chidao.exemplar.FindExemplar;
import vn.chidao.identity.CurrentUser;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.pages.Downloads;
import vn.chidao.pages.Paging;
import vn.chidao.pages.Refusals;
import vn.chidao.pages.Typed;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.workbook.ListWorkbook;
import vn.chidao.workflow.TaskFormHandler.Option;

/** The exemplars somebody may read, each with its page, and a new one. */
@Controller
class ExemplarController {

    private static final int PAGE_SIZE = 50;
    private static final int WORKBOOK_ROWS = 10_000;

    private final ExemplarManagement management;
    private final ExemplarCatalog catalog;
    private final Choices choices;
    private final DirectiveCatalog directives;
    private final ObligationCatalog obligations;
    private final FileSight files;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    ExemplarController(
            ExemplarManagement management,
            ExemplarCatalog catalog,
            Choices choices,
            DirectiveCatalog directives,
            ObligationCatalog obligations,
            FileSight files,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock) {
        this.management = management;
        this.catalog = catalog;
        this.choices = choices;
        this.directives = directives;
        this.obligations = obligations;
        this.files = files;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/exemplars")
    String list(@RequestParam Map<String, String> asked, @RequestParam(defaultValue = "0") int page, Model model) {
        Asker asker = user.asker();
        ExemplarFilter filter = filter(asked);
        int count = catalog.count(asker, filter);
        Paging paging = Paging.of(page, count, PAGE_SIZE);
        model.addAttribute("filter", filter);
        model.addAttribute("directives", choices.directives());
        model.addAttribute("years", catalog.years(asker));
        model.addAttribute("contents", choices.contents());
        model.addAttribute("statuses", ExemplarStatus.values());
        model.addAttribute("kinds", ExemplarKind.values());
        model.addAttribute("rows", catalog.list(asker, filter, paging.skip(), PAGE_SIZE));
        model.addAttribute("count", count);
        paging.show(model);
        model.addAttribute("mayKeep", !choices.units().isEmpty());
        return "exemplar/exemplars";
    }

    @GetMapping("/exemplars/list.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam Map<String, String> asked) {
        Asker asker = user.asker();
        ExemplarFilter filter = filter(asked);
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("exemplar-name", "kind", "unit", "content", "year", "status", "honour")
                .map(column -> refusals.text("exemplar.column." + column))
                .toList());
        catalog.list(asker, filter, 0, WORKBOOK_ROWS).forEach(row -> rows.add(cells(row)));
        int count = catalog.count(asker, filter);
        if (count > WORKBOOK_ROWS) {
            rows.add(List.of(
                    refusals.text("exemplar.list.workbook-cut", String.valueOf(WORKBOOK_ROWS), String.valueOf(count))));
        }
        return Downloads.workbook(
                choices.workbookName("exemplar.exemplars.workbook-name", clock.today()), ListWorkbook.of(rows));
    }

    private List<String> cells(ExemplarRow row) {
        return List.of(
                row.name() == null ? refusals.text("exemplar.erased-name") : row.name(),
                refusals.text("ExemplarKind." + row.kind()),
                row.unitName(),
                refusals.text("ContentArea." + row.content()),
                String.valueOf(row.year()),
                refusals.text("ExemplarStatus." + row.status()),
                row.honour() == null ? "" : row.honour());
    }

    /** What cannot be understood in an address filters nothing. */
    private static ExemplarFilter filter(Map<String, String> asked) {
        Typed typed = new Typed(asked);
        String year = typed.orEmpty("year");
        String words = typed.orEmpty("q");
        return new ExemplarFilter(
                typed.text("directive"),
                year.matches("[0-9]{4}") ? Integer.valueOf(year) : null,
                typed.choice("content", ContentArea.values()),
                typed.choice("status", ExemplarStatus.values()),
                typed.choice("kind", ExemplarKind.values()),
                words.length() > 100 ? words.substring(0, 100) : words);
    }

    @GetMapping("/exemplars/new")
    String form(@RequestParam Map<String, String> typed, Model model) {
        return newPage(typed, model);
    }

    @PostMapping("/exemplars")
    String find(
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
                    () -> management.find(new FindExemplar(
                            unitId,
                            form.orEmpty("obligationId"),
                            form.choice("kind", ExemplarKind.values()),
                            form.orEmpty("name"),
                            form.choice("content", ContentArea.values()),
                            form.text("settlementId"),
                            form.number("year", clock.today().getYear()),
                            form.orEmpty("deed"))));
            refusals.done(redirect, "exemplar.find.done");
            redirect.addAttribute("id", id);
            return "redirect:/exemplars/{id}";
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
        model.addAttribute("values", values);
        model.addAttribute("unit", unitId);
        model.addAttribute("units", choices.named(choices.units()));
        model.addAttribute("duties", choices.duties(unitId));
        model.addAttribute("settlements", choices.settlements(unitId));
        model.addAttribute("contents", choices.contents());
        model.addAttribute(
                "kinds",
                Arrays.stream(ExemplarKind.values())
                        .map(kind -> new Option(kind.name(), refusals.text("ExemplarKind." + kind)))
                        .toList());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "exemplar/exemplar-new";
    }

    @GetMapping("/exemplars/{id}")
    String one(@PathVariable String id, Model model) {
        return page(visible(id), Map.of(), model);
    }

    @PostMapping("/exemplars/{id}/introduce")
    String introduce(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return new Act(id, "introduce", typed, model, response, redirect)
                .done(form -> management.introduce(id, form.seen(), form.text("to"), form.day("day")));
    }

    @PostMapping("/exemplars/{id}/commend")
    String commend(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Map<String, String> kept = new LinkedHashMap<>(typed);
        return new Act(id, "commend", kept, model, response, redirect).done(form -> {
            String fileId = choices.unnamedFile(file, form);
            if (fileId != null) {
                kept.put("file", fileId);
            }
            management.commend(
                    id,
                    form.seen(),
                    new Commendation(
                            form.text("honour"),
                            form.text("decisionNumber"),
                            form.day("day"),
                            form.text("decidedBy"),
                            fileId));
        });
    }

    @PostMapping("/exemplars/{id}/not-commend")
    String notCommend(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return new Act(id, "not-commend", typed, model, response, redirect)
                .done(form -> management.notCommend(id, form.seen(), form.text("reason")));
    }

    @PostMapping("/exemplars/{id}/media")
    String publicise(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return new Act(id, "media", typed, model, response, redirect)
                .done(form -> management.publicise(
                        id, form.seen(), form.day("day"), form.text("outlet"), form.text("address")));
    }

    @PostMapping("/exemplars/{id}/erase")
    String erase(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return new Act(id, "erase", typed, model, response, redirect)
                .done(form -> management.erase(id, form.seen(), form.text("reason")));
    }

    /** What all acts on an exemplar have in common: who comes second is told and finds what he typed. */
    private final class Act {

        private final ExemplarView seen;
        private final String name;
        private final Map<String, String> typed;
        private final Model model;
        private final HttpServletResponse response;
        private final RedirectAttributes redirect;

        Act(
                String id,
                String name,
                Map<String, String> typed,
                Model model,
                HttpServletResponse response,
                RedirectAttributes redirect) {
            this.seen = visible(id);
            this.name = name;
            this.typed = typed;
            this.model = model;
            this.response = response;
            this.redirect = redirect;
        }

        String done(Consumer<Typed> act) {
            Actor actor = user.actorWith(Right.KEEP_MODELS, Thing.of(seen.unitId()), Choices.REFUSED);
            Typed form = new Typed(typed);
            try {
                CurrentActor.run(actor, () -> act.accept(form));
            } catch (BusinessRuleViolation violation) {
                refusals.show(violation, model, response);
                return again();
            } catch (AlreadyHandled | OptimisticLockingFailureException faster) {
                model.addAttribute("overtaken", true);
                response.setStatus(HttpStatus.CONFLICT.value());
                return again();
            }
            refusals.done(redirect, "exemplar.done." + name);
            return "redirect:/exemplars/{id}";
        }

        private String again() {
            model.addAttribute("refused", name);
            return page(visible(seen.id()), typed, model);
        }
    }

    private ExemplarView visible(String id) {
        return catalog.find(user.asker(), id).orElseThrow(() -> new NotFound("exemplar", id));
    }

    private String page(ExemplarView exemplar, Map<String, String> typed, Model model) {
        String fileId = exemplar.fileId();
        model.addAttribute("exemplar", exemplar);
        model.addAttribute("directive", directives.require(exemplar.directiveId()));
        model.addAttribute("obligation", obligations.require(exemplar.obligationId()));
        model.addAttribute("mayReadFile", fileId != null && files.mayRead(user.username(), fileId));
        model.addAttribute(
                "mayKeep", exemplar.erasedOn() == null && user.may(Right.KEEP_MODELS, Thing.of(exemplar.unitId())));
        model.addAttribute("values", typed);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "exemplar/exemplar";
    }
}
