package vn.chidao.layout;

import java.util.List;

/**
 * A document set as PDF/A, with the places on it that are left for what is put on it afterwards.
 *
 * @param signatures where each signature goes, between position and name, in the order of the document
 * @param topRight the corner of the first page above the heading, for an organisation's mark on a whole file
 */
public record TypesetDocument(byte[] pdf, List<Place> signatures, Place topRight) {

    public TypesetDocument {
        signatures = List.copyOf(signatures);
    }

    /**
     * A rectangle of a page, in points from the page's lower left corner, as PDF counts.
     *
     * @param page the first is 1
     * @param x of its left edge
     * @param y of its lower edge
     */
    public record Place(int page, double x, double y, double width, double height) {}
}
