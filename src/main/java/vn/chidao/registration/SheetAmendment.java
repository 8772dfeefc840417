package vn.chidao.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;

/** A change of an accepted sheet that its organisation asks for, with a reason. */
@Entity
@Table(name = "registration_amendment")
class SheetAmendment {

    private static final String SEPARATOR = "~";

    @Id
    private String id;

    private int number;
    private String reason;

    @Enumerated(EnumType.STRING)
    private AmendmentStatus status = AmendmentStatus.DRAFTING;

    private @Nullable Integer versionNumber;
    private String proposedBy;
    private @Nullable String proposedByPosition;
    private Instant proposedAt;

    @SuppressWarnings("NullAway.Init")
    protected SheetAmendment() {}

    SheetAmendment(String sheetId, int number, String reason, Actor actor, Instant at) {
        this.id = sheetId + SEPARATOR + number;
        this.number = number;
        this.reason = reason;
        this.proposedBy = actor.personName();
        this.proposedByPosition = actor.positionName();
        this.proposedAt = at;
    }

    /** The sheet an amendment's id, which is also its instance's key, belongs to. */
    static String sheetIdOf(String amendmentId) {
        int end = amendmentId.lastIndexOf(SEPARATOR);
        return end < 0 ? amendmentId : amendmentId.substring(0, end);
    }

    void become(AmendmentStatus next) {
        if (!status.mayBecome(next)) {
            throw BusinessRuleViolation.of("registration.rule.amendment-elsewhere");
        }
        status = next;
    }

    /** Asks for these lines; the reason may have been put better meanwhile. */
    void ask(int version, String why) {
        versionNumber = version;
        reason = why;
    }

    boolean isOpen() {
        return status.isOpen();
    }

    String id() {
        return id;
    }

    String reason() {
        return reason;
    }

    AmendmentStatus status() {
        return status;
    }

    /** The lines that are asked for. */
    int version() {
        if (versionNumber == null) {
            throw new IllegalStateException("amendment " + id + " has not been submitted yet");
        }
        return versionNumber;
    }
}
