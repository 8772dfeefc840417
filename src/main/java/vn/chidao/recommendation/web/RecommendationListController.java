package vn.chidao.recommendation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Chosen;
import vn.chidao.pages.Downloads;
import vn.chidao.pages.Paging;
import vn.chidao.pages.Refusals;
import vn.chidao.recommendation.RecommendationCatalog;
import vn.chidao.recommendation.RecommendationFilter;
import vn.chidao.recommendation.RecommendationFilter.Side;
import vn.chidao.recommendation.RecommendationFilter.Stage;
import vn.chidao.recommendation.RecommendationRow;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Days;
import vn.chidao.workbook.ListWorkbook;

/** The recommendations somebody may read, by page and as a workbook. */
@Controller
class RecommendationListController {

    private static final int PAGE_SIZE = 50;
    private static final int WORKBOOK_ROWS = 10_000;

    private final RecommendationCatalog catalog;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    RecommendationListController(
            RecommendationCatalog catalog, CurrentUser user, Refusals refusals, BusinessClock clock) {
        this.catalog = catalog;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/recommendations")
    String list(
            @RequestParam(defaultValue = "ALL") String side,
            @RequestParam(defaultValue = "ALL") String stage,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Asker asker = user.asker();
        RecommendationFilter filter = filter(side, stage, q);
        int count = catalog.count(asker, filter);
        Paging paging = Paging.of(page, count, PAGE_SIZE);
        model.addAttribute("filter", filter);
        model.addAttribute("sides", Side.values());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("rows", catalog.list(asker, filter, paging.skip(), PAGE_SIZE));
        model.addAttribute("count", count);
        paging.show(model);
        model.addAttribute("today", clock.today());
        model.addAttribute(
                "mayRaise", !asker.unitsWith(Right.RAISE_RECOMMENDATION).isEmpty());
        return "recommendation/recommendations";
    }

    @GetMapping("/recommendations/list.xlsx")
    ResponseEntity<byte[]> workbook(
            @RequestParam(defaultValue = "ALL") String side,
            @RequestParam(defaultValue = "ALL") String stage,
            @RequestParam(defaultValue = "") String q) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("subject", "raiser", "addressee", "origin", "sent", "due", "status", "outcome", "promised")
                .map(column -> refusals.text("recommendation.column." + column))
                .toList());
        Asker asker = user.asker();
        RecommendationFilter filter = filter(side, stage, q);
        catalog.list(asker, filter, 0, WORKBOOK_ROWS).forEach(row -> rows.add(cells(row)));
        int count = catalog.count(asker, filter);
        if (count > WORKBOOK_ROWS) {
            rows.add(List.of(refusals.text(
                    "recommendation.list.workbook-cut", String.valueOf(WORKBOOK_ROWS), String.valueOf(count))));
        }
        return Downloads.workbook(
                refusals.text("recommendation.list.workbook-name", Days.written(clock.today())), ListWorkbook.of(rows));
    }

    private List<String> cells(RecommendationRow row) {
        String status = refusals.text("RecommendationStatus." + row.status());
        return List.of(
                row.subject(),
                row.raiserName(),
                row.addresseeName(),
                refusals.text("RecommendationOrigin." + row.origin()),
                row.sentOn() == null ? "" : Days.written(row.sentOn()),
                row.answerDueOn() == null ? "" : Days.written(row.answerDueOn()),
                row.isLate(clock.today()) ? refusals.text("recommendation.late") : status,
                row.outcome() == null ? "" : refusals.text("AnswerOutcome." + row.outcome()),
                row.promisedOn() == null ? "" : Days.written(row.promisedOn()));
    }

    /** What cannot be understood in an address filters nothing. */
    private static RecommendationFilter filter(String side, String stage, String words) {
        return new RecommendationFilter(
                Chosen.of(Side.values(), side, Side.ALL),
                Chosen.of(Stage.values(), stage, Stage.ALL),
                words.length() > 100 ? words.substring(0, 100) : words);
    }
}
