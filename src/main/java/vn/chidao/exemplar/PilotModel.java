package vn.chidao.exemplar;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
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
 * A model of one organisation in one year: so many instances of it, registered or meant, that are built, recognised or
 * found not to meet, and taken over elsewhere. A sheet's line "3 mô hình hàng rào xanh" is one model with three to fill;
 * more may be built than were registered. Nothing that was reported is ever changed: it is confirmed, returned or taken
 * back. What the counts guard is the number, see {@link ModelTally}; which of several instances was meant, the confirming
 * body sees.
 */
@Entity
@Table(name = "pilot_model")
class PilotModel {

    static final int LONGEST_NAME = 300;

    @Id
    private String id;

    private String directiveId;
    private String obligationId;
    private String unitId;
    private String actingUnitId;
    private @Nullable String sheetId;
    private @Nullable String lineKey;
    private @Nullable String outsideReason;
    private String name;

    @Enumerated(EnumType.STRING)
    private ContentArea content;

    private @Nullable String settlementId;
    private int year;
    private @Nullable String description;
    private int planned;
    private boolean registered;
    private @Nullable String unregisteredReason;

    @Embedded
    private ModelStanding standing = new ModelStanding();

    @Embedded
    private CountedVerdicts counted = new CountedVerdicts();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "model_id", nullable = false, updatable = false)
    @OrderBy("number")
    private List<ModelAct> acts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "pilot_model_step", joinColumns = @JoinColumn(name = "model_id"))
    @OrderColumn(name = "position")
    private List<ModelStep> steps = new ArrayList<>();

    /** How many steps there are: changes the row with every one, so that its version does. */
    private int moves;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected PilotModel() {}

    @SuppressWarnings("NullAway.Init")
    private PilotModel(String id, String directiveId, String obligationId, String unitId, int year) {
        this.id = id;
        this.directiveId = directiveId;
        this.obligationId = obligationId;
        this.unitId = unitId;
        this.actingUnitId = unitId;
        this.year = year;
    }

    /**
     * A line of a sheet, as far as a model goes by it.
     *
     * @param key the same for a line however it is written
     * @param count how many instances of it
     */
    record Line(
            String key,
            String title,
            ContentArea content,
            @Nullable String settlementId,
            int count) {}

    /** Of which sheet a model is, and whose. */
    record Source(String sheetId, String directiveId, String obligationId, String unitId, int year) {}

    /** Comes on the register with an accepted sheet. */
    static PilotModel registered(String id, Source source, Line line, Actor actor, Instant at) {
        PilotModel model =
                new PilotModel(id, source.directiveId(), source.obligationId(), source.unitId(), source.year());
        model.sheetId = source.sheetId();
        model.lineKey = line.key();
        model.name = line.title();
        model.content = line.content();
        model.settlementId = line.settlementId();
        model.planned = line.count();
        model.registered = true;
        model.reckon();
        model.step(ModelStepKind.REGISTERED, null, null, actor, at);
        return model;
    }

    /** Comes on the register by hand, with the reason why it was not registered. */
    static PilotModel opened(String id, String directiveId, EnterModelByHand command, Actor actor, Instant at) {
        int today = LocalDate.ofInstant(at, BusinessClock.ZONE).getYear();
        if (command.year() < Typing.EARLIEST_YEAR || command.year() > today + 1) {
            throw BusinessRuleViolation.at(
                    "year", "exemplar.rule.year", String.valueOf(Typing.EARLIEST_YEAR), String.valueOf(today + 1));
        }
        PilotModel model = new PilotModel(id, directiveId, command.obligationId(), command.unitId(), command.year());
        model.name = Typing.required(command.name(), "name", "exemplar.rule.name-required", LONGEST_NAME);
        if (command.content() == null) {
            throw BusinessRuleViolation.at("content", "exemplar.rule.content-required");
        }
        model.content = command.content();
        model.settlementId = Texts.blankToNull(command.settlementId());
        model.planned = Typing.amount(command.planned(), "planned");
        model.description = Typing.limited(command.description(), "description", Typing.LONGEST_TEXT);
        model.outsideReason = Typing.required(
                command.reason(), "reason", "exemplar.rule.outside-reason-required", Typing.LONGEST_REASON);
        model.reckon();
        model.step(ModelStepKind.OPENED, null, model.outsideReason, actor, at);
        return model;
    }

    /** Whether the sheet's line of this key is the one the model came with. */
    boolean isOf(String key) {
        return key.equals(lineKey);
    }

    /**
     * The sheet's line as it now stands. What has been built keeps its name: it is called so where it stands.
     *
     * @return what changed, each a step of its own
     */
    List<ModelStepKind> follow(Line line, Actor actor, Instant at) {
        List<ModelStepKind> changes = new ArrayList<>();
        if (!registered) {
            registered = true;
            unregisteredReason = null;
            changes.add(ModelStepKind.REGISTERED_AGAIN);
            step(ModelStepKind.REGISTERED_AGAIN, null, null, actor, at);
        }
        boolean untouched = acts.stream().noneMatch(act -> act.state().stands());
        if (untouched && !line.title().equals(name)) {
            changes.add(ModelStepKind.RENAMED);
            step(ModelStepKind.RENAMED, null, name, actor, at);
            name = line.title();
        }
        if (line.count() != planned) {
            changes.add(ModelStepKind.RECOUNTED);
            step(ModelStepKind.RECOUNTED, null, String.valueOf(planned), actor, at);
            planned = line.count();
        }
        lineKey = line.key();
        reckon();
        return changes;
    }

    /** Whether a line stands in the content and area of this model. */
    boolean isBeside(Line line) {
        return line.content() == content && Objects.equals(line.settlementId(), settlementId);
    }

    boolean isBeside(PilotModel other) {
        return other.content == content && Objects.equals(other.settlementId, settlementId);
    }

    boolean isUnreported() {
        return acts.isEmpty();
    }

    /** Its line is no longer in the sheet; what has been built of it stays, outside the registration. */
    void unregister(String reason, Actor actor, Instant at) {
        registered = false;
        unregisteredReason = reason;
        reckon();
        step(ModelStepKind.UNREGISTERED, null, reason, actor, at);
    }

    boolean isRegistered() {
        return registered;
    }

    /**
     * Reports what has become of it.
     *
     * @throws AlreadyHandled when somebody has done something about it that whoever reports has not seen
     * @throws BusinessRuleViolation at the field that lacks something, or where the count does not fit what is confirmed
     */
    ModelAct report(String actId, ReportAct report, String confirmingUnitId, Actor actor, Instant at) {
        requireSeen(report.seen());
        boolean ownAct = actingUnitId.equals(report.unitId());
        if (!report.unitId().equals(actor.organizationId()) || !ownAct && report.kind() != ModelActKind.REPLICATED) {
            throw BusinessRuleViolation.of("exemplar.rule.own-only");
        }
        if (standing.stage() == ModelStage.UNREGISTERED) {
            throw BusinessRuleViolation.of("exemplar.rule.unregistered");
        }
        ReportCheck checked = ReportCheck.of(report, sofar(), LocalDate.ofInstant(at, BusinessClock.ZONE));
        ModelAct act = new ModelAct(
                actId,
                acts.size() + 1,
                report,
                checked.day(),
                checked.neverBuilt(),
                checked.many(),
                confirmingUnitId,
                actor,
                at);
        acts.add(act);
        step(ModelStepKind.REPORTED, act.kind(), null, actor, at);
        return act;
    }

    private ActsSoFar sofar() {
        boolean meant = registered || outsideReason != null;
        return new ActsSoFar(acts, meant ? planned : 0);
    }

    /**
     * The body that leads has seen that it is so.
     *
     * @throws BusinessRuleViolation for anybody else, where it has been decided or taken back, and where it no longer fits
     *     what is registered or built by now
     */
    ModelAct confirm(String actId, @Nullable String words, Actor actor, Instant at) {
        ModelAct act = waiting(actId);
        requireConfirming(act, actor);
        Typing.limited(words, "comment", Typing.LONGEST_REASON);
        if (!sofar().stillFits(act)) {
            throw BusinessRuleViolation.of("exemplar.rule.no-longer-fits");
        }
        act.become(ModelActState.CONFIRMED);
        reckon();
        step(ModelStepKind.CONFIRMED, act.kind(), Texts.blankToNull(words), actor, at);
        return act;
    }

    /** Back to whoever reported it, who may report it anew. */
    ModelAct giveBack(String actId, @Nullable String reason, Actor actor, Instant at) {
        ModelAct act = waiting(actId);
        requireConfirming(act, actor);
        String why = Typing.required(reason, "comment", "exemplar.rule.reason-required", Typing.LONGEST_REASON);
        act.become(ModelActState.RETURNED);
        step(ModelStepKind.RETURNED, act.kind(), why, actor, at);
        return act;
    }

    /**
     * Whoever reported it takes it back; what is on the record has been counted and stays.
     *
     * @throws BusinessRuleViolation also where something confirmed since rests on it
     */
    ModelAct takeBack(String actId, @Nullable Long seen, @Nullable String reason, Actor actor, Instant at) {
        requireSeen(seen);
        ModelAct act = require(actId);
        if (!reporterOf(act).equals(actor.organizationId())) {
            throw BusinessRuleViolation.of("exemplar.rule.reporter-only");
        }
        if (!act.state().stands()) {
            throw BusinessRuleViolation.of("exemplar.rule.not-standing");
        }
        if (act.recordId() != null) {
            throw BusinessRuleViolation.of("exemplar.rule.counted");
        }
        String why = Typing.required(reason, "reason", "exemplar.rule.reason-required", Typing.LONGEST_REASON);
        if (sofar().somethingRestsOn(act)) {
            throw BusinessRuleViolation.of("exemplar.rule.rested-on");
        }
        act.become(ModelActState.TAKEN_BACK);
        reckon();
        step(ModelStepKind.TAKEN_BACK, act.kind(), why, actor, at);
        return act;
    }

    /** Who answers for something reported: of the model itself whoever has it now, of a replica whoever reported it. */
    String reporterOf(ModelAct act) {
        return act.kind() == ModelActKind.REPLICATED ? act.unitId() : actingUnitId;
    }

    /** What was confirmed stands on the record, of which reports count. */
    void recordedAs(String actId, String recordId) {
        require(actId).recordedAs(recordId);
    }

    /**
     * What is to be put on the record of it now: nothing before every instance that is registered or meant has its
     * verdict, because a ratio on the record cannot be made fuller; nothing a second time, so that what is built anew
     * after that changes it no more; what comes on top of it later counts as that many more.
     */
    Optional<CountedVerdicts.Verdicts> complete() {
        return counted.left(sofar());
    }

    /** These verdicts stand on the record. */
    void countedAs(CountedVerdicts.Verdicts verdicts, String recordId) {
        counted.add(verdicts);
        verdicts.acts().forEach(act -> act.recordedAs(recordId));
    }

    /**
     * Its obligation binds nobody any more, so that nobody need confirm.
     *
     * @return what waited
     */
    List<ModelAct> end(String reason, Actor actor, Instant at) {
        List<ModelAct> waiting = acts.stream()
                .filter(act -> act.state() == ModelActState.REPORTED)
                .toList();
        for (ModelAct act : waiting) {
            act.become(ModelActState.ENDED);
            step(ModelStepKind.ENDED, act.kind(), reason, actor, at);
        }
        return waiting;
    }

    /** Whether something is still to be judged or confirmed of it. */
    boolean isOpen() {
        return standing.unjudged() > 0 || acts.stream().anyMatch(act -> act.state() == ModelActState.REPORTED);
    }

    /** Whether an organisation has to do with it as the one it belongs to or that waits for what it has reported. */
    boolean concernsItsReporters(String otherId) {
        return actingUnitId.equals(otherId)
                || acts.stream()
                        .anyMatch(act -> act.state() == ModelActState.REPORTED
                                && act.unitId().equals(otherId));
    }

    /**
     * Another organisation answers for it, or for what waits in it to be confirmed. What is done stays with whoever did it.
     *
     * @return whether the model itself has moved
     */
    boolean handOver(String fromUnitId, String successorId, Instant at) {
        boolean moved = actingUnitId.equals(fromUnitId);
        if (moved) {
            actingUnitId = successorId;
            step(ModelStepKind.MOVED, null, null, Actor.SYSTEM, at);
        }
        for (ModelAct act : acts) {
            boolean waits = act.state() == ModelActState.REPORTED;
            if (waits && act.unitId().equals(fromUnitId)) {
                act.reportedFor(successorId);
            }
            if (waits && act.confirmingUnitId().equals(fromUnitId)) {
                act.confirmedBy(successorId);
            }
        }
        return moved;
    }

    private void reckon() {
        standing.reckon(sofar(), registered || outsideReason != null);
    }

    private ModelAct waiting(String actId) {
        ModelAct act = require(actId);
        if (act.state() != ModelActState.REPORTED) {
            throw BusinessRuleViolation.of("exemplar.rule.decided");
        }
        return act;
    }

    private static void requireConfirming(ModelAct act, Actor actor) {
        if (!act.confirmingUnitId().equals(actor.organizationId())) {
            throw BusinessRuleViolation.of("exemplar.rule.confirming-only");
        }
    }

    private ModelAct require(String actId) {
        return acts.stream()
                .filter(act -> act.id().equals(actId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(id + " has no act " + actId));
    }

    private void requireSeen(@Nullable Long seen) {
        if (seen != null && seen != version) {
            ModelStep last = steps.get(steps.size() - 1);
            throw new AlreadyHandled(last.personName(), last.positionName(), last.doneAt());
        }
    }

    private void step(ModelStepKind kind, @Nullable ModelActKind act, @Nullable String words, Actor actor, Instant at) {
        steps.add(
                new ModelStep(kind, act, actor.organizationId(), words, actor.personName(), actor.positionName(), at));
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

    @Nullable
    String sheetId() {
        return sheetId;
    }

    @Nullable
    String settlementId() {
        return settlementId;
    }

    String name() {
        return name;
    }

    ContentArea content() {
        return content;
    }

    ModelStage stage() {
        return standing.stage();
    }

    List<ModelAct> acts() {
        return List.copyOf(acts);
    }

    List<ModelStep> steps() {
        return List.copyOf(steps);
    }
}
