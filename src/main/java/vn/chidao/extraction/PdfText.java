package vn.chidao.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * The text layer of a PDF in the order in which it was written, which is that of the paragraphs and cells it was made
 * from; only columns set by tabs or blanks are taken apart. Lines end where they end on the page. A file without a text
 * layer is a scan and refused.
 */
final class PdfText extends PDFTextStripper {

    private static final int MOST_OPERATORS = 2_000_000;
    private static final int MOST_FORMS = 20_000;
    private static final int MOST_SAVED_STATES = 1_000;
    private static final int MOST_GLYPHS_OF_PAGE = 100_000;
    /** Below, there is nothing but a page number or the line of a signature. */
    private static final int FEWEST_LETTERS = 30;

    private static final double PLAUSIBLE = 0.6;
    private static final int WORDS_TO_BE_CERTAIN = 20;

    static {
        FontMappers.set(new OneFont());
    }

    private final int maxCharacters;
    private final Set<LegacyEncoding> converted = EnumSet.noneOf(LegacyEncoding.class);
    private int operators;
    private int forms;
    private int glyphs;
    private int glyphsOfPage;
    private int pagesWithoutText;

    private PdfText(int maxCharacters) {
        this.maxCharacters = maxCharacters;
        setLineSeparator("\n");
        setPageEnd("\n");
        setShouldSeparateByBeads(false);
    }

    /** @throws BusinessRuleViolation for a file that is locked, broken, a scan, or has more in it than is read */
    static PlainText of(byte[] content, int maxPages, int maxCharacters) {
        try {
            PdfParser parser = new PdfParser(content);
            try (PDDocument document = parse(parser)) {
                PdfText text = new PdfText(maxCharacters);
                String written = text.read(document, maxPages);
                if (parser.isTooLarge()) {
                    throw refused("pdf-too-large");
                }
                return text.judge(written);
            } catch (IOException | IllegalStateException | IllegalArgumentException | ClassCastException e) {
                throw refused(parser.isTooLarge() ? "pdf-too-large" : "pdf-broken");
            } catch (StackOverflowError nestedTooDeep) {
                throw refused("pdf-too-large");
            }
        } catch (IOException e) {
            throw refused("pdf-broken");
        }
    }

    private static PDDocument parse(PdfParser parser) throws IOException {
        try {
            return parser.parse();
        } catch (IOException | RuntimeException e) {
            if (parser.isLocked()) {
                throw refused("pdf-locked");
            }
            throw e;
        }
    }

    private String read(PDDocument document, int maxPages) throws IOException {
        int pages = 0;
        for (PDPage page : document.getPages()) {
            if (++pages > maxPages) {
                throw BusinessRuleViolation.at("file", "extraction.rule.pdf-pages", maxPages);
            }
        }
        return Composed.of(getText(document));
    }

    private PlainText judge(String text) {
        if (text.length() > maxCharacters) {
            throw BusinessRuleViolation.at("file", "extraction.rule.text-too-long", maxCharacters);
        }
        if (text.chars()
                        .filter(Character::isLetterOrDigit)
                        .limit(FEWEST_LETTERS)
                        .count()
                < FEWEST_LETTERS) {
            throw refused("pdf-scanned");
        }
        List<String> remarks =
                new ArrayList<>(converted.stream().map(LegacyEncoding::remark).toList());
        if (pagesWithoutText > 0) {
            remarks.add("extraction.remark.pages-without-text");
        }
        Syllables.Share share = Syllables.shareIn(text);
        if (share.words() >= WORDS_TO_BE_CERTAIN && share.ratio() < PLAUSIBLE) {
            remarks.add("extraction.remark.text-doubtful");
        }
        return new PlainText(text, remarks);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw tooMuch();
        }
        super.processOperator(operator, operands);
    }

    /** Forms may show forms, ten each, thirty deep. */
    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (++forms > MOST_FORMS) {
            throw tooMuch();
        }
        super.showForm(form);
    }

    @Override
    public void saveGraphicsState() {
        if (getGraphicsStackSize() > MOST_SAVED_STATES) {
            throw tooMuch();
        }
        super.saveGraphicsState();
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (++glyphsOfPage > MOST_GLYPHS_OF_PAGE || ++glyphs > maxCharacters) {
            throw tooMuch();
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    private static BusinessRuleViolation tooMuch() {
        return refused("pdf-too-large");
    }

    @Override
    protected void writePage() throws IOException {
        List<List<TextPosition>> written = getCharactersByArticle();
        boolean blank = written.stream()
                .flatMap(List::stream)
                .allMatch(position ->
                        position.getUnicode() == null || position.getUnicode().isBlank());
        pagesWithoutText += blank ? 1 : 0;
        glyphsOfPage = 0;
        written.replaceAll(PdfReadingOrder::inReadingOrder);
        super.writePage();
    }

    @Override
    protected void writeString(String word, List<TextPosition> positions) throws IOException {
        String font = positions.isEmpty()
                ? ""
                : Optional.ofNullable(positions.get(0).getFont().getName()).orElse("");
        // The part of a font that is in the file has a name of its own before its name: ABCDEF+.VnTime.
        String name = font.replaceFirst("^[A-Z]{6}\\+", "");
        boolean unicode = word.chars().anyMatch(c -> c > 0xFF && Character.isLetter(c));
        Optional<LegacyEncoding> encoding = unicode ? Optional.empty() : LegacyEncoding.ofFont(name);
        if (encoding.isEmpty()) {
            super.writeString(word, positions);
            return;
        }
        converted.add(encoding.get());
        String decoded = encoding.get().decode(word);
        super.writeString(LegacyEncoding.drawsCapitals(name) ? decoded.toUpperCase(Locale.ROOT) : decoded, positions);
    }

    private static BusinessRuleViolation refused(String rule) {
        return BusinessRuleViolation.at("file", "extraction.rule." + rule);
    }
}
