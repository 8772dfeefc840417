package vn.chidao.exemplar.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chidao.access.Asker;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.exemplar.ModelCatalog;
import vn.chidao.exemplar.ModelFilter;
import vn.chidao.exemplar.ModelFilter.Stage;
import vn.chidao.exemplar.ModelRow;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Chosen;
import vn.chidao.pages.Downloads;
import vn.chidao.pages.Paging;
import vn.chidao.pages.Refusals;
import vn.chidao.pages.Typed;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.ContentArea;
import vn.chidao.workbook.ListWorkbook;
import vn.chidao.workflow.TaskFormHandler.Option;

/** The models somebody may read, counted by content, by page and as a workbook; and who has none though he is asked to. */
@Controller
class ModelListController {

    private static final int PAGE_SIZE = 50;
    private static final int WORKBOOK_ROWS = 10_000;

    private final ModelCatalog catalog;
    private final DirectiveSight sight;
    private final Choices choices;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    ModelListController(
            ModelCatalog catalog,
            DirectiveSight sight,
            Choices choices,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock) {
        this.catalog = catalog;
        this.sight = sight;
        this.choices = choices;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/models")
    String list(@RequestParam Map<String, String> asked, @RequestParam(defaultValue = "0") int page, Model model) {
        Asker asker = user.asker();
        ModelFilter filter = filter(asked);
        int count = catalog.count(asker, filter);
        Paging paging = Paging.of(page, count, PAGE_SIZE);
        String directiveId = filter.directiveId();
        model.addAttribute("filter", filter);
        model.addAttribute("directives", choices.directives());
        model.addAttribute("years", catalog.years(asker));
        model.addAttribute("contents", choices.contents());
        model.addAttribute("stages", Stage.values());
        model.addAttribute(
                "units",
                catalog.units(asker).entrySet().stream()
                        .map(unit -> new Option(unit.getKey(), unit.getValue()))
                        .sorted(Comparator.comparing(Option::label))
                        .toList());
        model.addAttribute("counts", catalog.counts(asker, filter));
        model.addAttribute("rows", catalog.list(asker, filter, paging.skip(), PAGE_SIZE));
        model.addAttribute("count", count);
        paging.show(model);
        model.addAttribute(
                "without",
                directiveId == null || !sight.visible().contains(directiveId)
                        ? List.of()
                        : catalog.without(directiveId, filter.year()));
        model.addAttribute("mayKeep", !choices.units().isEmpty());
        return "exemplar/models";
    }

    @GetMapping("/models/list.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam Map<String, String> asked) {
        Asker asker = user.asker();
        ModelFilter filter = filter(asked);
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(
                        "name",
                        "unit",
                        "content",
                        "year",
                        "planned",
                        "built",
                        "recognised",
                        "notMet",
                        "replicated",
                        "stage")
                .map(column -> refusals.text("exemplar.column." + column))
                .toList());
        catalog.list(asker, filter, 0, WORKBOOK_ROWS).forEach(row -> rows.add(cells(row)));
        int count = catalog.count(asker, filter);
        if (count > WORKBOOK_ROWS) {
            rows.add(List.of(
                    refusals.text("exemplar.list.workbook-cut", String.valueOf(WORKBOOK_ROWS), String.valueOf(count))));
        }
        return Downloads.workbook(
                choices.workbookName("exemplar.models.workbook-name", clock.today()), ListWorkbook.of(rows));
    }

    private List<String> cells(ModelRow row) {
        return List.of(
                row.name(),
                row.unitName(),
                refusals.text("ContentArea." + row.content()),
                String.valueOf(row.year()),
                String.valueOf(row.planned()),
                String.valueOf(row.built()),
                String.valueOf(row.recognised()),
                String.valueOf(row.notMet()),
                String.valueOf(row.replicated()),
                refusals.text("ModelStage." + row.stage()));
    }

    /** What cannot be understood in an address filters nothing. */
    private static ModelFilter filter(Map<String, String> asked) {
        Typed typed = new Typed(asked);
        String words = typed.orEmpty("q");
        return new ModelFilter(
                typed.text("directive"),
                year(typed.text("year")),
                typed.choice("content", ContentArea.values()),
                Chosen.of(Stage.values(), typed.text("stage"), Stage.ALL),
                typed.text("unit"),
                typed.text("sheet"),
                words.length() > 100 ? words.substring(0, 100) : words);
    }

    private static @Nullable Integer year(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{4}") ? Integer.valueOf(typed) : null;
    }
}
