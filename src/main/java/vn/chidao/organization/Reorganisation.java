package vn.chidao.organization;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;

/**
 * A decision that changes organisations from a day on: prepared, appraised, approved by three different people, carried
 * out on its day, one organisation after the other. What has been done is counted, so it goes on where it stopped.
 */
@Entity
@Table(name = "reorganisation")
class Reorganisation {

    @Id
    private String id;

    @Version
    private @Nullable Long version;

    private String title;
    private String basis;
    private LocalDate effectiveOn;

    /** The body whose leaders approve: the standing board of the committee. */
    private String decidingUnitId;

    /** The body whose officers prepare and whose leaders appraise. */
    private String preparingUnitId;

    @Enumerated(EnumType.STRING)
    private ReorganisationStatus status = ReorganisationStatus.DRAFT;

    private boolean submitted;
    private int done;
    private @Nullable LocalDate doneOn;
    private @Nullable String returnReason;

    @Embedded
    @AttributeOverride(name = "account", column = @Column(name = "prepared_by"))
    @AttributeOverride(name = "positionId", column = @Column(name = "prepared_by_position"))
    @AttributeOverride(name = "label", column = @Column(name = "prepared_by_label"))
    @AttributeOverride(name = "day", column = @Column(name = "prepared_on"))
    private PlanHand preparer;

    @Embedded
    @AttributeOverride(name = "account", column = @Column(name = "appraised_by"))
    @AttributeOverride(name = "positionId", column = @Column(name = "appraised_by_position"))
    @AttributeOverride(name = "label", column = @Column(name = "appraised_by_label"))
    @AttributeOverride(name = "day", column = @Column(name = "appraised_on"))
    private @Nullable PlanHand appraiser;

    @Embedded
    @AttributeOverride(name = "account", column = @Column(name = "approved_by"))
    @AttributeOverride(name = "positionId", column = @Column(name = "approved_by_position"))
    @AttributeOverride(name = "label", column = @Column(name = "approved_by_label"))
    @AttributeOverride(name = "day", column = @Column(name = "approved_on"))
    private @Nullable PlanHand approver;

    @ElementCollection
    @CollectionTable(name = "reorganisation_change", joinColumns = @JoinColumn(name = "reorganisation_id"))
    @OrderColumn(name = "position")
    private List<UnitChange> changes = new ArrayList<>();

    /** Successors named for single keys of open work, by "unit key". */
    @ElementCollection
    @CollectionTable(name = "reorganisation_choice", joinColumns = @JoinColumn(name = "reorganisation_id"))
    @MapKeyColumn(name = "work_key")
    @Column(name = "successor_id")
    private Map<String, String> choices = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected Reorganisation() {}

    Reorganisation(String id, PrepareReorganisation plan, String decidingUnitId, Actor preparer, LocalDate today) {
        this.id = id;
        this.decidingUnitId = decidingUnitId;
        this.preparingUnitId = plan.preparingUnitId();
        this.preparer = PlanHand.of(preparer, today);
        describe(plan, today);
    }

    /** What it is called, on which decision it rests and from which day it holds. */
    final void describe(PrepareReorganisation plan, LocalDate today) {
        requireStatus(ReorganisationStatus.DRAFT);
        requireText("title", plan.title(), "organization.rule.plan-without-title");
        requireText("basis", plan.basis(), "organization.rule.plan-without-basis");
        requireDay(plan.effectiveOn(), today);
        title = plan.title().strip();
        basis = plan.basis().strip();
        effectiveOn = plan.effectiveOn();
    }

    /** Plans a change; an organisation may be renamed and moved at once, but ends or hands over only once. */
    void plan(PlanChange planned) {
        requireStatus(ReorganisationStatus.DRAFT);
        UnitChange change = new UnitChange(planned);
        boolean twice = changes.stream()
                .filter(other -> other.unitId().equals(change.unitId()))
                .anyMatch(other -> other.kind() == change.kind()
                        || other.kind().endsUnit()
                        || change.kind().endsUnit());
        if (twice) {
            throw BusinessRuleViolation.at("unitId", "organization.rule.changed-twice");
        }
        changes.add(change);
    }

    /** Takes a planned change out, with the successors named for its open work. */
    void unplan(int position) {
        requireStatus(ReorganisationStatus.DRAFT);
        if (position < 0 || position >= changes.size()) {
            throw BusinessRuleViolation.of("organization.rule.no-such-change");
        }
        UnitChange gone = changes.remove(position);
        choices.keySet().removeIf(key -> key.startsWith(gone.unitId() + " "));
    }

    /** Names who takes over the open work of one key: one of the successors planned for the organisation. */
    void choose(String unitId, String workKey, String successorId) {
        if (status != ReorganisationStatus.DRAFT && status != ReorganisationStatus.UNDER_WAY) {
            throw BusinessRuleViolation.of("organization.rule.plan-wrong-status");
        }
        UnitChange change =
                handingOver(unitId).orElseThrow(() -> BusinessRuleViolation.of("organization.rule.no-such-change"));
        if (!change.successors().contains(successorId)) {
            throw BusinessRuleViolation.at("successor", "organization.rule.not-a-successor");
        }
        choices.put(unitId + " " + workKey, successorId);
    }

    /** Sends the plan to appraisal; the order in which it will be carried out is the given one. */
    void submit(List<UnitChange> inOrder, Actor actor, LocalDate today) {
        requireStatus(ReorganisationStatus.DRAFT);
        if (changes.isEmpty()) {
            throw BusinessRuleViolation.of("organization.rule.plan-empty");
        }
        requireDay(effectiveOn, today);
        become(ReorganisationStatus.APPRAISAL);
        carryOutInOrder(inOrder);
        preparer = PlanHand.of(actor, today);
        appraiser = null;
        returnReason = null;
        submitted = true;
    }

    void appraise(boolean passed, @Nullable String comment, Actor actor, LocalDate today) {
        requireStatus(ReorganisationStatus.APPRAISAL);
        requireOther(actor, preparer);
        if (passed) {
            become(ReorganisationStatus.APPROVAL);
            appraiser = PlanHand.of(actor, today);
        } else {
            sendBack(comment);
        }
    }

    void approve(boolean agreed, @Nullable String comment, List<UnitChange> inOrder, Actor actor, LocalDate today) {
        requireStatus(ReorganisationStatus.APPROVAL);
        requireOther(actor, preparer);
        requireOther(actor, appraiser);
        if (agreed) {
            requireDay(effectiveOn, today);
            become(ReorganisationStatus.APPROVED);
            approver = PlanHand.of(actor, today);
            carryOutInOrder(inOrder);
        } else {
            sendBack(comment);
        }
    }

    void withdraw() {
        become(ReorganisationStatus.WITHDRAWN);
    }

    /** Says that the next change has been carried out. */
    void advance(LocalDate today) {
        done++;
        become(done < changes.size() ? ReorganisationStatus.UNDER_WAY : ReorganisationStatus.DONE);
        doneOn = status == ReorganisationStatus.DONE ? today : null;
    }

    /** Says that the day has come but the next change waits for a successor to be named. */
    void stop() {
        if (status == ReorganisationStatus.APPROVED) {
            become(ReorganisationStatus.UNDER_WAY);
        }
    }

    /** Another body prepares or decides from now on, in the place of this one. */
    void handOver(String unitId, String successorId) {
        preparingUnitId = preparingUnitId.equals(unitId) ? successorId : preparingUnitId;
        decidingUnitId = decidingUnitId.equals(unitId) ? successorId : decidingUnitId;
    }

    /** The change to carry out next, as long as one is left. */
    Optional<UnitChange> nextChange() {
        return done < changes.size() ? Optional.of(changes.get(done)) : Optional.empty();
    }

    /** The hand-over of an organisation's open work that this change asks for. */
    Handover handover(UnitChange change) {
        Map<String, String> named = new HashMap<>();
        String prefix = change.unitId() + " ";
        choices.forEach((key, successor) -> {
            if (key.startsWith(prefix)) {
                named.put(key.substring(prefix.length()), successor);
            }
        });
        return new Handover(id, change.unitId(), effectiveOn, change.onlySuccessor(), named);
    }

    /** Of these pieces of open work, those whose successor must still be named by a person. */
    List<OpenWork> unnamed(UnitChange change, List<OpenWork> open) {
        if (change.onlySuccessor() != null) {
            return List.of();
        }
        return open.stream()
                .filter(work -> !choices.containsKey(change.unitId() + " " + work.key()))
                .toList();
    }

    private void carryOutInOrder(List<UnitChange> inOrder) {
        changes.clear();
        changes.addAll(inOrder);
    }

    private Optional<UnitChange> handingOver(String unitId) {
        return changes.stream()
                .filter(change ->
                        change.unitId().equals(unitId) && change.kind().handsOver())
                .findFirst();
    }

    private void sendBack(@Nullable String comment) {
        requireText("comment", comment, "organization.rule.return-reason-required");
        become(ReorganisationStatus.DRAFT);
        returnReason = comment.strip();
    }

    /** Whoever passes a plan on is another person in another position than whoever made it (four eyes). */
    private static void requireOther(Actor actor, @Nullable PlanHand earlier) {
        if (earlier != null && earlier.isAlso(actor)) {
            throw BusinessRuleViolation.of("organization.rule.four-eyes", earlier.label());
        }
    }

    private static void requireDay(LocalDate effective, LocalDate today) {
        if (effective.isBefore(today)) {
            throw BusinessRuleViolation.at(
                    "effectiveOn", "organization.rule.effective-in-past", Days.written(effective));
        }
    }

    private static void requireText(String field, @Nullable String text, String rule) {
        if (text == null || text.isBlank()) {
            throw BusinessRuleViolation.at(field, rule);
        }
    }

    private void requireStatus(ReorganisationStatus expected) {
        if (status != expected) {
            throw BusinessRuleViolation.of("organization.rule.plan-wrong-status");
        }
    }

    private void become(ReorganisationStatus next) {
        if (!status.mayBecome(next)) {
            throw BusinessRuleViolation.of("organization.rule.plan-wrong-status");
        }
        status = next;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    String basis() {
        return basis;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    String decidingUnitId() {
        return decidingUnitId;
    }

    String preparingUnitId() {
        return preparingUnitId;
    }

    ReorganisationStatus status() {
        return status;
    }

    boolean submitted() {
        return submitted;
    }

    int done() {
        return done;
    }

    @Nullable
    LocalDate doneOn() {
        return doneOn;
    }

    @Nullable
    String returnReason() {
        return returnReason;
    }

    PlanHand preparer() {
        return preparer;
    }

    @Nullable
    PlanHand appraiser() {
        return appraiser;
    }

    @Nullable
    PlanHand approver() {
        return approver;
    }

    List<UnitChange> changes() {
        return List.copyOf(changes);
    }

    @Nullable
    String chosen(String unitId, String workKey) {
        return choices.get(unitId + " " + workKey);
    }
}
