package vn.chidao.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.changing.ArrivingChanges;
import vn.chidao.changing.ChangeKind;
import vn.chidao.changing.OutsideChange;
import vn.chidao.changing.TakeChange;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.edxml.EdxmlMessage;
import vn.chidao.edxml.EdxmlMessage.Business;
import vn.chidao.exchange.ExchangeMessages.Brought;
import vn.chidao.exchange.ExchangeMessages.Waiting;
import vn.chidao.exchange.MessageReading.Addressed;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Phrase;

/**
 * What senders do to documents they have sent. Where it is not certain what is done to which document, or where it cannot
 * be done here, the clerk of whoever has the document has to say so.
 */
@Component
class ChangeIntake {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeIntake.class);

    private final ExchangeMessages messages;
    private final MessageReading reading;
    private final Optional<ArrivingChanges> changes;
    private final ArrivingChangeProcess desk;
    private final DirectiveCatalog directives;
    private final MessageSource texts;

    ChangeIntake(
            ExchangeMessages messages,
            MessageReading reading,
            Optional<ArrivingChanges> changes,
            ArrivingChangeProcess desk,
            DirectiveCatalog directives,
            MessageSource texts) {
        this.messages = messages;
        this.reading = reading;
        this.changes = changes;
        this.desk = desk;
        this.directives = directives;
        this.texts = texts;
    }

    /** @throws CannotBeDone where a rule is against it; the caller's transaction is lost then */
    Verdict take(String id, Message understood, EdxmlMessage message, List<Addressed> ours) {
        Set<String> units = ours.stream().map(Addressed::unitId).collect(Collectors.toSet());
        List<Brought> concerned = messages.whatCame(understood).stream()
                .filter(brought -> units.contains(brought.unitId()))
                .toList();
        return take(id, understood, concerned, message);
    }

    /** A status by which whoever has sent a document asks for it back: all who have it are told. */
    Verdict takeRecall(String id, Message understood) {
        return take(id, understood, messages.whatCame(understood), null);
    }

    private Verdict take(String id, Message understood, List<Brought> concerned, @Nullable EdxmlMessage message) {
        Brought first = concerned.isEmpty() ? null : concerned.get(0);
        Message about = first == null ? understood : first.about(understood);
        Optional<ChangeKind> kind =
                first == null || changes.isEmpty() ? Optional.empty() : kindOf(understood, first, message);
        if (kind.isPresent()) {
            try {
                carryOut(kind.get(), understood, concerned, message);
            } catch (BusinessRuleViolation refused) {
                throw new CannotBeDone(about, refused);
            }
            messages.understood(id, MessageState.TAKEN, about);
            return new Verdict(MessageState.TAKEN, null);
        }
        return askClerk(id, about, null);
    }

    private void carryOut(
            ChangeKind kind, Message understood, List<Brought> concerned, @Nullable EdxmlMessage message) {
        ChangingPaper paper = message == null ? ChangingPaper.NONE : ChangingPaper.read(message.business());
        String called = message == null ? null : WireName.ofChange(message).orElse(null);
        String words = understood.said().words();
        concerned.forEach(brought -> changes.orElseThrow()
                .take(new TakeChange(
                        brought.receiptId(),
                        kind,
                        words == null ? "" : words,
                        paper.number(),
                        paper.issuedOn(),
                        called)));
    }

    private Optional<ChangeKind> kindOf(Message understood, Brought concerned, @Nullable EdxmlMessage message) {
        OutsideChange change = understood.said().change();
        if (change == null) {
            throw new IllegalStateException("no change");
        }
        if (message == null) {
            return Optional.of(ChangeKind.RECALL);
        }
        Business business = message.business();
        return ChangeReading.kindOf(
                change,
                business,
                ChangingPaper.read(business),
                directives.require(concerned.directiveId()).type());
    }

    /** What could not be done waits for the clerk, with the reason. */
    Verdict putBeforeClerk(String id, CannotBeDone refused) {
        BusinessRuleViolation rule = refused.rule();
        LOG.warn("change {} cannot be carried out: {}", id, rule.key());
        return askClerk(
                id, refused.about, Phrase.of(rule.key(), rule.args().toArray()).in(texts));
    }

    private Verdict askClerk(String id, Message about, @Nullable String whyNot) {
        messages.understood(id, MessageState.ATTENTION, about);
        if (whyNot != null) {
            messages.settled(id, MessageState.ATTENTION, whyNot);
        }
        String unit = about.ours().unitId();
        if (unit != null) {
            desk.ask(id, about.directiveId(), unit);
        }
        return new Verdict(MessageState.ATTENTION, null);
    }

    /**
     * Roads overtake each other: a change may be here before the document that it changes. What then cannot be done waits
     * for the clerk as it did, now with its document.
     */
    void readAgainWhatCameTooEarly(TransactionTemplate transaction) {
        for (Waiting early : messages.changesWhoseDocumentHasCome()) {
            try {
                transaction.executeWithoutResult(
                        status -> messages.waitingChange(early.id()).ifPresent(this::readAgain));
            } catch (CannotBeDone refused) {
                transaction.executeWithoutResult(status -> putBeforeClerk(early.id(), refused));
            }
        }
    }

    private void readAgain(Waiting early) {
        Verdict now = early.written()
                .map(message -> take(early.id(), early.message(), message, reading.ours(message)))
                .orElseGet(() -> takeRecall(early.id(), early.message()));
        if (now.state() == MessageState.TAKEN) {
            desk.end(early.id(), Phrase.of("exchange.words.document-came").in(texts));
        }
    }

    /** A rule is against what a sender has done. */
    static final class CannotBeDone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Message about;

        CannotBeDone(Message about, BusinessRuleViolation rule) {
            super(rule);
            this.about = about;
        }

        BusinessRuleViolation rule() {
            return (BusinessRuleViolation) getCause();
        }
    }
}
