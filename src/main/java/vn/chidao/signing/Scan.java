package vn.chidao.signing;

import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import vn.chidao.shared.BusinessRuleViolation;

/** Paper as a scanner gives it. */
final class Scan {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final float WIDTH = 190;
    private static final float MARGIN = 20;
    private static final int RIGHT_ANGLE = 90;

    /** An A4 sheet at 600 dots per inch has 35 million. */
    private static final long MOST_PIXELS = 40_000_000;

    private Scan() {}

    /** @throws BusinessRuleViolation for what is neither a PDF file nor a picture */
    static byte[] asPdf(byte[] scan) {
        if (Arrays.equals(scan, 0, Math.min(PDF.length, scan.length), PDF, 0, PDF.length)) {
            return scan;
        }
        try (PDDocument document = new PDDocument()) {
            Dimension size = sizeOf(scan).orElseThrow(Scan::unreadable);
            if ((long) size.width * size.height > MOST_PIXELS) {
                throw unreadable();
            }
            PDImageXObject picture = PDImageXObject.createFromByteArray(document, scan, null);
            PDRectangle sheet = size.width > size.height
                    ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())
                    : PDRectangle.A4;
            PDPage page = new PDPage(sheet);
            document.addPage(page);
            float scale = Math.min(sheet.getWidth() / size.width, sheet.getHeight() / size.height);
            float width = size.width * scale;
            float height = size.height * scale;
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        picture, (sheet.getWidth() - width) / 2, (sheet.getHeight() - height) / 2, width, height);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw unreadable();
        }
    }

    /** A picture says how large it is before it is unpacked. */
    private static Optional<Dimension> sizeOf(byte[] scan) throws IOException {
        try (ImageInputStream content = ImageIO.createImageInputStream(new ByteArrayInputStream(scan))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(content);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(content, true, true);
                return Optional.of(new Dimension(reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        }
    }

    /** The corner as people see it, however the scanner turned the page. */
    static Place topRight(byte[] pdf, String text, Effort effort) {
        try (PdfRevision revision = PdfRevision.open(pdf, pdf.length, effort)) {
            PDPage page = revision.document().getPage(0);
            PDRectangle sheet = page.getMediaBox();
            Cut cut = Cut.of(sheet, page.getCropBox());
            for (int turn = page.getRotation(); turn > 0; turn -= RIGHT_ANGLE) {
                cut = cut.turned();
            }
            boolean across = page.getRotation() / RIGHT_ANGLE % 2 != 0;
            float seen = (across ? sheet.getHeight() : sheet.getWidth()) - cut.right - MARGIN;
            float width = Math.min(WIDTH, seen - cut.left);
            return new Place(1, seen - width, cut.top + MARGIN, width, PadesWriter.heightOf(text, width));
        } catch (IOException | RuntimeException broken) {
            throw BusinessRuleViolation.of("signing.rule.file-not-signable");
        }
    }

    /** What is cut off at each side of the sheet. */
    private record Cut(float left, float top, float right, float bottom) {

        static Cut of(PDRectangle sheet, PDRectangle seen) {
            return new Cut(
                    seen.getLowerLeftX() - sheet.getLowerLeftX(),
                    sheet.getUpperRightY() - seen.getUpperRightY(),
                    sheet.getUpperRightX() - seen.getUpperRightX(),
                    seen.getLowerLeftY() - sheet.getLowerLeftY());
        }

        /** By a right angle, clockwise. */
        Cut turned() {
            return new Cut(bottom, left, top, right);
        }
    }

    private static BusinessRuleViolation unreadable() {
        return BusinessRuleViolation.of("signing.rule.scan-unreadable");
    }
}
