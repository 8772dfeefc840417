package vn.chidao.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** PDF files made by PDFBox, and some written by hand as no program would. */
final class PdfFiles {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float SIZE = 12;

    interface Page {

        void draw(Pen pen) throws IOException;
    }

    /** Writes on a page at points from its lower left corner. */
    record Pen(PDPageContentStream stream, PDFont font) {

        void write(float x, float y, String text) throws IOException {
            stream.beginText();
            stream.setFont(font, SIZE);
            stream.newLineAtOffset(x, y);
            stream.showText(text);
            stream.endText();
        }

        float width(String text) throws IOException {
            return font.getStringWidth(text) / 1000 * SIZE;
        }
    }

    private PdfFiles() {}

    static byte[] of(Page... pages) {
        try (PDDocument document = document(pages)) {
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a font of one byte a letter that bears this name. */
    static byte[] inFont(String name, String latinText) {
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(FontName.HELVETICA);
            font.getCOSObject().setName(COSName.BASE_FONT, name);
            font.getCOSObject().setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
            draw(document, font, pen -> pen.write(72, 700, latinText));
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Locked; without a password for reading it opens in every program, but may not be copied from. */
    static byte[] locked(String userPassword) {
        try (PDDocument document = document(pen -> pen.write(72, 700, "Nội dung của văn bản chỉ đạo có khóa"))) {
            document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One page with this content, and further objects from number 5 on, each as {@code "<<…>>"} or with its stream. */
    static byte[] byHand(byte[] content, String entries, String... objects) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        print(pdf, "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        print(pdf, "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n");
        print(
                pdf,
                "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font"
                        + "/Subtype/Type1/BaseFont/Helvetica>>>>/XObject<</X0 5 0 R>>>>>>endobj\n");
        print(pdf, "4 0 obj<</Length " + content.length + entries + ">>stream\n");
        pdf.writeBytes(content);
        print(pdf, "\nendstream endobj\n");
        for (int i = 0; i < objects.length; i++) {
            print(pdf, (i + 5) + " 0 obj" + objects[i] + "endobj\n");
        }
        print(pdf, "trailer<</Root 1 0 R/Size " + (objects.length + 5) + ">>\n%%EOF");
        return pdf.toByteArray();
    }

    static byte[] deflated(byte[] content) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deflated.toByteArray();
    }

    static void print(ByteArrayOutputStream pdf, String text) {
        pdf.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static PDDocument document(Page... pages) throws IOException {
        PDDocument document = new PDDocument();
        PDFont font;
        try (InputStream file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
            font = PDType0Font.load(document, file);
        }
        for (Page page : pages) {
            draw(document, font, page);
        }
        return document;
    }

    private static void draw(PDDocument document, PDFont font, Page drawing) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
            drawing.draw(new Pen(stream, font));
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
