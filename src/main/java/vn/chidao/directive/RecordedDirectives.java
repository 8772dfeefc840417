package vn.chidao.directive;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.NotFound;

/**
 * Documents that somebody else has issued and that bind here: recorded, given bodies in charge, in force. Nothing is
 * signed, numbered or dispatched. Who may do which is decided by whoever calls.
 */
@Service
@Transactional
public class RecordedDirectives {

    private final DirectiveRepository directives;
    private final DirectiveMarks marks;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    RecordedDirectives(
            DirectiveRepository directives,
            DirectiveMarks marks,
            OrganizationDirectory organizations,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.directives = directives;
        this.marks = marks;
        this.organizations = organizations;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Takes the document up; its obligations can be defined from now on.
     *
     * @throws BusinessRuleViolation when a document with this number, day and issuer has been taken up before, or a
     *     rendering would take the number of what it renders
     */
    public void record(RecordDirective command) {
        if (directives.existsById(command.id())) {
            throw BusinessRuleViolation.of("directive.rule.id-taken", command.id());
        }
        if (command.origin() == Origin.NATIVE) {
            throw new IllegalArgumentException("what is issued here is drafted, not recorded");
        }
        Directive directive = Directive.recorded(command.id(), command);
        refuseKnown(command);
        directives.saveAndFlush(directive);
        marks.limit(directive.id(), command.limits());
        events.publishEvent(new DirectiveRecorded(
                directive.id(),
                directive.label(),
                directive.subject(),
                command.recordingUnitId(),
                directive.textSha256()));
    }

    private void refuseKnown(RecordDirective command) {
        if (command.number() != null && command.issuedOn() != null) {
            directives
                    .findReceived(
                            command.number().toString(),
                            command.issuedOn(),
                            command.issuerName().strip())
                    .ifPresent(known -> {
                        throw BusinessRuleViolation.at("number", "directive.rule.recorded-before", known.label());
                    });
        }
    }

    /** Says who follows up, receives reports and concludes; the text names them, or whoever is entitled decides. */
    public void nameBodies(String id, String followUpUnitId, String reportReceiverUnitId, String concludingUnitId) {
        Directive directive = load(id);
        directive.nameBodies(
                organizations.require(followUpUnitId).id(),
                organizations.require(reportReceiverUnitId).id(),
                organizations.require(concludingUnitId).id());
        directives.saveAndFlush(directive);
    }

    /** From today its obligations bind. */
    public void putInForce(String id) {
        Directive directive = load(id);
        directive.takeEffect();
        directives.saveAndFlush(directive);
        events.publishEvent(new DirectiveTookEffect(id, directive.label(), clock.today(), directive.textSha256()));
    }

    private Directive load(String id) {
        return directives.findById(id).orElseThrow(() -> new NotFound("directive", id));
    }
}
