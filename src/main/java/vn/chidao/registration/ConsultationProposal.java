package vn.chidao.registration;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * What whoever leads the consultation proposes so that nothing is done twice or left undone ("tránh chồng chéo"). Each
 * organisation concerned answers for itself; one refusal settles it and things stay as registered; what all agree to is
 * carried out once their sheets say so. Rests on 77-CV/HU, mục 4: "Trên cơ sở chủ trì hiệp thương của Ủy ban Mặt trận Tổ
 * quốc Việt Nam".
 */
@Entity
@Table(name = "consultation_proposal")
class ConsultationProposal {

    static final int LONGEST_REASON = 2_000;

    @Id
    private String id;

    private String directiveId;
    private String leadUnitId;
    private String actingLeadUnitId;
    private int year;

    @Enumerated(EnumType.STRING)
    private ProposalKind kind;

    @Embedded
    private ProposedWork work;

    private @Nullable String besideSheetId;
    private String reason;

    @Enumerated(EnumType.STRING)
    private ProposalStatus status = ProposalStatus.OPEN;

    private String raisedBy;
    private @Nullable String raisedByPosition;
    private Instant raisedAt;
    private @Nullable String withdrawnReason;
    private @Nullable Instant endedAt;

    @ElementCollection
    @CollectionTable(name = "consultation_answer", joinColumns = @JoinColumn(name = "proposal_id"))
    @OrderColumn(name = "position")
    private List<ProposalPart> parts = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ConsultationProposal() {}

    /**
     * @param owner sheet on which the line stands; null of a gap
     * @param receiver sheet of the organisation that is to take the work on; null where nobody is
     * @param beside sheet with whose line it overlaps, where its organisation is not asked
     * @param dueOn by when both are to answer
     */
    ConsultationProposal(
            String id,
            ProposalKind kind,
            ProposedWork work,
            @Nullable RegistrationSheet owner,
            @Nullable RegistrationSheet receiver,
            @Nullable RegistrationSheet beside,
            @Nullable String reason,
            LocalDate dueOn,
            Actor actor,
            Instant at) {
        if (kind.isAboutALine() != (owner != null) || kind.asksAReceiver() && receiver == null) {
            throw new IllegalStateException("a proposal to " + kind + " without those it concerns");
        }
        if (owner != null && receiver != null && owner.actingUnitId().equals(receiver.actingUnitId())) {
            throw BusinessRuleViolation.at("receiver", "registration.rule.receiver-is-owner");
        }
        this.id = id;
        this.kind = kind;
        this.work = work;
        this.reason = reasonOf(reason, "registration.rule.proposal-reason-required");
        this.raisedBy = actor.personName();
        this.raisedByPosition = actor.positionName();
        this.raisedAt = at;
        if (owner != null) {
            parts.add(new ProposalPart(owner, ProposalSide.OWNER, dueOn));
        }
        if (kind.asksAReceiver() && receiver != null) {
            parts.add(new ProposalPart(receiver, ProposalSide.RECEIVER, dueOn));
        }
        this.besideSheetId = beside == null ? null : beside.id();
        RegistrationSheet any = owner == null ? receiver : owner;
        if (any == null) {
            throw new IllegalStateException("a proposal that concerns nobody");
        }
        this.directiveId = any.directiveId();
        this.leadUnitId = any.leadUnitId();
        this.actingLeadUnitId = any.leadUnitId();
        this.year = any.year();
    }

    /** An organisation's own leader answers, once; a refusal needs a reason and settles the proposal. */
    void answer(ProposalTurn turn, boolean agrees, @Nullable String why, Actor actor, Instant at) {
        ProposalPart part = part(turn.place());
        if (!part.actingUnitId().equals(actor.organizationId())) {
            throw BusinessRuleViolation.of("registration.rule.own-answer-only");
        }
        if (status != ProposalStatus.OPEN || part.agrees() != null) {
            throw over();
        }
        part.answer(agrees, agrees ? said(why) : reasonOf(why, "registration.rule.refusal-reason-required"), actor, at);
        settle(at);
    }

    /** The lead takes it back; nothing that was registered changes by it. */
    void withdraw(@Nullable String why, Instant at) {
        if (!status.isPending()) {
            throw over();
        }
        withdrawnReason = reasonOf(why, "registration.rule.withdrawal-reason-required");
        settle(at);
    }

    /**
     * Keeps from which version on a sheet says what was agreed.
     *
     * @param sheetVersion null while it does not
     */
    void show(String sheetId, @Nullable Integer sheetVersion, Instant at) {
        parts.stream().filter(part -> part.sheetId().equals(sheetId)).forEach(part -> part.showIn(sheetVersion));
        settle(at);
    }

    private void settle(Instant at) {
        ProposalStatus now = derived();
        if (now.isPending()) {
            endedAt = null;
        } else if (endedAt == null) {
            endedAt = at;
        }
        status = now;
    }

    private ProposalStatus derived() {
        if (withdrawnReason != null) {
            return ProposalStatus.WITHDRAWN;
        }
        if (parts.stream().anyMatch(part -> Boolean.FALSE.equals(part.agrees()))) {
            return ProposalStatus.REFUSED;
        }
        if (parts.stream().anyMatch(part -> part.agrees() == null)) {
            return ProposalStatus.OPEN;
        }
        return parts.stream().allMatch(part -> part.shownIn() != null)
                ? ProposalStatus.CARRIED_OUT
                : ProposalStatus.AGREED;
    }

    /** Another body leads the consultation. */
    void handOverLead(String successorId) {
        actingLeadUnitId = successorId;
    }

    /** Follows an extension of one organisation's task. */
    void moveDeadline(ProposalTurn turn, LocalDate to) {
        part(turn.place()).moveDeadline(to);
    }

    /** Whether this sheet may not be agreed yet: somebody has to answer, or it has to say what was agreed. */
    boolean holdsUp(String sheetId) {
        return switch (status) {
            case OPEN -> concerns(sheetId);
            case AGREED ->
                partOf(sheetId).filter(part -> part.shownIn() == null).isPresent();
            case REFUSED, WITHDRAWN, CARRIED_OUT -> false;
        };
    }

    boolean concerns(String sheetId) {
        return partOf(sheetId).isPresent();
    }

    /**
     * Whether both would settle the same: about one line, about the two sides of one overlap, or asking one organisation to
     * fill one gap.
     */
    boolean settlesTheSameAs(ConsultationProposal other) {
        if (kind.isAboutALine() != other.kind.isAboutALine()) {
            return false;
        }
        if (!kind.isAboutALine()) {
            return work.equals(other.work) && concerns(other.parts.get(0).sheetId());
        }
        String mine = parts.get(0).sheetId();
        String others = other.parts.get(0).sheetId();
        return mine.equals(others)
                ? work.equals(other.work)
                : isBetween(others)
                        && other.isBetween(mine)
                        && OverlapCheck.reason(work, other.work).isPresent();
    }

    /** Whether this sheet is another side of it than the line's own. */
    private boolean isBetween(String sheetId) {
        return sheetId.equals(besideSheetId) || isAskedAs(ProposalSide.RECEIVER, sheetId);
    }

    /** Somebody else has raised what settles the same. */
    AlreadyHandled raisedAlready() {
        return new AlreadyHandled(raisedBy, raisedByPosition, raisedAt);
    }

    boolean isAskedAs(ProposalSide side, String sheetId) {
        return partOf(sheetId).filter(part -> part.side() == side).isPresent();
    }

    Optional<ProposalPart> partOf(String sheetId) {
        return parts.stream().filter(part -> part.sheetId().equals(sheetId)).findFirst();
    }

    /** Those who have not answered yet. */
    List<ProposalTurn> unanswered() {
        return IntStream.range(0, parts.size())
                .filter(place -> parts.get(place).agrees() == null)
                .mapToObj(place -> new ProposalTurn(id, place))
                .toList();
    }

    ProposalPart part(int place) {
        if (place >= parts.size()) {
            throw over();
        }
        return parts.get(place);
    }

    private static BusinessRuleViolation over() {
        return BusinessRuleViolation.of("registration.rule.proposal-over");
    }

    private static String reasonOf(@Nullable String typed, String missing) {
        String why = said(typed);
        if (why == null) {
            throw BusinessRuleViolation.at("reason", missing);
        }
        if (why.length() > LONGEST_REASON) {
            throw BusinessRuleViolation.at("reason", "registration.rule.reason-too-long", LONGEST_REASON);
        }
        return why;
    }

    private static @Nullable String said(@Nullable String typed) {
        return StringUtils.hasText(typed) ? typed.strip() : null;
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

    int year() {
        return year;
    }

    ProposalKind kind() {
        return kind;
    }

    ProposedWork work() {
        return work;
    }

    String reason() {
        return reason;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    @Nullable
    String besideSheetId() {
        return besideSheetId;
    }

    ProposalStatus status() {
        return status;
    }

    List<ProposalPart> parts() {
        return List.copyOf(parts);
    }
}
