package vn.chidao.directive;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chidao.document.DocumentNumber;
import vn.chidao.document.DocumentType;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;

/**
 * A directive, from its first draft to the day it is in force, or a document received from above. The text can change
 * only while it is a draft; whoever signs, numbers or issues it does so on the same words.
 */
@Entity
@Table(name = "directive")
class Directive {

    @Id
    private String id;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private DocumentType type;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Enumerated(EnumType.STRING)
    private DirectiveStatus status;

    private @Nullable String issuerUnitId;
    private String issuerName;
    private @Nullable String superiorName;
    private @Nullable Integer number;
    private String notation;
    private @Nullable String numberAndNotation;
    private @Nullable String designation;
    private @Nullable String place;
    private @Nullable LocalDate issuedOn;
    private boolean submitted;

    private @Nullable String signedCopyId;

    @Embedded
    private Wording wording;

    @Embedded
    private @Nullable Responsibilities responsibilities;

    @Embedded
    private @Nullable Drafter drafter;

    @Embedded
    private @Nullable DraftReturn lastReturn;

    @Embedded
    private Signing signing;

    @Embedded
    private DirectiveParts parts;

    protected Directive() {}

    /** A new draft; every clause must stand in the text. */
    static Directive draft(String id, DraftDirective draft, String issuerName, String notation) {
        Directive directive = new Directive();
        directive.id = id;
        directive.type = draft.type();
        directive.origin = Origin.NATIVE;
        directive.status = DirectiveStatus.DRAFT;
        directive.issuerUnitId = draft.issuerUnitId();
        directive.issuerName = issuerName;
        directive.superiorName = draft.superiorName();
        directive.notation = notation;
        directive.place = draft.place();
        directive.responsibilities = Responsibilities.of(draft);
        directive.wording = Wording.of(draft.subject(), draft.text());
        directive.parts = DirectiveParts.of(draft, directive.text());
        directive.signing = Signing.of(draft);
        return directive;
    }

    /** A document from outside, as it came; it is never signed, numbered or changed here. */
    static Directive received(String id, RegisterReceived received, String text) {
        Directive directive = new Directive();
        directive.id = id;
        directive.type = received.type();
        directive.origin = Origin.RECEIVED;
        directive.status = DirectiveStatus.RECEIVED;
        directive.issuerUnitId = received.issuerUnitId();
        directive.issuerName = received.issuerName().strip();
        directive.take(received.number());
        directive.issuedOn = received.issuedOn();
        directive.wording = Wording.of(received.subject(), text);
        directive.parts = DirectiveParts.none();
        directive.signing = Signing.none();
        return directive;
    }

    /** What came back to its sender and was sent again may say something else. */
    void receiveAnew(String subject, String text) {
        requireStatus(DirectiveStatus.RECEIVED);
        wording = wording.revised(subject, text);
    }

    /** A document that somebody else has issued, read and confirmed here; nothing is signed, no number is drawn. */
    static Directive recorded(String id, RecordDirective command) {
        Directive directive = new Directive();
        directive.id = id;
        directive.type = command.type();
        directive.origin = command.origin();
        directive.status = DirectiveStatus.RECORDED;
        directive.issuerUnitId = command.issuerUnitId();
        directive.issuerName = command.issuerName().strip();
        directive.superiorName = command.superiorName();
        directive.designation = command.designation();
        directive.notation = "";
        DocumentNumber number = command.number();
        if (number != null) {
            if (command.origin() == Origin.IMPORTED_RENDERING) {
                throw BusinessRuleViolation.at("number", "directive.rule.rendering-has-no-number", number.toString());
            }
            directive.take(number);
        }
        directive.place = command.place();
        directive.issuedOn = command.issuedOn();
        directive.responsibilities = Responsibilities.ofRecorded(command.recordingUnitId());
        directive.wording = Wording.verbatim(command.subject(), command.text());
        directive.parts = DirectiveParts.of(command);
        directive.signing = Signing.none();
        return directive;
    }

    /** Who follows up, receives reports and concludes, before anything is in force. */
    void nameBodies(String followUpUnitId, String reportReceiverUnitId, String concludingUnitId) {
        requireStatus(DirectiveStatus.RECORDED);
        responsibilities = responsibilities().inChargeOf(followUpUnitId, reportReceiverUnitId, concludingUnitId);
    }

    /** Who follows up, receives reports and concludes, none of which is printed; whoever is not named here stays. */
    void putInCharge(
            @Nullable String followUpUnitId, @Nullable String reportReceiverUnitId, @Nullable String concludingUnitId) {
        Responsibilities now = responsibilities();
        responsibilities = new Responsibilities(
                now.draftingUnitId(),
                now.officeUnitId(),
                now.signingUnitId(),
                followUpUnitId == null ? now.followUpUnitId() : followUpUnitId,
                reportReceiverUnitId == null ? now.reportReceiverUnitId() : reportReceiverUnitId,
                concludingUnitId == null ? now.concludingUnitId() : concludingUnitId);
    }

    /** From this day its obligations bind. */
    void takeEffect() {
        requireStatus(DirectiveStatus.RECORDED);
        become(DirectiveStatus.IN_FORCE);
    }

    /** Sends the draft into its reviews, once: after a return the drafter answers in the returned task. */
    void submit(Actor by) {
        if (submitted) {
            throw BusinessRuleViolation.of("directive.rule.already-submitted");
        }
        if (parts.addressees().isEmpty()) {
            throw BusinessRuleViolation.of("directive.rule.no-addressee");
        }
        become(DirectiveStatus.CONTENT_REVIEW);
        submitted = true;
        drafter = Drafter.of(by);
    }

    void reviewContent(boolean approved, @Nullable String reason, Actor reviewer, LocalDate on) {
        review(DirectiveStatus.CONTENT_REVIEW, DirectiveStatus.FORM_REVIEW, approved, reason, reviewer, on);
    }

    /** @param road how it is to be signed, or null to leave it as the drafter wished */
    void reviewFormat(
            boolean approved, @Nullable String reason, @Nullable SigningRoad road, Actor reviewer, LocalDate on) {
        review(DirectiveStatus.FORM_REVIEW, DirectiveStatus.AWAITING_SIGNATURE, approved, reason, reviewer, on);
        if (!approved) {
            return;
        }
        if (road != null) {
            signing.takeRoad(road);
        }
        if (signing.isElectronic() && Texts.isBlank(place)) {
            throw BusinessRuleViolation.at("road", "directive.rule.place-before-electronic");
        }
        signing.begin();
    }

    /** All of a draft anew, as long as nobody reviews it: before it is sent in, and after it was returned. */
    void redraft(DraftDirective draft, String itsIssuerName, String itsNotation) {
        requireStatus(DirectiveStatus.DRAFT);
        if (submitted && !draft.draftingUnitId().equals(responsibilities().draftingUnitId())) {
            throw BusinessRuleViolation.at("place", "directive.rule.drafted-elsewhere");
        }
        reword(draft);
        type = draft.type();
        issuerUnitId = draft.issuerUnitId();
        issuerName = itsIssuerName;
        superiorName = draft.superiorName();
        notation = itsNotation;
        place = draft.place();
        responsibilities = Responsibilities.of(draft);
        signing.replaceBy(Signing.of(draft));
    }

    /** Another wording, with its lists. */
    void reword(DraftDirective draft) {
        Wording revised = wording.revised(draft.subject(), draft.text());
        parts.replaceBy(DirectiveParts.of(draft, revised.text()));
        wording = revised;
    }

    /** A returned draft goes through all reviews again. */
    void resubmit() {
        requireReturned();
        if (parts.addressees().isEmpty()) {
            throw BusinessRuleViolation.of("directive.rule.no-addressee");
        }
        become(DirectiveStatus.CONTENT_REVIEW);
    }

    /** The drafter takes a returned draft back for good. */
    void withdraw() {
        requireReturned();
        become(DirectiveStatus.WITHDRAWN);
    }

    /** Whose turn it is to sign. */
    List<SigningTurn> turns() {
        return status == DirectiveStatus.AWAITING_SIGNATURE ? signing.turns(id) : List.of();
    }

    /**
     * This turn, where it is one now.
     *
     * @param turnId null for the only one
     */
    SigningTurn requireTurn(@Nullable String turnId) {
        requireStatus(DirectiveStatus.AWAITING_SIGNATURE);
        return turns().stream()
                .filter(turn -> turnId == null || turn.id().equals(turnId))
                .findFirst()
                .orElseThrow(() -> BusinessRuleViolation.of("directive.rule.not-the-turn"));
    }

    /**
     * @param body the body in whose name it is signed at this turn; decides on the capacity
     * @param authority number and date of the paper by whose authority it is signed, or null
     * @return the signature as it stands now
     */
    Signature sign(
            SigningTurn turn,
            SignatureCapacity capacity,
            UnitView body,
            Actor signer,
            LocalDate on,
            @Nullable String authority) {
        requireTurn(turn.id());
        requireNotHisOwn(signer);
        if (!SignatureCapacity.allowedFor(body).contains(capacity)) {
            throw BusinessRuleViolation.at("capacity", refusal(body));
        }
        Signature signature = Signature.of(capacity, signer, on, authority);
        signing.sign(turn, signature);
        if (signing.isComplete()) {
            become(DirectiveStatus.SIGNED);
            lastReturn = null;
        }
        return signature;
    }

    void refuseSignature(@Nullable String reason, Actor signer, LocalDate on) {
        requireStatus(DirectiveStatus.AWAITING_SIGNATURE);
        giveBack(reason, "reason", signer, on);
        if (number != null) {
            number = null;
            numberAndNotation = null;
            issuedOn = null;
            signedCopyId = null;
        }
    }

    /** Whether number and date still have to be drawn before anybody signs the file. */
    boolean awaitsElectronicNumber() {
        return status == DirectiveStatus.AWAITING_SIGNATURE && signing.isElectronic() && number == null;
    }

    /** Number and date that the first electronic signer signs along with the text. */
    void numberBeforeSignature(DocumentNumber drawn, LocalDate date) {
        if (!awaitsElectronicNumber()) {
            throw new IllegalStateException(id + " takes no number before its signature");
        }
        take(drawn);
        issuedOn = date;
    }

    /** The file that bears the signatures so far, or the scan of what was signed by hand. */
    void keepSignedFile(String fileId) {
        signedCopyId = fileId;
    }

    /** What must hold before the organisation's seal is set. */
    void checkSealing() {
        requireStatus(DirectiveStatus.SIGNED);
        if (!signing.isElectronic() || signedCopyId == null) {
            throw BusinessRuleViolation.of("directive.rule.not-electronic");
        }
    }

    /** The organisation's electronic seal is on the file; nothing touches it afterwards. */
    void seal(String sealedFileId) {
        checkSealing();
        become(DirectiveStatus.NUMBERED);
        signedCopyId = sealedFileId;
    }

    /** What must hold before a number may be drawn, so that none is drawn in vain. */
    void checkNumbering(LocalDate date, LocalDate today) {
        requireStatus(DirectiveStatus.SIGNED);
        if (signing.isElectronic()) {
            throw BusinessRuleViolation.of("directive.rule.numbered-when-signed");
        }
        if (date.isAfter(today)) {
            throw BusinessRuleViolation.at("issuedOn", "directive.rule.issued-in-future");
        }
        LocalDate signedOn = present(signing.signedOn(), "day of signature");
        if (date.isBefore(signedOn)) {
            throw BusinessRuleViolation.at("issuedOn", "directive.rule.issued-before-signed", Days.written(signedOn));
        }
    }

    void number(DocumentNumber drawn, LocalDate date, String issuePlace, LocalDate today) {
        checkNumbering(date, today);
        become(DirectiveStatus.NUMBERED);
        take(drawn);
        issuedOn = date;
        place = issuePlace.strip();
    }

    void issue() {
        become(DirectiveStatus.IN_FORCE);
    }

    /** What must hold before it can be recalled, replaced, amended or corrected. */
    void checkChangeable() {
        if (!DirectiveStatus.CHANGEABLE.contains(status)) {
            throw BusinessRuleViolation.of("directive.rule.not-changeable." + changeRefusal(), label());
        }
    }

    private String changeRefusal() {
        return status == DirectiveStatus.RECALLED || status == DirectiveStatus.REPLACED ? status.name() : "OTHER";
    }

    void recall() {
        checkChangeable();
        become(DirectiveStatus.RECALLED);
    }

    void replace() {
        checkChangeable();
        become(DirectiveStatus.REPLACED);
    }

    /** What a document from outside has done to another; what is issued here says so itself, in its text. */
    void cite(LinkKind kind, String targetId, String label) {
        if (origin == Origin.NATIVE) {
            throw new IllegalStateException(id + " was issued here");
        }
        parts.cite(new Link(kind, targetId, label));
    }

    boolean isUnderWay() {
        return DirectiveStatus.UNDER_WAY.contains(status);
    }

    /** Whether this body still has a part in it: any while it is under way, afterwards what it has in charge. */
    boolean isInHandsOf(String unitId) {
        if (!isUnderWay()) {
            return responsibilities().areInChargeOf(unitId);
        }
        return isIssuedBy(unitId)
                || responsibilities().include(unitId)
                || signing.includes(unitId)
                || addressees().stream().anyMatch(addressee -> Handover.startsFrom(addressee.selector(), unitId));
    }

    boolean isIssuedBy(String unitId) {
        return isUnderWay() && unitId.equals(issuerUnitId);
    }

    /** The successor takes every place that can still be taken; what has been issued keeps its addressees as text. */
    void handOver(Handover handover, String successorId) {
        String from = handover.fromUnitId();
        if (isUnderWay()) {
            responsibilities = responsibilities().handedOver(from, successorId);
            signing.handOver(from, successorId);
            parts.readdress(selector -> handover.selectorFor(OpenWork.directiveKey(id), selector));
        } else {
            responsibilities = responsibilities().chargeHandedOver(from, successorId);
        }
    }

    /** Another body issues what is under way, with a number of its own. */
    void issueBy(String unitId, String name, String itsNotation) {
        if (!isUnderWay()) {
            throw new IllegalStateException(id + " has been issued");
        }
        issuerUnitId = unitId;
        issuerName = name;
        notation = itsNotation;
    }

    private void review(
            DirectiveStatus stage,
            DirectiveStatus onwards,
            boolean approved,
            @Nullable String reason,
            Actor reviewer,
            LocalDate on) {
        requireStatus(stage);
        requireNotHisOwn(reviewer);
        if (approved) {
            become(onwards);
        } else {
            giveBack(reason, "comment", reviewer, on);
        }
    }

    private void requireNotHisOwn(Actor decider) {
        if (drafter != null && drafter.isHeWhoStandsIn(decider)) {
            throw BusinessRuleViolation.of("directive.rule.substitute-own-draft");
        }
    }

    private static String refusal(UnitView signing) {
        return signing.isPartyCollective()
                ? "directive.rule.party-signs-on-behalf"
                : "directive.rule.capacity-not-of-the-party";
    }

    private void giveBack(@Nullable String reason, String field, Actor by, LocalDate on) {
        if (Texts.isBlank(reason)) {
            throw BusinessRuleViolation.at(field, "directive.rule.reason-required");
        }
        lastReturn = DraftReturn.of(status, reason, by, on, revision());
        become(DirectiveStatus.DRAFT);
    }

    private void take(DocumentNumber drawn) {
        number = drawn.number();
        notation = drawn.notation();
        numberAndNotation = drawn.toString();
    }

    private void requireReturned() {
        requireStatus(DirectiveStatus.DRAFT);
        if (lastReturn == null) {
            throw BusinessRuleViolation.of("directive.rule.not-returned");
        }
    }

    private void requireStatus(DirectiveStatus expected) {
        if (status != expected) {
            throw BusinessRuleViolation.of("directive.rule.wrong-status", label());
        }
    }

    private void become(DirectiveStatus next) {
        if (!status.mayBecome(next)) {
            throw BusinessRuleViolation.of("directive.rule.wrong-status", label());
        }
        status = next;
    }

    String id() {
        return id;
    }

    DocumentType type() {
        return type;
    }

    DirectiveStatus status() {
        return status;
    }

    /** How people call it: its number, or "Dự thảo CV/HU" before it has one. */
    String label() {
        return Texts.label(numberAndNotation, designation, notation);
    }

    String issuerName() {
        return issuerName;
    }

    String subject() {
        return wording.subject();
    }

    String text() {
        return wording.text();
    }

    String textSha256() {
        return wording.textSha256();
    }

    int revision() {
        return wording.revision();
    }

    String requireIssuerUnitId() {
        return present(issuerUnitId, "issuer of ours");
    }

    LocalDate requireIssuedOn() {
        return present(issuedOn, "date");
    }

    Responsibilities responsibilities() {
        return present(responsibilities, "bodies in charge");
    }

    Signing signing() {
        return signing;
    }

    /** Who has signed it, as the books name them. */
    String signers() {
        return signing.signers();
    }

    @Nullable
    String signedCopyId() {
        return signedCopyId;
    }

    Optional<DraftReturn> lastReturn() {
        return Optional.ofNullable(lastReturn);
    }

    List<Clause> clauses() {
        return parts.clauses();
    }

    List<Addressee> addressees() {
        return parts.addressees();
    }

    List<Recipient> recipients() {
        return parts.recipients();
    }

    private <T> T present(@Nullable T part, String what) {
        if (part == null) {
            throw new IllegalStateException(id + " in " + status + " has no " + what);
        }
        return part;
    }
}
