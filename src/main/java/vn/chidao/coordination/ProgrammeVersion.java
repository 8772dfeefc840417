package vn.chidao.coordination;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.document.DocumentNumber;
import vn.chidao.shared.Sha256;

/** A programme as it was worded once. Before the parties have seen it the lead may word it anew; from then on it stays. */
@Entity
@Table(name = "programme_version")
class ProgrammeVersion {

    @Id
    private String id;

    private int number;
    private int round;
    private String title;
    private int yearFrom;
    private int yearTo;
    private String body;
    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private VersionState state = VersionState.OPEN;

    private Instant writtenAt;
    private String writtenBy;
    private @Nullable Instant sentAt;
    private @Nullable LocalDate inForceOn;
    private @Nullable String numberAndNotation;
    private @Nullable LocalDate numberedOn;
    private @Nullable String fileId;

    @ElementCollection
    @CollectionTable(name = "programme_share", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<Share> shares = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ProgrammeVersion() {}

    ProgrammeVersion(
            String programmeId, int number, int round, Wording wording, @Nullable String note, String by, Instant at) {
        this.id = programmeId + ":" + number;
        this.number = number;
        this.round = round;
        write(wording, note, by, at);
    }

    final void write(Wording wording, @Nullable String note, String by, Instant at) {
        this.title = wording.title();
        this.yearFrom = wording.yearFrom();
        this.yearTo = wording.yearTo();
        this.body = wording.text();
        this.note = note;
        this.writtenBy = by;
        this.writtenAt = at;
        this.shares.clear();
        this.shares.addAll(wording.shares());
    }

    void send(Instant at) {
        sentAt = at;
    }

    void becomes(VersionState next) {
        state = next;
    }

    void takesEffect(LocalDate on) {
        state = VersionState.IN_FORCE;
        inForceOn = on;
    }

    void bear(DocumentNumber drawn, LocalDate on) {
        numberAndNotation = drawn.toString();
        numberedOn = on;
    }

    void print(String printId) {
        fileId = printId;
    }

    boolean isSent() {
        return sentAt != null;
    }

    String id() {
        return id;
    }

    int number() {
        return number;
    }

    int round() {
        return round;
    }

    VersionState state() {
        return state;
    }

    @Nullable
    LocalDate inForceOn() {
        return inForceOn;
    }

    @Nullable
    String numberAndNotation() {
        return numberAndNotation;
    }

    @Nullable
    String note() {
        return note;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    String writtenBy() {
        return writtenBy;
    }

    Wording wording() {
        return new Wording(title, yearFrom, yearTo, body, shares);
    }

    /** Proves later which words somebody consented to. */
    String textSha256() {
        return Sha256.of(wording().whole());
    }
}
