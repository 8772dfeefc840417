package vn.chidao.reporting.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Chosen;
import vn.chidao.pages.Refusals;
import vn.chidao.reporting.ReportFilter;
import vn.chidao.reporting.ReportLists;
import vn.chidao.reporting.ReportRow;
import vn.chidao.reporting.ReportStatus;
import vn.chidao.workflow.TaskFormHandler.Option;

/** Reports to write, to receive, and all that somebody may read. */
@Controller
class ReportListController {

    private static final int LATEST_YEAR = 2100;

    private final ReportLists lists;
    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final CurrentUser user;
    private final Refusals words;

    ReportListController(
            ReportLists lists, DirectiveCatalog directives, DirectiveSight sight, CurrentUser user, Refusals words) {
        this.lists = lists;
        this.directives = directives;
        this.sight = sight;
        this.user = user;
        this.words = words;
    }

    /** Filters that cannot be read are none. */
    @GetMapping("/reports")
    String list(
            @RequestParam(defaultValue = "") String box,
            @RequestParam(defaultValue = "") String directive,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "false") String late,
            @RequestParam(defaultValue = "0") String page,
            Model model) {
        ReportFilter filter = new ReportFilter(
                Chosen.of(ReportFilter.Box.values(), box, defaultBox()),
                directive.isBlank() ? null : directive,
                Chosen.of(ReportStatus.values(), status),
                number(year, LATEST_YEAR),
                "true".equals(late),
                number(page, 100_000));
        List<ReportRow> rows = lists.of(user.asker(), filter);
        Set<String> visible = sight.visible();
        Map<String, String> labels = new LinkedHashMap<>();
        directives.all().stream()
                .filter(each -> visible.contains(each.id()))
                .forEach(each -> labels.put(each.id(), each.label()));
        model.addAttribute("filter", filter);
        model.addAttribute("rows", rows.stream().limit(ReportFilter.PAGE).toList());
        model.addAttribute("more", rows.size() > ReportFilter.PAGE);
        model.addAttribute("labels", labels);
        model.addAttribute(
                "directives",
                labels.entrySet().stream()
                        .map(each -> new Option(each.getKey(), each.getValue()))
                        .toList());
        model.addAttribute(
                "statuses",
                Arrays.stream(ReportStatus.values())
                        .map(each -> new Option(each.name(), words.text("ReportStatus." + each)))
                        .toList());
        model.addAttribute("boxes", ReportFilter.Box.values());
        return "reporting/reports";
    }

    /** What waits for him first; who holds no position has nothing that waits. */
    private ReportFilter.Box defaultBox() {
        return user.positions().isEmpty() ? ReportFilter.Box.ALL : ReportFilter.Box.WRITE;
    }

    private static int number(String typed, int greatest) {
        return typed.matches("\\d{1,6}") ? Math.min(Integer.parseInt(typed), greatest) : 0;
    }
}
