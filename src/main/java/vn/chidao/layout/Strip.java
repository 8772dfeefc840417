package vn.chidao.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a page that cannot be cut: a line of text, a row of a table, columns.
 *
 * @param gap above it, not at the top of a page
 * @param mayStartPage whether a page may end above it
 * @param startsPage it stands on a new page
 */
record Strip(double height, double gap, boolean mayStartPage, boolean startsPage, Drawing drawing) {

    private static final double ROUNDING = 0.01;

    /** Draws it below {@code top}. */
    @FunctionalInterface
    interface Drawing {
        void draw(PdfWriter.Canvas canvas, double left, double top);
    }

    Strip withGap(double points) {
        return new Strip(height, points, mayStartPage, startsPage, drawing);
    }

    Strip keptWithPrevious() {
        return new Strip(height, gap, false, startsPage, drawing);
    }

    Strip onNewPage() {
        return new Strip(height, gap, true, true, drawing);
    }

    Strip shifted(double right) {
        return new Strip(
                height, gap, mayStartPage, startsPage, (canvas, left, top) -> drawing.draw(canvas, left + right, top));
    }

    /**
     * Fills pages of a height; a page ends where it may, or anywhere when nothing else is possible.
     *
     * @param first the height of the first page, of which its foot may take a part
     */
    static List<List<Strip>> pages(List<Strip> strips, double first, double height) {
        List<List<Strip>> pages = new ArrayList<>();
        int start = 0;
        while (start < strips.size()) {
            int end = endOfPage(strips, start, start == 0 ? first : height);
            pages.add(strips.subList(start, end));
            start = end;
        }
        return pages;
    }

    private static int endOfPage(List<Strip> strips, int start, double height) {
        double filled = strips.get(start).height();
        int mayEnd = start;
        for (int at = start + 1; at < strips.size(); at++) {
            Strip strip = strips.get(at);
            if (strip.startsPage()) {
                return at;
            }
            if (strip.mayStartPage()) {
                mayEnd = at;
            }
            filled += strip.gap() + strip.height();
            if (filled > height + ROUNDING) {
                return mayEnd > start ? mayEnd : at;
            }
        }
        return strips.size();
    }

    static double heightOf(List<Strip> strips) {
        return strips.stream().mapToDouble(each -> each.gap() + each.height()).sum();
    }
}
