package vn.chidao.survey.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Chosen;
import vn.chidao.pages.Paging;
import vn.chidao.shared.BusinessClock;
import vn.chidao.survey.SurveyCatalog;
import vn.chidao.survey.SurveyFilter;
import vn.chidao.survey.SurveyFilter.State;
import vn.chidao.survey.SurveyPlaces;

/** The surveys somebody may read, by page. */
@Controller
class SurveyListController {

    private static final int PAGE_SIZE = 50;

    private final SurveyCatalog catalog;
    private final SurveyPlaces places;
    private final CurrentUser user;
    private final BusinessClock clock;

    SurveyListController(SurveyCatalog catalog, SurveyPlaces places, CurrentUser user, BusinessClock clock) {
        this.catalog = catalog;
        this.places = places;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/surveys")
    String list(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "ALL") String state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Asker asker = user.asker();
        SurveyFilter filter = filter(year, place, state);
        int count = catalog.count(asker, filter);
        Paging paging = Paging.of(page, count, PAGE_SIZE);
        model.addAttribute("filter", filter);
        model.addAttribute("states", State.values());
        model.addAttribute("years", catalog.years(asker));
        model.addAttribute("places", catalog.places(asker));
        model.addAttribute("rows", catalog.list(asker, filter, paging.skip(), PAGE_SIZE));
        model.addAttribute("count", count);
        paging.show(model);
        model.addAttribute("today", clock.today());
        model.addAttribute(
                "mayOpen", asker.unitsWith(Right.OPEN_SURVEY).stream().anyMatch(places::isFront));
        return "survey/surveys";
    }

    /** What cannot be understood in an address filters nothing. */
    private static SurveyFilter filter(String year, String place, String state) {
        return new SurveyFilter(
                yearOf(year), place.isBlank() ? null : place, Chosen.of(State.values(), state, State.ALL));
    }

    private static @Nullable Integer yearOf(String text) {
        return text.matches("\\d{4}") ? Integer.valueOf(text) : null;
    }
}
