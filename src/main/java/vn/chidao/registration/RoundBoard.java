package vn.chidao.registration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chidao.shared.ContentArea;

/**
 * A round of registration as those who consult look at it: who takes on what, where two take on the same, what nobody
 * has taken on.
 *
 * @param overlaps each pair once
 * @param gaps contents nobody claims
 * @param placesWithout communes of which no line names a settlement; empty where the lead has none below it
 * @param shared households that several organisations help, by settlement
 * @param unhelped poor and near-poor households nobody helps, by settlement; those with none left out
 */
public record RoundBoard(
        String leadUnitId,
        String leadName,
        int year,
        List<Row> rows,
        List<Overlap> overlaps,
        Set<ContentArea> gaps,
        List<Place> placesWithout,
        List<Unhelped> unhelped,
        List<Shared> shared) {

    public RoundBoard {
        rows = List.copyOf(rows);
        overlaps = List.copyOf(overlaps);
        gaps = Set.copyOf(gaps);
        placesWithout = List.copyOf(placesWithout);
        unhelped = List.copyOf(unhelped);
        shared = List.copyOf(shared);
    }

    /** An organisation's lines by content; none before it stands by them. */
    public record Row(SheetView sheet, Map<ContentArea, List<Cell>> cells) {

        public List<Cell> of(ContentArea content) {
            return cells.getOrDefault(content, List.of());
        }
    }

    /**
     * A line on the board.
     *
     * @param position of the line in its sheet, from 0
     * @param place the settlement, or blank
     */
    public record Cell(int position, String title, LineKind kind, String place, boolean overlapping) {}

    /** A commune, by the body that stands for it here. */
    public record Place(String unitId, String name) {}

    /** The sheet a claim stands in, as it was read for this board. */
    public SheetView sheetOf(Claim claim) {
        return rows.stream()
                .map(Row::sheet)
                .filter(sheet -> sheet.id().equals(claim.sheetId()))
                .findFirst()
                .orElseThrow();
    }

    /** Where a claim stands in its sheet, from 0. */
    public int positionOf(Claim claim) {
        return sheetOf(claim).lines().indexOf(claim.line());
    }

    /** Households without a helper in one settlement. */
    public record Unhelped(String settlementId, String settlement, int households) {}

    /** Households of one settlement with more than one helper. */
    public record Shared(String settlementId, String settlement, int households, List<String> organizations) {}

    public int unhelpedHouseholds() {
        return unhelped.stream().mapToInt(Unhelped::households).sum();
    }
}
