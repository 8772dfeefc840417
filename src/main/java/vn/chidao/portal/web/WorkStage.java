package vn.chidao.portal.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The stages of the cycle as a desk is narrowed to them, each with the models whose tasks belong there. */
enum WorkStage {
    ISSUE(
            "DirectiveIssuance",
            "DirectiveSignature",
            "DirectiveRecording",
            "DraftObligations",
            "DirectiveRecall",
            "ArrivingDocument",
            "ArrivingChange",
            "ForeignChange",
            "ChangeReceipt",
            "DirectiveReceipt",
            "CellDissemination"),
    REGISTER(
            "ContentRegistration",
            "SheetAmendment",
            "AnnexAcceptance",
            "ProposalAnswer",
            "JointProgramme",
            "ProgrammeConsent",
            "ProgrammeOpinion",
            "ModelConfirmation"),
    IMPLEMENT(
            "ObligationTask",
            "DirectionTask",
            "FestivalVisit",
            "SurveyTally",
            "SurveyConclusion",
            "RecommendationSending",
            "RecommendationAnswer",
            "RecommendationFollowUp"),
    REPORT("PeriodicReport", "ReportReception"),
    REVIEW(
            "PeriodicReview",
            "ReviewOpinion",
            "ReviewConsent",
            "AssessmentScoring",
            "CommendationCall",
            "CommendationProposal",
            "CouncilBallot",
            "CommendationDecision"),
    ORGANISE("SteeringMeeting", "Reorganisation");

    private static final Map<String, WorkStage> BY_MODEL = Arrays.stream(values())
            .flatMap(stage -> stage.models.stream().map(model -> Map.entry(model, stage)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Set<String> models;

    WorkStage(String... models) {
        this.models = Set.of(models);
    }

    /** Empty for a model of somebody else's. */
    static Optional<WorkStage> of(String processId) {
        return Optional.ofNullable(BY_MODEL.get(processId));
    }
}
