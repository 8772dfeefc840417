package vn.chidao.assessment.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chidao.access.Asker;
import vn.chidao.assessment.AssessmentCatalog;
import vn.chidao.assessment.AssessmentFilter;
import vn.chidao.assessment.AssessmentStatus;
import vn.chidao.directive.DirectiveView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Chosen;
import vn.chidao.pages.Paging;
import vn.chidao.shared.BusinessClock;

/** The rounds somebody may read, by page; and the directives whose following-up body may open one. */
@Controller
class AssessmentListController {

    private static final int PAGE_SIZE = 50;

    private final AssessmentCatalog catalog;
    private final FollowedDirectives followed;
    private final CurrentUser user;
    private final BusinessClock clock;

    AssessmentListController(
            AssessmentCatalog catalog, FollowedDirectives followed, CurrentUser user, BusinessClock clock) {
        this.catalog = catalog;
        this.followed = followed;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/assessments")
    String list(
            @RequestParam(defaultValue = "") String directive,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Asker asker = user.asker();
        AssessmentFilter filter = new AssessmentFilter(
                directive.isBlank() ? null : directive, yearOf(year), Chosen.of(AssessmentStatus.values(), state));
        int count = catalog.count(asker, filter);
        Paging paging = Paging.of(page, count, PAGE_SIZE);
        model.addAttribute("filter", filter);
        model.addAttribute("states", AssessmentStatus.values());
        model.addAttribute("years", catalog.years(asker));
        model.addAttribute("directives", catalog.directives(asker));
        model.addAttribute("rows", catalog.list(asker, filter, paging.skip(), PAGE_SIZE));
        model.addAttribute("count", count);
        paging.show(model);
        model.addAttribute("today", clock.today());
        model.addAttribute("mayOpen", !followed.all().isEmpty());
        model.addAttribute("shown", shown(filter.directiveId()));
        return "assessment/assessments";
    }

    /** The directive the list is narrowed to, where it may be read. */
    private @Nullable DirectiveView shown(@Nullable String directiveId) {
        return directiveId == null ? null : followed.readable(directiveId).orElse(null);
    }

    private static @Nullable Integer yearOf(String text) {
        return text.matches("\\d{4}") ? Integer.valueOf(text) : null;
    }
}
