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
        messages.order(new Message(
                order.road(),
                Said.document(order.answer()),
                cited(directive),
                Party.unit(order.senderUnitId()),
                new Party(
                        order.unitId(), null, null, contacts.of(order.unitId()).mailAddress()),
                directive.id(),
                order.receiptId()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendChange(String directiveId, String changeId, OutsideChange change, String reason) {
        Cited document = cited(directives.require(directiveId));
        for (Message sent : messages.documentsSent(directiveId)) {
            messages.order(sent.saying(Said.change(change, changeId, reason), document));
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void answerChange(String receiptId, @Nullable String calledThere, boolean agrees, @Nullable String reason) {
        say(receiptId, calledThere, agrees ? StatusCode.AGREES_TO_RECALL : StatusCode.REFUSES_RECALL, reason);
    }

    /** Tells the sender of a receipt's document what has become of it; says nothing where nobody outside sent it. */
    void say(String receiptId, int statusCode, @Nullable String words) {
        say(receiptId, null, statusCode, words);
    }

    private void say(String receiptId, @Nullable String about, int statusCode, @Nullable String words) {
        messages.whatBrought(receiptId)
                .ifPresent(brought -> messages.order(new Message(
                        brought.by().road(),
                        Said.status(statusCode, words),
                        about == null
                                ? brought.by().document()
                                : brought.by().document().named(about),
                        new Party(brought.unitId(), brought.by().ours().organId(), null, null),
                        brought.by().theirs(),
                        brought.directiveId(),
                        receiptId)));
    }

    private static Cited cited(DirectiveView directive) {
        return new Cited(null, directive.label(), directive.issuedOn(), directive.subject());
    }
}
