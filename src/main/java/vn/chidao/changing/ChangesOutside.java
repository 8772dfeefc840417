package vn.chidao.changing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.receiving.Receivers;
import vn.chidao.receiving.Receivers.Receiver;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * Changes of documents that went outside or came from there: what an issuer here does is told to every addressee outside,
 * what an issuer outside does is done to the document as it stands here, and the answers go back by the road it came.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ChangesOutside implements ArrivingChanges {

    private final ForeignChanges foreign;
    private final DirectiveChangeRepository changes;
    private final Receivers receivers;
    private final DirectiveCatalog directives;
    private final ChangeAnswerRepository answers;
    private final ChangeAnswers replies;
    private final Optional<ChangeRoads> roads;

    ChangesOutside(
            ForeignChanges foreign,
            DirectiveChangeRepository changes,
            Receivers receivers,
            DirectiveCatalog directives,
            ChangeAnswerRepository answers,
            ChangeAnswers replies,
            Optional<ChangeRoads> roads) {
        this.foreign = foreign;
        this.changes = changes;
        this.receivers = receivers;
        this.directives = directives;
        this.answers = answers;
        this.replies = replies;
        this.roads = roads;
    }

    /** What has been done to a directive issued here goes to whoever outside has been sent it. */
    @EventListener
    void on(DirectiveChanged changed) {
        boolean ours = directives.require(changed.directiveId()).isNative();
        if (ours) {
            roads.ifPresent(outside -> outside.sendChange(
                    changed.directiveId(), changed.changeId(), onTheWire(changed.kind()), changed.reason()));
        }
    }

    /** A receiver here has answered: his sender outside is told. */
    @EventListener
    void on(ChangeAnswered answered) {
        if (answered.receiptId() == null) {
            receivers
                    .arrivedAt(answered.directiveId(), answered.unitId())
                    .ifPresent(receiver -> say(
                            receiver.receiptId(),
                            changes.findById(answered.changeId()).orElseThrow().calledThere(),
                            answered.reply() == ChangeReply.ACCEPTED,
                            answered.reason()));
        }
    }

    @Override
    public void take(TakeChange command) {
        Receiver receiver = receivers.find(command.receiptId()).orElseThrow();
        foreign.take(receiver.directiveId(), command);
        if (!receiver.isRegistered()) {
            // Nobody has taken it into a book, so nobody has to be asked: it is closed here at once.
            say(command.receiptId(), command.calledThere(), true, null);
        }
    }

    @Override
    public void takeAnswer(String receiptId, @Nullable String changeId, boolean agrees, @Nullable String reason) {
        String unit = receivers.find(receiptId).orElseThrow().actingUnitId();
        asked(receiptId, changeId)
                .ifPresent(answer -> replies.answerFrom(
                        answer.id(), agrees ? ChangeReply.ACCEPTED : ChangeReply.REFUSED, reason, unit));
    }

    /** The question that is answered; none where it has been answered before. */
    private Optional<ChangeAnswer> asked(String receiptId, @Nullable String changeId) {
        if (changeId == null) {
            return answers.findFirstByReceiptIdAndReplyIsNullOrderByAskedOnAscIdAsc(receiptId);
        }
        ChangeAnswer asked = answers.findByReceiptIdAndChangeId(receiptId, changeId)
                .orElseThrow(() -> BusinessRuleViolation.of("changing.rule.answer-to-unknown-change"));
        return Optional.of(asked).filter(ChangeAnswer::isOpen);
    }

    private void say(String receiptId, @Nullable String calledThere, boolean agrees, @Nullable String reason) {
        roads.ifPresent(outside -> outside.answerChange(receiptId, calledThere, agrees, reason));
    }

    /** The exchange knows one word for amendment and correction; both leave the document in force. */
    private static OutsideChange onTheWire(ChangeKind kind) {
        return switch (kind) {
            case RECALL -> OutsideChange.RECALL;
            case REPLACE -> OutsideChange.REPLACE;
            case AMEND, CORRECT -> OutsideChange.UPDATE;
        };
    }
}
