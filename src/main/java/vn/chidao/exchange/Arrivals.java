package vn.chidao.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.edxml.EdxmlMessage;
import vn.chidao.edxml.EdxmlMessage.DocType;
import vn.chidao.edxml.EdxmlReader;
import vn.chidao.edxml.EdxmlStatus;
import vn.chidao.exchange.ChangeIntake.CannotBeDone;
import vn.chidao.exchange.MessageReading.Addressed;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Phrase;

/**
 * What arrives, by whichever road. Each message is taken in one transaction with all that it brings, once: whoever is killed
 * before it is put aside finds it taken when it comes up again. Nothing in it is trusted, and nothing of it is carried out.
 */
@Component
class Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private final ExchangeMessages messages;
    private final MessageReading reading;
    private final DocumentIntake documents;
    private final ChangeIntake changes;
    private final StatusIntake statuses;
    private final WaitingFiles files;
    private final MessageSource texts;
    private final TransactionTemplate transaction;

    Arrivals(
            ExchangeMessages messages,
            MessageReading reading,
            DocumentIntake documents,
            ChangeIntake changes,
            StatusIntake statuses,
            WaitingFiles files,
            MessageSource texts,
            PlatformTransactionManager transactions) {
        this.messages = messages;
        this.reading = reading;
        this.documents = documents;
        this.changes = changes;
        this.statuses = statuses;
        this.files = files;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Takes a message of the exchange, or refuses it with a reason; what has come before gets the answer it got then. */
    Verdict take(Incoming incoming) {
        Verdict verdict = once(incoming, () -> {
            String id = note(incoming);
            return EdxmlStatus.read(incoming.content())
                    .map(status -> statuses.take(id, incoming, status))
                    .orElseGet(() -> takeMessage(id, incoming, EdxmlReader.read(incoming.content())));
        });
        changes.readAgainWhatCameTooEarly(transaction);
        return verdict;
    }

    private Verdict takeMessage(String id, Incoming incoming, EdxmlMessage message) {
        if (!Contacts.isCode(message.from().id())) {
            throw BusinessRuleViolation.of("exchange.rule.sender-code");
        }
        List<Addressed> ours = reading.ours(message);
        if (ours.isEmpty()) {
            throw BusinessRuleViolation.of("exchange.rule.not-ours");
        }
        Message understood = reading.read(message, ours.get(0), incoming);
        return message.business().docType() == DocType.NEW
                ? documents.take(id, message, ours, understood)
                : changes.take(id, understood, message, ours);
    }

    /** Keeps a mail without a message but with documents: a clerk has to say what it is. */
    Verdict keepForClerk(Incoming incoming, String ownUnitId, String subject, List<MailParts.File> papers) {
        return once(
                incoming,
                () -> documents.askClerk(
                        note(incoming),
                        new Message(
                                incoming.road(),
                                Said.document(null),
                                new Cited(null, null, null, subject),
                                Party.unit(ownUnitId),
                                new Party(null, null, null, incoming.address()),
                                null,
                                null),
                        papers.stream()
                                .map(paper -> files.store(paper.name(), paper.content()))
                                .toList()));
    }

    /** Notes that something is refused before it is read. */
    Verdict refuse(Incoming incoming, BusinessRuleViolation refusal) {
        return once(incoming, () -> {
            throw refusal;
        });
    }

    private Verdict once(Incoming incoming, Supplier<Verdict> work) {
        Optional<Verdict> before = messages.verdictOf(incoming.sha256());
        if (before.isPresent()) {
            LOG.info(
                    "message {} has come before: {}",
                    incoming.sha256(),
                    before.get().state());
            return before.get();
        }
        try {
            return inTransaction(incoming, work);
        } catch (AlreadyTaken other) {
            return messages.verdictOf(incoming.sha256()).orElseThrow();
        } catch (BusinessRuleViolation refused) {
            String reason = Phrase.of(refused.key(), refused.args().toArray()).in(texts);
            LOG.warn("message {} refused: {}", incoming.sha256(), refused.key());
            transaction.executeWithoutResult(
                    status -> messages.arrived(incoming, incoming.sha256(), MessageState.REFUSED, reason));
            return new Verdict(MessageState.REFUSED, reason);
        }
    }

    private Verdict inTransaction(Incoming incoming, Supplier<Verdict> work) {
        try {
            return transaction.execute(status -> work.get());
        } catch (CannotBeDone refused) {
            return transaction.execute(status -> changes.putBeforeClerk(note(incoming), refused));
        }
    }

    private String note(Incoming incoming) {
        return messages.arrived(incoming, incoming.sha256(), MessageState.TAKEN, null)
                .orElseThrow(AlreadyTaken::new);
    }

    /** Another node took the same message meanwhile. */
    private static final class AlreadyTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
