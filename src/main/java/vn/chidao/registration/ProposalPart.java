package vn.chidao.registration;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;

/** An organisation that is asked about a proposal, by its sheet: what it answers, and from which version its sheet says so. */
@Embeddable
class ProposalPart {

    private String sheetId;

    @Enumerated(EnumType.STRING)
    private ProposalSide side;

    private String actingUnitId;
    private LocalDate dueOn;
    private @Nullable Boolean agrees;
    private @Nullable String reason;
    private @Nullable String personName;
    private @Nullable String positionName;
    private @Nullable Instant answeredAt;
    private @Nullable Integer shownIn;

    @SuppressWarnings("NullAway.Init")
    protected ProposalPart() {}

    ProposalPart(String sheetId, ProposalSide side, String actingUnitId, LocalDate dueOn) {
        this.sheetId = sheetId;
        this.side = side;
        this.actingUnitId = actingUnitId;
        this.dueOn = dueOn;
    }

    void answer(boolean agreed, @Nullable String why, Actor actor, Instant at) {
        agrees = agreed;
        reason = why;
        personName = actor.personName();
        positionName = actor.positionName();
        answeredAt = at;
    }

    void showIn(@Nullable Integer sheetVersion) {
        shownIn = sheetVersion;
    }

    void actFor(String successorId) {
        actingUnitId = successorId;
    }

    void moveDeadline(LocalDate to) {
        dueOn = to;
    }

    String sheetId() {
        return sheetId;
    }

    ProposalSide side() {
        return side;
    }

    String actingUnitId() {
        return actingUnitId;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    Boolean agrees() {
        return agrees;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    Integer shownIn() {
        return shownIn;
    }
}
