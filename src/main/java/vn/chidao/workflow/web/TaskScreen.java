package vn.chidao.workflow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Phrase;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.FormRefused.Problem;
import vn.chidao.workflow.TaskFormHandler.Option;
import vn.chidao.workflow.TaskRemarks;
import vn.chidao.workflow.TaskStance;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.engine.TaskPages;
import vn.chidao.workflow.engine.TaskPages.TaskPage;
import vn.chidao.workflow.task.OpinionTable;
import vn.chidao.workflow.task.OpinionTable.Opinion;
import vn.chidao.workflow.task.TaskComments;
import vn.chidao.workflow.task.TaskDrafts;
import vn.chidao.workflow.task.TaskOversight;
import vn.chidao.workflow.task.WorkItems;

/** The task page as it is shown, whichever of its forms was sent; and the page that says somebody was faster. */
@Component
class TaskScreen {

    static final String TASKLIST = "tasklist";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final WorkItems workItems;
    private final TaskPages pages;
    private final TaskOversight oversight;
    private final TaskDrafts drafts;
    private final ColleagueDrafts colleagues;
    private final TaskVerbs verbs;
    private final OpinionTable opinions;
    private final TaskComments comments;
    private final ActorDirectory directory;
    private final ObjectProvider<TaskRemarks> remarks;
    private final MessageSource messages;

    TaskScreen(
            WorkItems workItems,
            TaskPages pages,
            TaskOversight oversight,
            TaskDrafts drafts,
            ColleagueDrafts colleagues,
            TaskVerbs verbs,
            OpinionTable opinions,
            TaskComments comments,
            ActorDirectory directory,
            ObjectProvider<TaskRemarks> remarks,
            MessageSource messages) {
        this.workItems = workItems;
        this.pages = pages;
        this.oversight = oversight;
        this.drafts = drafts;
        this.colleagues = colleagues;
        this.verbs = verbs;
        this.opinions = opinions;
        this.comments = comments;
        this.directory = directory;
        this.remarks = remarks;
        this.messages = messages;
    }

    /** A task this person may look at. */
    WorkItem visible(String id, String username) {
        WorkItem item = workItems.find(id).orElseThrow(() -> new NotFound("task", id));
        if (!oversight.maySee(username, item)) {
            throw new NotFound("task", id);
        }
        return item;
    }

    boolean isVisible(String id, String username) {
        return workItems
                .find(id)
                .filter(item -> oversight.maySee(username, item))
                .isPresent();
    }

    /** As it stands: with what this person has saved, else as the module fills it. */
    String show(WorkItem item, String door, String username, Model model) {
        return show(item, List.of(), door, username, model);
    }

    private String show(WorkItem item, List<Problem> problems, String door, String username, Model model) {
        TaskPage page = pages.load(username, item.taskId());
        Map<String, Object> standing = drafts.find(item.taskId(), username).orElseGet(page::prefill);
        return form(item, page, standing, problems, door, username, model);
    }

    /** One of the forms beside was refused: with what stood in it, and why; what is wrong with no field stands on top. */
    String refused(
            String verb,
            Map<String, String> typed,
            BusinessRuleViolation violation,
            WorkItem item,
            String door,
            String username,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        Map<String, String> errors = errors(violation);
        model.addAttribute("verb", verb);
        model.addAttribute("verbTyped", typed);
        model.addAttribute("verbErrors", errors);
        List<Problem> problems = violation.field() == null ? List.of(new Problem(null, errors.get(""))) : List.of();
        return show(item, problems, door, username, model);
    }

    String form(
            WorkItem item,
            TaskPage page,
            Map<String, Object> values,
            List<Problem> problems,
            String door,
            String username,
            Model model) {
        boolean holds = directory.holdsAny(username, item.groups());
        model.addAttribute("task", item);
        model.addAttribute("briefing", page.briefing());
        model.addAttribute("documentation", page.documentation());
        model.addAttribute("fillings", page.fillings());
        model.addAttribute(
                "colleagues",
                item.isOpen() && holds ? colleagues.of(item, username, page.schema(), values) : List.of());
        model.addAttribute("beside", item.isOpen() ? pages.beside(username, item.taskId(), values) : List.of());
        model.addAttribute(
                "remarks",
                item.isOpen()
                        ? remarks.stream()
                                .flatMap(each -> each.of(item.taskId()).stream())
                                .map(each -> each.in(messages))
                                .toList()
                        : List.of());
        model.addAttribute(
                "fields",
                FieldViews.of(
                        page.schema(),
                        values,
                        page.options(),
                        problems,
                        item.isOpen() ? pages.notes(username, item.taskId(), values) : Map.of()));
        model.addAttribute(
                "problems",
                problems.stream().filter(problem -> problem.field() == null).toList());
        model.addAttribute("refused", !problems.isEmpty());
        model.addAttribute("history", workItems.historyOf(item.processId(), item.businessKey()));
        model.addAttribute("absences", item.isOpen() ? directory.absencesOf(item.groups()) : List.of());
        model.addAttribute(
                "actingFor",
                directory
                        .actingAs(username, item.groups())
                        .filter(Actor::isSubstitute)
                        .map(Actor::positionName)
                        .orElse(null));
        model.addAttribute("door", door);
        model.addAttribute("person", username);
        model.addAttribute("opinions", opinionsOf(item));
        model.addAttribute("askedHere", isAsked(item, username));
        model.addAttribute("comments", comments.of(item.taskId()));
        model.addAttribute("stances", stances());
        verbs.show(item, username, model);
        return "workflow/task";
    }

    /** Somebody was faster: who, when and what he did; what was typed comes along, by the labels of its fields. */
    String conflict(
            AlreadyHandled handled,
            @Nullable String taskId,
            Map<String, String> typed,
            String door,
            Model model,
            HttpServletResponse response) {
        Map<String, String> said = new LinkedHashMap<>();
        typed.forEach((label, text) -> {
            if (!text.isBlank()) {
                said.put(label, text);
            }
        });
        model.addAttribute(
                "typed",
                said.entrySet().stream()
                        .map(each -> new TypedAnswers.Typed(text(each.getKey()), each.getValue()))
                        .toList());
        model.addAttribute("taskId", handled.change() == null ? null : taskId);
        return conflict(handled, door, model, response);
    }

    String conflict(AlreadyHandled handled, String door, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return gone(handled, door, model);
    }

    String gone(AlreadyHandled handled, String door, Model model) {
        model.addAttribute("door", door);
        model.addAttribute("personName", handled.personName());
        model.addAttribute("positionName", handled.positionName());
        model.addAttribute("at", handled.at());
        model.addAttribute(
                "change",
                Optional.ofNullable(handled.change())
                        .map(change -> change.in(messages))
                        .orElse(null));
        return "workflow/gone";
    }

    /** In one sentence: who was faster, when and what he did. */
    String said(AlreadyHandled handled) {
        Phrase change = handled.change();
        if (change != null) {
            return change.in(messages);
        }
        Instant at = handled.at();
        return handled.personName() == null
                ? text("workflow.gone.by-nobody")
                : text(
                        "workflow.gone.by",
                        handled.personName(),
                        Objects.requireNonNullElse(handled.positionName(), ""),
                        at == null ? "" : Days.moment(at));
    }

    List<Opinion> opinionsOf(WorkItem item) {
        return opinions.ofTask(item.taskId());
    }

    private boolean isAsked(WorkItem item, String username) {
        Set<String> groups = directory.groupsOf(username);
        return opinionsOf(item).stream()
                .anyMatch(opinion -> opinion.isAsked() && groups.contains(opinion.positionId()));
    }

    List<Option> stances() {
        return Arrays.stream(TaskStance.values())
                .map(each -> new Option(each.name(), text("TaskStance." + each)))
                .toList();
    }

    /** What is wrong, by field; under an empty name what is wrong with none. */
    Map<String, String> errors(BusinessRuleViolation violation) {
        return Map.of(
                violation.field() == null ? "" : violation.field(),
                text(violation.key(), violation.args().toArray()));
    }

    static String door(String door) {
        return TASKLIST.equals(door) ? TASKLIST : "page";
    }

    /** Null where none was chosen. */
    static @Nullable TaskStance stance(String name) {
        return Arrays.stream(TaskStance.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Null where it is no day. */
    static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    String text(String key, Object... args) {
        return messages.getMessage(key, args, key, VIETNAMESE);
    }
}
