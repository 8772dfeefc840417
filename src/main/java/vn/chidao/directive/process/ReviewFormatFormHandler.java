package vn.chidao.directive.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveBriefings;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.directive.DirectiveOnPaper;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.ReviewFormat;
import vn.chidao.directive.SigningRoad;
import vn.chidao.directive.Words;
import vn.chidao.layout.FormProblem;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The chief of office passes the form on, or returns the draft with a reason. */
@Component
class ReviewFormatFormHandler implements TaskFormHandler<ReviewFormatForm> {

    private final DirectiveManagement directives;
    private final DirectiveCatalog catalog;
    private final DirectiveBriefings briefings;
    private final DirectiveOnPaper paper;
    private final Words words;

    ReviewFormatFormHandler(
            DirectiveManagement directives,
            DirectiveCatalog catalog,
            DirectiveBriefings briefings,
            DirectiveOnPaper paper,
            Words words) {
        this.directives = directives;
        this.catalog = catalog;
        this.briefings = briefings;
        this.paper = paper;
        this.words = words;
    }

    @Override
    public String formId() {
        return "ReviewFormatForm";
    }

    @Override
    public Class<ReviewFormatForm> formType() {
        return ReviewFormatForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        DirectiveView draft = catalog.require(task.businessKey());
        TaskBriefing.Builder briefing = briefings.draft(draft);
        briefing.fact(
                words.of("directive.task.print"),
                words.of("directive.task.print-pdf"),
                "/directives/" + draft.id() + "/document.pdf");
        List<FormProblem> problems = paper.problems(draft);
        if (problems.isEmpty()) {
            briefing.fact(words.of("directive.task.form"), words.of("directive.task.form-good"));
        }
        problems.forEach(problem -> briefing.fact(
                words.of(problem.blocking() ? "directive.task.form-wrong" : "directive.task.form-look"),
                words.of(problem.what())));
        return briefing.build();
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return catalog.signing(task.businessKey())
                .map(signing -> Map.<String, Object>of("road", signing.road().name()))
                .orElse(Map.of());
    }

    @Override
    public Map<String, List<Option>> options(TaskContext task) {
        return Map.of(
                "roads",
                Stream.of(SigningRoad.values())
                        .map(road -> new Option(road.name(), words.nameOf(road)))
                        .toList());
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public TaskOutcome complete(TaskContext task, ReviewFormatForm form) {
        boolean approved = form.decision() == ReviewFormatForm.Decision.APPROVE;
        if (approved) {
            paper.requireAuthority(catalog.require(task.businessKey()), "decision");
        }
        boolean electronic =
                directives.reviewFormat(new ReviewFormat(task.businessKey(), approved, form.comment(), form.road()));
        return TaskOutcome.with(DirectiveIssuanceModel.FORMAT_APPROVED, approved)
                .and(DirectiveIssuanceModel.ELECTRONIC, electronic);
    }
}
