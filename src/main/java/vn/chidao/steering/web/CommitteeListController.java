package vn.chidao.steering.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chidao.access.Asker;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Paging;
import vn.chidao.steering.CommitteeFilter;
import vn.chidao.steering.CommitteeLists;
import vn.chidao.steering.SteeringSight;
import vn.chidao.workflow.TaskFormHandler.Option;

/** All steering committees somebody may see. */
@Controller
class CommitteeListController {

    private static final int PAGE_SIZE = 20;

    private final CommitteeLists lists;
    private final SteeringSight sight;
    private final CurrentUser user;

    CommitteeListController(CommitteeLists lists, SteeringSight sight, CurrentUser user) {
        this.lists = lists;
        this.sight = sight;
        this.user = user;
    }

    @GetMapping("/steering-committees")
    String list(
            @RequestParam(defaultValue = "") String directive,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") String ended,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Asker asker = user.asker();
        boolean withEnded = "true".equals(ended);
        CommitteeFilter filter = new CommitteeFilter(directive.isBlank() ? null : directive, text, !withEnded);
        int count = lists.count(asker, filter);
        Paging paging = Paging.of(page, count, PAGE_SIZE);
        model.addAttribute("committees", lists.list(asker, filter, paging.skip(), PAGE_SIZE));
        model.addAttribute("count", count);
        model.addAttribute("directive", directive);
        model.addAttribute("text", text);
        model.addAttribute("ended", withEnded);
        model.addAttribute("directives", directives(asker));
        model.addAttribute("mayEstablish", !sight.establishing(asker).isEmpty());
        paging.show(model);
        return "steering/committees";
    }

    private List<Option> directives(Asker asker) {
        return lists.directivesWithCommittees(asker).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(each -> new Option(each.getKey(), each.getValue()))
                .toList();
    }
}
