package vn.chidao.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chidao.layout.PrintedDocuments;
import vn.chidao.signing.CheckedPdf.Verdict;

/** The organisation's digital seal on scanned paper (NĐ 30/2020/NĐ-CP, annex I): name and time at the top right. */
class ScanTests {

    private static final byte[] PLAN = PrintedDocuments.plan();

    @TempDir
    Path folder;

    SigningWorld world;

    @BeforeEach
    void issuesKeys() throws Exception {
        world = new SigningWorld(folder);
    }

    @Test
    void standsAtTheTopRightWithNameAndTime() throws Exception {
        byte[] file = sealed(PLAN);

        assertThat(world.check().verify(file).verdict()).isEqualTo(Verdict.SOUND);
        try (PDDocument document = Loader.loadPDF(file)) {
            PDPage page = document.getPage(0);
            PDRectangle seal = page.getAnnotations().get(0).getRectangle();
            assertThat(seal.getUpperRightX()).isEqualTo(page.getCropBox().getUpperRightX() - 20);
            assertThat(seal.getUpperRightY()).isEqualTo(page.getCropBox().getUpperRightY() - 20);
            assertThat(page.getAnnotations()
                            .get(0)
                            .getAppearance()
                            .getNormalAppearance()
                            .isStream())
                    .isTrue();
            assertThat(lettersOf(document)).contains("Đảng ủy xã Tân Khai", "2026-06-05T08:30:00+07:00");
        }
        Files.write(Path.of("target", "sealed-scan.pdf"), file);
    }

    /** As people see it: the ink of the seal, wherever the page was turned or cut. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 595, 842",
        "90, 0, 0, 595, 842",
        "180, 0, 0, 595, 842",
        "270, 0, 0, 595, 842",
        "0, 30, 40, 500, 700",
        "90, 30, 40, 500, 700",
        "180, 30, 40, 500, 700",
        "270, 30, 40, 500, 700"
    })
    void isSeenAtTheTopRight(int rotation, float x, float y, float width, float height) throws Exception {
        byte[] file = sealed(blank(rotation, new PDRectangle(x, y, width, height)));

        BufferedImage seen = seen(file);
        assertThat(ink(seen, seen.getWidth() - 215, 15, seen.getWidth() - 15, 60))
                .as("ink at the top right")
                .isGreaterThan(200);
        assertThat(ink(seen, 0, 0, seen.getWidth(), seen.getHeight()))
                .as("ink elsewhere")
                .isEqualTo(ink(seen, seen.getWidth() - 215, 15, seen.getWidth() - 15, 60));
        assertThat(world.check().verify(file).verdict()).isEqualTo(Verdict.SOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void makesAPdfOfAPicture(String kind) throws Exception {
        byte[] file = sealed(picture(kind, 1240, 1754));

        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getWidth());
        }
        assertThat(world.check().verify(file).verdict()).isEqualTo(Verdict.SOUND);
        Files.write(Path.of("target", "sealed-" + kind + ".pdf"), file);
    }

    @Test
    void laysAWidePictureAcross() throws Exception {
        try (PDDocument document = Loader.loadPDF(sealed(picture("png", 900, 500)))) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getHeight());
        }
    }

    @Test
    void refusesWhatIsNoScan() throws Exception {
        assertThatThrownBy(() -> sealed("PK\u0003\u0004 Word".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("scan-unreadable");
        assertThatThrownBy(() -> sealed(new byte[0])).hasMessageContaining("scan-unreadable");
        byte[] torn = java.util.Arrays.copyOf(picture("png", 300, 300), 60);
        assertThatThrownBy(() -> sealed(torn)).hasMessageContaining("scan-unreadable");
        assertThatThrownBy(() -> sealed("%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII)))
                .hasMessageContaining("file-not-signable");
        try (PDDocument empty = new PDDocument()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            empty.save(out);
            assertThatThrownBy(() -> sealed(out.toByteArray())).hasMessageContaining("file-not-signable");
        }
    }

    /** Some kilobytes of a picture that would be gigabytes. */
    @Test
    void refusesAPictureThatIsTooLargeBeforeItUnpacksIt() throws Exception {
        byte[] large = picture("png", 100, 100);
        java.nio.ByteBuffer.wrap(large).putInt(16, 60_000).putInt(20, 60_000);

        assertThatThrownBy(() -> sealed(large)).hasMessageContaining("scan-unreadable");
    }

    private byte[] sealed(byte[] scan) {
        return world.signing().sealScan(scan, SigningWorld.COMMITTEE, SigningWorld.occasion());
    }

    private static byte[] blank(int rotation, PDRectangle crop) throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(595, 842));
            page.setCropBox(crop);
            page.setRotation(rotation);
            document.addPage(page);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] picture(String kind, int width, int height) throws Exception {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawn = image.createGraphics();
        drawn.setColor(Color.LIGHT_GRAY);
        drawn.fillRect(0, 0, width, height);
        drawn.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, kind, out);
        return out.toByteArray();
    }

    private static BufferedImage seen(byte[] file) throws Exception {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 72);
        }
    }

    private static int ink(BufferedImage page, int fromX, int fromY, int toX, int toY) {
        int dark = 0;
        for (int x = Math.max(0, fromX); x < Math.min(toX, page.getWidth()); x++) {
            for (int y = Math.max(0, fromY); y < Math.min(toY, page.getHeight()); y++) {
                dark += (page.getRGB(x, y) & 0xff) < 200 ? 1 : 0;
            }
        }
        return dark;
    }

    /** Of the seal's own appearance: a page's text does not include it. */
    private static String lettersOf(PDDocument document) throws Exception {
        try (PDDocument alone = new PDDocument()) {
            PDPage page = new PDPage();
            page.setResources(new org.apache.pdfbox.pdmodel.PDResources());
            alone.addPage(page);
            try (var content = new org.apache.pdfbox.pdmodel.PDPageContentStream(alone, page)) {
                content.drawForm(new org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject(document.getPage(0)
                        .getAnnotations()
                        .get(0)
                        .getAppearance()
                        .getNormalAppearance()
                        .getAppearanceStream()
                        .getCOSObject()));
            }
            return new PDFTextStripper().getText(alone);
        }
    }
}
