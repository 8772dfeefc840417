package vn.chidao.recording;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chidao.extraction.SourceFormat;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Sha256;
import vn.chidao.workflow.AttachmentStore.StoredFile;

/** A text that was read, with the proposal made of it. The text never changes, unless it is that of a draft written here. */
@Entity
@Table(name = "recording")
class Recording {

    private static final String OF_DRAFT = "draft-";

    @Id
    private String id;

    @Version
    private @Nullable Long version;

    private String unitId;

    @Enumerated(EnumType.STRING)
    private RecordingStatus status;

    @Enumerated(EnumType.STRING)
    private SourceFormat format;

    private @Nullable String fileName;
    private @Nullable String sourceFileId;
    private String text;
    private String textSha256;
    private String proposal;
    private String recordedBy;
    private Instant recordedAt;
    private @Nullable String confirmedBy;
    private @Nullable Instant confirmedAt;
    private @Nullable String discardReason;
    private @Nullable String directiveId;

    @SuppressWarnings("NullAway.Init")
    protected Recording() {}

    Recording(
            String id,
            String unitId,
            SourceFormat format,
            @Nullable StoredFile source,
            String text,
            String proposal,
            String by,
            Instant at) {
        this.id = id;
        this.unitId = unitId;
        this.status = RecordingStatus.PROPOSED;
        this.format = format;
        this.fileName = source == null ? null : source.fileName();
        this.sourceFileId = source == null ? null : source.id();
        this.text = text;
        this.textSha256 = Sha256.of(text);
        this.proposal = proposal;
        this.recordedBy = by;
        this.recordedAt = at;
    }

    /** What is read from a draft written here, under an id of its own: the directive has one already. */
    static Recording ofDraft(String directiveId, String unitId, String text, String proposal, String by, Instant at) {
        Recording recording =
                new Recording(OF_DRAFT + directiveId, unitId, SourceFormat.TEXT, null, text, proposal, by, at);
        recording.directiveId = directiveId;
        return recording;
    }

    /** The draft that what has this id is read from, if it is read from one. */
    static Optional<String> draftOf(String id) {
        return id.startsWith(OF_DRAFT) ? Optional.of(id.substring(OF_DRAFT.length())) : Optional.empty();
    }

    /** The draft has another wording; what had been confirmed of the old one is a proposal again, or stays. */
    void reread(String newText, String newProposal, boolean open) {
        if (directiveId == null) {
            throw new IllegalStateException(id + " is not ours to write anew");
        }
        text = newText;
        textSha256 = Sha256.of(newText);
        proposal = newProposal;
        if (open) {
            status = RecordingStatus.PROPOSED;
            confirmedBy = null;
            confirmedAt = null;
        }
    }

    /** The draft was taken back for good, and with it what had been read from it. */
    void endWithDraft(String reason) {
        status = RecordingStatus.DISCARDED;
        discardReason = reason;
    }

    boolean isInHand() {
        return status == RecordingStatus.PROPOSED || status == RecordingStatus.CONFIRMED;
    }

    /** The draft it was read from; null for a text that somebody else issued. */
    @Nullable
    String directiveId() {
        return directiveId;
    }

    /** A changed proposal, as long as nobody has confirmed it. */
    void propose(String changed) {
        requireProposed();
        proposal = changed;
    }

    void confirm(String by, Instant at) {
        requireProposed();
        status = RecordingStatus.CONFIRMED;
        confirmedBy = by;
        confirmedAt = at;
    }

    /** What is decided about the bodies after the confirmation. */
    void nameBodies(String changed) {
        require(RecordingStatus.CONFIRMED);
        proposal = changed;
    }

    void putInForce() {
        require(RecordingStatus.CONFIRMED);
        status = RecordingStatus.IN_FORCE;
    }

    void discard(String reason) {
        requireProposed();
        if (reason.isBlank()) {
            throw BusinessRuleViolation.at("reason", "recording.rule.reason-required");
        }
        status = RecordingStatus.DISCARDED;
        discardReason = reason.strip();
    }

    /** Another unit goes on with it. */
    void handOver(String successorId) {
        unitId = successorId;
    }

    private void requireProposed() {
        require(RecordingStatus.PROPOSED);
    }

    private void require(RecordingStatus expected) {
        if (status != expected) {
            throw BusinessRuleViolation.of("recording.rule." + status.name().toLowerCase(Locale.ROOT));
        }
    }

    String id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    String unitId() {
        return unitId;
    }

    RecordingStatus status() {
        return status;
    }

    SourceFormat format() {
        return format;
    }

    @Nullable
    String fileName() {
        return fileName;
    }

    @Nullable
    String sourceFileId() {
        return sourceFileId;
    }

    String text() {
        return text;
    }

    String textSha256() {
        return textSha256;
    }

    String proposal() {
        return proposal;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    @Nullable
    String confirmedBy() {
        return confirmedBy;
    }

    @Nullable
    String discardReason() {
        return discardReason;
    }
}
