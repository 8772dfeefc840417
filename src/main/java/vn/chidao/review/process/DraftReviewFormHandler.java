package vn.chidao.review.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.reporting.ReportingManagement;
import vn.chidao.review.ReviewCatalog;
import vn.chidao.review.ReviewDraft;
import vn.chidao.review.ReviewDrafting;
import vn.chidao.review.ReviewManagement;
import vn.chidao.review.ReviewRecommendation;
import vn.chidao.review.ReviewView;
import vn.chidao.review.ReviewVoiceView;
import vn.chidao.review.VoiceKind;
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
        return briefings.forDraft(catalog.require(task.businessKey())).build();
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
                        .toList(),
                "responses",
                heard(task).map(DraftReviewFormHandler::row).toList());
    }

    /** Opinions that have to be answered. */
    private Stream<ReviewVoiceView> heard(TaskContext task) {
        return catalog.voices(task.businessKey()).stream()
                .filter(voice -> voice.kind() == VoiceKind.OPINION && voice.wantsAnswer());
    }

    private static Map<String, String> row(ReviewVoiceView voice) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("body", voice.id());
        if (voice.handling() != null) {
            row.put("handling", voice.handling().name());
        }
        if (voice.explanation() != null) {
            row.put("explanation", voice.explanation());
        }
        return row;
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
                reporting.reviewed(review.directiveId()).stream()
                        .map(unit -> new Option(unit, organization.nameOf(unit)))
                        .toList(),
                "opinions",
                heard(task)
                        .map(voice -> new Option(voice.id(), briefings.nameOf(voice)))
                        .toList());
    }

    @Override
    public TaskOutcome complete(TaskContext task, DraftReviewForm form) {
        reviews.draft(form.toCommand(task.businessKey()));
        return TaskOutcome.done();
    }
}
