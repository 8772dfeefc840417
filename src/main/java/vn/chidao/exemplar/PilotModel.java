package vn.chidao.exemplar;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.Folded;

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
    static final int LONGEST_TEXT = 4000;
    static final int LONGEST_REASON = 2000;
    static final int LONGEST_PLACE = 200;
    /** Of whatever is counted of one model at once. */
    static final int MOST = 9999;

    private static final int MOST_PEOPLE = 9_999_999;
    static final int EARLIEST_YEAR = 2000;

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
    private int built;
    private int recognised;
    private int notMet;
    private int replicated;
    private int unbuilt;
    private int unjudged;
    private int countedMet;
    private int countedOf;

    @Enumerated(EnumType.STRING)
    private ModelStage stage = ModelStage.REGISTERED;

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
        if (command.year() < EARLIEST_YEAR || command.year() > today + 1) {
            throw BusinessRuleViolation.at(
                    "year", "exemplar.rule.year", String.valueOf(EARLIEST_YEAR), String.valueOf(today + 1));
        }
        PilotModel model = new PilotModel(id, directiveId, command.obligationId(), command.unitId(), command.year());
        model.name = required(command.name(), "name", "exemplar.rule.name-required", LONGEST_NAME);
        if (command.content() == null) {
            throw BusinessRuleViolation.at("content", "exemplar.rule.content-required");
        }
        model.content = command.content();
        model.settlementId = blankToNull(command.settlementId());
        model.planned = amount(command.planned(), "planned");
        model.description = limited(command.description(), "description", LONGEST_TEXT);
        model.outsideReason =
                required(command.reason(), "reason", "exemplar.rule.outside-reason-required", LONGEST_REASON);
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
        if (stage == ModelStage.UNREGISTERED) {
            throw BusinessRuleViolation.of("exemplar.rule.unregistered");
        }
        int many = report.kind() == ModelActKind.REPLICATED ? 1 : amount(report.amount(), "amount");
        boolean neverBuilt = false;
        switch (report.kind()) {
            case BUILT -> checkBuilt(report);
            case RECOGNISED -> checkRecognised(report, many);
            case NOT_MET -> neverBuilt = checkNotMet(report, many);
            case REPLICATED -> checkReplica(report);
        }
        LocalDate day = report.day();
        if (day == null) {
            throw BusinessRuleViolation.at("day", "exemplar.rule.day-required");
        }
        if (day.isAfter(LocalDate.ofInstant(at, BusinessClock.ZONE))) {
            throw BusinessRuleViolation.at("day", "exemplar.rule.day-to-come");
        }
        if (day.getYear() < EARLIEST_YEAR) {
            throw BusinessRuleViolation.at("day", "exemplar.rule.day-too-early", String.valueOf(EARLIEST_YEAR));
        }
        limited(report.words(), "words", LONGEST_TEXT);
        limited(report.place(), "place", LONGEST_PLACE);
        limited(report.decisionNumber(), "decisionNumber", 100);
        limited(report.decidedBy(), "decidedBy", LONGEST_PLACE);
        notNegative(report.people(), "people");
        notNegative(report.households(), "households");
        ModelAct act = new ModelAct(actId, acts.size() + 1, report, day, neverBuilt, many, confirmingUnitId, actor, at);
        acts.add(act);
        step(ModelStepKind.REPORTED, act.kind(), null, actor, at);
        return act;
    }

    private static void checkBuilt(ReportAct report) {
        required(report.words(), "words", "exemplar.rule.what-stands-required", LONGEST_TEXT);
        required(report.place(), "place", "exemplar.rule.place-required", LONGEST_PLACE);
        requireFile(report);
    }

    private void checkRecognised(ReportAct report, int many) {
        required(report.decisionNumber(), "decisionNumber", "exemplar.rule.decision-required", 100);
        required(report.decidedBy(), "decidedBy", "exemplar.rule.decided-by-required", LONGEST_PLACE);
        requireFile(report);
        int most = standing().open();
        if (most <= 0) {
            throw BusinessRuleViolation.of("exemplar.rule.nothing-to-recognise");
        }
        requireAtMost(many, most);
    }

    /** Whether what does not meet was never built. */
    private boolean checkNotMet(ReportAct report, int many) {
        required(report.words(), "words", "exemplar.rule.reason-required", LONGEST_REASON);
        ModelTally tally = standing();
        if (tally.unjudged() <= 0) {
            throw BusinessRuleViolation.of("exemplar.rule.nothing-to-judge");
        }
        Boolean said = report.neverBuilt();
        if (said == null && tally.unbuilt() > 0 && tally.open() > 0) {
            throw BusinessRuleViolation.at("neverBuilt", "exemplar.rule.never-built-required");
        }
        boolean neverBuilt = said == null ? tally.open() == 0 : said;
        requireAtMost(many, neverBuilt ? tally.unbuilt() : tally.open());
        return neverBuilt;
    }

    private void checkReplica(ReportAct report) {
        String place = required(report.place(), "place", "exemplar.rule.taker-required", LONGEST_PLACE);
        requireFile(report);
        if (confirmed(ModelActKind.RECOGNISED) == 0) {
            throw BusinessRuleViolation.of("exemplar.rule.not-recognised");
        }
        boolean known = acts.stream()
                .filter(act ->
                        act.kind() == ModelActKind.REPLICATED && act.state().stands())
                .anyMatch(act -> Folded.fold(String.valueOf(act.place())).equals(Folded.fold(place)));
        if (known) {
            throw BusinessRuleViolation.at("place", "exemplar.rule.replica-twice", place);
        }
    }

    /** With the verdicts that wait to be confirmed, so that none is given twice. */
    private ModelTally standing() {
        return tally(act -> act.state() == ModelActState.CONFIRMED || isWaitingVerdict(act));
    }

    private static boolean isWaitingVerdict(ModelAct act) {
        return act.state() == ModelActState.REPORTED && act.kind().isVerdict();
    }

    private ModelTally tally(Predicate<ModelAct> which) {
        boolean meant = registered || outsideReason != null;
        return ModelTally.of(meant ? planned : 0, acts.stream().filter(which).toList());
    }

    private static void requireAtMost(int many, int most) {
        if (many > most) {
            throw BusinessRuleViolation.at("amount", "exemplar.rule.amount-too-large", String.valueOf(most));
        }
    }

    private static void requireFile(ReportAct report) {
        if (!StringUtils.hasText(report.fileId())) {
            throw BusinessRuleViolation.at("file", "exemplar.rule.file-required");
        }
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
        limited(words, "comment", LONGEST_REASON);
        int before = tally(each -> each.state() == ModelActState.CONFIRMED).beyond();
        if (tally(each -> each.state() == ModelActState.CONFIRMED || each == act)
                        .beyond()
                > before) {
            throw BusinessRuleViolation.of("exemplar.rule.no-longer-fits");
        }
        act.become(ModelActState.CONFIRMED);
        reckon();
        step(ModelStepKind.CONFIRMED, act.kind(), blankToNull(words), actor, at);
        return act;
    }

    /** Back to whoever reported it, who may report it anew. */
    ModelAct giveBack(String actId, @Nullable String reason, Actor actor, Instant at) {
        ModelAct act = waiting(actId);
        requireConfirming(act, actor);
        String why = required(reason, "comment", "exemplar.rule.reason-required", LONGEST_REASON);
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
        String why = required(reason, "reason", "exemplar.rule.reason-required", LONGEST_REASON);
        if (restsOn(act)) {
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

    private boolean restsOn(ModelAct act) {
        if (act.state() != ModelActState.CONFIRMED) {
            return false;
        }
        return switch (act.kind()) {
            case BUILT ->
                tally(each -> each != act && (each.state() == ModelActState.CONFIRMED || isWaitingVerdict(each)))
                                .beyond()
                        > standing().beyond();
            case RECOGNISED ->
                confirmed(ModelActKind.RECOGNISED) == act.amount()
                        && count(ModelActKind.REPLICATED, each -> each.state().stands()) > 0;
            case NOT_MET, REPLICATED -> false;
        };
    }

    /** What was confirmed stands on the record, of which reports count. */
    void recordedAs(String actId, String recordId) {
        require(actId).recordedAs(recordId);
    }

    /**
     * Verdicts that are complete and not yet on the record.
     *
     * @param met how many of them meet
     * @param of how many were judged, one verdict each
     * @param acts what was confirmed of them, in the order of reports
     */
    record Verdicts(int met, int of, List<ModelAct> acts) {}

    /**
     * What is to be put on the record of it now: nothing before every instance that is registered or meant has its
     * verdict, because a ratio on the record cannot be made fuller; nothing a second time, so that what is built anew
     * after that changes it no more; what comes on top of it later counts as that many more.
     */
    Optional<Verdicts> complete() {
        boolean waits = acts.stream()
                .anyMatch(act -> act.state() == ModelActState.REPORTED && act.kind() != ModelActKind.REPLICATED);
        ModelTally tally = tally(act -> act.state() == ModelActState.CONFIRMED);
        int of = tally.judged() - countedOf;
        List<ModelAct> left = acts.stream()
                .filter(act -> act.kind().isVerdict() && act.state() == ModelActState.CONFIRMED)
                .filter(act -> act.recordId() == null)
                .toList();
        return waits || tally.unjudged() > 0 || of <= 0 || left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Verdicts(Math.min(Math.max(tally.met() - countedMet, 0), of), of, left));
    }

    /** These verdicts stand on the record. */
    void countedAs(Verdicts verdicts, String recordId) {
        countedMet += verdicts.met();
        countedOf += verdicts.of();
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
        return unjudged > 0 || acts.stream().anyMatch(act -> act.state() == ModelActState.REPORTED);
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
        ModelTally tally = tally(act -> act.state() == ModelActState.CONFIRMED);
        built = tally.built();
        recognised = tally.met();
        notMet = tally.notMet();
        unbuilt = tally.unbuilt();
        unjudged = tally.unjudged();
        replicated = confirmed(ModelActKind.REPLICATED);
        if (replicated > 0) {
            stage = ModelStage.REPLICATED;
        } else if (recognised > 0) {
            stage = ModelStage.RECOGNISED;
        } else if (notMet > 0 && unjudged == 0) {
            stage = ModelStage.NOT_MET;
        } else if (built > 0) {
            stage = ModelStage.BUILT;
        } else {
            stage = registered || outsideReason != null ? ModelStage.REGISTERED : ModelStage.UNREGISTERED;
        }
    }

    private int confirmed(ModelActKind kind) {
        return count(kind, act -> act.state() == ModelActState.CONFIRMED);
    }

    private int count(ModelActKind kind, Predicate<ModelAct> which) {
        return acts.stream()
                .filter(act -> act.kind() == kind)
                .filter(which)
                .mapToInt(ModelAct::amount)
                .sum();
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

    private static int amount(int many, String field) {
        if (many < 1 || many > MOST) {
            throw BusinessRuleViolation.at(field, "exemplar.rule.amount", String.valueOf(MOST));
        }
        return many;
    }

    private static void notNegative(@Nullable Integer many, String field) {
        if (many != null && (many < 0 || many > MOST_PEOPLE)) {
            throw BusinessRuleViolation.at(field, "exemplar.rule.count", String.valueOf(MOST_PEOPLE));
        }
    }

    static String required(@Nullable String text, String field, String key, int longest) {
        if (!StringUtils.hasText(text)) {
            throw BusinessRuleViolation.at(field, key);
        }
        limited(text, field, longest);
        return text.strip();
    }

    static @Nullable String limited(@Nullable String text, String field, int longest) {
        if (text != null && text.strip().length() > longest) {
            throw BusinessRuleViolation.at(field, "exemplar.rule.too-long", String.valueOf(longest));
        }
        return blankToNull(text);
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return StringUtils.hasText(text) ? text.strip() : null;
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
        return stage;
    }

    List<ModelAct> acts() {
        return List.copyOf(acts);
    }

    List<ModelStep> steps() {
        return List.copyOf(steps);
    }
}
