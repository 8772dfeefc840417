package vn.chidao.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A proposal of the consultation as people read it.
 *
 * @param subject what it is about, in words
 * @param besideSheetId the sheet with whose line the work overlaps, where its organisation is not asked
 * @param raisedAt business time
 * @param parts those who are asked, the line's owner first
 */
public record ProposalView(
        String id,
        String directiveId,
        String leadUnitId,
        int year,
        ProposalKind kind,
        ProposedWork work,
        String subject,
        @Nullable String besideSheetId,
        String reason,
        ProposalStatus status,
        String raisedBy,
        @Nullable String raisedByPosition,
        Instant raisedAt,
        @Nullable String withdrawnReason,
        List<Part> parts) {

    public ProposalView {
        parts = List.copyOf(parts);
    }

    /**
     * One organisation's part in it.
     *
     * @param unitId whose sheet it is
     * @param actingUnitId who answers for it now
     * @param agrees null before it has answered
     * @param shownIn version of the sheet from which on it says what was agreed; null while it does not
     */
    public record Part(
            int place,
            String sheetId,
            ProposalSide side,
            String unitId,
            String actingUnitId,
            String unitName,
            LocalDate dueOn,
            @Nullable Boolean agrees,
            @Nullable String reason,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            @Nullable Integer shownIn,
            SheetStatus sheetStatus) {

        public boolean hasAnswered() {
            return agrees != null;
        }

        private ProposalWait afterAgreement() {
            return switch (sheetStatus) {
                case OPEN -> ProposalWait.NEW_VERSION;
                case SUBMITTED, APPROVED_BY_UNIT, AGREED -> ProposalWait.RETURN;
                case ACCEPTED -> ProposalWait.AMENDMENT;
            };
        }
    }

    /** What it waits for from this part; null where for nothing. */
    public @Nullable ProposalWait waitsFor(Part part) {
        return switch (status) {
            case OPEN -> part.agrees() == null ? ProposalWait.ANSWER : null;
            case AGREED -> part.shownIn() == null ? part.afterAgreement() : null;
            case REFUSED, WITHDRAWN, CARRIED_OUT -> null;
        };
    }

    public boolean isPending() {
        return status.isPending();
    }

    /** The part that has this sheet; empty where it is not asked. */
    Optional<Part> partOf(String sheetId) {
        return parts.stream().filter(part -> part.sheetId().equals(sheetId)).findFirst();
    }

    /** Whether it is about these two claims being the same work. */
    boolean isAbout(Overlap overlap) {
        return isAbout(overlap.ours(), overlap.theirs()) || isAbout(overlap.theirs(), overlap.ours());
    }

    private boolean isAbout(Claim owned, Claim other) {
        boolean owner = partOf(owned.sheetId())
                .filter(part -> part.side() == ProposalSide.OWNER)
                .isPresent();
        return owner
                && work.isLine(owned.line())
                && (other.sheetId().equals(besideSheetId)
                        || partOf(other.sheetId()).isPresent());
    }

    /** Whether an overlap it is about has been talked over and is left as it is. */
    public boolean leavesItAsItIs() {
        return status == ProposalStatus.REFUSED;
    }

    /** Whether those it concerns have agreed to do the work together. */
    public boolean makesItShared() {
        return kind == ProposalKind.SHARE && (status == ProposalStatus.AGREED || status == ProposalStatus.CARRIED_OUT);
    }
}
