package vn.chidao.festival.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chidao.festival.AreaLine;
import vn.chidao.festival.FestivalCatalog;
import vn.chidao.festival.FestivalRights;
import vn.chidao.festival.FestivalTotals;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Chosen;
import vn.chidao.pages.Downloads;
import vn.chidao.pages.Paging;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workbook.ListWorkbook;
import vn.chidao.workflow.TaskFormHandler.Option;

/** The festivals of a year, commune by commune, by page and as a workbook; areas nobody goes to stand among them. */
@Controller
class FestivalListController {

    private static final int PAGE_SIZE = 100;

    private final FestivalCatalog catalog;
    private final FestivalRights rights;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    FestivalListController(
            FestivalCatalog catalog, FestivalRights rights, CurrentUser user, Refusals refusals, BusinessClock clock) {
        this.catalog = catalog;
        this.rights = rights;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Which areas are asked for. */
    enum Show {
        ALL,
        GAP,
        UNREPORTED,
        OVERDUE;

        boolean matches(AreaLine line) {
            return switch (this) {
                case ALL -> true;
                case GAP -> line.isGap();
                case UNREPORTED -> line.unreported() > 0;
                case OVERDUE -> line.overdue() > 0;
            };
        }
    }

    /** The lines of a commune that stand on a page. */
    record Commune(String name, List<AreaLine> lines) {}

    @GetMapping("/festivals")
    String list(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String commune,
            @RequestParam(defaultValue = "ALL") String show,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int shownYear = year == null ? clock.today().getYear() : year;
        Show asked = show(show);
        List<AreaLine> all = catalog.ofYear(user.asker(), shownYear);
        List<AreaLine> lines = chosen(all, commune, asked);
        Paging paging = Paging.of(page, lines.size(), PAGE_SIZE);
        model.addAttribute("year", shownYear);
        model.addAttribute("years", catalog.years());
        model.addAttribute("commune", commune);
        model.addAttribute("communes", communesOf(all));
        model.addAttribute("show", asked);
        model.addAttribute("shows", Show.values());
        model.addAttribute("groups", grouped(paging.on(lines)));
        model.addAttribute("totals", FestivalTotals.of(chosen(all, commune, Show.ALL)));
        model.addAttribute("count", lines.size());
        paging.show(model);
        model.addAttribute("takeUpWithin", catalog.takeUpWithin());
        model.addAttribute("mayAssign", !rights.assigning(user.asker()).isEmpty());
        return "festival/festivals";
    }

    @GetMapping("/festivals/list.xlsx")
    ResponseEntity<byte[]> workbook(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String commune,
            @RequestParam(defaultValue = "ALL") String show) {
        int shownYear = year == null ? clock.today().getYear() : year;
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(
                        "commune",
                        "area",
                        "sent",
                        "went",
                        "absent",
                        "unreported",
                        "attended",
                        "opinions",
                        "taken-up",
                        "closed",
                        "overdue")
                .map(column -> refusals.text("festival.column." + column))
                .toList());
        chosen(catalog.ofYear(user.asker(), shownYear), commune, show(show)).forEach(line -> rows.add(cells(line)));
        return Downloads.workbook(
                refusals.text("festival.list.workbook-name", String.valueOf(shownYear)), ListWorkbook.of(rows));
    }

    private List<String> cells(AreaLine line) {
        return List.of(
                line.communeName(),
                line.area().name(),
                sent(line),
                String.valueOf(line.went()),
                String.valueOf(line.absent()),
                String.valueOf(line.unreported()),
                line.attended() == null ? "" : String.valueOf(line.attended()),
                String.valueOf(line.opinions()),
                String.valueOf(line.takenUp()),
                String.valueOf(line.closed()),
                String.valueOf(line.overdue()));
    }

    private String sent(AreaLine line) {
        if (line.sent().isEmpty()) {
            return refusals.text("festival.list.nobody");
        }
        List<String> named = new ArrayList<>();
        line.sent().forEach(each -> {
            if (each.label() != null) {
                named.add(each.label());
            }
        });
        if (line.unnamed() > 0) {
            named.add(refusals.text("festival.list.unnamed", line.unnamed()));
        }
        String all = String.join("; ", named);
        return line.isMissed() ? refusals.text("festival.list.missed-by", all) : all;
    }

    private static List<AreaLine> chosen(List<AreaLine> lines, String commune, Show show) {
        return lines.stream()
                .filter(line -> commune.isBlank() || line.communeId().equals(commune))
                .filter(show::matches)
                .toList();
    }

    private static List<Commune> grouped(List<AreaLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(AreaLine::communeId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(each -> new Commune(each.get(0).communeName(), each))
                .toList();
    }

    private static List<Option> communesOf(List<AreaLine> lines) {
        Map<String, String> communes = new LinkedHashMap<>();
        lines.forEach(line -> communes.putIfAbsent(line.communeId(), line.communeName()));
        return communes.entrySet().stream()
                .map(each -> new Option(each.getKey(), each.getValue()))
                .toList();
    }

    /** What cannot be understood in an address filters nothing. */
    private static Show show(String asked) {
        return Chosen.of(Show.values(), asked, Show.ALL);
    }
}
