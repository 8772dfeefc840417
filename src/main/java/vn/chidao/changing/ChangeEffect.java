package vn.chidao.changing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.changing.ChangeAnswer.Receiver;
import vn.chidao.directive.DirectiveFate;
import vn.chidao.directive.DirectiveView;
import vn.chidao.receiving.Receivers;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;

/**
 * A change takes effect in one piece, whoever has made it: the directive, the receipts still open, proposals that have
 * become idle, the questions to all receivers and, by {@link DirectiveChanged}, the work that rests on it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ChangeEffect {

    private final DirectiveFate fate;
    private final Receivers receivers;
    private final DirectiveChangeRepository changes;
    private final ChangeAnswerRepository answers;
    private final ForeignHolders holders;
    private final ChangeProcess process;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ChangeEffect(
            DirectiveFate fate,
            Receivers receivers,
            DirectiveChangeRepository changes,
            ChangeAnswerRepository answers,
            ForeignHolders holders,
            ChangeProcess process,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.fate = fate;
        this.receivers = receivers;
        this.changes = changes;
        this.answers = answers;
        this.holders = holders;
        this.process = process;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    /** @param directive held by whoever calls */
    void takeEffect(DirectiveChange change, DirectiveView directive) {
        fate.checkChangeable(directive.id());
        List<Receiver> receiving = receiversOf(directive);
        if (change.kind() == ChangeKind.RECALL) {
            fate.recall(directive.id());
        } else if (change.kind() == ChangeKind.REPLACE) {
            fate.replace(directive.id());
        }
        changes.saveAndFlush(change);
        DirectiveChanged event = new DirectiveChanged(
                directive.id(),
                directive.label(),
                change.id(),
                change.kind(),
                change.reason(),
                change.byDirectiveId(),
                change.byDocument(),
                change.requireEffectiveOn(),
                directive.textSha256());
        if (change.kind().endsDirective()) {
            String why = event.endingReason().in(messages);
            lapseProposals(directive.id(), why);
            receivers.end(directive.id(), why);
        }
        ask(change, directive, receiving);
        events.publishEvent(event);
    }

    private List<Receiver> receiversOf(DirectiveView directive) {
        if (!directive.isNative()) {
            return holders.of(directive).stream()
                    .map(unit -> new Receiver(null, unit, unit))
                    .toList();
        }
        return receivers.of(directive.id()).stream()
                .filter(receiver -> !receiver.isReturned())
                .map(receiver -> new Receiver(receiver.receiptId(), receiver.unitId(), receiver.actingUnitId()))
                .toList();
    }

    private void lapseProposals(String directiveId, String why) {
        for (DirectiveChange proposed : changes.findByDirectiveIdOrderById(directiveId)) {
            if (proposed.status() == ChangeStatus.PROPOSED) {
                proposed.lapse(why, CurrentActor.get(), clock.today());
                changes.saveAndFlush(proposed);
                process.endDecision(proposed.id(), why);
            }
        }
    }

    private void ask(DirectiveChange change, DirectiveView directive, List<Receiver> receiving) {
        String office = directive.isNative() ? directive.officeUnitId() : null;
        List<ChangeAnswer> asked = new ArrayList<>();
        for (Receiver receiver : receiving) {
            asked.add(new ChangeAnswer(change, receiver, asked.size(), clock.today()));
        }
        answers.saveAllAndFlush(asked);
        asked.stream()
                .filter(answer -> !isOutside(answer))
                .forEach(answer -> process.askReceiver(
                        answer.id(),
                        directive.id(),
                        answer.actingUnitId(),
                        office == null ? answer.actingUnitId() : office));
    }

    /** Whoever works outside is asked and answers by the road on which he got the document. */
    private boolean isOutside(ChangeAnswer answer) {
        String receiptId = answer.receiptId();
        return receiptId != null
                && receivers
                        .find(receiptId)
                        .filter(Receivers.Receiver::isOutside)
                        .isPresent();
    }
}
