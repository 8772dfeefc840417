package vn.chidao.changing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.Texts;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * What one receiver says to a change. To a recall it says that the electronic copy is no longer in use with it (NĐ
 * 30/2020/NĐ-CP, art. 18.4): from then on the text is closed to it.
 */
@Entity
@Table(name = "change_answer")
class ChangeAnswer {

    @Id
    private String id;

    @Version
    private @Nullable Long version;

    private String changeId;
    private String directiveId;
    private @Nullable String receiptId;
    private String unitId;
    private String actingUnitId;
    private int position;
    private LocalDate askedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable ChangeReply reply;

    private @Nullable String reason;
    private @Nullable String answeredBy;
    private @Nullable LocalDate answeredOn;

    @SuppressWarnings("NullAway.Init")
    protected ChangeAnswer() {}

    ChangeAnswer(DirectiveChange change, Receiver receiver, int position, LocalDate askedOn) {
        this.id = idOf(change.id(), receiver.unitId());
        this.changeId = change.id();
        this.directiveId = change.directiveId();
        this.receiptId = receiver.receiptId();
        this.unitId = receiver.unitId();
        this.actingUnitId = receiver.actingUnitId();
        this.position = position;
        this.askedOn = askedOn;
    }

    /** Whoever has the document; {@code receiptId} where it was sent to him by us. */
    record Receiver(@Nullable String receiptId, String unitId, String actingUnitId) {}

    static String idOf(String changeId, String unitId) {
        return changeId + ":" + unitId;
    }

    void answer(ChangeReply given, @Nullable String why, String by, LocalDate on) {
        if (reply != null) {
            throw BusinessRuleViolation.of("changing.rule.change-answered");
        }
        if (given == ChangeReply.REFUSED && Texts.isBlank(why)) {
            throw BusinessRuleViolation.at("reason", "changing.rule.change-refusal-without-reason");
        }
        reply = given;
        reason = Texts.blankToNull(why);
        answeredBy = by;
        answeredOn = on;
    }

    boolean isOpen() {
        return reply == null;
    }

    /** Another organisation answers for the receiver from now on. */
    void handOver(String successorId) {
        actingUnitId = successorId;
    }

    String id() {
        return id;
    }

    String changeId() {
        return changeId;
    }

    String directiveId() {
        return directiveId;
    }

    @Nullable
    String receiptId() {
        return receiptId;
    }

    String actingUnitId() {
        return actingUnitId;
    }
}
