package vn.chidao.registration;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/**
 * Proposes something to the organisations of a round.
 *
 * @param line the registered line it is about; null for {@link ProposalKind#TAKE}
 * @param gap what nobody has taken on; null for all other kinds
 * @param receiverSheetId sheet of the organisation that is to take the work on
 * @param besideSheetId sheet of the organisation with whose line the one it is about overlaps
 * @param workingDays within how many working days, from 1 to 30, the organisations are to answer
 */
public record RaiseProposal(
        ProposalKind kind,
        @Nullable LineRef line,
        @Nullable Gap gap,
        @Nullable String receiverSheetId,
        @Nullable String besideSheetId,
        @Nullable String reason,
        int workingDays) {

    /**
     * A line as whoever proposes has seen it.
     *
     * @param version the sheet's version that was read
     * @param position of the line in it, from 0
     */
    public record LineRef(String sheetId, int version, int position) {}

    /** A content, a place, or a content in a place; with a kind where only that fills it. */
    public record Gap(
            @Nullable ContentArea content,
            @Nullable LineKind lineKind,
            @Nullable String placeId) {}
}
