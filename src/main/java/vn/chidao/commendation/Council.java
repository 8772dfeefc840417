package vn.chidao.commendation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;

/** A meeting of a body's council for emulation and commendation (hội đồng thi đua, khen thưởng) on some proposals. */
@Entity
@Table(name = "commendation_council")
class Council {

    static final int MOST_MEMBERS = 99;
    static final int MOST_ITEMS = 100;

    /** @param percent of all members that must vote for it, as the rules were on the day */
    @Embeddable
    record Item(String proposalId, int percent) {}

    @Id
    private String id;

    private String directiveId;
    private String awardingUnitId;
    private String actingAwardingUnitId;

    @Enumerated(EnumType.STRING)
    private CouncilMode mode;

    private LocalDate heldOn;
    private int members;
    private @Nullable String minutesFileId;

    @Enumerated(EnumType.STRING)
    private CouncilStatus status = CouncilStatus.OPEN;

    private @Nullable LocalDate closedOn;
    private String lastBy;
    private @Nullable String lastPosition;
    private Instant lastAt;

    @ElementCollection
    @CollectionTable(name = "commendation_council_item", joinColumns = @JoinColumn(name = "council_id"))
    @OrderColumn(name = "position")
    private List<Item> items = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Council() {}

    Council(
            String id,
            String directiveId,
            String awardingUnitId,
            CouncilMode mode,
            LocalDate heldOn,
            int members,
            List<Item> items,
            @Nullable String minutesFileId,
            Actor actor,
            Instant at) {
        if (items.isEmpty()) {
            throw BusinessRuleViolation.at("proposals", "commendation.rule.proposals-required");
        }
        if (items.size() > MOST_ITEMS) {
            throw BusinessRuleViolation.at("proposals", "commendation.rule.proposals-many", String.valueOf(MOST_ITEMS));
        }
        if (members < 1 || members > MOST_MEMBERS) {
            throw BusinessRuleViolation.at("members", "commendation.rule.members", String.valueOf(MOST_MEMBERS));
        }
        this.id = id;
        this.directiveId = directiveId;
        this.awardingUnitId = awardingUnitId;
        this.actingAwardingUnitId = awardingUnitId;
        this.mode = mode;
        this.heldOn = heldOn;
        this.members = members;
        this.minutesFileId = minutesFileId;
        this.items.addAll(items);
        touch(actor, at);
    }

    void close(@Nullable String minutes, Actor actor, Instant at) {
        if (status != CouncilStatus.OPEN) {
            throw overtaken();
        }
        status = CouncilStatus.CLOSED;
        closedOn = LocalDate.ofInstant(at, BusinessClock.ZONE);
        if (minutes != null) {
            minutesFileId = minutes;
        }
        touch(actor, at);
    }

    /** Its directive is over: nobody votes any more, and nothing is counted. */
    void endFor(Instant at) {
        close(null, Actor.SYSTEM, at);
    }

    /** @throws AlreadyHandled when it has been closed */
    void requireOpen() {
        if (status != CouncilStatus.OPEN) {
            throw overtaken();
        }
    }

    AlreadyHandled overtaken() {
        return new AlreadyHandled(lastBy, lastPosition, lastAt);
    }

    boolean handOver(String from, String successor) {
        boolean moved = actingAwardingUnitId.equals(from);
        if (moved) {
            actingAwardingUnitId = successor;
        }
        return moved;
    }

    private void touch(Actor actor, Instant at) {
        lastBy = actor.personName();
        lastPosition = actor.positionName();
        lastAt = at;
    }

    String id() {
        return id;
    }

    String directiveId() {
        return directiveId;
    }

    String awardingUnitId() {
        return actingAwardingUnitId;
    }

    String issuerUnitId() {
        return awardingUnitId;
    }

    CouncilMode mode() {
        return mode;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    int members() {
        return members;
    }

    @Nullable
    String minutesFileId() {
        return minutesFileId;
    }

    CouncilStatus status() {
        return status;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    List<Item> items() {
        return List.copyOf(items);
    }

    long version() {
        return version;
    }
}
