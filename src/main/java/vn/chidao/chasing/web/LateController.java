package vn.chidao.chasing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.chasing.Chase;
import vn.chidao.chasing.ChaseKind;
import vn.chidao.chasing.ChasingManagement;
import vn.chidao.chasing.ChasingManagement.Lot;
import vn.chidao.chasing.LateList;
import vn.chidao.chasing.LateList.Show;
import vn.chidao.chasing.LateUnit;
import vn.chidao.chasing.LateWork;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Downloads;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;
import vn.chidao.workbook.ListWorkbook;
import vn.chidao.workflow.TaskFormHandler.Option;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** What is late or soon will be, by organisation; the filter stands in the address. */
@Controller
class LateController {

    private static final String REFUSED = "chasing.refused.chase";

    /** Rows of one organisation on the page of all; one organisation alone shows more. */
    private static final int ROWS = 20;

    private static final int ROWS_OF_ONE = 500;

    private final LateList late;
    private final ChasingManagement chasing;
    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final CurrentUser user;
    private final Refusals refusals;
    private final WorkList workList;
    private final BusinessClock clock;

    LateController(
            LateList late,
            ChasingManagement chasing,
            DirectiveCatalog directives,
            DirectiveSight sight,
            CurrentUser user,
            Refusals refusals,
            WorkList workList,
            BusinessClock clock) {
        this.late = late;
        this.chasing = chasing;
        this.directives = directives;
        this.sight = sight;
        this.user = user;
        this.refusals = refusals;
        this.workList = workList;
        this.clock = clock;
    }

    /**
     * Which part of the list is looked at.
     *
     * @param directive only what serves this directive; blank for all
     * @param unit only this organisation's; blank for all
     */
    record Filter(String show, String directive, String unit) {

        static Filter of(String show, String directive, String unit) {
            return new Filter(Show.SOON.name().equalsIgnoreCase(show) ? "soon" : "late", directive, unit);
        }

        Show which() {
            return Show.valueOf(show.toUpperCase(Locale.ROOT));
        }
    }

    /** One organisation on the page: the rows shown, and how many are not. */
    record Section(LateUnit unit, List<LateWork> shown) {

        public int hidden() {
            return unit.count() - shown.size();
        }
    }

    @GetMapping("/late")
    String list(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String directive,
            @RequestParam(defaultValue = "") String unit,
            Model model) {
        return page(Filter.of(show, directive, unit), Set.of(), "", model);
    }

    @GetMapping("/late.xlsx")
    ResponseEntity<byte[]> workbook(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String directive,
            @RequestParam(defaultValue = "") String unit) {
        Filter filter = Filter.of(show, directive, unit);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                refusals.text("chasing.column.unit"),
                refusals.text("chasing.column.task"),
                refusals.text("chasing.column.subject"),
                refusals.text("chasing.column.directive"),
                refusals.text("chasing.column.due"),
                refusals.text("chasing.column.late"),
                refusals.text("chasing.column.chases"),
                refusals.text("chasing.column.latest")));
        for (LateUnit each : units(filter)) {
            for (LateWork work : each.work()) {
                rows.add(row(each, work));
            }
        }
        return Downloads.workbook(
                refusals.text("chasing.workbook.name." + filter.show(), clock.today()), ListWorkbook.of(rows));
    }

    private List<String> row(LateUnit unit, LateWork work) {
        Chase latest = work.latest();
        return List.of(
                unit.unitName(),
                work.item().taskName(),
                work.item().subject(),
                work.item().directiveLabel() == null ? "" : work.item().directiveLabel(),
                work.item().dueOn() == null ? "" : Days.written(work.item().dueOn()),
                Integer.toString(Math.max(0, -work.workingDays())),
                Integer.toString(work.chases()),
                latest == null ? "" : said(latest));
    }

    /** "22/05/2017, nhắc theo hạn", or who chased it in which words. */
    private String said(Chase latest) {
        return latest.kind() == ChaseKind.BY_HAND
                ? refusals.text(
                        "chasing.latest.by-hand",
                        Days.written(latest.on()),
                        latest.byPosition() == null ? latest.byName() : latest.byPosition(),
                        latest.words())
                : refusals.text(
                        "chasing.latest." + latest.kind().name().toLowerCase(Locale.ROOT), Days.written(latest.on()));
    }

    /** @param all all that the filter shows and he may chase, not only what is ticked */
    @PostMapping("/late/chase")
    String chase(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String directive,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable List<String> task,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Filter filter = Filter.of(show, directive, unit);
        Set<String> ticked = task == null ? Set.of() : Set.copyOf(task);
        try {
            int chased = chasing.chase(lots(filter, all, ticked), words);
            refusals.done(redirect, "chasing.done", chased);
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(filter, ticked, words, model);
        }
        redirect.addAttribute("show", filter.show());
        redirect.addAttribute("directive", directive);
        redirect.addAttribute("unit", unit);
        return "redirect:/late";
    }

    /** Somebody with several positions chases each piece in the one in which he watches over it. */
    private List<Lot> lots(Filter filter, boolean all, Set<String> ticked) {
        Map<String, List<String>> byPosition = new LinkedHashMap<>();
        Set<String> unseen = new HashSet<>(ticked);
        for (LateUnit each : units(filter)) {
            for (LateWork work : each.work()) {
                String id = work.item().taskId();
                String position = work.chaserPositionId();
                unseen.remove(id);
                if (all ? position != null && !work.chasedToday() : ticked.contains(id)) {
                    if (position == null) {
                        throw new AccessRefused(REFUSED);
                    }
                    byPosition
                            .computeIfAbsent(position, key -> new ArrayList<>())
                            .add(id);
                }
            }
        }
        if (unseen.stream().anyMatch(this::isOpen)) {
            throw new AccessRefused(REFUSED);
        }
        if (byPosition.isEmpty() && (all || !ticked.isEmpty())) {
            throw BusinessRuleViolation.of("chasing.rule.nothing-to-chase");
        }
        return byPosition.entrySet().stream()
                .map(each -> new Lot(user.actorFor(each.getKey()), each.getValue()))
                .toList();
    }

    private boolean isOpen(String taskId) {
        return workList.find(taskId).filter(WorkItem::isOpen).isPresent();
    }

    private List<LateUnit> units(Filter filter) {
        return late.of(user.asker(), filter.which(), filter.directive().isBlank() ? null : filter.directive()).stream()
                .filter(each -> filter.unit().isBlank() || each.unitId().equals(filter.unit()))
                .toList();
    }

    private String page(Filter filter, Set<String> ticked, String words, Model model) {
        List<LateUnit> units = units(filter);
        int rows = filter.unit().isBlank() ? ROWS : ROWS_OF_ONE;
        model.addAttribute("filter", filter);
        model.addAttribute(
                "sections",
                units.stream()
                        .map(each -> new Section(
                                each, each.work().stream().limit(rows).toList()))
                        .toList());
        model.addAttribute("total", units.stream().mapToInt(LateUnit::count).sum());
        model.addAttribute(
                "chaseable", units.stream().mapToInt(LateUnit::chaseable).sum());
        model.addAttribute("directives", directives());
        model.addAttribute("ticked", ticked);
        model.addAttribute("words", words);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "chasing/late";
    }

    private List<Option> directives() {
        Set<String> visible = sight.visible();
        return directives.all().stream()
                .filter(DirectiveView::isInForce)
                .filter(each -> visible.contains(each.id()))
                .map(each ->
                        new Option(each.id(), refusals.text("chasing.filter.choice", each.label(), each.subject())))
                .toList();
    }
}
