package vn.chidao.portal.web;

import jakarta.servlet.http.HttpSession;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.pages.Paging;
import vn.chidao.portal.web.Desk.Contents;
import vn.chidao.portal.web.DeskFilter.Show;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Phrase;
import vn.chidao.workflow.OpinionRequests;
import vn.chidao.workflow.TaskExtensions;
import vn.chidao.workflow.TaskHoldings;
import vn.chidao.workflow.WorkList.WorkItem;

/** The desk: what waits for this person, overdue first, and what he waits for; how it is narrowed stands in the address. */
@Controller
class HomeController {

    private static final int ROWS = 20;

    private final Desk desk;
    private final TaskExtensions extensions;
    private final TaskHoldings holdings;
    private final OpinionRequests opinions;
    private final OrganizationDirectory organizations;
    private final CurrentUser user;
    private final MessageSource messages;
    private final BusinessClock clock;

    HomeController(
            Desk desk,
            TaskExtensions extensions,
            TaskHoldings holdings,
            OpinionRequests opinions,
            OrganizationDirectory organizations,
            CurrentUser user,
            MessageSource messages,
            BusinessClock clock) {
        this.desk = desk;
        this.extensions = extensions;
        this.holdings = holdings;
        this.opinions = opinions;
        this.organizations = organizations;
        this.user = user;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/")
    String desk(
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String directive,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String page,
            HttpSession session,
            Model model) {
        LocalDate today = clock.today();
        DeskFilter asked = DeskFilter.of(filter, stage, directive, unit, page);
        Contents contents = desk.contents();
        List<WorkItem> shown = contents.shownAs(asked.show(), today);
        List<WorkItem> items = shown.stream().filter(asked::narrowsTo).toList();
        Paging paging = Paging.of(asked.page(), items.size(), ROWS);
        paging.show(model);
        LastDesk.remember(session, asked.at(paging.page()));
        model.addAttribute("asked", asked);
        model.addAttribute("filters", counts(contents, today));
        model.addAttribute("stages", stages(shown));
        model.addAttribute("directives", choices(shown, WorkItem::directiveId, WorkItem::directiveLabel));
        model.addAttribute("units", units(shown));
        model.addAttribute("count", items.size());
        List<WorkItem> onPage = paging.on(items);
        model.addAttribute("items", onPage);
        model.addAttribute(
                "held", holdings.of(onPage.stream().map(WorkItem::taskId).toList()));
        model.addAttribute("issued", contents.issued());
        model.addAttribute("actingFor", actingFor(contents.own()));
        model.addAttribute("username", user.username());
        model.addAttribute(
                "extensionsToDecide", extensions.pendingFor(user.username()).size());
        model.addAttribute("opinionsToGive", opinions.waitingFor(user.username()));
        return "portal/desk";
    }

    private static List<FilterCount> counts(Contents contents, LocalDate today) {
        return Arrays.stream(Show.values())
                .filter(show -> show != Show.GIVEN || !contents.issued().isEmpty())
                .map(show -> new FilterCount(
                        show.inAddress(), contents.shownAs(show, today).size()))
                .toList();
    }

    private List<Choice> stages(List<WorkItem> shown) {
        Set<WorkStage> present = shown.stream()
                .flatMap(item -> WorkStage.of(item.processId()).stream())
                .collect(Collectors.toSet());
        return Arrays.stream(WorkStage.values())
                .filter(present::contains)
                .map(stage -> new Choice(
                        stage.name(), Phrase.of("portal.stage." + stage.name()).in(messages)))
                .toList();
    }

    private List<Choice> units(List<WorkItem> shown) {
        Set<String> ids =
                shown.stream().map(WorkItem::unitId).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<String, String> names = organizations.namesOf(ids, clock.today());
        return choices(shown, WorkItem::unitId, item -> item.unitId() == null ? null : names.get(item.unitId()));
    }

    private static List<Choice> choices(
            List<WorkItem> shown,
            Function<WorkItem, @Nullable String> value,
            Function<WorkItem, @Nullable String> label) {
        Map<String, String> labels = new HashMap<>();
        for (WorkItem item : shown) {
            String id = value.apply(item);
            String name = label.apply(item);
            if (id != null && name != null) {
                labels.putIfAbsent(id, name);
            }
        }
        return labels.entrySet().stream()
                .map(each -> new Choice(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
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
    public record FilterCount(String name, int count) {}

    /** What a list can be narrowed to. */
    public record Choice(String value, String label) {}
}
