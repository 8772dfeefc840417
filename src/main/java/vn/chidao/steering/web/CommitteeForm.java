package vn.chidao.steering.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import vn.chidao.pages.Chosen;
import vn.chidao.pages.Typed;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.steering.ChangeMembers;
import vn.chidao.steering.DecisionTyped;
import vn.chidao.steering.EstablishCommittee;
import vn.chidao.steering.NewSeat;
import vn.chidao.steering.SeatRole;

/**
 * A committee, or a change of its members, as it is typed; nothing is lost whatever is refused.
 *
 * @param version of the committee that was seen; null for a new one
 * @param fileId the copy of the decision that was uploaded before
 * @param members rows of positions and organisations; one without a role is not taken
 * @param leaving seats that end
 */
record CommitteeForm(
        @Nullable Long version,
        @Nullable String unit,
        @Nullable String name,
        @Nullable String directive,
        @Nullable String obligationId,
        @Nullable String standingUnitId,
        @Nullable String effectiveOn,
        @Nullable String validTo,
        @Nullable String number,
        @Nullable String issuedOn,
        @Nullable String issuer,
        @Nullable String fileId,
        @Nullable List<MemberLine> members,
        @Nullable List<String> leaving,
        @Nullable String search) {

    /** A row: {@link NewSeat#keyOfPosition} or {@link NewSeat#keyOfLeadership}, and what it is to be. */
    record MemberLine(@Nullable String key, @Nullable String role) {

        boolean isChosen() {
            return StringUtils.hasText(key) && StringUtils.hasText(role);
        }
    }

    /** The rows that are chosen: what was found and has no role is offered by the next search or not at all. */
    List<MemberLine> rows() {
        return members == null
                ? List.of()
                : members.stream().filter(row -> row != null && row.isChosen()).toList();
    }

    Set<String> gone() {
        return leaving == null ? Set.of() : new LinkedHashSet<>(leaving);
    }

    /** The same with a copy that has been uploaded. */
    CommitteeForm withFile(@Nullable String stored) {
        return new CommitteeForm(
                version,
                unit,
                name,
                directive,
                obligationId,
                standingUnitId,
                effectiveOn,
                validTo,
                number,
                issuedOn,
                issuer,
                stored,
                members,
                leaving,
                search);
    }

    /** The same with the chosen rows only, so that a refusal finds them where they are shown. */
    CommitteeForm inOrder() {
        return new CommitteeForm(
                version,
                unit,
                name,
                directive,
                obligationId,
                standingUnitId,
                effectiveOn,
                validTo,
                number,
                issuedOn,
                issuer,
                fileId,
                rows(),
                leaving,
                search);
    }

    EstablishCommittee toEstablish(String unitId) {
        return new EstablishCommittee(
                unitId,
                name,
                obligationId,
                standingUnitId,
                Typed.day("effectiveOn", effectiveOn),
                Typed.day("validTo", validTo),
                decision(),
                seats());
    }

    ChangeMembers toChange(String committeeId) {
        return new ChangeMembers(
                committeeId,
                version == null ? -1 : version,
                Typed.day("effectiveOn", effectiveOn),
                decision(),
                List.copyOf(gone()),
                seats());
    }

    private DecisionTyped decision() {
        return new DecisionTyped(number, Typed.day("issuedOn", issuedOn), issuer, fileId);
    }

    /** @throws BusinessRuleViolation at a row whose role is none */
    private List<NewSeat> seats() {
        List<NewSeat> seats = new ArrayList<>();
        List<MemberLine> rows = rows();
        for (int row = 0; row < rows.size(); row++) {
            MemberLine line = rows.get(row);
            SeatRole role = Chosen.of(SeatRole.values(), line.role());
            if (role == null) {
                throw BusinessRuleViolation.at("members[" + row + "].role", "steering.rule.role-unknown");
            }
            seats.add(NewSeat.of("members[" + row + "]", role, String.valueOf(line.key())));
        }
        return seats;
    }
}
