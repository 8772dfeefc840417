package vn.chidao.commendation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;

/** A round (đợt xét khen thưởng) in which a body takes proposals under a directive. */
@Entity
@Table(name = "commendation_occasion")
class Occasion {

    @Id
    private String id;

    private String directiveId;

    @Enumerated(EnumType.STRING)
    private OccasionKind kind;

    private String title;
    private @Nullable String letter;
    private String openerUnitId;
    private String awardingUnitId;
    private String actingAwardingUnitId;
    private LocalDate openedOn;
    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private OccasionStatus status = OccasionStatus.OPEN;

    private @Nullable LocalDate closedOn;
    private @Nullable String closedBecause;
    private String lastBy;
    private @Nullable String lastPosition;
    private Instant lastAt;

    @ElementCollection
    @CollectionTable(name = "commendation_occasion_form", joinColumns = @JoinColumn(name = "occasion_id"))
    @OrderColumn(name = "position")
    private List<OfferedForm> forms = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Occasion() {}

    /** Opens one; forms and bodies have been looked at before. */
    Occasion(String id, OpenOccasion command, Actor actor, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, BusinessClock.ZONE);
        this.id = id;
        this.directiveId = command.directiveId();
        this.openerUnitId = command.unitId();
        this.awardingUnitId = command.awardingUnitId();
        this.actingAwardingUnitId = command.awardingUnitId();
        this.title = Typing.required(command.title(), "title", "commendation.rule.title-required", Typing.LONGEST_NAME);
        this.letter = Typing.limited(command.letter(), "letter", Typing.LONGEST_TEXT);
        this.openedOn = today;
        OccasionKind of = command.kind();
        if (of == null) {
            throw BusinessRuleViolation.at("kind", "commendation.rule.occasion-kind-required");
        }
        this.kind = of;
        LocalDate due = command.dueOn();
        if (due == null && of != OccasionKind.PROMPT) {
            throw BusinessRuleViolation.at("dueOn", "commendation.rule.due-required");
        }
        if (due != null && !due.isAfter(today)) {
            throw BusinessRuleViolation.at("dueOn", "commendation.rule.due-past");
        }
        if (due != null && due.isAfter(today.plusYears(2))) {
            throw BusinessRuleViolation.at("dueOn", "commendation.rule.due-far");
        }
        this.dueOn = due;
        if (command.forms().isEmpty()) {
            throw BusinessRuleViolation.at("forms", "commendation.rule.forms-required");
        }
        forms.addAll(command.forms());
        touch(actor, at);
    }

    void close(long seen, Actor actor, Instant at) {
        end(seen, OccasionStatus.CLOSED, null, actor, at);
    }

    void withdraw(long seen, @Nullable String why, Actor actor, Instant at) {
        String words = Typing.required(why, "reason", "commendation.rule.reason-required", Typing.LONGEST_REASON);
        end(seen, OccasionStatus.WITHDRAWN, words, actor, at);
    }

    /** Its directive is over. */
    void endFor(String why, Instant at) {
        end(version, OccasionStatus.WITHDRAWN, why, Actor.SYSTEM, at);
    }

    private void end(long seen, OccasionStatus how, @Nullable String why, Actor actor, Instant at) {
        if (seen != version || status != OccasionStatus.OPEN) {
            throw new AlreadyHandled(lastBy, lastPosition, lastAt);
        }
        status = how;
        closedOn = LocalDate.ofInstant(at, BusinessClock.ZONE);
        closedBecause = why;
        touch(actor, at);
    }

    boolean handOver(String from, String successor) {
        boolean moved = false;
        if (actingAwardingUnitId.equals(from)) {
            actingAwardingUnitId = successor;
            moved = true;
        }
        if (openerUnitId.equals(from)) {
            openerUnitId = successor;
            moved = true;
        }
        return moved;
    }

    private void touch(Actor actor, Instant at) {
        lastBy = actor.personName();
        lastPosition = actor.positionName();
        lastAt = at;
    }

    boolean isOpen() {
        return status == OccasionStatus.OPEN;
    }

    String id() {
        return id;
    }

    String directiveId() {
        return directiveId;
    }

    OccasionKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    @Nullable
    String letter() {
        return letter;
    }

    String openerUnitId() {
        return openerUnitId;
    }

    /** Who awards now. */
    String awardingUnitId() {
        return actingAwardingUnitId;
    }

    /** Who awarded when it was opened. */
    String issuerUnitId() {
        return awardingUnitId;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    OccasionStatus status() {
        return status;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    @Nullable
    String closedBecause() {
        return closedBecause;
    }

    String lastBy() {
        return lastBy;
    }

    @Nullable
    String lastPosition() {
        return lastPosition;
    }

    List<OfferedForm> forms() {
        return List.copyOf(forms);
    }

    Optional<OfferedForm> form(@Nullable String code) {
        return forms.stream().filter(each -> each.formCode().equals(code)).findFirst();
    }

    long version() {
        return version;
    }
}
