package vn.chidao.portal.web;

import java.security.Principal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workflow.TaskExtensions;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** The desk: what waits for this person, overdue first; the filter stands in the address. */
@Controller
class HomeController {

    private final WorkList workList;
    private final TaskExtensions extensions;
    private final CurrentUser user;
    private final BusinessClock clock;

    HomeController(WorkList workList, TaskExtensions extensions, CurrentUser user, BusinessClock clock) {
        this.workList = workList;
        this.extensions = extensions;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/")
    String desk(@RequestParam(name = "filter", defaultValue = "all") String name, Principal person, Model model) {
        List<WorkItem> open = workList.openFor(person.getName());
        LocalDate today = clock.today();
        Filter filter = Filter.named(name);
        model.addAttribute("filter", filter.name().toLowerCase(Locale.ROOT));
        model.addAttribute(
                "filters",
                List.of(Filter.LATE, Filter.WEEK, Filter.ALL).stream()
                        .map(each -> new FilterCount(
                                each.name().toLowerCase(Locale.ROOT),
                                open.stream().filter(each.on(today)).count()))
                        .toList());
        model.addAttribute("items", open.stream().filter(filter.on(today)).toList());
        model.addAttribute("actingFor", actingFor(open));
        model.addAttribute("username", person.getName());
        model.addAttribute(
                "extensionsToDecide", extensions.pendingFor(person.getName()).size());
        return "portal/desk";
    }

    /** By task: the position of the absent holder for whom it is on this desk, where it is not there in one's own right. */
    private Map<String, String> actingFor(List<WorkItem> open) {
        List<PositionView> stoodInFor = user.positionsStoodInFor();
        if (stoodInFor.isEmpty()) {
            return Map.of();
        }
        Set<String> own = user.ownPositions().stream().map(PositionView::id).collect(Collectors.toSet());
        Map<String, String> labels = new HashMap<>();
        for (WorkItem item : open) {
            if (item.groups().stream().noneMatch(own::contains)) {
                stoodInFor.stream()
                        .filter(position -> item.groups().contains(position.id()))
                        .findFirst()
                        .ifPresent(position -> labels.put(item.taskId(), position.label()));
            }
        }
        return labels;
    }

    /** A filter of the desk and how many tasks pass it. */
    public record FilterCount(String name, long count) {}

    private enum Filter {
        LATE {
            @Override
            Predicate<WorkItem> on(LocalDate today) {
                return item -> item.isLate(today);
            }
        },
        WEEK {
            @Override
            Predicate<WorkItem> on(LocalDate today) {
                LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
                return item -> item.dueOn() != null
                        && !item.dueOn().isBefore(today)
                        && !item.dueOn().isAfter(sunday);
            }
        },
        ALL {
            @Override
            Predicate<WorkItem> on(LocalDate today) {
                return item -> true;
            }
        };

        abstract Predicate<WorkItem> on(LocalDate today);

        /** An unknown name shows everything rather than an error. */
        static Filter named(String name) {
            return switch (name) {
                case "late" -> LATE;
                case "week" -> WEEK;
                default -> ALL;
            };
        }
    }
}
