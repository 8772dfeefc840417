package vn.chidao.directive.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/directive/DirectiveIssuance.bpmn}; business key = directive id. */
final class DirectiveIssuanceModel {

    static final String PROCESS_ID = "DirectiveIssuance";

    static final String START_EVENT_DRAFT_SUBMITTED = "StartEvent_DraftSubmitted";
    static final String USER_TASK_REVIEW_CONTENT = "UserTask_ReviewContent";
    static final String GATEWAY_CONTENT_APPROVED = "Gateway_ContentApproved";
    static final String USER_TASK_REVISE_DRAFT = "UserTask_ReviseDraft";
    static final String GATEWAY_DRAFT_RESUBMITTED = "Gateway_DraftResubmitted";
    static final String END_EVENT_DRAFT_WITHDRAWN = "EndEvent_DraftWithdrawn";
    static final String USER_TASK_REVIEW_FORMAT = "UserTask_ReviewFormat";
    static final String GATEWAY_FORMAT_APPROVED = "Gateway_FormatApproved";
    static final String GATEWAY_SIGNATURES_AWAITED = "Gateway_SignaturesAwaited";
    static final String INTERMEDIATE_EVENT_DIRECTIVE_SIGNED = "IntermediateEvent_DirectiveSigned";
    static final String INTERMEDIATE_EVENT_SIGNING_REFUSED = "IntermediateEvent_SigningRefused";
    static final String GATEWAY_SIGNED_ELECTRONICALLY = "Gateway_SignedElectronically";
    static final String USER_TASK_SEAL_DIRECTIVE = "UserTask_SealDirective";
    static final String USER_TASK_NUMBER_DIRECTIVE = "UserTask_NumberDirective";
    static final String SERVICE_TASK_ISSUE_DIRECTIVE = "ServiceTask_IssueDirective";
    static final String END_EVENT_DIRECTIVE_ISSUED = "EndEvent_DirectiveIssued";

    static final String DIRECTIVE_SIGNED = "DirectiveSigned";
    static final String SIGNING_REFUSED = "SigningRefused";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> DRAFTING_UNIT_ID = ProcessVariable.of("draftingUnitId", String.class);
    static final ProcessVariable<String> OFFICE_UNIT_ID = ProcessVariable.of("officeUnitId", String.class);
    static final ProcessVariable<String> SIGNING_UNIT_ID = ProcessVariable.of("signingUnitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<Boolean> CONTENT_APPROVED = ProcessVariable.of("contentApproved", Boolean.class);
    static final ProcessVariable<Boolean> RESUBMITTED = ProcessVariable.of("resubmitted", Boolean.class);
    static final ProcessVariable<Boolean> FORMAT_APPROVED = ProcessVariable.of("formatApproved", Boolean.class);
    static final ProcessVariable<Boolean> ELECTRONIC = ProcessVariable.of("electronic", Boolean.class);

    private DirectiveIssuanceModel() {}
}
