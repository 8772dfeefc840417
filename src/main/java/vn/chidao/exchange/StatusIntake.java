package vn.chidao.exchange;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.changing.ArrivingChanges;
import vn.chidao.changing.OutsideChange;
import vn.chidao.edxml.EdxmlStatus;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.receiving.OutsideRoad;
import vn.chidao.receiving.ReceiptManagement;
import vn.chidao.receiving.ReceiptStatus;
import vn.chidao.shared.BusinessRuleViolation;

/** What receivers outside say of documents that were sent to them, and of changes of these. */
@Component
class StatusIntake {

    private final ExchangeMessages messages;
    private final Contacts contacts;
    private final OrganizationDirectory organizations;
    private final ReceiptManagement receipts;
    private final Optional<ArrivingChanges> changes;
    private final ChangeIntake intake;

    StatusIntake(
            ExchangeMessages messages,
            Contacts contacts,
            OrganizationDirectory organizations,
            ReceiptManagement receipts,
            Optional<ArrivingChanges> changes,
            ChangeIntake intake) {
        this.messages = messages;
        this.contacts = contacts;
        this.organizations = organizations;
        this.receipts = receipts;
        this.changes = changes;
        this.intake = intake;
    }

    Verdict take(String id, Incoming incoming, EdxmlStatus status) {
        String unitId = contacts.unitOf(status.from().id())
                .orElseThrow(() -> BusinessRuleViolation.of("exchange.rule.status-sender"));
        if (incoming.road() == OutsideRoad.MAIL && !isItsAddress(unitId, incoming.address())) {
            throw BusinessRuleViolation.of("exchange.rule.status-address");
        }
        String words = MessageReading.shortened(status.description());
        boolean recall = status.code() == StatusCode.RECALL_REQUESTED;
        WireName named = WireName.read(status.responseFor().documentId());
        Cited document = new Cited(
                named.documentId(),
                status.responseFor().code(),
                status.responseFor().promulgatedOn(),
                status.responseFor().code());
        Message understood = new Message(
                incoming.road(),
                recall ? Said.change(OutsideChange.RECALL, null, words) : Said.status(status.code(), words),
                document,
                Party.unit(contacts.unitOf(status.responseFor().organId())
                        .filter(unit -> recall && contacts.of(unit).receivesHere())
                        .orElse(null)),
                new Party(unitId, status.from().id(), organizations.nameOf(unitId), incoming.address()),
                null,
                null);
        if (recall) {
            return intake.takeRecall(id, understood);
        }
        String receiptId = messages.receiptSent(named.documentId(), unitId)
                .orElseThrow(() -> BusinessRuleViolation.of("exchange.rule.status-unknown-document"));
        answer(receiptId, named.changeId(), status.code(), words);
        messages.understood(id, MessageState.TAKEN, understood.of(messages.directiveOf(receiptId), receiptId, null));
        return new Verdict(MessageState.TAKEN, null);
    }

    /** A code that says nothing of how far the document is there changes nothing here; the sender reads it as it came. */
    private void answer(String receiptId, @Nullable String changeId, int code, String words) {
        if (code == StatusCode.AGREES_TO_RECALL || code == StatusCode.REFUSES_RECALL) {
            changes.ifPresent(all -> all.takeAnswer(receiptId, changeId, code == StatusCode.AGREES_TO_RECALL, words));
            return;
        }
        StatusCode.receipt(code).ifPresent(said -> {
            if (said == ReceiptStatus.RETURNED && words.isBlank()) {
                throw BusinessRuleViolation.of("exchange.rule.return-without-reason");
            }
            receipts.takeAnswer(receiptId, said, words);
        });
    }

    private boolean isItsAddress(String unitId, @Nullable String address) {
        String known = contacts.of(unitId).mailAddress();
        return known != null && known.equalsIgnoreCase(address);
    }
}
