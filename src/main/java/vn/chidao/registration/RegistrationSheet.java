package vn.chidao.registration;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * One organisation's sheet for one year: filled, approved by its own leader, agreed in consultation, accepted. Rests on
 * 77-CV/HU, mục 4: "Trên cơ sở chủ trì hiệp thương của Ủy ban Mặt trận Tổ quốc Việt Nam, mỗi tổ chức đảm nhận những
 * nội dung, nhiệm vụ cụ thể".
 */
@Entity
@Table(name = "registration_sheet")
class RegistrationSheet {

    private static final int LONGEST_REASON = 2_000;

    @Id
    private String id;

    private String directiveId;
    private String obligationId;
    private String unitId;
    private String actingUnitId;
    private String leadUnitId;
    private String actingLeadUnitId;
    private String acceptingUnitId;
    private int year;
    private String periodLabel;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private SheetStatus status = SheetStatus.OPEN;

    private int currentVersion;
    private @Nullable LocalDate acceptedOn;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "sheet_id", nullable = false, updatable = false)
    @OrderBy("number")
    private List<SheetVersion> versions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "registration_decision", joinColumns = @JoinColumn(name = "sheet_id"))
    @OrderColumn(name = "position")
    private List<SheetDecision> decisions = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "sheet_id", nullable = false, updatable = false)
    @OrderBy("number")
    private List<SheetAmendment> amendments = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected RegistrationSheet() {}

    /** Opens an empty sheet; {@code round} says for whom and when, {@code consultation} who leads and who accepts. */
    RegistrationSheet(Round round, Consultation consultation) {
        this.id = round.id();
        this.directiveId = round.directiveId();
        this.obligationId = round.obligationId();
        this.unitId = round.unitId();
        this.actingUnitId = round.unitId();
        this.year = round.year();
        this.periodLabel = round.periodLabel();
        this.dueOn = round.dueOn();
        this.leadUnitId = consultation.leadUnitId();
        this.actingLeadUnitId = consultation.leadUnitId();
        this.acceptingUnitId = consultation.acceptingUnitId();
    }

    /** Puts these lines forward as a new version for the unit's leader. */
    void submit(List<SheetLine> lines, @Nullable String note, Actor actor, Instant at) {
        check(lines);
        become(SheetStatus.SUBMITTED);
        currentVersion = keep(lines, note, actor, at).number();
    }

    private void check(List<SheetLine> lines) {
        if (lines.isEmpty()) {
            throw BusinessRuleViolation.at("lines", "registration.rule.no-lines");
        }
        LineProblem.of(lines, year).stream().findFirst().ifPresent(problem -> {
            throw problem.inForm();
        });
    }

    private SheetVersion keep(List<SheetLine> lines, @Nullable String note, Actor actor, Instant at) {
        SheetVersion kept = new SheetVersion(id, versions.size() + 1, lines, note, at, actor.personName());
        versions.add(kept);
        return kept;
    }

    void approve(@Nullable String comment, Actor actor, Instant at) {
        become(SheetStatus.APPROVED_BY_UNIT);
        record(SheetStage.UNIT, true, comment, actor, at);
    }

    void refuse(@Nullable String reason, Actor actor, Instant at) {
        String why = reasonOf(reason);
        become(SheetStatus.OPEN);
        record(SheetStage.UNIT, false, why, actor, at);
    }

    void agree(@Nullable String comment, Actor actor, Instant at) {
        become(SheetStatus.AGREED);
        record(SheetStage.CONSULTATION, true, comment, actor, at);
    }

    /** Back to the organisation, with a reason; the returned lines stay readable. */
    void returnFromConsultation(@Nullable String reason, Actor actor, Instant at) {
        String why = reasonOf(reason);
        if (status != SheetStatus.APPROVED_BY_UNIT) {
            throw wrongStatus();
        }
        become(SheetStatus.OPEN);
        record(SheetStage.CONSULTATION, false, why, actor, at);
    }

    void accept(@Nullable String comment, Actor actor, Instant at, LocalDate today) {
        become(SheetStatus.ACCEPTED);
        acceptedOn = today;
        record(SheetStage.ACCEPTANCE, true, comment, actor, at);
    }

    /** Back to the consultation, which then settles it with the organisation. */
    void returnToConsultation(@Nullable String reason, Actor actor, Instant at) {
        String why = reasonOf(reason);
        if (status != SheetStatus.AGREED) {
            throw wrongStatus();
        }
        become(SheetStatus.APPROVED_BY_UNIT);
        record(SheetStage.ACCEPTANCE, false, why, actor, at);
    }

    /** Asks for a change of what was accepted; one at a time, with a reason. */
    SheetAmendment proposeAmendment(@Nullable String reason, Actor actor, Instant at) {
        if (status != SheetStatus.ACCEPTED) {
            throw BusinessRuleViolation.of("registration.rule.amend-accepted-only");
        }
        if (openAmendment().isPresent()) {
            throw BusinessRuleViolation.of("registration.rule.amendment-under-way");
        }
        SheetAmendment proposed = new SheetAmendment(id, amendments.size() + 1, amendmentReason(reason), actor, at);
        amendments.add(proposed);
        return proposed;
    }

    /** Puts the changed lines before the unit's leader; what was accepted stays in force. */
    void submitAmendment(
            List<SheetLine> lines, @Nullable String note, @Nullable String reason, Actor actor, Instant at) {
        SheetAmendment amendment = amendment();
        String why = amendmentReason(reason);
        check(lines);
        if (current().says(lines, note)) {
            throw BusinessRuleViolation.at("lines", "registration.rule.nothing-changed");
        }
        amendment.become(AmendmentStatus.SUBMITTED);
        amendment.ask(keep(lines, note, actor, at).number(), why);
    }

    void approveAmendment(@Nullable String comment, Actor actor, Instant at) {
        decideOnAmendment(AmendmentStatus.APPROVED_BY_UNIT, SheetStage.AMENDMENT_BY_UNIT, comment, actor, at);
    }

    /** Back to the officer, who may ask for something else or withdraw. */
    void refuseAmendment(@Nullable String reason, Actor actor, Instant at) {
        requireAmendment(AmendmentStatus.SUBMITTED);
        decideOnAmendment(AmendmentStatus.DRAFTING, SheetStage.AMENDMENT_BY_UNIT, reasonOf(reason), actor, at);
    }

    /** The lead consents: the changed lines are what the organisation takes on from now. */
    void consentToAmendment(@Nullable String comment, Actor actor, Instant at) {
        SheetAmendment amendment = amendment();
        decideOnAmendment(AmendmentStatus.IN_FORCE, SheetStage.AMENDMENT_CONSENT, comment, actor, at);
        currentVersion = amendment.version();
    }

    void declineAmendment(@Nullable String reason, Actor actor, Instant at) {
        requireAmendment(AmendmentStatus.APPROVED_BY_UNIT);
        decideOnAmendment(AmendmentStatus.DRAFTING, SheetStage.AMENDMENT_CONSENT, reasonOf(reason), actor, at);
    }

    /** Nothing of it comes into force; what was accepted stands. */
    void withdrawAmendment() {
        amendment().become(AmendmentStatus.WITHDRAWN);
    }

    private void requireAmendment(AmendmentStatus expected) {
        if (amendment().status() != expected) {
            throw BusinessRuleViolation.of("registration.rule.amendment-elsewhere");
        }
    }

    private void decideOnAmendment(
            AmendmentStatus next, SheetStage stage, @Nullable String comment, Actor actor, Instant at) {
        SheetAmendment amendment = amendment();
        amendment.become(next);
        record(stage, next != AmendmentStatus.DRAFTING, comment, amendment.version(), actor, at);
    }

    private SheetAmendment amendment() {
        return openAmendment().orElseThrow(() -> BusinessRuleViolation.of("registration.rule.amendment-elsewhere"));
    }

    Optional<SheetAmendment> openAmendment() {
        return amendments.stream().filter(SheetAmendment::isOpen).findFirst();
    }

    /** Follows an extension of the task; one that concerned another step's date changes nothing here. */
    void moveDeadline(LocalDate from, LocalDate to) {
        if (dueOn.equals(from)) {
            dueOn = to;
        }
    }

    /** Another organisation fills the sheet, or did so; it stays that of the one it was opened for. */
    void actFor(String successorId) {
        actingUnitId = successorId;
    }

    /** Another body leads the round's consultation. */
    void leadBy(String successorId) {
        actingLeadUnitId = successorId;
    }

    /** Another body accepts; refused once it has been accepted. */
    void acceptBy(String successorId) {
        if (!isOpen()) {
            throw wrongStatus();
        }
        acceptingUnitId = successorId;
    }

    boolean isOpen() {
        return status != SheetStatus.ACCEPTED;
    }

    private void become(SheetStatus next) {
        if (!status.mayBecome(next)) {
            throw wrongStatus();
        }
        status = next;
    }

    private BusinessRuleViolation wrongStatus() {
        return BusinessRuleViolation.of("registration.rule.wrong-status", status.name());
    }

    private void record(SheetStage stage, boolean positive, @Nullable String comment, Actor actor, Instant at) {
        record(stage, positive, comment, currentVersion, actor, at);
    }

    private void record(
            SheetStage stage, boolean positive, @Nullable String comment, int decidedVersion, Actor actor, Instant at) {
        String kept = StringUtils.hasText(comment) ? comment.strip() : null;
        decisions.add(
                new SheetDecision(stage, positive, kept, decidedVersion, actor.personName(), actor.positionName(), at));
    }

    private static String reasonOf(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw BusinessRuleViolation.at("comment", "registration.rule.reason-required");
        }
        return reason.strip();
    }

    private static String amendmentReason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw BusinessRuleViolation.at("reason", "registration.rule.amendment-reason-required");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw BusinessRuleViolation.at("reason", "registration.rule.reason-too-long", LONGEST_REASON);
        }
        return reason.strip();
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

    String unitId() {
        return unitId;
    }

    String actingUnitId() {
        return actingUnitId;
    }

    /** Who leads the consultation now. */
    String leadUnitId() {
        return actingLeadUnitId;
    }

    String acceptingUnitId() {
        return acceptingUnitId;
    }

    int year() {
        return year;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    SheetStatus status() {
        return status;
    }

    List<SheetDecision> decisions() {
        return List.copyOf(decisions);
    }

    List<SheetVersion> versions() {
        return List.copyOf(versions);
    }

    /** Whether something has been submitted. */
    boolean hasLines() {
        return currentVersion > 0;
    }

    /** The lines that stand: the last submitted ones, of an accepted sheet those in force. */
    SheetVersion current() {
        return version(currentVersion);
    }

    SheetVersion version(int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("sheet " + id + " has no version " + number));
    }

    /** For whom and for when a sheet is opened. */
    record Round(
            String id,
            String directiveId,
            String obligationId,
            String unitId,
            int year,
            String periodLabel,
            LocalDate dueOn) {}
}
