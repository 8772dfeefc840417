package vn.chidao.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ForeignXml;

/**
 * The text of a Word file as a reader of the printed page has it: paragraphs as lines, tables cell by cell, automatic
 * numbers before their paragraphs, text boxes before the paragraph they hang on. Deleted and hidden text, headers,
 * footers and notes are not in it.
 */
final class WordText {

    private static final Set<String> UNREAD = Set.of("del", "moveFrom", "sectPr", "tblPr", "tblGrid", "tcPr");

    /** A row of so many columns is a line of a table and not a layout of two columns. */
    private static final int COLUMNS_OF_TABLE = 3;

    /** Text of one font's kind; its encoding is judged when all of it is known. */
    private static final class Piece {
        private final Optional<LegacyEncoding> encoding;
        private final boolean capitals;
        private final StringBuilder text = new StringBuilder();

        Piece(Optional<LegacyEncoding> encoding, boolean capitals) {
            this.encoding = encoding;
            this.capitals = capitals;
        }

        boolean isLike(Piece other) {
            return encoding.equals(other.encoding) && capitals == other.capitals;
        }

        /** Whether it may still be in the encoding of its font; a letter from elsewhere says that it is not. */
        boolean isLegacy() {
            return encoding.isPresent() && text.chars().noneMatch(c -> c > 0xFF && Character.isLetter(c));
        }

        String converted() {
            if (!isLegacy()) {
                return text.toString();
            }
            String decoded = encoding.orElseThrow().decode(text.toString());
            return capitals ? decoded.toUpperCase(Locale.ROOT) : decoded;
        }
    }

    private static final class Line {
        private final List<Piece> pieces = new ArrayList<>();

        void add(Piece added) {
            Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
            if (last != null && last.isLike(added)) {
                last.text.append(added.text);
            } else {
                pieces.add(added);
            }
        }

        void addPlain(String text) {
            Piece piece = new Piece(Optional.empty(), false);
            piece.text.append(text);
            add(piece);
        }

        boolean isEmpty() {
            return pieces.stream().allMatch(piece -> piece.text.isEmpty());
        }
    }

    private static final class Paragraph {
        private final Line line = new Line();
        private Optional<String> style = Optional.empty();
        private Optional<String> list = Optional.empty();
        private Optional<Integer> level = Optional.empty();
        /** Its end has been deleted under tracked changes: it goes on in the next one. */
        private boolean endDeleted;
    }

    private static final class Run {
        private Optional<String> style = Optional.empty();
        private Optional<String> font = Optional.empty();
        private boolean hidden;
    }

    private static final class Row {
        private final List<List<Line>> cells = new ArrayList<>();
        private boolean deleted;
    }

    private final WordXml xml;
    private final WordStyles styles;
    private final WordNumbering numbering;
    private final int maxCharacters;

    private final List<Line> lines = new ArrayList<>();
    private final Deque<Row> rows = new ArrayDeque<>();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<Run> runs = new ArrayDeque<>();
    private @Nullable Line carried;
    private boolean inText;
    private int characters;

    private WordText(WordXml xml, WordStyles styles, WordNumbering numbering, int maxCharacters) {
        this.xml = xml;
        this.styles = styles;
        this.numbering = numbering;
        this.maxCharacters = maxCharacters;
    }

    /** @throws BusinessRuleViolation for a file that is broken or has more text than is read */
    static PlainText of(WordFile file, int maxCharacters) {
        try {
            WordStyles styles =
                    file.styles().isPresent() ? WordStyles.read(file.styles().get()) : WordStyles.none();
            WordNumbering numbering = file.numbering().isPresent()
                    ? WordNumbering.read(file.numbering().get(), styles)
                    : WordNumbering.none();
            WordXml xml = new WordXml(ForeignXml.read(file.document()));
            WordText text = new WordText(xml, styles, numbering, maxCharacters);
            text.readAll();
            return text.convert();
        } catch (XMLStreamException e) {
            throw WordFile.refused("word-broken");
        }
    }

    private void readAll() throws XMLStreamException {
        while (xml.next()) {
            if (xml.isFallback() || UNREAD.contains(xml.started())) {
                xml.skip();
            } else if (xml.isCharacters()) {
                if (inText) {
                    append(xml.characters());
                }
            } else {
                begin(xml.started());
                end(xml.ended());
            }
        }
    }

    private void begin(String element) throws XMLStreamException {
        switch (element) {
            case "p" -> paragraphs.push(new Paragraph());
            case "r" -> runs.push(new Run());
            case "t" -> inText = true;
            case "tr" -> rows.push(new Row());
            case "tc" -> {
                if (!rows.isEmpty()) {
                    rows.peek().cells.add(new ArrayList<>());
                }
            }
            case "trPr" -> readRowProperties();
            case "pPr" -> readParagraphProperties();
            case "rPr" -> readRunProperties();
            case "tab", "ptab" -> append("\t");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            default -> {
                // Containers and marks without text of their own.
            }
        }
    }

    private void end(String element) {
        switch (element) {
            case "t" -> inText = false;
            case "r" -> runs.poll();
            case "p" -> endParagraph();
            case "tr" -> endRow();
            default -> {
                // The others end without consequence.
            }
        }
    }

    private void append(String text) {
        Paragraph paragraph = paragraphs.peek();
        Run run = runs.peek();
        if (paragraph == null || run == null || run.hidden) {
            return;
        }
        count(text.length());
        String font = run.font.orElseGet(() -> styles.font(run.style, paragraph.style));
        Piece piece = new Piece(LegacyEncoding.ofFont(font), LegacyEncoding.drawsCapitals(font));
        piece.text.append(text);
        paragraph.line.add(piece);
    }

    private void count(int added) {
        characters += added;
        if (characters > maxCharacters) {
            throw BusinessRuleViolation.at("file", "extraction.rule.text-too-long", maxCharacters);
        }
    }

    private void endParagraph() {
        Paragraph paragraph = paragraphs.poll();
        if (paragraph == null) {
            return;
        }
        if (paragraph.endDeleted) {
            carried = joined(carried, paragraph.line);
            return;
        }
        String number = numberOf(paragraph);
        count(number.length() + 1);
        Line line = new Line();
        if (!number.isEmpty()) {
            line.addPlain(number);
        }
        if (carried != null) {
            carried.pieces.forEach(line::add);
            carried = null;
        }
        paragraph.line.pieces.forEach(line::add);
        target().add(line);
    }

    private static Line joined(@Nullable Line first, Line second) {
        if (first == null) {
            return second;
        }
        second.pieces.forEach(first::add);
        return first;
    }

    /** What a paragraph says of its list itself counts before what its style says; list 0 is none. */
    private String numberOf(Paragraph paragraph) {
        Optional<WordStyles.ListOfStyle> styled = styles.list(paragraph.style);
        Optional<String> list = paragraph.list.or(() -> styled.map(WordStyles.ListOfStyle::list));
        Optional<Integer> level = paragraph.level.or(
                () -> paragraph.list.isPresent() ? Optional.of(0) : styled.flatMap(WordStyles.ListOfStyle::level));
        return list.map(id -> numbering.next(
                        id, level, styled.map(WordStyles.ListOfStyle::style).orElse("")))
                .orElse("");
    }

    private List<Line> target() {
        Row row = rows.peek();
        return row == null || row.cells.isEmpty() ? lines : row.cells.get(row.cells.size() - 1);
    }

    private void endRow() {
        Row row = rows.poll();
        if (row == null || row.deleted) {
            return;
        }
        boolean oneLineEach = row.cells.stream().allMatch(cell -> cell.size() <= 1);
        if (row.cells.size() >= COLUMNS_OF_TABLE && oneLineEach) {
            Line line = new Line();
            for (int i = 0; i < row.cells.size(); i++) {
                line.addPlain(i == 0 ? "" : "\t");
                row.cells.get(i).forEach(cell -> cell.pieces.forEach(line::add));
            }
            target().add(line);
        } else {
            row.cells.stream().filter(cell -> !isBlank(cell)).forEach(target()::addAll);
        }
    }

    private static boolean isBlank(List<Line> cell) {
        return cell.stream().allMatch(Line::isEmpty);
    }

    private void readRowProperties() throws XMLStreamException {
        while (xml.next() && !xml.ended().equals("trPr")) {
            if (xml.started().equals("del") && !rows.isEmpty()) {
                rows.peek().deleted = true;
            }
        }
    }

    private void readParagraphProperties() throws XMLStreamException {
        Paragraph paragraph = Optional.ofNullable(paragraphs.peek()).orElseGet(Paragraph::new);
        while (xml.next() && !xml.ended().equals("pPr")) {
            switch (xml.started()) {
                case "pStyle" -> paragraph.style = xml.val();
                case "numId" -> paragraph.list = xml.val();
                case "ilvl" -> paragraph.level = xml.val().map(level -> WordNumbering.number(xml.val(), 0));
                case "del", "moveFrom" -> paragraph.endDeleted = true;
                case "pPrChange", "rPrChange", "sectPr" -> xml.skip();
                default -> {
                    // Indents and looks.
                }
            }
        }
    }

    private void readRunProperties() throws XMLStreamException {
        Run run = Optional.ofNullable(runs.peek()).orElseGet(Run::new);
        while (xml.next() && !xml.ended().equals("rPr")) {
            switch (xml.started()) {
                case "rStyle" -> run.style = xml.val();
                case "rFonts" -> run.font = WordStyles.fontOf(xml);
                case "vanish" -> run.hidden = xml.isOn();
                case "rPrChange" -> xml.skip();
                default -> {
                    // Looks.
                }
            }
        }
    }

    /**
     * Letters set in fonts of before are converted when that makes Vietnamese of them; Word also leaves such a font's
     * name on text that has long been converted.
     */
    private PlainText convert() {
        List<Piece> legacy = lines.stream()
                .flatMap(line -> line.pieces.stream())
                .filter(Piece::isLegacy)
                .toList();
        StringBuilder misread = new StringBuilder();
        StringBuilder converted = new StringBuilder();
        legacy.forEach(piece -> {
            misread.append(piece.text).append(' ');
            converted.append(piece.converted()).append(' ');
        });
        boolean needed = Syllables.shareIn(converted.toString()).plausible()
                > Syllables.shareIn(misread.toString()).plausible();
        StringBuilder text = new StringBuilder(characters);
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? "" : "\n");
            lines.get(i).pieces.forEach(piece -> text.append(needed ? piece.converted() : piece.text));
        }
        Set<LegacyEncoding> encodings = EnumSet.noneOf(LegacyEncoding.class);
        legacy.forEach(piece -> piece.encoding.ifPresent(encodings::add));
        return new PlainText(
                text.toString(),
                needed ? encodings.stream().map(LegacyEncoding::remark).toList() : List.of());
    }
}
