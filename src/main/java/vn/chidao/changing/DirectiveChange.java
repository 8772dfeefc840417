package vn.chidao.changing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.Drafter;
import vn.chidao.directive.Texts;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * A directive is recalled, replaced, amended or corrected: proposed and decided here, or done by a document. Wrong
 * content is amended or replaced by a document of the same form, wrong form corrected by an official letter (NĐ
 * 30/2020/NĐ-CP, art. 18.3–18.4).
 */
@Entity
@Table(name = "directive_change")
class DirectiveChange {

    @Id
    private String id;

    @Version
    private @Nullable Long version;

    private String directiveId;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Enumerated(EnumType.STRING)
    private ChangeStatus status;

    private String reason;
    private @Nullable String byDirectiveId;
    private @Nullable String byDocument;
    private @Nullable LocalDate byDocumentOn;
    private @Nullable String fileId;

    /** What an issuer elsewhere calls this change, so that an answer can name it. */
    private @Nullable String calledThere;

    @Embedded
    private @Nullable Drafter proposer;

    private @Nullable String proposerName;
    private @Nullable LocalDate proposedOn;
    private @Nullable String decidedBy;
    private @Nullable String decidedIn;
    private @Nullable LocalDate decidedOn;
    private @Nullable String decisionNote;
    private @Nullable LocalDate effectiveOn;

    @ElementCollection
    @CollectionTable(name = "corrected_passage", joinColumns = @JoinColumn(name = "change_id"))
    @OrderColumn(name = "position")
    private List<CorrectedPassage> passages = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected DirectiveChange() {}

    private DirectiveChange(String id, String directiveId, ChangeKind kind, ChangeStatus status, String reason) {
        if (Texts.isBlank(reason)) {
            throw BusinessRuleViolation.at("reason", "changing.rule.change-reason-required");
        }
        this.id = id;
        this.directiveId = directiveId;
        this.kind = kind;
        this.status = status;
        this.reason = reason.strip();
    }

    /** Somebody asks his leader to recall a directive, or to confirm what its issuer elsewhere has done to it. */
    static DirectiveChange proposed(
            String id,
            String directiveId,
            ChangeKind kind,
            String reason,
            ChangingDocument by,
            Actor actor,
            LocalDate on) {
        DirectiveChange change = new DirectiveChange(id, directiveId, kind, ChangeStatus.PROPOSED, reason);
        change.setDown(by);
        change.proposer = Drafter.of(actor);
        change.proposerName = actor.personName();
        change.proposedOn = on;
        return change;
    }

    /** A document does it, of ours or, without an id, from outside. */
    static DirectiveChange done(
            String id,
            String directiveId,
            ChangeKind kind,
            String reason,
            ChangingDocument by,
            Actor actor,
            LocalDate on) {
        if (kind != ChangeKind.RECALL && by.label() == null) {
            throw BusinessRuleViolation.at("byDocument", "changing.rule.change-document-required");
        }
        DirectiveChange change = new DirectiveChange(id, directiveId, kind, ChangeStatus.PROPOSED, reason);
        change.setDown(by);
        change.takeEffect(actor, on);
        return change;
    }

    private void setDown(ChangingDocument by) {
        byDirectiveId = by.directiveId();
        byDocument = by.label();
        byDocumentOn = by.issuedOn();
        fileId = by.fileId();
    }

    void call(@Nullable String nameThere) {
        calledThere = nameThere;
    }

    /** The leader decides. */
    void approve(@Nullable String note, Actor by, LocalDate on) {
        requireAnother(by);
        decisionNote = Texts.blankToNull(note);
        takeEffect(by, on);
    }

    void refuse(@Nullable String note, Actor by, LocalDate on) {
        requireAnother(by);
        if (Texts.isBlank(note)) {
            throw BusinessRuleViolation.at("comment", "changing.rule.change-reason-required");
        }
        decide(ChangeStatus.REFUSED, by, on);
        decisionNote = note.strip();
    }

    /** Nothing is left to decide: the directive has ended by another change. */
    void lapse(String note, Actor by, LocalDate on) {
        decide(ChangeStatus.REFUSED, by, on);
        decisionNote = note;
    }

    /**
     * Lays new words over some of the text.
     *
     * @param text as it was issued
     */
    void correct(String oldWords, String newWords, String text) {
        if (kind != ChangeKind.CORRECT || status != ChangeStatus.DONE) {
            throw BusinessRuleViolation.of("changing.rule.change-corrects-nothing");
        }
        String old = Texts.normalize(oldWords);
        String corrected = Texts.normalize(newWords);
        if (old.isEmpty() || !text.contains(old)) {
            throw BusinessRuleViolation.at("oldWords", "changing.rule.passage-not-in-text");
        }
        if (old.equals(corrected)) {
            throw BusinessRuleViolation.at("newWords", "changing.rule.passage-unchanged");
        }
        if (passages.stream().anyMatch(passage -> passage.oldWords().equals(old))) {
            throw BusinessRuleViolation.at("oldWords", "changing.rule.passage-twice");
        }
        passages.add(new CorrectedPassage(old, corrected));
    }

    private void requireAnother(Actor decider) {
        if (proposer == null) {
            return;
        }
        if (proposer.submittedBy().equals(decider.account()) || proposer.isHeWhoStandsIn(decider)) {
            throw BusinessRuleViolation.at("decision", "changing.rule.recall-decided-by-another");
        }
    }

    private void takeEffect(Actor by, LocalDate on) {
        decide(ChangeStatus.DONE, by, on);
        effectiveOn = on;
    }

    private void decide(ChangeStatus next, Actor by, LocalDate on) {
        if (!status.mayBecome(next)) {
            throw BusinessRuleViolation.of("changing.rule.change-decided");
        }
        status = next;
        decidedBy = by.personName();
        decidedIn = by.positionName();
        decidedOn = on;
    }

    String id() {
        return id;
    }

    String directiveId() {
        return directiveId;
    }

    ChangeKind kind() {
        return kind;
    }

    ChangeStatus status() {
        return status;
    }

    String reason() {
        return reason;
    }

    @Nullable
    String byDirectiveId() {
        return byDirectiveId;
    }

    @Nullable
    String byDocument() {
        return byDocument;
    }

    @Nullable
    String calledThere() {
        return calledThere;
    }

    LocalDate requireEffectiveOn() {
        if (effectiveOn == null) {
            throw new IllegalStateException(id + " has not taken effect");
        }
        return effectiveOn;
    }

    List<CorrectedPassage> passages() {
        return List.copyOf(passages);
    }

    /**
     * The document by which it is done; all null where there is none.
     *
     * @param directiveId where it stands here
     * @param fileId a copy of it
     */
    record ChangingDocument(
            @Nullable String directiveId,
            @Nullable String label,
            @Nullable LocalDate issuedOn,
            @Nullable String fileId) {

        static final ChangingDocument NONE = new ChangingDocument(null, null, null, null);
    }
}
