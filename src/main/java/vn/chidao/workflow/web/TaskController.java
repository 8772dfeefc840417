package vn.chidao.workflow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import vn.chidao.workflow.TaskFormHandler.Filled;
import vn.chidao.workflow.TaskFormHandler.UploadedFile;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.engine.TaskPages;
import vn.chidao.workflow.engine.TaskPages.TaskPage;
import vn.chidao.workflow.form.FormSchema;
import vn.chidao.workflow.form.FormSchema.Kind;
import vn.chidao.workflow.task.TaskAnswers;
import vn.chidao.workflow.task.TaskAssignments;
import vn.chidao.workflow.task.TaskDrafts;
import vn.chidao.workflow.task.WorkItems;

/** The task page: our own and, in a frame, Tasklist's. A refused submission comes back with everything typed. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskController {

    private static final String FILL = "fill:";
    private static final String FILLING_FILE = "filling-";
    private static final String HAND_BACK = "hand-back";
    private static final String HAND_BACK_NOTE = "handBackNote";

    private final WorkItems workItems;
    private final TaskPages pages;
    private final TaskSubmission submission;
    private final TaskDrafts drafts;
    private final TaskAnswers answers;
    private final TypedAnswers typed;
    private final ActorDirectory directory;
    private final AttachmentStore attachments;
    private final TaskAssignments assignments;
    private final TaskScreen screen;

    TaskController(
            WorkItems workItems,
            TaskPages pages,
            TaskSubmission submission,
            TaskDrafts drafts,
            TaskAnswers answers,
            TypedAnswers typed,
            ActorDirectory directory,
            AttachmentStore attachments,
            TaskAssignments assignments,
            TaskScreen screen) {
        this.workItems = workItems;
        this.pages = pages;
        this.submission = submission;
        this.drafts = drafts;
        this.answers = answers;
        this.typed = typed;
        this.directory = directory;
        this.attachments = attachments;
        this.assignments = assignments;
        this.screen = screen;
    }

    @GetMapping
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "page") String door,
            Principal person,
            Model model,
            HttpServletResponse response) {
        WorkItem item = screen.visible(id, person.getName());
        if (!item.isOpen()) {
            response.setStatus(HttpStatus.GONE.value());
            return screen.gone(item.handled(), door, model);
        }
        return screen.show(item, door, person.getName(), model);
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
        String door = TaskScreen.TASKLIST.equals(parameters.getFirst("door")) ? TaskScreen.TASKLIST : "page";
        if (workItems.find(id).isEmpty()) {
            return withdrawn(String.valueOf(parameters.getFirst("formId")), parameters, door, model, response);
        }
        WorkItem item = screen.visible(id, username);
        try {
            if (!item.isOpen()) {
                throw item.handled();
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
        if (problems.isEmpty() && isDoneForAnother(item, username) && (action == null || action.equals(HAND_BACK))) {
            return handedBack(item, values, parameters, door, username, model, redirect, response);
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
        return screen.form(item, page, values, problems, door, username, model);
    }

    private boolean isDoneForAnother(WorkItem item, String username) {
        return workItems
                .holding(item.taskId())
                .filter(holding -> holding.isDelegated() && username.equals(holding.assignee()))
                .isPresent();
    }

    /** Whoever does a task for another does not complete it: what he has typed goes to the other. */
    private String handedBack(
            WorkItem item,
            Map<String, Object> values,
            MultiValueMap<String, String> parameters,
            String door,
            String username,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        String note = parameters.getFirst(HAND_BACK_NOTE);
        try {
            assignments.handBack(username, item.taskId(), values, note);
        } catch (BusinessRuleViolation violation) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("verb", HAND_BACK);
            model.addAttribute("verbTyped", Map.of("note", String.valueOf(note)));
            model.addAttribute(
                    "verbErrors",
                    Map.of("note", screen.text(violation.key(), violation.args().toArray())));
            return screen.form(item, pages.load(username, item.taskId()), values, List.of(), door, username, model);
        }
        if (door.equals(TaskScreen.TASKLIST)) {
            model.addAttribute("task", item);
            return "workflow/completed-in-frame";
        }
        redirect.addFlashAttribute("flash", screen.text("workflow.flash.handed-back"));
        return "redirect:/";
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
            redirect.addFlashAttribute("flash", screen.text("workflow.flash.draft-saved"));
            redirect.addAttribute("door", door);
            return "redirect:/tasks/" + item.taskId();
        }
        return screen.form(item, page, values, List.of(), door, username, model);
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
                    List.of(screen.text(violation.key(), violation.args().toArray())));
        }
        if (Boolean.FALSE.equals(model.getAttribute("filled"))) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return screen.form(item, page, standing, List.of(), door, username, model);
    }

    private String keep(WorkItem item, String username, FormSchema schema, UploadedFile file) {
        return CurrentActor.call(
                        actorOf(item, username),
                        () -> attachments.store(file.name(), new ByteArrayInputStream(file.content()), schema.id()))
                .id();
    }

    private String completed(WorkItem item, String door, Model model, RedirectAttributes redirect) {
        if (door.equals(TaskScreen.TASKLIST)) {
            model.addAttribute("task", item);
            return "workflow/completed-in-frame";
        }
        redirect.addFlashAttribute("flash", screen.text("workflow.flash.completed", item.taskName(), item.subject()));
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
        return screen.conflict(handled, door, model, response);
    }

    /** Taken back while it was being filled in: its row is gone, what was typed is in our hands alone. */
    private String withdrawn(
            String formId,
            MultiValueMap<String, String> parameters,
            String door,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("typed", typed.of(formId, parameters));
        return screen.conflict(new AlreadyHandled(null, null, null), door, model, response);
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
                        field.key(),
                        screen.text(violation.key(), violation.args().toArray())));
            }
        }
        return problems;
    }

    private Actor actorOf(WorkItem item, String username) {
        return directory
                .actingAs(username, item.groups())
                .orElseThrow(() -> new AccessRefused("workflow.rule.not-your-task"));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> rows(Map<String, Object> values, String key) {
        Object rows = values.get(key);
        List<Object> changeable =
                rows instanceof List<?> list ? new ArrayList<>((List<Object>) list) : new ArrayList<>();
        values.put(key, changeable);
        return changeable;
    }
}
