package vn.chidao.portal.web;

import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chidao.directive.DirectiveView;
import vn.chidao.shared.Folded;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** Finds own open tasks and directives by words, with or without diacritics. */
@Controller
class SearchController {

    private final WorkList workList;
    private final VisibleDirectives directives;

    SearchController(WorkList workList, VisibleDirectives directives) {
        this.workList = workList;
        this.directives = directives;
    }

    @GetMapping("/search")
    String search(@RequestParam(name = "q", defaultValue = "") String question, Principal person, Model model) {
        String asked = question.strip();
        List<WorkItem> items = asked.isEmpty()
                ? List.of()
                : workList.openFor(person.getName()).stream()
                        .filter(item -> Folded.contains(words(item), asked))
                        .toList();
        List<DirectiveView> found = asked.isEmpty()
                ? List.of()
                : directives.all().stream()
                        .filter(directive -> Folded.contains(words(directive), asked))
                        .toList();
        model.addAttribute("searched", asked);
        model.addAttribute("items", items);
        model.addAttribute("directives", found);
        return "portal/search";
    }

    private static String words(WorkItem item) {
        return item.taskName() + " " + item.subject() + " "
                + (item.directiveLabel() == null ? "" : item.directiveLabel());
    }

    private static String words(DirectiveView directive) {
        return directive.label() + " " + directive.subject() + " " + directive.issuerName();
    }
}
