package vn.chidao.registration;

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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Sha256;

/**
 * What organisations take on in a year as it was agreed: the accepted versions of their sheets, frozen, and who is
 * missing, by name and never silently. The Front's standing body accepts it or returns it; accepted, it stays as it is.
 * Rests on the joint programme of huyện Đức Cơ (2017): the work of each year is agreed by the parties and added to it.
 */
@Entity
@Table(name = "round_annex")
class RoundAnnex {

    private static final int LONGEST_TEXT = 2_000;

    @Id
    private String id;

    private String directiveId;
    private String leadUnitId;
    private String actingLeadUnitId;
    private String acceptingUnitId;
    private int year;
    private int number;

    @Enumerated(EnumType.STRING)
    private AnnexStatus status = AnnexStatus.SENT;

    private @Nullable String note;
    private @Nullable String missingReason;
    private String drawnUpBy;
    private @Nullable String drawnUpByPosition;
    private Instant drawnUpAt;
    private String textSha256;
    private @Nullable String decidedBy;
    private @Nullable String decidedByPosition;
    private @Nullable Instant decidedAt;
    private @Nullable String comment;

    @ElementCollection
    @CollectionTable(name = "round_annex_sheet", joinColumns = @JoinColumn(name = "annex_id"))
    @OrderColumn(name = "position")
    private List<AnnexSheet> sheets = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "round_annex_missing", joinColumns = @JoinColumn(name = "annex_id"))
    @OrderColumn(name = "position")
    private List<AnnexMissing> missing = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected RoundAnnex() {}

    /**
     * Freezes what was accepted and puts it before the body that accepts.
     *
     * @param number how many were drawn up for this year, this one included
     */
    RoundAnnex(
            String id,
            DrawUpAnnex command,
            String acceptingUnitId,
            int number,
            List<AnnexSheet> sheets,
            List<AnnexMissing> missing,
            Actor actor,
            Instant at) {
        if (sheets.isEmpty()) {
            throw BusinessRuleViolation.of("registration.rule.annex-nothing-accepted");
        }
        this.note = text("note", command.note());
        this.missingReason = missing.isEmpty() ? null : text("missingReason", command.missingReason());
        if (!missing.isEmpty() && missingReason == null) {
            throw BusinessRuleViolation.at("missingReason", "registration.rule.annex-missing-reason", missing.size());
        }
        this.id = id;
        this.directiveId = command.directiveId();
        this.leadUnitId = command.leadUnitId();
        this.actingLeadUnitId = command.leadUnitId();
        this.acceptingUnitId = acceptingUnitId;
        this.year = command.year();
        this.number = number;
        this.sheets.addAll(sheets);
        this.missing.addAll(missing);
        this.drawnUpBy = actor.personName();
        this.drawnUpByPosition = actor.positionName();
        this.drawnUpAt = at;
        this.textSha256 = Sha256.of(text());
    }

    /** All it says as one text, always the same for the same annex. */
    private String text() {
        StringBuilder text = new StringBuilder()
                .append(directiveId)
                .append('|')
                .append(leadUnitId)
                .append('|')
                .append(year)
                .append('|')
                .append(number)
                .append('\n');
        sheets.forEach(sheet -> text.append(sheet.sheetId())
                .append('|')
                .append(sheet.unitName())
                .append('|')
                .append(sheet.versionNumber())
                .append('|')
                .append(sheet.textSha256())
                .append('\n'));
        missing.forEach(each -> text.append(each.sheetId())
                .append('|')
                .append(each.unitName())
                .append('|')
                .append(each.status())
                .append('\n'));
        return text.append(note == null ? "" : note)
                .append('\n')
                .append(missingReason == null ? "" : missingReason)
                .toString();
    }

    /** The body that accepts does so; {@code now} are the accepted sheets as they stand at this moment. */
    void accept(@Nullable String said, List<AnnexSheet> now, Actor actor, Instant at) {
        requireSent(actor);
        if (!says(now)) {
            throw BusinessRuleViolation.of("registration.rule.annex-outdated");
        }
        decide(AnnexStatus.ACCEPTED, text("comment", said), actor, at);
    }

    void giveBack(@Nullable String reason, Actor actor, Instant at) {
        requireSent(actor);
        String why = text("comment", reason);
        if (why == null) {
            throw BusinessRuleViolation.at("comment", "registration.rule.reason-required");
        }
        decide(AnnexStatus.RETURNED, why, actor, at);
    }

    /** Nothing of its directive goes on. */
    void withdraw(String reason, Actor actor, Instant at) {
        if (status != AnnexStatus.SENT) {
            throw BusinessRuleViolation.of("registration.rule.annex-decided");
        }
        decide(AnnexStatus.WITHDRAWN, reason, actor, at);
    }

    private void requireSent(Actor actor) {
        if (status != AnnexStatus.SENT) {
            throw BusinessRuleViolation.of("registration.rule.annex-decided");
        }
        if (!acceptingUnitId.equals(actor.organizationId())) {
            throw BusinessRuleViolation.of("registration.rule.accepting-body-only");
        }
    }

    private void decide(AnnexStatus next, @Nullable String said, Actor actor, Instant at) {
        status = next;
        comment = said;
        decidedBy = actor.personName();
        decidedByPosition = actor.positionName();
        decidedAt = at;
    }

    /** Whether it consists of these versions and no others. */
    boolean says(List<AnnexSheet> others) {
        return new HashSet<>(versionsOf(sheets)).equals(new HashSet<>(versionsOf(others)));
    }

    private static List<String> versionsOf(List<AnnexSheet> sheets) {
        return sheets.stream()
                .map(sheet -> sheet.sheetId() + "#" + sheet.versionNumber() + "#" + sheet.textSha256())
                .toList();
    }

    private static @Nullable String text(String field, @Nullable String typed) {
        if (!StringUtils.hasText(typed)) {
            return null;
        }
        if (typed.strip().length() > LONGEST_TEXT) {
            throw BusinessRuleViolation.at(field, "registration.rule.reason-too-long", LONGEST_TEXT);
        }
        return typed.strip();
    }

    /** Another body leads the consultation. */
    void leadBy(String successorId) {
        actingLeadUnitId = successorId;
    }

    /** Another body accepts it; refused once it has been decided on. */
    void acceptBy(String successorId) {
        if (status != AnnexStatus.SENT) {
            throw BusinessRuleViolation.of("registration.rule.annex-decided");
        }
        acceptingUnitId = successorId;
    }

    String id() {
        return id;
    }

    String directiveId() {
        return directiveId;
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

    int number() {
        return number;
    }

    AnnexStatus status() {
        return status;
    }

    String textSha256() {
        return textSha256;
    }

    List<AnnexMissing> missing() {
        return List.copyOf(missing);
    }
}
