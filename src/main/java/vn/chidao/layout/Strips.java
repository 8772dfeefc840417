package vn.chidao.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.chidao.layout.Block.Align;
import vn.chidao.layout.Block.Columns;
import vn.chidao.layout.Block.Grid;
import vn.chidao.layout.Block.NewPage;
import vn.chidao.layout.Block.Paragraph;
import vn.chidao.layout.Block.Rule;
import vn.chidao.layout.Block.Run;
import vn.chidao.layout.Block.SigningRoom;

/** Cuts blocks into the strips of a page: lines are broken, first lines and last lines do not stand alone. */
final class Strips {

    private static final double UNDERLINE = 0.12;

    private final Fonts fonts;
    private final double width;
    private final double pageHeight;

    Strips(Fonts fonts, double width, double pageHeight) {
        this.fonts = fonts;
        this.width = width;
        this.pageHeight = pageHeight;
    }

    List<Strip> of(List<Block> blocks) {
        List<Strip> strips = new ArrayList<>();
        double after = 0;
        boolean kept = false;
        boolean newPage = false;
        for (Block block : blocks) {
            if (block instanceof NewPage) {
                newPage = true;
                continue;
            }
            List<Strip> own = new ArrayList<>(strips(block, width));
            if (own.isEmpty()) {
                continue;
            }
            Strip first = own.get(0).withGap(own.get(0).gap() + after);
            own.set(0, newPage ? first.onNewPage() : kept ? first.keptWithPrevious() : first);
            strips.addAll(own);
            after = after(block);
            kept = keeps(block);
            newPage = false;
        }
        return strips;
    }

    private static double after(Block block) {
        if (block instanceof Paragraph paragraph) {
            return paragraph.after();
        }
        if (block instanceof Rule rule) {
            return rule.after();
        }
        return block instanceof Grid grid ? grid.after() : 0;
    }

    private static boolean keeps(Block block) {
        return block instanceof Paragraph paragraph && paragraph.keepWithNext()
                || block instanceof Grid grid && grid.keepWithNext()
                || block instanceof Columns columns && columns.keepWithNext()
                || block instanceof Rule;
    }

    private List<Strip> strips(Block block, double available) {
        if (block instanceof Paragraph paragraph) {
            return lines(paragraph, available);
        }
        if (block instanceof SigningRoom room) {
            return signed(room, available);
        }
        if (block instanceof Rule rule) {
            double side = (available - rule.width()) / 2;
            return List.of(new Strip(
                    Rule.HEIGHT,
                    rule.before(),
                    false,
                    false,
                    (canvas, left, top) ->
                            canvas.line(left + side, top + 1, left + side + rule.width(), top + 1, Rule.THICKNESS)));
        }
        if (block instanceof Columns columns) {
            return columns(columns, available);
        }
        return block instanceof Grid grid ? rows(grid) : List.of();
    }

    private List<Strip> signed(SigningRoom room, double available) {
        List<Strip> strips = new ArrayList<>(lines(room.spaced(), available));
        Strip name = strips.get(0);
        strips.set(
                0, new Strip(name.height(), name.gap(), name.mayStartPage(), name.startsPage(), (canvas, left, top) -> {
                    canvas.room(room.signature(), left, top - room.room(), available, room.room());
                    name.drawing().draw(canvas, left, top);
                }));
        return strips;
    }

    private List<Strip> columns(Columns columns, double available) {
        List<Cell> cells = new ArrayList<>();
        double left = 0;
        for (int at = 0; at < columns.parts().size(); at++) {
            double own = columns.parts().get(at) * available;
            cells.add(new Cell(left, within(columns.cells().get(at), own)));
            left += own;
        }
        return row(cells, columns.before());
    }

    /** The strips of a cell, the space below its last paragraph included. */
    private List<Strip> within(List<Block> blocks, double own) {
        List<Strip> strips = new ArrayList<>();
        double after = 0;
        for (Block block : blocks) {
            List<Strip> lines = new ArrayList<>(strips(block, own));
            lines.set(0, lines.get(0).withGap(lines.get(0).gap() + after));
            strips.addAll(lines);
            after = after(block);
        }
        if (after > 0) {
            strips.add(new Strip(after, 0, false, false, (canvas, left, top) -> {}));
        }
        return strips;
    }

    /** Cells beside one another in one strip; one below the other where they are higher than a page. */
    private List<Strip> row(List<Cell> cells, double before) {
        double height = cells.stream()
                .mapToDouble(cell -> Strip.heightOf(cell.strips()))
                .max()
                .orElse(0);
        if (height > pageHeight) {
            return cells.stream()
                    .flatMap(cell -> cell.strips().stream().map(each -> each.shifted(cell.left())))
                    .toList();
        }
        return List.of(new Strip(height, before, true, false, (canvas, left, top) -> {
            for (Cell cell : cells) {
                double y = top;
                for (Strip strip : cell.strips()) {
                    y += strip.gap();
                    strip.drawing().draw(canvas, left + cell.left(), y);
                    y += strip.height();
                }
            }
        }));
    }

    private List<Strip> rows(Grid grid) {
        List<Strip> rows = new ArrayList<>();
        for (int at = 0; at < grid.rows().size(); at++) {
            List<Cell> cells = new ArrayList<>();
            double left = 0;
            for (int column = 0; column < grid.widths().size(); column++) {
                double own = grid.widths().get(column);
                cells.add(
                        new Cell(left + Grid.PADDING, lines(grid.rows().get(at).get(column), own - 2 * Grid.PADDING)));
                left += own;
            }
            List<Strip> row = row(cells, 0);
            if (row.size() > 1) {
                rows.addAll(row);
                continue;
            }
            Strip ruled = ruled(row.get(0), grid.widths());
            rows.add(at == 1 ? ruled.keptWithPrevious() : ruled);
        }
        return rows;
    }

    private static Strip ruled(Strip row, List<Double> widths) {
        double height = row.height() + Grid.PADDING;
        double whole = widths.stream().mapToDouble(Double::doubleValue).sum();
        return new Strip(height, row.gap(), row.mayStartPage(), false, (canvas, left, top) -> {
            row.drawing().draw(canvas, left, top + Grid.PADDING / 2);
            canvas.line(left, top, left + whole, top, Rule.THICKNESS);
            canvas.line(left, top + height, left + whole, top + height, Rule.THICKNESS);
            double x = left;
            canvas.line(x, top, x, top + height, Rule.THICKNESS);
            for (double each : widths) {
                x += each;
                canvas.line(x, top, x, top + height, Rule.THICKNESS);
            }
        });
    }

    private List<Strip> lines(Paragraph paragraph, double available) {
        List<Line> lines = broken(paragraph, available);
        double size = paragraph.runs().stream()
                .mapToDouble(run -> run.style().size())
                .max()
                .orElse(0);
        double height = paragraph.line().of(size);
        double base = (height - size * (Fonts.ASCENT + Fonts.DESCENT)) / 2 + size * Fonts.ASCENT;
        List<Strip> strips = new ArrayList<>();
        int last = lines.size() - 1;
        for (int at = 0; at <= last; at++) {
            Line line = lines.get(at);
            boolean mayStartPage = at == 0 || at > 1 && at < last;
            strips.add(new Strip(height, at == 0 ? paragraph.before() : 0, mayStartPage, false, (canvas, left, top) -> {
                draw(canvas, line, left + paragraph.side(), top + base);
                link(canvas, line, left + paragraph.side(), top, height);
            }));
        }
        return strips;
    }

    private List<Line> broken(Paragraph paragraph, double place) {
        double available = place - 2 * paragraph.side();
        List<Line> lines = new ArrayList<>();
        List<Word> words = words(paragraph.runs(), available - paragraph.indent());
        double indent = paragraph.indent();
        List<Word> on = new ArrayList<>();
        double filled = 0;
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            double blank =
                    on.isEmpty() ? 0 : fonts.width(" ", on.get(on.size() - 1).style());
            if (!on.isEmpty() && !word.glued() && filled + blank + whole(words, at) > available - indent) {
                lines.add(line(on, filled, indent, available, paragraph.align(), false));
                on = new ArrayList<>();
                filled = 0;
                indent = 0;
                blank = 0;
            }
            filled += (word.glued() ? 0 : blank) + word.width();
            on.add(word);
        }
        lines.add(line(on, filled, indent, available, paragraph.align(), true));
        return lines;
    }

    /** How wide a word is with what is glued to it. */
    private static double whole(List<Word> words, int from) {
        double width = words.get(from).width();
        for (int at = from + 1; at < words.size() && words.get(at).glued(); at++) {
            width += words.get(at).width();
        }
        return width;
    }

    private static Line line(
            List<Word> words, double filled, double indent, double available, Align align, boolean last) {
        double free = available - indent - filled;
        double left = switch (align) {
            case CENTRE -> indent + free / 2;
            case RIGHT -> indent + free;
            default -> indent;
        };
        long gaps = words.stream().skip(1).filter(word -> !word.glued()).count();
        boolean stretched = align == Align.JUSTIFIED && !last && gaps > 0;
        return new Line(List.copyOf(words), left, stretched ? free / gaps : 0);
    }

    private List<Word> words(List<Run> runs, double widest) {
        List<Word> words = new ArrayList<>();
        boolean glued = false;
        for (Run run : runs) {
            boolean first = true;
            for (String text : run.text().split(" ", -1)) {
                boolean gluedToPrevious = first && glued;
                first = false;
                glued = !text.isEmpty();
                if (text.isEmpty()) {
                    continue;
                }
                String rest = text;
                while (fonts.width(rest, run.style()) > widest) {
                    // A word wider than the line, such as an address on the web.
                    int fits = 1;
                    while (fonts.width(rest.substring(0, fits + 1), run.style()) <= widest) {
                        fits++;
                    }
                    String part = rest.substring(0, fits);
                    words.add(new Word(part, run, fonts.width(part, run.style()), gluedToPrevious));
                    rest = rest.substring(fits);
                    gluedToPrevious = false;
                }
                words.add(new Word(rest, run, fonts.width(rest, run.style()), gluedToPrevious));
            }
        }
        return words;
    }

    private void draw(PdfWriter.Canvas canvas, Line line, double left, double base) {
        double x = left + line.left();
        int at = 0;
        List<Word> words = line.words();
        while (at < words.size()) {
            PartStyle style = words.get(at).style();
            List<Object> texts = new ArrayList<>();
            double from = x;
            while (at < words.size() && words.get(at).style().equals(style)) {
                Word word = words.get(at);
                int last = texts.size() - 1;
                if (word.glued() && last >= 0) {
                    texts.set(last, texts.get(last) + word.text());
                } else {
                    texts.add(word.text());
                }
                x += word.width();
                at++;
                if (at < words.size() && !words.get(at).glued()) {
                    texts.add(" ");
                    texts.add(line.stretch());
                    x += fonts.width(" ", style) + line.stretch();
                }
            }
            canvas.text(from, base, texts, style);
            if (style.underline()) {
                double below = base + style.size() * UNDERLINE;
                canvas.line(from, below, x, below, Rule.THICKNESS);
            }
        }
    }

    /** Each piece of the line that leads somewhere, as high as the line. */
    private void link(PdfWriter.Canvas canvas, Line line, double left, double top, double height) {
        double x = left + line.left();
        List<Word> words = line.words();
        double from = x;
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            String link = word.run().link();
            x += word.width();
            Word next = at + 1 < words.size() ? words.get(at + 1) : null;
            double blank = next == null || next.glued() ? 0 : fonts.width(" ", word.style()) + line.stretch();
            if (next == null || !Objects.equals(link, next.run().link())) {
                if (link != null) {
                    canvas.link(link, from, top, x - from, height);
                }
                from = x + blank;
            }
            x += blank;
        }
    }

    private record Cell(double left, List<Strip> strips) {

        private Cell {
            strips = List.copyOf(strips);
        }
    }

    /** @param glued no blank stands before it */
    private record Word(String text, Run run, double width, boolean glued) {

        PartStyle style() {
            return run.style();
        }
    }

    private record Line(List<Word> words, double left, double stretch) {}
}
