package vn.chidao.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of the page, from its top to its foot. What both kinds of files are made of. All lengths are points. */
sealed interface Block {

    /**
     * Text with one look.
     *
     * @param link the address it leads to; null where it leads nowhere
     */
    record Run(String text, PartStyle style, @Nullable String link) {

        Run(String text, PartStyle style) {
            this(text, style, null);
        }
    }

    enum Align {
        LEFT,
        CENTRE,
        RIGHT,
        JUSTIFIED
    }

    /** How high a line is; 0 for as high as its letters ask for. */
    record LineHeight(double points, boolean exact) {

        static final LineHeight SINGLE = new LineHeight(0, false);

        double of(double size) {
            double natural = size * Fonts.LINE;
            return exact ? points : Math.max(points, natural);
        }
    }

    /**
     * A paragraph.
     *
     * @param indent of its first line
     * @param side how much narrower than its place it is, on either side
     * @param keepWithNext stands on the page on which the next block begins
     */
    record Paragraph(
            List<Run> runs,
            Align align,
            double indent,
            double side,
            double before,
            double after,
            LineHeight line,
            boolean keepWithNext)
            implements Block {

        public Paragraph {
            runs = List.copyOf(runs);
        }

        static Paragraph centred(String text, PartStyle style) {
            return of(text, style, Align.CENTRE);
        }

        static Paragraph of(List<Run> runs, Align align) {
            return new Paragraph(runs, align, 0, 0, 0, 0, LineHeight.SINGLE, false);
        }

        Paragraph narrower(double bySide) {
            return new Paragraph(runs, align, indent, bySide, before, after, line, keepWithNext);
        }

        static Paragraph of(String text, PartStyle style, Align align) {
            return of(List.of(new Run(style.written(text), style)), align);
        }

        Paragraph before(double points) {
            return new Paragraph(runs, align, indent, side, points, after, line, keepWithNext);
        }

        Paragraph after(double points) {
            return new Paragraph(runs, align, indent, side, before, points, line, keepWithNext);
        }

        Paragraph keptWithNext() {
            return new Paragraph(runs, align, indent, side, before, after, line, true);
        }
    }

    /**
     * The name below a signature, with the room above it in which is signed.
     *
     * @param signature which one, in the order of the document
     * @param room how high the room is
     */
    record SigningRoom(int signature, double room, Paragraph name) implements Block {

        /** The name with the room above it as an empty space. */
        Paragraph spaced() {
            return name.before(room);
        }
    }

    /** A line in the middle of the width. */
    record Rule(double width, double before, double after) implements Block {

        static final double THICKNESS = 0.75;
        /** What it takes of the page, its line included. */
        static final double HEIGHT = 4;
    }

    /**
     * Columns beside one another, without lines.
     *
     * @param parts of the width
     */
    record Columns(List<Double> parts, List<List<Block>> cells, double before, boolean keepWithNext) implements Block {

        public Columns {
            parts = List.copyOf(parts);
            cells = cells.stream().map(List::copyOf).toList();
        }

        Columns(List<Double> parts, List<List<Block>> cells, double before) {
            this(parts, cells, before, false);
        }

        Columns keptWithNext() {
            return new Columns(parts, cells, before, true);
        }
    }

    /**
     * A table with lines; the first row is its head.
     *
     * @param widths of its columns
     */
    record Grid(List<Double> widths, List<List<Paragraph>> rows, double after, boolean keepWithNext) implements Block {

        static final double PADDING = 4;

        public Grid {
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
        }

        Grid keptWithNext() {
            return new Grid(widths, rows, after, true);
        }
    }

    /** What follows stands on a new page. */
    record NewPage() implements Block {}
}
