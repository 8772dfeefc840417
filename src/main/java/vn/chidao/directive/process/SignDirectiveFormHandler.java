package vn.chidao.directive.process;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveBriefings;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.SignDirective;
import vn.chidao.directive.SignatureCapacity;
import vn.chidao.directive.SigningRights;
import vn.chidao.directive.Words;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The signer signs in the capacity his body signs in, or sends the draft back. */
@Component
class SignDirectiveFormHandler implements TaskFormHandler<SignDirectiveForm> {

    private final DirectiveManagement directives;
    private final DirectiveCatalog catalog;
    private final OrganizationDirectory organizations;
    private final SigningRights signing;
    private final DirectiveBriefings briefings;
    private final Words words;

    SignDirectiveFormHandler(
            DirectiveManagement directives,
            DirectiveCatalog catalog,
            OrganizationDirectory organizations,
            SigningRights signing,
            DirectiveBriefings briefings,
            Words words) {
        this.directives = directives;
        this.catalog = catalog;
        this.organizations = organizations;
        this.signing = signing;
        this.briefings = briefings;
        this.words = words;
    }

    @Override
    public String formId() {
        return "SignDirectiveForm";
    }

    @Override
    public Class<SignDirectiveForm> formType() {
        return SignDirectiveForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        DirectiveView draft = catalog.require(directiveId(task));
        TaskBriefing.Builder briefing = briefings.draft(draft);
        briefing.unit(signingUnit(task));
        briefings.signatures(briefing, draft.id());
        briefings.signedCopy(briefing, draft.id());
        if (task.actor().isSubstitute()) {
            briefing.fact(words.of("directive.task.signing-for"), signingFor(task, draft));
        }
        return briefing.build();
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        List<SignatureCapacity> allowed = allowed(task);
        DirectiveView draft = catalog.require(directiveId(task));
        if (task.actor().isSubstitute()
                && signing.paper(task.actor(), signingUnit(task), draft.type()).isPresent()) {
            return Map.of("capacity", SignatureCapacity.BY_AUTHORITY.name());
        }
        return allowed.size() == 1 ? Map.of("capacity", allowed.get(0).name()) : Map.of();
    }

    @Override
    public Map<String, List<Option>> options(TaskContext task) {
        return Map.of(
                "capacities",
                allowed(task).stream()
                        .map(capacity -> new Option(capacity.name(), words.nameOf(capacity)))
                        .toList());
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public TaskOutcome complete(TaskContext task, SignDirectiveForm form) {
        boolean signed = form.decision() == SignDirectiveForm.Decision.SIGN;
        if (signed) {
            directives.sign(new SignDirective(directiveId(task), turnId(task), form.capacity()));
        } else {
            directives.refuseSignature(directiveId(task), turnId(task), form.reason());
        }
        return TaskOutcome.with(DirectiveSignatureModel.SIGNED, signed);
    }

    /** Before he tries, a substitute reads by which paper he signs or why he cannot. */
    private String signingFor(TaskContext task, DirectiveView draft) {
        String position = String.valueOf(task.actor().positionName());
        return signing.paper(task.actor(), signingUnit(task), draft.type())
                .map(paper -> words.of("directive.task.signing-by-paper", position, paper.paper()))
                .orElseGet(() -> words.of("directive.task.signing-without-paper", position));
    }

    private List<SignatureCapacity> allowed(TaskContext task) {
        return SignatureCapacity.allowedFor(organizations.require(signingUnit(task)));
    }

    private static String directiveId(TaskContext task) {
        return DirectiveSignatureModel.DIRECTIVE_ID.require(task.routing());
    }

    /** Drafts that were laid before their only signer by the model before this one have no turn of their own. */
    private static @Nullable String turnId(TaskContext task) {
        return DirectiveSignatureModel.PROCESS_ID.equals(task.processId()) ? task.businessKey() : null;
    }

    private static String signingUnit(TaskContext task) {
        return DirectiveSignatureModel.SIGNING_UNIT_ID.require(task.routing());
    }
}
