package vn.chidao.review.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.reporting.ReportingManagement;
import vn.chidao.review.ReviewCatalog;
import vn.chidao.review.ReviewDraft;
import vn.chidao.review.ReviewDrafting;
import vn.chidao.review.ReviewManagement;
import vn.chidao.review.ReviewRecommendation;
import vn.chidao.review.ReviewView;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The following-up body's officer completes the draft that self-assessments, reports and earlier reviews have begun. */
@Component
class DraftReviewFormHandler implements TaskFormHandler<DraftReviewForm> {

    private final ReviewManagement reviews;
    private final ReviewCatalog catalog;
    private final ReviewBriefings briefings;
    private final ReviewDrafting drafting;
    private final ReportingManagement reporting;
    private final OrganizationDirectory organization;

    DraftReviewFormHandler(
            ReviewManagement reviews,
            ReviewCatalog catalog,
            ReviewBriefings briefings,
            ReviewDrafting drafting,
            ReportingManagement reporting,
            OrganizationDirectory organization) {
        this.reviews = reviews;
        this.catalog = catalog;
        this.briefings = briefings;
        this.drafting = drafting;
        this.reporting = reporting;
        this.organization = organization;
    }

    @Override
    public String formId() {
        return "DraftReviewForm";
    }

    @Override
    public Class<DraftReviewForm> formType() {
        return DraftReviewForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.about(catalog.require(task.businessKey())).build();
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        ReviewView review = catalog.require(task.businessKey());
        ReviewDraft draft = drafting.draft(task.businessKey());
        return Map.of(
                "assessment",
                draft.assessment(),
                "limitations",
                draft.limitations(),
                "recommendations",
                review.recommendations().stream()
                        .map(DraftReviewFormHandler::row)
                        .toList(),
                "commendations",
                review.commendations().stream()
                        .map(row -> Map.of(
                                "name",
                                row.name(),
                                "merit",
                                row.merit(),
                                "honour",
                                row.honour().name()))
                        .toList());
    }

    private static Map<String, String> row(ReviewRecommendation recommendation) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("text", recommendation.text());
        row.put("addressee", recommendation.addresseeUnitId());
        if (recommendation.dueOn() != null) {
            row.put("dueOn", recommendation.dueOn().toString());
        }
        return row;
    }

    @Override
    public Map<String, List<Option>> options(TaskContext task) {
        ReviewView review = catalog.require(task.businessKey());
        return Map.of(
                "addressees",
                reporting.addressees(review.directiveId()).stream()
                        .map(unit -> new Option(unit, organization.nameOf(unit)))
                        .toList());
    }

    @Override
    public TaskOutcome complete(TaskContext task, DraftReviewForm form) {
        reviews.draft(form.toCommand(task.businessKey()));
        return TaskOutcome.done();
    }
}
