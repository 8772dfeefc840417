package vn.chidao.exchange;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.changing.ArrivingChanges;
import vn.chidao.changing.ChangeKind;
import vn.chidao.changing.OutsideChange;
import vn.chidao.changing.TakeChange;
import vn.chidao.exchange.ExchangeMessages.Brought;
import vn.chidao.exchange.ExchangeMessages.Waiting;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/** Changes of documents from outside that say too little: the clerk of whoever has the document says what they are. */
@Service
@Transactional
public class ArrivingChangeDesk {

    private final ExchangeMessages messages;
    private final Optional<ArrivingChanges> changes;
    private final Access access;
    private final ApplicationEventPublisher events;

    ArrivingChangeDesk(
            ExchangeMessages messages,
            Optional<ArrivingChanges> changes,
            Access access,
            ApplicationEventPublisher events) {
        this.messages = messages;
        this.changes = changes;
        this.access = access;
        this.events = events;
    }

    /** @throws NotFound when no change of this id has come */
    @Transactional(readOnly = true)
    public ArrivingChangeView require(String messageId) {
        return messages.arrivedChange(messageId)
                .map(ArrivingChangeDesk::view)
                .orElseThrow(() -> new NotFound("arriving-change", messageId));
    }

    /** What waits for a clerk about a document, the oldest first. */
    @Transactional(readOnly = true)
    public List<ArrivingChangeView> waitingFor(String directiveId) {
        return messages.waitingChanges(directiveId).stream()
                .map(ArrivingChangeDesk::view)
                .toList();
    }

    /**
     * Does to the document here what the sender has done to it, or puts the message aside.
     *
     * @throws NotFound when it does not wait any more
     */
    public void settle(SettleArrivingChange command) {
        Waiting waiting = messages.waitingChange(command.messageId())
                .orElseThrow(() -> new NotFound("arriving-change", command.messageId()));
        ArrivingChangeView change = view(waiting);
        access.require(Right.KEEP_BOOK, Thing.of(change.unitId()), "exchange.refused.clerk");
        String reason = command.reason() == null ? "" : command.reason().strip();
        if (reason.isEmpty()) {
            throw BusinessRuleViolation.at("reason", "exchange.rule.change-reason");
        }
        if (command.kind() == null) {
            messages.settled(waiting.id(), MessageState.REFUSED, reason);
        } else {
            carryOut(waiting, command.kind(), command, reason);
            messages.settled(waiting.id(), MessageState.TAKEN, null);
        }
        events.publishEvent(new ArrivingChangeSettled(
                waiting.id(),
                change.directiveId(),
                change.unitId(),
                change.documentCode() == null ? "" : change.documentCode(),
                command.kind(),
                reason));
    }

    private void carryOut(Waiting waiting, ChangeKind kind, SettleArrivingChange command, String reason) {
        List<Brought> concerned = messages.whatCame(waiting.message());
        if (concerned.isEmpty()) {
            throw BusinessRuleViolation.at("decision", "exchange.rule.change-of-unknown-document");
        }
        String number = command.byDocument() == null ? "" : command.byDocument().strip();
        if (number.isEmpty() && kind != ChangeKind.RECALL) {
            throw BusinessRuleViolation.at("byDocument", "exchange.rule.change-by-document");
        }
        String called = waiting.written().flatMap(WireName::ofChange).orElse(null);
        // As whatever comes from outside: it is the sender's act. That the clerk read it so is an act of its own.
        CurrentActor.run(
                Actor.SYSTEM,
                () -> concerned.forEach(brought -> changes.orElseThrow()
                        .take(new TakeChange(
                                brought.receiptId(),
                                kind,
                                reason,
                                number.isEmpty() ? null : number,
                                command.byDocumentOn(),
                                called))));
    }

    private static ArrivingChangeView view(Waiting waiting) {
        Message message = waiting.message();
        ChangingPaper paper = waiting.written()
                .map(whole -> ChangingPaper.read(whole.business()))
                .orElse(ChangingPaper.NONE);
        return new ArrivingChangeView(
                waiting.id(),
                String.valueOf(message.ours().unitId()),
                String.valueOf(message.theirs().organName()),
                message.said().change() == null
                        ? OutsideChange.UPDATE
                        : message.said().change(),
                message.directiveId(),
                message.document().code(),
                message.document().date(),
                message.document().subject(),
                message.said().words(),
                waiting.arrivedAt(),
                paper.number(),
                paper.issuedOn(),
                waiting.whyNot());
    }
}
