package vn.chidao.exemplar;

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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.Texts;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;

/**
 * A person or collective that is an example to others (gương điển hình tiên tiến, người tốt việc tốt). Of a person only name
 * and place are kept, and both go when he asks; the row stays, so that what was counted stays true.
 */
@Entity
@Table(name = "exemplar")
class Exemplar {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_OUTLET = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final int MOST_MEDIA = 50;

    @Id
    private String id;

    private String directiveId;
    private String obligationId;
    private String unitId;
    private String actingUnitId;

    @Enumerated(EnumType.STRING)
    private ExemplarKind kind;

    private @Nullable String name;

    @Enumerated(EnumType.STRING)
    private ContentArea content;

    private @Nullable String settlementId;
    private int year;
    private @Nullable String deed;

    @Enumerated(EnumType.STRING)
    private ExemplarStatus status = ExemplarStatus.FOUND;

    private @Nullable String introducedTo;
    private @Nullable LocalDate introducedOn;
    private @Nullable String honour;
    private @Nullable String decisionNumber;
    private @Nullable LocalDate decidedOn;
    private @Nullable String decidedBy;
    private @Nullable String fileId;
    private @Nullable String recordId;
    private @Nullable LocalDate erasedOn;

    @ElementCollection
    @CollectionTable(name = "exemplar_medium", joinColumns = @JoinColumn(name = "exemplar_id"))
    @OrderColumn(name = "position")
    private List<ExemplarMedium> media = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "exemplar_step", joinColumns = @JoinColumn(name = "exemplar_id"))
    @OrderColumn(name = "position")
    private List<ExemplarStep> steps = new ArrayList<>();

    /** How many steps there are: changes the row with every one, so that its version does. */
    private int moves;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Exemplar() {}

    @SuppressWarnings("NullAway.Init")
    private Exemplar(String id, String directiveId, FindExemplar command) {
        this.id = id;
        this.directiveId = directiveId;
        this.obligationId = command.obligationId();
        this.unitId = command.unitId();
        this.actingUnitId = command.unitId();
        this.year = command.year();
    }

    /** Somebody of the organisation writes it down. */
    static Exemplar found(String id, String directiveId, FindExemplar command, Actor actor, Instant at) {
        int today = LocalDate.ofInstant(at, BusinessClock.ZONE).getYear();
        if (command.year() < Typing.EARLIEST_YEAR || command.year() > today) {
            throw BusinessRuleViolation.at(
                    "year", "exemplar.rule.year", String.valueOf(Typing.EARLIEST_YEAR), String.valueOf(today));
        }
        if (command.kind() == null) {
            throw BusinessRuleViolation.at("kind", "exemplar.rule.kind-required");
        }
        if (command.content() == null) {
            throw BusinessRuleViolation.at("content", "exemplar.rule.content-required");
        }
        Exemplar exemplar = new Exemplar(id, directiveId, command);
        exemplar.kind = command.kind();
        exemplar.content = command.content();
        exemplar.name = Typing.required(command.name(), "name", "exemplar.rule.exemplar-name-required", LONGEST_NAME);
        exemplar.deed = Typing.required(command.deed(), "deed", "exemplar.rule.deed-required", Typing.LONGEST_TEXT);
        exemplar.settlementId = Texts.blankToNull(command.settlementId());
        exemplar.step(ExemplarStepKind.FOUND, null, null, null, actor, at);
        return exemplar;
    }

    /** It is introduced to a body for commendation. */
    void introduce(@Nullable Long seen, String toUnitId, @Nullable LocalDate day, Actor actor, Instant at) {
        require(seen, actor);
        LocalDate on = dayOf(day, at);
        become(ExemplarStatus.INTRODUCED);
        introducedTo = toUnitId;
        introducedOn = on;
        step(ExemplarStepKind.INTRODUCED, toUnitId, on, null, actor, at);
    }

    /**
     * It is proposed to a body for commendation.
     *
     * @return whether that introduces it, to this body for the first time
     */
    boolean proposedTo(String bodyUnitId, Actor actor, Instant at) {
        if (erasedOn != null) {
            throw BusinessRuleViolation.of("exemplar.rule.erased");
        }
        if (status == ExemplarStatus.INTRODUCED && bodyUnitId.equals(introducedTo)) {
            return false;
        }
        if (status != ExemplarStatus.INTRODUCED) {
            become(ExemplarStatus.INTRODUCED);
        }
        introducedTo = bodyUnitId;
        introducedOn = LocalDate.ofInstant(at, BusinessClock.ZONE);
        step(ExemplarStepKind.INTRODUCED, bodyUnitId, introducedOn, null, actor, at);
        return true;
    }

    /** The body it was proposed to honours it. */
    void honoured(Commendation by, Actor actor, Instant at) {
        if (erasedOn != null) {
            throw BusinessRuleViolation.of("exemplar.rule.erased");
        }
        commended(by, actor, at);
    }

    /**
     * The body it was proposed to does not honour it, or does not any more.
     *
     * @return whether anything has changed by that
     */
    boolean notHonoured(String why, Actor actor, Instant at) {
        if (erasedOn != null || status != ExemplarStatus.INTRODUCED && status != ExemplarStatus.COMMENDED) {
            return false;
        }
        status = ExemplarStatus.NOT_COMMENDED;
        honour = null;
        decisionNumber = null;
        decidedBy = null;
        decidedOn = null;
        step(ExemplarStepKind.NOT_COMMENDED, null, null, why, actor, at);
        return true;
    }

    /** What whoever is to commend learns; empty where there is nothing to learn any more. */
    Optional<ExemplarIntroduced> asIntroduced(String bodyUnitId) {
        return name == null || deed == null
                ? Optional.empty()
                : Optional.of(new ExemplarIntroduced(
                        id, obligationId, actingUnitId, bodyUnitId, kind, name, deed, content, settlementId, year));
    }

    /** What the register of honours learns of one whose commendation was written down. */
    ExemplarCommended asCommended(@Nullable String record) {
        return new ExemplarCommended(
                id,
                directiveId,
                obligationId,
                actingUnitId,
                kind,
                Objects.requireNonNull(name),
                Objects.requireNonNull(deed),
                content,
                settlementId,
                year,
                new Commendation(honour, decisionNumber, decidedOn, decidedBy, fileId),
                record);
    }

    /** It was commended by a decision. */
    void commend(@Nullable Long seen, Commendation by, Actor actor, Instant at) {
        require(seen, actor);
        commended(by, actor, at);
    }

    private void commended(Commendation by, Actor actor, Instant at) {
        String form = Typing.required(by.honour(), "honour", "exemplar.rule.honour-required", 100);
        String number = Typing.required(by.decisionNumber(), "decisionNumber", "exemplar.rule.decision-required", 100);
        String body =
                Typing.required(by.decidedBy(), "decidedBy", "exemplar.rule.decided-by-required", Typing.LONGEST_PLACE);
        LocalDate on = dayOf(by.day(), at);
        become(ExemplarStatus.COMMENDED);
        honour = form;
        decisionNumber = number;
        decidedBy = body;
        decidedOn = on;
        fileId = Texts.blankToNull(by.fileId());
        step(ExemplarStepKind.COMMENDED, null, on, null, actor, at);
    }

    /** It was not commended; why is said. */
    void notCommend(@Nullable Long seen, @Nullable String reason, Actor actor, Instant at) {
        require(seen, actor);
        String why = Typing.required(reason, "reason", "exemplar.rule.reason-required", Typing.LONGEST_REASON);
        become(ExemplarStatus.NOT_COMMENDED);
        step(ExemplarStepKind.NOT_COMMENDED, null, null, why, actor, at);
    }

    /** It was made known somewhere. */
    void publicise(
            @Nullable Long seen,
            @Nullable LocalDate day,
            @Nullable String outlet,
            @Nullable String address,
            Actor actor,
            Instant at) {
        require(seen, actor);
        if (media.size() >= MOST_MEDIA) {
            throw BusinessRuleViolation.of("exemplar.rule.media-many", String.valueOf(MOST_MEDIA));
        }
        String where = Typing.required(outlet, "outlet", "exemplar.rule.outlet-required", LONGEST_OUTLET);
        String link = Typing.limited(address, "address", LONGEST_ADDRESS);
        if (link != null && !link.matches("https?://\\S+")) {
            throw BusinessRuleViolation.at("address", "exemplar.rule.address");
        }
        media.add(new ExemplarMedium(dayOf(day, at), where, link));
        step(ExemplarStepKind.PUBLICISED, null, null, null, actor, at);
    }

    /** Name, place, deed, papers and where it was made known go for good, for a reason; the row still counts. */
    void erase(@Nullable Long seen, @Nullable String reason, Actor actor, Instant at) {
        require(seen, actor);
        String why = Typing.required(reason, "reason", "exemplar.rule.reason-required", Typing.LONGEST_REASON);
        name = null;
        settlementId = null;
        deed = null;
        fileId = null;
        media.clear();
        erasedOn = LocalDate.ofInstant(at, BusinessClock.ZONE);
        steps.replaceAll(step -> new ExemplarStep(
                step.kind(),
                step.unitId(),
                step.toUnitId(),
                step.onDay(),
                null,
                step.personName(),
                step.positionName(),
                step.doneAt()));
        step(ExemplarStepKind.ERASED, null, null, why, actor, at);
    }

    /** The commendation stands on the record, of which reports count. */
    void recordedAs(String id) {
        recordId = id;
    }

    /** The record of an earlier commendation, which was taken back since: one exemplar counts once. */
    Optional<String> recordId() {
        return Optional.ofNullable(recordId);
    }

    /** Whether it is still to be commended. */
    boolean isOpen() {
        return erasedOn == null && (status == ExemplarStatus.FOUND || status == ExemplarStatus.INTRODUCED);
    }

    /**
     * Another organisation answers for it, or is the one it is introduced to.
     *
     * @return whether the exemplar itself has moved
     */
    boolean handOver(String fromUnitId, String successorId, Instant at) {
        boolean moved = actingUnitId.equals(fromUnitId);
        if (moved) {
            actingUnitId = successorId;
            step(ExemplarStepKind.MOVED, null, null, null, Actor.SYSTEM, at);
        }
        if (status == ExemplarStatus.INTRODUCED && fromUnitId.equals(introducedTo)) {
            introducedTo = successorId;
        }
        return moved;
    }

    private void require(@Nullable Long seen, Actor actor) {
        if (seen != null && seen != version) {
            ExemplarStep last = steps.get(steps.size() - 1);
            throw new AlreadyHandled(last.personName(), last.positionName(), last.doneAt());
        }
        if (!actingUnitId.equals(actor.organizationId())) {
            throw BusinessRuleViolation.of("exemplar.rule.own-only");
        }
        if (erasedOn != null) {
            throw BusinessRuleViolation.of("exemplar.rule.erased");
        }
    }

    private static LocalDate dayOf(@Nullable LocalDate day, Instant at) {
        if (day == null) {
            throw BusinessRuleViolation.at("day", "exemplar.rule.day-required");
        }
        if (day.isAfter(LocalDate.ofInstant(at, BusinessClock.ZONE))) {
            throw BusinessRuleViolation.at("day", "exemplar.rule.day-to-come");
        }
        if (day.getYear() < Typing.EARLIEST_YEAR) {
            throw BusinessRuleViolation.at("day", "exemplar.rule.day-too-early", String.valueOf(Typing.EARLIEST_YEAR));
        }
        return day;
    }

    private void become(ExemplarStatus next) {
        if (!status.mayBecome(next)) {
            throw BusinessRuleViolation.of("exemplar.rule.wrong-status");
        }
        status = next;
    }

    private void step(
            ExemplarStepKind what,
            @Nullable String toUnitId,
            @Nullable LocalDate day,
            @Nullable String words,
            Actor actor,
            Instant at) {
        steps.add(new ExemplarStep(
                what, actor.organizationId(), toUnitId, day, words, actor.personName(), actor.positionName(), at));
        moves = steps.size();
    }

    String id() {
        return id;
    }

    String directiveId() {
        return directiveId;
    }

    String obligationId() {
        return obligationId;
    }

    /** Who answers for it now. */
    String unitId() {
        return actingUnitId;
    }

    ExemplarKind kind() {
        return kind;
    }

    @Nullable
    String name() {
        return name;
    }

    ContentArea content() {
        return content;
    }

    ExemplarStatus status() {
        return status;
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }

    @Nullable
    String honour() {
        return honour;
    }

    @Nullable
    String decisionNumber() {
        return decisionNumber;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    String fileId() {
        return fileId;
    }
}
