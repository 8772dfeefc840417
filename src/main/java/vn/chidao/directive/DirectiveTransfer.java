package vn.chidao.directive;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.document.NumberSeries;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTally;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.workflow.TaskHandover;

/**
 * Directives of a body that hands over: what it has in charge in those in force and the documents under way in it. One
 * successor for each directive.
 */
@Component
class DirectiveTransfer implements OpenWorkTransfer {

    private static final String ISSUANCE = "DirectiveIssuance";
    private static final String SIGNING = "DirectiveSignature";

    private final DirectiveRepository directives;
    private final DirectiveReaders readers;
    private final ConcludingTogether together;
    private final OrganizationDirectory organizations;
    private final NumberSeries numbers;
    private final TaskHandover tasks;

    DirectiveTransfer(
            DirectiveRepository directives,
            DirectiveReaders readers,
            ConcludingTogether together,
            OrganizationDirectory organizations,
            NumberSeries numbers,
            TaskHandover tasks) {
        this.directives = directives;
        this.readers = readers;
        this.together = together;
        this.organizations = organizations;
        this.numbers = numbers;
        this.tasks = tasks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(String unitId) {
        OpenWorkTally open = new OpenWorkTally();
        inHandsOf(unitId)
                .forEach(directive -> open.ofDirective(
                        directive.isUnderWay() ? "DIRECTIVE_DRAFT" : "DIRECTIVE_IN_CHARGE",
                        directive.id(),
                        directive.id()));
        concludedTogetherBy(unitId).forEach(id -> open.ofDirective("DIRECTIVE_IN_CHARGE", id, id));
        tasks.partsOf(ISSUANCE, unitId)
                .forEach(part -> open.ofDirective("DIRECTIVE_TASK", part.businessKey(), part.businessKey()));
        tasks.partsOf(SIGNING, unitId)
                .forEach(part -> open.ofDirective(
                        "DIRECTIVE_TASK", SigningTurn.directiveOf(part.businessKey()), part.businessKey()));
        return open.list(id -> directives.findById(id).map(Directive::label).orElse(id));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        String from = handover.fromUnitId();
        for (Directive directive : inHandsOf(from)) {
            String to = handover.successorFor(OpenWork.directiveKey(directive.id()));
            directive.handOver(handover, to);
            if (directive.isIssuedBy(from)) {
                directive.issueBy(to, organizations.require(to).name(), numbers.notationOf(to, directive.type()));
            }
        }
        directives.flush();
        concludedTogetherBy(from)
                .forEach(id -> together.handOver(id, from, handover.successorFor(OpenWork.directiveKey(id))));
        readers.handOver(handover);
        tasks.handOver(ISSUANCE, from, part -> handover.successorFor(OpenWork.directiveKey(part.businessKey())));
        tasks.handOver(
                SIGNING,
                from,
                part -> handover.successorFor(OpenWork.directiveKey(SigningTurn.directiveOf(part.businessKey()))));
    }

    /** What has ended keeps the names it had. */
    private List<String> concludedTogetherBy(String unitId) {
        return together.directivesOf(unitId).stream()
                .filter(id -> directives
                        .findById(id)
                        .filter(directive -> DirectiveStatus.UNDER_WAY.contains(directive.status())
                                || DirectiveStatus.ISSUED.contains(directive.status()))
                        .isPresent())
                .toList();
    }

    private List<Directive> inHandsOf(String unitId) {
        return directives.findLive(unitId, DirectiveStatus.UNDER_WAY, DirectiveStatus.ISSUED).stream()
                .filter(directive -> directive.isInHandsOf(unitId))
                .toList();
    }
}
