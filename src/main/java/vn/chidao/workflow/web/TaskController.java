package vn.chidao.workflow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.AttachmentStore;
import vn.chidao.workflow.FormRefused;
import vn.chidao.workflow.FormRefused.Problem;
import vn.chidao.workflow.TaskExtensions;
import vn.chidao.workflow.TaskFormHandler.Filled;
import vn.chidao.workflow.TaskFormHandler.UploadedFile;
import vn.chidao.workflow.TaskRemarks;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.engine.TaskPages;
import vn.chidao.workflow.engine.TaskPages.TaskPage;
import vn.chidao.workflow.form.FormSchema;
import vn.chidao.workflow.form.FormSchema.Kind;
import vn.chidao.workflow.task.TaskAnswers;
import vn.chidao.workflow.task.TaskClaims;
import vn.chidao.workflow.task.TaskDrafts;
import vn.chidao.workflow.task.TaskOversight;
import vn.chidao.workflow.task.WorkItems;

/** The task page: our own and, in a frame, Tasklist's. A refused submission comes back with everything typed. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskController {

    private static final String TASKLIST = "tasklist";
    private static final String FILL = "fill:";
    private static final String FILLING_FILE = "filling-";

    private final WorkItems workItems;
    private final TaskPages pages;
    private final TaskSubmission submission;
    private final TaskClaims claims;
    private final TaskOversight oversight;
    private final TaskDrafts drafts;
    private final ColleagueDrafts colleagues;
    private final TaskAnswers answers;
    private final TypedAnswers typed;
    private final TaskExtensions extensions;
    private final ActorDirectory directory;
    private final AttachmentStore attachments;
    private final ObjectProvider<TaskRemarks> remarks;
    private final MessageSource messages;

    TaskController(
            WorkItems workItems,
            TaskPages pages,
            TaskSubmission submission,
            TaskClaims claims,
            TaskOversight oversight,
            TaskDrafts drafts,
            ColleagueDrafts colleagues,
            TaskAnswers answers,
            TypedAnswers typed,
            TaskExtensions extensions,
            ActorDirectory directory,
            AttachmentStore attachments,
            ObjectProvider<TaskRemarks> remarks,
            MessageSource messages) {
        this.workItems = workItems;
        this.pages = pages;
        this.submission = submission;
        this.claims = claims;
        this.oversight = oversight;
        this.drafts = drafts;
        this.colleagues = colleagues;
        this.answers = answers;
        this.typed = typed;
        this.extensions = extensions;
        this.directory = directory;
        this.attachments = attachments;
        this.remarks = remarks;
        this.messages = messages;
    }

    @GetMapping
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "page") String door,
            Principal person,
            Model model,
            HttpServletResponse response) {
        WorkItem item = visible(id, person.getName());
        if (!item.isOpen()) {
            response.setStatus(HttpStatus.GONE.value());
            return gone(
                    new AlreadyHandled(item.completedBy(), item.completedByPosition(), item.completedAt()),
                    door,
                    model);
        }
        TaskPage page = pages.load(person.getName(), id);
        return form(item, page, standing(id, person.getName(), page), List.of(), door, person.getName(), model);
    }

    @PostMapping
    String submit(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam Map<String, MultipartFile> files,
            Principal person,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response)
            throws IOException {
        String username = person.getName();
        String door = TASKLIST.equals(parameters.getFirst("door")) ? TASKLIST : "page";
        if (workItems.find(id).isEmpty()) {
            return withdrawn(String.valueOf(parameters.getFirst("formId")), parameters, door, model, response);
        }
        WorkItem item = visible(id, username);
        try {
            if (!item.isOpen()) {
                throw new AlreadyHandled(item.completedBy(), item.completedByPosition(), item.completedAt());
            }
            return submitted(item, username, parameters, files, door, model, redirect, response);
        } catch (AlreadyHandled handled) {
            return overtaken(handled, item, parameters, door, model, response);
        } catch (NotFound gone) {
            if (workItems.find(id).isPresent()) {
                throw gone;
            }
            return withdrawn(item.formId(), parameters, door, model, response);
        }
    }

    private String submitted(
            WorkItem item,
            String username,
            MultiValueMap<String, String> parameters,
            Map<String, MultipartFile> files,
            String door,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response)
            throws IOException {
        TaskPage page = pages.load(username, item.taskId());
        Map<String, Object> values = SubmittedForm.read(page.schema(), parameters);
        List<Problem> problems = new ArrayList<>(keepFiles(item, username, page.schema(), files, values));
        String action = parameters.getFirst("action");
        if (action != null && action.startsWith(FILL) && problems.isEmpty()) {
            return fill(action.substring(FILL.length()), item, page, values, files, door, username, model, response);
        }
        if (action != null && problems.isEmpty()) {
            return beside(action, item, page, values, door, username, model, redirect);
        }
        if (problems.isEmpty()) {
            try {
                submission.submit(username, item.taskId(), values);
                return completed(item, door, model, redirect);
            } catch (FormRefused refused) {
                problems.addAll(refused.problems());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return form(item, page, values, problems, door, username, model);
    }

    /** Buttons beside the primary one: keep a draft, add or remove a row. None of them completes anything. */
    private String beside(
            String action,
            WorkItem item,
            TaskPage page,
            Map<String, Object> values,
            String door,
            String username,
            Model model,
            RedirectAttributes redirect) {
        String[] parts = action.split(":");
        if (parts[0].equals("add-row") && parts.length == 2) {
            rows(values, parts[1]).add(new LinkedHashMap<>());
        } else if (parts[0].equals("remove-row") && parts.length == 3 && parts[2].matches("\\d{1,4}")) {
            List<Object> rows = rows(values, parts[1]);
            int row = Integer.parseInt(parts[2]);
            if (row < rows.size()) {
                rows.remove(row);
            }
        } else if (parts[0].equals("draft")) {
            drafts.save(item.taskId(), username, values);
            redirect.addFlashAttribute("flash", text("workflow.flash.draft-saved"));
            redirect.addAttribute("door", door);
            return "redirect:/tasks/" + item.taskId();
        }
        return form(item, page, values, List.of(), door, username, model);
    }

    /** Takes rows over from elsewhere; whatever stands in the way is said, and what was typed stays. */
    private String fill(
            String fillingId,
            WorkItem item,
            TaskPage page,
            Map<String, Object> values,
            Map<String, MultipartFile> files,
            String door,
            String username,
            Model model,
            HttpServletResponse response)
            throws IOException {
        actorOf(item, username);
        MultipartFile chosen = files.get(FILLING_FILE + fillingId);
        UploadedFile file = chosen == null || chosen.isEmpty()
                ? null
                : new UploadedFile(String.valueOf(chosen.getOriginalFilename()), chosen.getBytes());
        Map<String, Object> standing = values;
        try {
            Filled filled = pages.fill(username, item.taskId(), fillingId, values, file);
            standing = filled.values();
            model.addAttribute("filled", filled.problems().isEmpty());
            model.addAttribute("fillProblems", filled.problems());
            if (filled.marked() != null) {
                model.addAttribute("markedFile", keep(item, username, page.schema(), filled.marked()));
            }
        } catch (BusinessRuleViolation violation) {
            model.addAttribute("filled", false);
            model.addAttribute(
                    "fillProblems",
                    List.of(text(violation.key(), violation.args().toArray())));
        }
        if (Boolean.FALSE.equals(model.getAttribute("filled"))) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return form(item, page, standing, List.of(), door, username, model);
    }

    private String keep(WorkItem item, String username, FormSchema schema, UploadedFile file) {
        return CurrentActor.call(
                        actorOf(item, username),
                        () -> attachments.store(file.name(), new ByteArrayInputStream(file.content()), schema.id()))
                .id();
    }

    @PostMapping("/claim")
    String claim(
            @PathVariable String id,
            @RequestParam(defaultValue = "page") String door,
            Principal person,
            RedirectAttributes redirect) {
        visible(id, person.getName());
        claims.claim(person.getName(), id);
        redirect.addAttribute("door", door);
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/give-back")
    String giveBack(
            @PathVariable String id,
            @RequestParam(defaultValue = "page") String door,
            Principal person,
            RedirectAttributes redirect) {
        visible(id, person.getName());
        claims.giveBack(person.getName(), id);
        redirect.addAttribute("door", door);
        return "redirect:/tasks/" + id;
    }

    /** A leader gives a colleague's task back to the group. */
    @PostMapping("/release")
    String release(
            @PathVariable String id,
            @RequestParam(defaultValue = "page") String door,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        WorkItem item = visible(id, person.getName());
        try {
            claims.release(person.getName(), id, reason);
        } catch (BusinessRuleViolation violation) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            String why = text(violation.key(), violation.args().toArray());
            List<Problem> problems = violation.field() == null ? List.of(new Problem(null, why)) : List.of();
            model.addAttribute("releaseError", problems.isEmpty() ? why : null);
            model.addAttribute("releaseReason", reason);
            TaskPage page = pages.load(person.getName(), id);
            return form(item, page, standing(id, person.getName(), page), problems, door, person.getName(), model);
        }
        redirect.addFlashAttribute("flash", text("workflow.flash.released"));
        redirect.addAttribute("door", door);
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/extension")
    String askForMore(
            @PathVariable String id,
            @RequestParam(defaultValue = "page") String door,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        WorkItem item = visible(id, person.getName());
        try {
            extensions.ask(person.getName(), id, day(until), reason);
        } catch (AlreadyHandled handled) {
            return conflict(handled, door, model, response);
        } catch (BusinessRuleViolation violation) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(
                    "extensionError", text(violation.key(), violation.args().toArray()));
            model.addAttribute("extensionUntil", until);
            model.addAttribute("extensionReason", reason);
            TaskPage page = pages.load(person.getName(), id);
            return form(item, page, standing(id, person.getName(), page), List.of(), door, person.getName(), model);
        }
        redirect.addFlashAttribute("flash", text("workflow.flash.extension-asked"));
        redirect.addAttribute("door", door);
        return "redirect:/tasks/" + id;
    }

    private Map<String, Object> standing(String id, String username, TaskPage page) {
        return drafts.find(id, username).orElseGet(page::prefill);
    }

    private String form(
            WorkItem item,
            TaskPage page,
            Map<String, Object> values,
            List<Problem> problems,
            String door,
            String username,
            Model model) {
        boolean holds = directory.holdsAny(username, item.groups());
        boolean free = item.assignee() == null || !directory.claimStands(item.assignee(), username, item.groups());
        boolean freeOrMine = free || username.equals(item.assignee());
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
        model.addAttribute("extensions", extensions.ofTask(item.taskId()));
        model.addAttribute("absences", item.isOpen() ? directory.absencesOf(item.groups()) : List.of());
        model.addAttribute(
                "actingFor",
                directory
                        .actingAs(username, item.groups())
                        .filter(Actor::isSubstitute)
                        .map(Actor::positionName)
                        .orElse(null));
        model.addAttribute("door", door);
        model.addAttribute("canAct", holds && freeOrMine);
        model.addAttribute("canClaim", holds && free);
        model.addAttribute("canGiveBack", username.equals(item.assignee()));
        model.addAttribute(
                "canRelease", !freeOrMine && oversight.leading(username, item).isPresent());
        model.addAttribute(
                "assigneeName",
                item.assignee() == null
                        ? null
                        : directory
                                .account(item.assignee())
                                .map(ActorDirectory.Account::displayName)
                                .orElse(item.assignee()));
        return "workflow/task";
    }

    private String completed(WorkItem item, String door, Model model, RedirectAttributes redirect) {
        if (door.equals(TASKLIST)) {
            model.addAttribute("task", item);
            return "workflow/completed-in-frame";
        }
        redirect.addFlashAttribute("flash", text("workflow.flash.completed", item.taskName(), item.subject()));
        return "redirect:/";
    }

    /** What he typed stays in his hands, and he learns where it says something else than what was sent in its place. */
    private String overtaken(
            AlreadyHandled handled,
            WorkItem item,
            MultiValueMap<String, String> parameters,
            String door,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("typed", typed.of(item.formId(), parameters));
        answers.of(item.taskId())
                .flatMap(sent -> typed.differing(item.formId(), parameters, sent))
                .ifPresent(fields -> model.addAttribute("differing", fields));
        return conflict(handled, door, model, response);
    }

    /** Taken back while it was being filled in: its row is gone, what was typed is in our hands alone. */
    private String withdrawn(
            String formId,
            MultiValueMap<String, String> parameters,
            String door,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("typed", typed.of(formId, parameters));
        return conflict(new AlreadyHandled(null, null, null), door, model, response);
    }

    private String conflict(AlreadyHandled handled, String door, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return gone(handled, door, model);
    }

    private static String gone(AlreadyHandled handled, String door, Model model) {
        model.addAttribute("door", door);
        model.addAttribute("personName", handled.personName());
        model.addAttribute("positionName", handled.positionName());
        model.addAttribute("at", handled.at());
        return "workflow/gone";
    }

    /** Keeps what was uploaded; its id takes the field's place, so that a refused form does not lose the file. */
    private List<Problem> keepFiles(
            WorkItem item,
            String username,
            FormSchema schema,
            Map<String, MultipartFile> files,
            Map<String, Object> values)
            throws IOException {
        Actor actor = actorOf(item, username);
        List<Problem> problems = new ArrayList<>();
        for (FormSchema.Field field : schema.fields()) {
            MultipartFile file = files.get(field.key());
            if (field.kind() != Kind.FILE || file == null || file.isEmpty()) {
                continue;
            }
            try (InputStream content = file.getInputStream()) {
                String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
                values.put(
                        field.key(),
                        CurrentActor.call(actor, () -> attachments.store(name, content, schema.id()))
                                .id());
            } catch (BusinessRuleViolation violation) {
                problems.add(new Problem(
                        field.key(), text(violation.key(), violation.args().toArray())));
            }
        }
        return problems;
    }

    private Actor actorOf(WorkItem item, String username) {
        return directory
                .actingAs(username, item.groups())
                .orElseThrow(() -> new AccessRefused("workflow.rule.not-your-task"));
    }

    private WorkItem visible(String id, String username) {
        WorkItem item = workItems.find(id).orElseThrow(() -> new NotFound("task", id));
        if (!oversight.maySee(username, item)) {
            throw new NotFound("task", id);
        }
        return item;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> rows(Map<String, Object> values, String key) {
        Object rows = values.get(key);
        List<Object> changeable =
                rows instanceof List<?> list ? new ArrayList<>((List<Object>) list) : new ArrayList<>();
        values.put(key, changeable);
        return changeable;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, key, Locale.forLanguageTag("vi"));
    }
}
