package vn.chidao.workflow.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.chidao.shared.Days;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.TaskExtensions;
import vn.chidao.workflow.TaskFormHandler.Option;
import vn.chidao.workflow.TaskHoldings;
import vn.chidao.workflow.TaskHoldings.Held;
import vn.chidao.workflow.TaskUrging;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.task.TaskAssignments;
import vn.chidao.workflow.task.TaskAssignments.Choice;
import vn.chidao.workflow.task.TaskAssignments.Officer;
import vn.chidao.workflow.task.TaskMoves;
import vn.chidao.workflow.task.TaskMoves.Move;
import vn.chidao.workflow.task.TaskOversight;
import vn.chidao.workflow.task.WorkItems;

/** What else somebody may do with a task besides completing it, and what others have done with it. */
@Component
class TaskVerbs {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final WorkItems workItems;
    private final TaskOversight oversight;
    private final TaskAssignments assignments;
    private final TaskMoves moves;
    private final TaskHoldings holdings;
    private final TaskExtensions extensions;
    private final ActorDirectory directory;
    private final ObjectProvider<TaskUrging> urging;
    private final MessageSource messages;

    TaskVerbs(
            WorkItems workItems,
            TaskOversight oversight,
            TaskAssignments assignments,
            TaskMoves moves,
            TaskHoldings holdings,
            TaskExtensions extensions,
            ActorDirectory directory,
            ObjectProvider<TaskUrging> urging,
            MessageSource messages) {
        this.workItems = workItems;
        this.oversight = oversight;
        this.assignments = assignments;
        this.moves = moves;
        this.holdings = holdings;
        this.extensions = extensions;
        this.directory = directory;
        this.urging = urging;
        this.messages = messages;
    }

    void show(WorkItem item, String username, Model model) {
        List<String> groups = workItems
                .holding(item.taskId())
                .map(holding -> holding.openTo(username, item.groups()))
                .orElse(item.groups());
        boolean holds = directory.holdsAny(username, groups);
        boolean free = item.assignee() == null || !directory.claimStands(item.assignee(), username, item.groups());
        boolean mine = username.equals(item.assignee());
        Held held = holdings.of(List.of(item.taskId())).get(item.taskId());
        boolean forAnother = mine && held != null && held.owner() != null;
        boolean lent = held != null && username.equals(held.owner());
        model.addAttribute("held", held);
        model.addAttribute("canAct", holds && (free || mine));
        model.addAttribute("canClaim", holds && free);
        model.addAttribute("canGiveBack", mine && !forAnother);
        model.addAttribute("doneFor", forAnother ? held.ownerName() : null);
        model.addAttribute("canTakeBack", lent && !mine);
        model.addAttribute(
                "canRelease",
                !free && !mine && oversight.leading(username, item).isPresent());
        model.addAttribute("canAskOpinion", item.isOpen() && holds && (free || mine));
        model.addAttribute("canAskForMore", item.isOpen() && holds && (free || mine) && item.dueOn() != null);
        Choice choice = item.isOpen() ? assignments.choiceOf(username, item).orElse(null) : null;
        model.addAttribute("mayDelegate", choice != null && choice.mayDelegate());
        model.addAttribute(
                "officers",
                choice == null
                        ? List.of()
                        : choice.officers().stream().map(this::option).toList());
        model.addAttribute("canUrge", urging.stream().anyMatch(each -> each.mayUrge(username, item)));
        List<Move> past = moves.of(item.taskId());
        model.addAttribute("moves", past);
        model.addAttribute("said", mine && !past.isEmpty() ? saidTo(username, past.get(past.size() - 1)) : null);
        model.addAttribute("extensions", extensions.ofTask(item.taskId()));
        model.addAttribute("assigneeName", held == null ? null : held.personName());
        if (!model.containsAttribute("verb")) {
            model.addAttribute("verb", "");
            model.addAttribute("verbTyped", Map.of());
            model.addAttribute("verbErrors", Map.of());
        }
    }

    /** An officer as the list of them shows him: how much waits for him, and until when he is away. */
    Option option(Officer officer) {
        String text = text("workflow.task.officer", officer.personName(), officer.positionName(), officer.open());
        LocalDate absentUntil = officer.absentUntil();
        if (absentUntil != null) {
            text = text("workflow.task.officer.absent", text, Days.written(absentUntil));
        }
        return new Option(
                officer.account(), officer.forGood() ? text : text("workflow.task.officer.delegate-only", text));
    }

    private static @Nullable Move saidTo(String username, Move latest) {
        return latest.note() != null && username.equals(latest.toAccount()) ? latest : null;
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, key, VIETNAMESE);
    }
}
