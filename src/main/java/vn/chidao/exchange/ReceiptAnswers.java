package vn.chidao.exchange;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.receiving.DirectionWritten;
import vn.chidao.receiving.DisseminationConfirmed;
import vn.chidao.receiving.ReceiptRegistered;
import vn.chidao.receiving.ReceiptReturned;
import vn.chidao.shared.Phrase;

/** What becomes of a document that came from outside is told there, by the road it came. */
@Component
class ReceiptAnswers {

    private final ExchangeRoads roads;
    private final MessageSource messages;

    ReceiptAnswers(ExchangeRoads roads, MessageSource messages) {
        this.roads = roads;
        this.messages = messages;
    }

    @EventListener
    void registered(ReceiptRegistered receipt) {
        roads.say(
                receipt.receiptId(),
                StatusCode.REGISTERED,
                Phrase.of("exchange.words.registered", receipt.incomingNumber(), receipt.arrivedOn())
                        .in(messages));
    }

    @EventListener
    void returned(ReceiptReturned receipt) {
        roads.say(receipt.receiptId(), StatusCode.RETURNED, receipt.reason());
    }

    @EventListener
    void directed(DirectionWritten receipt) {
        // What the leader wrote is the organisation's own business.
        roads.say(receipt.receiptId(), StatusCode.IN_PROCESSING, null);
    }

    @EventListener
    void done(DisseminationConfirmed receipt) {
        roads.say(receipt.receiptId(), StatusCode.COMPLETED, null);
    }
}
