package vn.chidao.exchange;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.changing.ChangeRoads;
import vn.chidao.changing.OutsideChange;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.receiving.OutsideOrder;
import vn.chidao.receiving.OutsideRoad;
import vn.chidao.receiving.OutsideRoads;

/** Takes orders to send as rows of the transaction that gives them. */
@Component
class ExchangeRoads implements OutsideRoads, ChangeRoads {

    private final Contacts contacts;
    private final ExchangeMessages messages;
    private final DirectiveCatalog directives;

    ExchangeRoads(Contacts contacts, ExchangeMessages messages, DirectiveCatalog directives) {
        this.contacts = contacts;
        this.messages = messages;
        this.directives = directives;
    }

    @Override
    public Optional<OutsideRoad> roadTo(String unitId) {
        return contacts.of(unitId).road().outside();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(OutsideOrder order) {
        DirectiveView directive = directives.require(order.directiveId());
        messages.order(Order.of(MessageKind.DOCUMENT, order.road(), directive.subject())
                .directive(directive.id(), order.receiptId())
                .from(order.senderUnitId())
                .to(order.unitId(), null, null, contacts.of(order.unitId()).mailAddress())
                .about(null, directive.label(), directive.issuedOn())
                .saying(null, null, order.answer()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendChange(String directiveId, OutsideChange change, String reason) {
        DirectiveView directive = directives.require(directiveId);
        for (Order document : messages.documentsSent(directiveId)) {
            messages.order(document.as(MessageKind.CHANGE)
                    .about(null, directive.label(), directive.issuedOn())
                    .saying(null, change, reason));
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void answerRecall(String receiptId, boolean agrees, @Nullable String reason) {
        say(receiptId, agrees ? StatusCode.AGREES_TO_RECALL : StatusCode.REFUSES_RECALL, reason);
    }

    /** Tells the sender of a receipt's document what has become of it; says nothing where nobody outside sent it. */
    void say(String receiptId, int statusCode, @Nullable String words) {
        messages.whatBrought(receiptId)
                .ifPresent(brought -> messages.order(Order.of(MessageKind.STATUS, brought.road(), brought.subject())
                        .directive(brought.directiveId(), receiptId)
                        .from(brought.unitId())
                        .to(brought.senderUnitId(), brought.organId(), brought.organName(), brought.address())
                        .about(brought.documentId(), brought.documentCode(), brought.documentDate())
                        .saying(statusCode, null, words)));
    }
}
