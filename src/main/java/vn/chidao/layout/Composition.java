package vn.chidao.layout;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chidao.layout.Block.Align;
import vn.chidao.layout.Block.Columns;
import vn.chidao.layout.Block.Grid;
import vn.chidao.layout.Block.LineHeight;
import vn.chidao.layout.Block.NewPage;
import vn.chidao.layout.Block.Paragraph;
import vn.chidao.layout.Block.Rule;
import vn.chidao.layout.Block.Run;
import vn.chidao.layout.Block.SigningRoom;
import vn.chidao.layout.FormRegime.Page;
import vn.chidao.layout.FormRegime.Part;
import vn.chidao.layout.FormRegime.Words;
import vn.chidao.layout.OfficialDocument.Annex;
import vn.chidao.layout.OfficialDocument.BodyPart;
import vn.chidao.layout.OfficialDocument.Heading;
import vn.chidao.layout.OfficialDocument.Marks;
import vn.chidao.layout.OfficialDocument.Recipient;
import vn.chidao.layout.OfficialDocument.Signature;

/** Puts the parts of a document where its regime wants them. */
final class Composition {

    /** Where a number or a day will be written by hand. */
    private static final String BLANK = "\u00a0".repeat(6);

    private static final double SIGNING_SPACE = 58;
    private static final double SMALL = 6;
    private static final double LARGE = 16;
    /** By how much lines are made shorter until they would be one more. */
    private static final double NARROWER = 2;

    private final FormRegime regime;
    private final Words words;
    private final Page page;
    private final Fonts fonts;
    private final PrintableText printable;

    Composition(FormRegime regime, Fonts fonts) {
        this.regime = regime;
        this.words = regime.words();
        this.page = regime.page();
        this.fonts = fonts;
        this.printable = new PrintableText(fonts);
    }

    List<Block> of(OfficialDocument document) {
        PaperType type = regime.type(document.type());
        List<Block> blocks = new ArrayList<>(heading(document, type));
        if (!type.letter()) {
            blocks.addAll(title(type.name(), document.subject()));
        }
        if (!document.addressees().isEmpty()) {
            blocks.add(addressees(document.addressees()));
        }
        List<Block> body = new ArrayList<>(body(document.body()));
        boolean closed =
                !document.signatures().isEmpty() || !document.recipients().isEmpty();
        if (closed && !body.isEmpty()) {
            body.add(kept(body.remove(body.size() - 1)));
        }
        blocks.addAll(body);
        blocks.addAll(closing(document, type));
        blocks.addAll(contact(document.marks().contact()));
        int count = document.annexes().size();
        for (int at = 0; at < count; at++) {
            blocks.addAll(annex(document.annexes().get(at), count == 1 ? null : at + 1));
        }
        return blocks;
    }

    /** Two rows, so that number and place stand in one line however many lines are above them. */
    private List<Block> heading(OfficialDocument document, PaperType type) {
        Heading heading = document.heading();
        double left = page.textWidth() * page.headingLeft();
        List<Block> issuer = new ArrayList<>();
        if (heading.superior() != null) {
            issuer.addAll(name(heading.superior(), Part.SUPERIOR, left));
        }
        int count = heading.issuers().size();
        String last = "";
        for (int at = 0; at < count; at++) {
            last = heading.issuers().get(at);
            issuer.addAll(name(at < count - 1 ? last + " -" : last, Part.ISSUER, left));
        }
        if (words.issuerMark().isEmpty()) {
            issuer.add(rule(Math.min(left, width(last, Part.ISSUER)) * page.issuerRule()));
        } else {
            issuer.add(Paragraph.centred(words.issuerMark(), regime.style(Part.ISSUER)));
        }
        List<Block> title = new ArrayList<>();
        for (int at = 0; at < words.title().size(); at++) {
            title.add(centred(words.title().get(at), at == 0 ? Part.TITLE : Part.MOTTO));
        }
        int lowest = words.title().size() - 1;
        title.add(rule(width(words.title().get(lowest), lowest == 0 ? Part.TITLE : Part.MOTTO) * page.titleRule()));
        List<Block> number = new ArrayList<>();
        number.add(centred(number(heading), Part.NUMBER));
        if (type.letter()) {
            number.add(balanced(letterSubject(document.subject()), Part.LETTER_SUBJECT, left)
                    .before(SMALL / 2));
        }
        marks(document.marks())
                .forEach(mark -> number.add(centred(mark, Part.MARKS).before(SMALL)));
        List<Double> parts = List.of(page.headingLeft(), 1 - page.headingLeft());
        return List.of(
                new Columns(parts, List.of(issuer, title), 0),
                new Columns(parts, List.of(number, List.of(centred(placeAndDay(heading), Part.PLACE))), SMALL / 2));
    }

    private String number(Heading heading) {
        // A number that is not drawn yet leaves room for it.
        String written = heading.number() == null
                ? BLANK + words.separator() + heading.notation()
                : regime.numberAndNotation(heading.number(), heading.notation());
        return words.number() + written;
    }

    private String letterSubject(String subject) {
        String clean = printable.of(subject);
        var word = words.subjectWords().matcher(clean);
        return words.letterSubject() + (word.lookingAt() ? clean.substring(word.end()) : clean);
    }

    private List<String> marks(Marks marks) {
        List<String> lines = new ArrayList<>();
        Stream.of(
                        words.secrecy().get(marks.secrecy().name()),
                        words.urgency().get(marks.urgency().name()))
                .filter(each -> each != null)
                .forEach(lines::add);
        if (marks.circulation() != null) {
            lines.add(marks.circulation());
        }
        if (marks.draft()) {
            lines.add(
                    marks.draftRound() == null
                            ? words.draft()
                            : MessageFormat.format(words.draftRound(), String.valueOf(marks.draftRound())));
        }
        return lines;
    }

    /** Days below ten and the months January and February are written with a zero, lest somebody writes a one before them. */
    private String placeAndDay(Heading heading) {
        LocalDate day = heading.issuedOn();
        String place = heading.place() == null ? BLANK : heading.place();
        return day == null
                ? MessageFormat.format(words.date(), place, BLANK, BLANK, BLANK)
                : MessageFormat.format(
                        words.date(),
                        place,
                        String.format(Locale.ROOT, "%02d", day.getDayOfMonth()),
                        String.format(Locale.ROOT, day.getMonthValue() < 3 ? "%02d" : "%d", day.getMonthValue()),
                        String.valueOf(day.getYear()));
    }

    private List<Block> title(String name, String subject) {
        return List.of(
                centred(name, Part.TYPE_NAME).before(LARGE).keptWithNext(),
                balanced(subject, Part.SUBJECT, page.textWidth()).keptWithNext(),
                new Rule(page.textWidth() * page.subjectRule(), SMALL / 2, LARGE - SMALL));
    }

    private Block addressees(List<String> addressees) {
        PartStyle word = regime.style(Part.ADDRESSEES_WORD);
        PartStyle style = regime.style(Part.ADDRESSEES);
        if (addressees.size() == 1) {
            return new Paragraph(
                    List.of(new Run(words.addressees() + " ", word), new Run(ended(addressees.get(0), "."), style)),
                    Align.CENTRE,
                    0,
                    0,
                    LARGE,
                    LARGE,
                    LineHeight.SINGLE,
                    false);
        }
        List<Paragraph> lines = listed(addressees, style);
        lines.set(lines.size() - 1, lines.get(lines.size() - 1).after(LARGE));
        return new Columns(
                List.of(0.3, 0.7),
                List.of(List.of(Paragraph.of(words.addressees() + "\u00a0", word, Align.RIGHT)), List.copyOf(lines)),
                LARGE);
    }

    /** Lines of a list, each with a dash and a semicolon, the last with a full stop. */
    private List<Paragraph> listed(List<String> names, PartStyle style) {
        List<Paragraph> lines = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            String line = "- " + ended(names.get(at), at < names.size() - 1 ? ";" : ".");
            lines.add(Paragraph.of(line, style, Align.LEFT));
        }
        return lines;
    }

    private String ended(String name, String end) {
        return printable.of(name).replaceFirst("[.;,\\s]+$", "") + end;
    }

    private List<Block> body(List<BodyPart> parts) {
        List<Block> blocks = new ArrayList<>();
        for (BodyPart part : parts) {
            if (part.kind() == BodyPart.Kind.TABLE) {
                blocks.add(grid(part.rows()));
            } else if (!printable.of(part.text()).isEmpty()) {
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
                List.of(new Run(style.written(printable.of(part.text())), style)),
                centred ? Align.CENTRE : Align.JUSTIFIED,
                centred ? 0 : Page.points(page.indent()),
                0,
                0,
                page.paragraphGap(),
                new LineHeight(page.lineHeight(), page.exactLines()),
                centred || part.kind() == BodyPart.Kind.HEADING);
    }

    private Grid grid(List<List<String>> rows) {
        PartStyle style = regime.style(Part.TABLE);
        PartStyle head = new PartStyle(style.size(), true, false, false, false);
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        List<List<Paragraph>> cells = new ArrayList<>();
        double[] wanted = new double[columns];
        for (List<String> row : rows) {
            List<Paragraph> line = new ArrayList<>();
            for (int at = 0; at < columns; at++) {
                String text = at < row.size() ? printable.of(row.get(at)) : "";
                line.add(cells.isEmpty() ? Paragraph.centred(text, head) : Paragraph.of(text, style, Align.LEFT));
                wanted[at] = Math.max(wanted[at], Math.min(page.textWidth() / 2, fonts.width(text, head)));
            }
            cells.add(line);
        }
        List<Double> widths = new ArrayList<>();
        double sum = 0;
        for (double each : wanted) {
            sum += each + 3 * Grid.PADDING;
        }
        for (double each : wanted) {
            widths.add((each + 3 * Grid.PADDING) / sum * page.textWidth());
        }
        return new Grid(widths, cells, page.paragraphGap(), false);
    }

    private static Block kept(Block block) {
        if (block instanceof Paragraph paragraph) {
            return paragraph.keptWithNext();
        }
        return block instanceof Grid grid ? grid.keptWithNext() : block;
    }

    /** Recipients to the left and the signatures to the right; those of equals beside one another, above the recipients. */
    private List<Block> closing(OfficialDocument document, PaperType type) {
        List<Signature> signatures = document.signatures();
        List<Block> recipients = recipients(document.recipients(), document.marks());
        long bodies = signatures.stream().map(Signature::onBehalfOf).distinct().count();
        boolean equals = type.sideBySide() || document.heading().issuers().size() > 1 || bodies > 1;
        if (signatures.size() < 2 || !equals) {
            List<Block> right = new ArrayList<>();
            for (int at = 0; at < signatures.size(); at++) {
                right.addAll(signature(signatures.get(at), at, at == 0 ? 0 : LARGE, 0.55));
            }
            return right.isEmpty() && recipients.isEmpty()
                    ? List.of()
                    : List.of(new Columns(List.of(0.45, 0.55), List.of(recipients, right), SMALL));
        }
        List<Block> blocks = new ArrayList<>();
        for (int at = 0; at < signatures.size(); at += 2) {
            boolean last = at + 2 >= signatures.size() && recipients.isEmpty();
            blocks.addAll(beside(signatures.subList(at, Math.min(at + 2, signatures.size())), at, last));
        }
        if (!recipients.isEmpty()) {
            blocks.add(new Columns(List.of(0.6, 0.4), List.of(recipients, List.of()), LARGE));
        }
        return blocks;
    }

    /** One or two signatures in a row, their names at one height. */
    private List<Block> beside(List<Signature> row, int from, boolean last) {
        List<Double> parts = row.size() == 1 ? List.of(0.25, 0.5, 0.25) : List.of(0.5, 0.5);
        List<List<Block>> heads = new ArrayList<>();
        List<List<Block>> names = new ArrayList<>();
        for (int at = 0; at < row.size(); at++) {
            List<Block> lines = signature(row.get(at), from + at, 0, 0.5);
            heads.add(lines.subList(0, lines.size() - 1));
            names.add(lines.subList(lines.size() - 1, lines.size()));
        }
        if (row.size() == 1) {
            List.of(heads, names).forEach(cells -> {
                cells.add(0, List.of());
                cells.add(List.of());
            });
        }
        Columns below = new Columns(parts, names, 0);
        return List.of(
                new Columns(parts, heads, from == 0 ? SMALL : LARGE).keptWithNext(),
                last ? below : below.keptWithNext());
    }

    private List<Block> signature(Signature signature, int index, double before, double part) {
        double width = page.textWidth() * part;
        List<Paragraph> lines = new ArrayList<>();
        String capacity = signature.capacity() == null ? "" : words.capacity().getOrDefault(signature.capacity(), "");
        String body = signature.onBehalfOf() == null ? "" : signature.onBehalfOf();
        if (!(capacity + body).isBlank()) {
            lines.add(balanced(capacity + body, Part.CAPACITY, width));
        }
        if (signature.position() != null) {
            lines.add(balanced(signature.position(), Part.POSITION, width));
        }
        if (!lines.isEmpty()) {
            lines.set(0, lines.get(0).before(before));
        }
        List<Block> blocks = new ArrayList<>(lines);
        Paragraph name = centred(signature.name() == null ? "" : signature.name(), Part.SIGNER);
        blocks.add(new SigningRoom(index, SIGNING_SPACE, name));
        return List.copyOf(blocks);
    }

    private List<Block> recipients(List<Recipient> recipients, Marks marks) {
        if (recipients.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(words.recipients(), regime.style(Part.RECIPIENTS_WORD), Align.LEFT));
        List<String> names =
                new ArrayList<>(recipients.stream().map(Recipient::name).toList());
        String mark = Stream.of(marks.drafterMark(), marks.copies())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining("."));
        if (!mark.isEmpty()) {
            int last = names.size() - 1;
            names.set(last, ended(names.get(last), ", " + mark));
        }
        blocks.addAll(listed(names, regime.style(Part.RECIPIENTS)));
        return blocks;
    }

    /** Where the issuer is found, below a line across the page. */
    private List<Block> contact(@Nullable String contact) {
        return contact == null
                ? List.of()
                : List.of(
                        new Rule(page.textWidth(), LARGE, SMALL / 2),
                        balanced(contact, Part.RECIPIENTS, page.textWidth()));
    }

    private List<Block> annex(Annex annex, @Nullable Integer number) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new NewPage());
        String heading =
                number == null ? words.annex() : MessageFormat.format(words.annexNumbered(), String.valueOf(number));
        blocks.add(centred(heading, Part.TYPE_NAME).keptWithNext());
        blocks.add(centred(annex.title(), Part.SUBJECT).after(LARGE).keptWithNext());
        blocks.addAll(body(annex.body()));
        return blocks;
    }

    private Paragraph centred(String text, Part part) {
        return Paragraph.centred(printable.of(text), regime.style(part));
    }

    /** In the middle, and when it takes several lines, in lines about as long as each other. */
    private Paragraph balanced(String text, Part part, double available) {
        Paragraph paragraph = centred(text, part);
        PartStyle style = regime.style(part);
        List<String> words = List.of(paragraph.runs().get(0).text().split(" "));
        int lines = lines(words, style, available);
        double narrow = available;
        while (lines > 1 && lines(words, style, narrow - NARROWER) == lines) {
            narrow -= NARROWER;
        }
        return paragraph.narrower(Math.max(0, (available - narrow) / 2 - NARROWER));
    }

    /** A body's name; where it takes two lines, its place begins the second one. */
    private List<Block> name(String name, Part part, double available) {
        PartStyle style = regime.style(part);
        String clean = printable.of(name);
        if (fonts.width(style.written(clean), style) > available) {
            Matcher place = words.place().matcher(clean);
            while (place.find()) {
                String upper = clean.substring(0, place.start()).strip();
                String lower = clean.substring(place.start()).strip();
                if (fonts.width(style.written(upper), style) <= available
                        && fonts.width(style.written(lower), style) <= available) {
                    return List.of(centred(upper, part), centred(lower, part));
                }
            }
        }
        return List.of(balanced(name, part, available));
    }

    private int lines(List<String> words, PartStyle style, double available) {
        int lines = 1;
        double filled = 0;
        for (String word : words) {
            double width = fonts.width(word, style);
            if (width > available) {
                return Integer.MAX_VALUE;
            }
            double blank = filled == 0 ? 0 : fonts.width(" ", style);
            if (filled + blank + width > available) {
                lines++;
                filled = width;
            } else {
                filled += blank + width;
            }
        }
        return lines;
    }

    private static Rule rule(double width) {
        return new Rule(width, 2, 0);
    }

    private double width(String text, Part part) {
        PartStyle style = regime.style(part);
        return fonts.width(style.written(printable.of(text)), style);
    }
}
