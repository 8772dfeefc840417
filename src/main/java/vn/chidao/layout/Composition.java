package vn.chidao.layout;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import vn.chidao.layout.Block.Align;
import vn.chidao.layout.Block.Columns;
import vn.chidao.layout.Block.Grid;
import vn.chidao.layout.Block.LineHeight;
import vn.chidao.layout.Block.NewPage;
import vn.chidao.layout.Block.Paragraph;
import vn.chidao.layout.Block.Rule;
import vn.chidao.layout.Block.Run;
import vn.chidao.layout.FormRegime.Page;
import vn.chidao.layout.FormRegime.Part;
import vn.chidao.layout.FormRegime.Words;
import vn.chidao.layout.OfficialDocument.Annex;
import vn.chidao.layout.OfficialDocument.BodyPart;
import vn.chidao.layout.OfficialDocument.Wording;

/** Puts the parts of a document where its regime wants them. */
final class Composition {

    static final double SMALL = 6;
    static final double LARGE = 16;

    private final FormRegime regime;
    private final Words words;
    private final Page page;
    private final TextSetting setting;

    Composition(FormRegime regime, Fonts fonts) {
        this.regime = regime;
        this.words = regime.words();
        this.page = regime.page();
        this.setting = new TextSetting(regime, fonts);
    }

    List<Block> of(OfficialDocument document) {
        PaperType type = regime.type(document.type());
        List<Block> blocks = new ArrayList<>(new HeadingComposition(regime, setting).of(document, type));
        if (!type.letter()) {
            blocks.addAll(title(type.name(), document.subject()));
        }
        if (type.addressed() && !document.addressees().isEmpty()) {
            blocks.add(addressees(document.addressees()));
        }
        List<Block> body = new ArrayList<>(body(document.body()));
        boolean closed =
                !document.signatures().isEmpty() || !document.recipients().isEmpty();
        if (closed && !body.isEmpty()) {
            body.add(kept(body.remove(body.size() - 1)));
        }
        blocks.addAll(body);
        blocks.addAll(new ClosingComposition(regime, setting).of(document, type));
        int count = document.annexes().size();
        for (int at = 0; at < count; at++) {
            blocks.addAll(annex(document.annexes().get(at), count == 1 ? null : at + 1));
        }
        return blocks;
    }

    /** What stands at the foot of the first page: where the issuer is found, below a line across the page. */
    List<Block> footOf(OfficialDocument document) {
        String contact = document.marks().contact();
        return contact == null
                ? List.of()
                : List.of(
                        new Rule(page.textWidth(), 0, SMALL / 2),
                        setting.balanced(contact, Part.CONTACT, page.textWidth()));
    }

    private List<Block> title(String name, String subject) {
        return List.of(
                setting.centred(name, Part.TYPE_NAME).before(LARGE).keptWithNext(),
                setting.balanced(subject, Part.SUBJECT, page.textWidth()).keptWithNext(),
                new Rule(page.textWidth() * page.subjectRule(), SMALL / 2, LARGE - SMALL));
    }

    private Block addressees(List<String> addressees) {
        PartStyle word = regime.style(Part.ADDRESSEES_WORD);
        PartStyle style = regime.style(Part.ADDRESSEES);
        if (addressees.size() == 1) {
            return new Paragraph(
                    List.of(
                            new Run(words.addressees() + " ", word),
                            new Run(setting.ended(addressees.get(0), "."), style)),
                    Align.CENTRE,
                    0,
                    0,
                    LARGE,
                    LARGE,
                    LineHeight.SINGLE,
                    false);
        }
        List<Paragraph> lines = setting.listed(addressees, style);
        lines.set(lines.size() - 1, lines.get(lines.size() - 1).after(LARGE));
        return new Columns(
                List.of(0.3, 0.7),
                List.of(List.of(Paragraph.of(words.addressees() + "\u00a0", word, Align.RIGHT)), List.copyOf(lines)),
                LARGE);
    }

    private List<Block> body(List<BodyPart> parts) {
        List<Block> blocks = new ArrayList<>();
        for (BodyPart part : parts) {
            if (part.kind() == BodyPart.Kind.TABLE) {
                blocks.add(grid(part.rows()));
            } else if (!setting.clean(part.text()).isEmpty()) {
                blocks.add(paragraph(part));
            }
        }
        return blocks;
    }

    private Paragraph paragraph(BodyPart part) {
        boolean centred = part.kind() == BodyPart.Kind.CENTRED;
        PartStyle style = regime.style(
                switch (part.kind()) {
                    case HEADING, CENTRED -> Part.HEADING;
                    case BASIS -> Part.BASIS;
                    default -> Part.BODY;
                });
        return new Paragraph(
                setting.runs(part.wording(), style),
                centred ? Align.CENTRE : Align.JUSTIFIED,
                centred ? 0 : Page.points(page.indent()),
                0,
                0,
                page.paragraphGap(),
                new LineHeight(page.lineHeight(), page.exactLines()),
                centred || part.kind() == BodyPart.Kind.HEADING);
    }

    private Grid grid(List<List<Wording>> rows) {
        PartStyle style = regime.style(Part.TABLE);
        PartStyle head = new PartStyle(style.size(), true, false, false, false);
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        List<List<Paragraph>> cells = new ArrayList<>();
        double[] wanted = new double[columns];
        double[] least = new double[columns];
        for (List<Wording> row : rows) {
            List<Paragraph> line = new ArrayList<>();
            for (int at = 0; at < columns; at++) {
                Wording cell = at < row.size() ? row.get(at) : Wording.of("");
                String text = setting.clean(cell.text());
                line.add(
                        cells.isEmpty()
                                ? Paragraph.of(setting.runs(cell, head), Align.CENTRE)
                                : Paragraph.of(setting.runs(cell, style), Align.LEFT));
                double most = page.textWidth() / 2;
                wanted[at] = Math.max(wanted[at], Math.min(most, setting.width(text, head)));
                for (String word : text.split(" ")) {
                    least[at] = Math.max(least[at], Math.min(most, setting.width(word, head)));
                }
            }
            cells.add(line);
        }
        return new Grid(widths(wanted, least), cells, page.paragraphGap(), false);
    }

    /**
     * The width of the text in columns by what they want.
     *
     * @param least what each needs, as long as there is enough, so that no word or number of it is broken
     */
    private List<Double> widths(double[] wanted, double[] least) {
        double edges = 3 * Grid.PADDING;
        double needed = DoubleStream.of(least).map(each -> each + edges).sum();
        double all = DoubleStream.of(wanted).map(each -> each + edges).sum();
        boolean scaled = all <= page.textWidth() || needed >= page.textWidth();
        List<Double> widths = new ArrayList<>();
        for (int at = 0; at < wanted.length; at++) {
            widths.add(
                    scaled
                            ? (wanted[at] + edges) / all * page.textWidth()
                            : least[at]
                                    + edges
                                    + (wanted[at] - least[at]) / (all - needed) * (page.textWidth() - needed));
        }
        return widths;
    }

    private static Block kept(Block block) {
        if (block instanceof Paragraph paragraph) {
            return paragraph.keptWithNext();
        }
        return block instanceof Grid grid ? grid.keptWithNext() : block;
    }

    private List<Block> annex(Annex annex, @Nullable Integer number) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new NewPage());
        String heading =
                number == null ? words.annex() : MessageFormat.format(words.annexNumbered(), String.valueOf(number));
        blocks.add(setting.centred(heading, Part.TYPE_NAME).keptWithNext());
        blocks.add(setting.centred(annex.title(), Part.SUBJECT).after(LARGE).keptWithNext());
        blocks.addAll(body(annex.body()));
        return blocks;
    }
}
