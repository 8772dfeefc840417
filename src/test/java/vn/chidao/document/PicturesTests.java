package vn.chidao.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chidao.shared.BusinessRuleViolation;

class PicturesTests {

    private static final String PLACE = "10.823099N 106.629664E";

    private final Pictures pictures = new Pictures(new PictureProperties(Set.of("proof"), 800, false));

    @Test
    void concernsPicturesThatProveWorkAndNoSignedScans() {
        assertThat(pictures.concerns(FileKind.JPEG, "proof")).isTrue();
        assertThat(pictures.concerns(FileKind.PNG, "proof")).isTrue();
        assertThat(pictures.concerns(FileKind.PDF, "proof")).isFalse();
        assertThat(pictures.concerns(FileKind.JPEG, "signing-authorization")).isFalse();
    }

    @Test
    void dropsThePlaceAndNoPixel() throws IOException {
        byte[] plain = jpeg(halves(400, 300));
        byte[] taken = withExif(plain, 1);
        assertThat(text(taken)).contains(PLACE);

        byte[] kept = pictures.evidence(FileKind.JPEG, "anh.jpg", taken);

        assertThat(text(kept)).doesNotContain(PLACE, "Exif", "phone");
        assertThat(pixels(kept)).isEqualTo(pixels(plain));
    }

    @Test
    void dropsWhatHangsBehindThePicture() throws IOException {
        byte[] plain = jpeg(halves(400, 300));
        byte[] film = Arrays.copyOf(plain, plain.length + 40);
        System.arraycopy(PLACE.getBytes(StandardCharsets.US_ASCII), 0, film, plain.length, PLACE.length());

        assertThat(pictures.evidence(FileKind.JPEG, "anh.jpg", film)).isEqualTo(plain);
    }

    @Test
    void keepsSmallPicturesTheRightWayUp() throws IOException {
        byte[] kept = pictures.evidence(FileKind.JPEG, "anh.jpg", withExif(jpeg(halves(400, 300)), 6));

        assertThat(text(kept)).contains("Exif").doesNotContain(PLACE);
        assertThat(PictureMetadata.ofJpeg(kept).orientation()).isEqualTo(6);
        assertThat(pictures.evidence(FileKind.JPEG, "anh.jpg", kept)).isEqualTo(kept);
    }

    /** The picture is red on its left half as the telephone stored it. */
    @ParameterizedTest
    @CsvSource({
        "1, 800, 600, 100, 300, 700, 300",
        "2, 800, 600, 700, 300, 100, 300",
        "3, 800, 600, 700, 300, 100, 300",
        "4, 800, 600, 100, 300, 700, 300",
        "5, 600, 800, 300, 100, 300, 700",
        "6, 600, 800, 300, 100, 300, 700",
        "7, 600, 800, 300, 700, 300, 100",
        "8, 600, 800, 300, 700, 300, 100"
    })
    void makesLargePicturesSmallerAndUpright(
            int orientation, int width, int height, int redX, int redY, int blueX, int blueY) throws IOException {
        byte[] kept = pictures.evidence(FileKind.JPEG, "anh.jpg", withExif(jpeg(halves(1600, 1200)), orientation));

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
        assertThat(new Color(picture.getRGB(redX, redY)).getRed()).isGreaterThan(200);
        assertThat(new Color(picture.getRGB(blueX, blueY)).getBlue()).isGreaterThan(200);
        assertThat(text(kept)).doesNotContain(PLACE, "Exif");
    }

    @Test
    void dropsTextsOfAPngAndNoPixel() throws IOException {
        byte[] plain = png(halves(300, 200));
        byte[] written = withChunk(withChunk(plain, "tEXt", "GPS\0" + PLACE), "eXIf", PLACE);
        assertThat(text(written)).contains(PLACE);

        byte[] kept = pictures.evidence(FileKind.PNG, "anh.png", written);

        assertThat(text(kept)).doesNotContain(PLACE);
        assertThat(pixels(kept)).isEqualTo(pixels(plain));
    }

    @Test
    void makesALargePngSmaller() throws IOException {
        byte[] kept = pictures.evidence(FileKind.PNG, "anh.png", png(halves(1000, 4000)));

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(picture.getWidth()).isEqualTo(200);
        assertThat(picture.getHeight()).isEqualTo(800);
    }

    @Test
    void keepsThePlaceWhereItIsWanted() throws IOException {
        Pictures keeping = new Pictures(new PictureProperties(Set.of("proof"), 800, true));
        byte[] taken = withExif(jpeg(halves(400, 300)), 1);

        assertThat(keeping.evidence(FileKind.JPEG, "anh.jpg", taken)).isEqualTo(taken);
    }

    @Test
    void refusesWhatIsNoWholePicture() throws IOException {
        byte[] jpeg = withExif(jpeg(halves(400, 300)), 1);
        byte[] png = png(halves(400, 300));

        refuses(FileKind.JPEG, Arrays.copyOf(jpeg, 60));
        refuses(FileKind.JPEG, Arrays.copyOf(jpeg, 4));
        refuses(FileKind.PNG, Arrays.copyOf(png, 50));
        refuses(FileKind.PNG, Arrays.copyOf(png, png.length - 6));
    }

    @Test
    void neverBreaksOnABrokenPicture() throws IOException {
        Random random = new Random(6);
        byte[] whole = withExif(jpeg(halves(400, 300)), 6);
        for (int i = 0; i < 2000; i++) {
            byte[] broken = whole.clone();
            for (int n = 0; n < 3; n++) {
                broken[2 + random.nextInt(200)] = (byte) random.nextInt();
            }
            try {
                assertThat(text(pictures.evidence(FileKind.JPEG, "anh.jpg", broken)))
                        .isNotEmpty();
            } catch (BusinessRuleViolation refused) {
                assertThat(refused.key()).startsWith("document.rule.picture-");
            }
        }
    }

    private void refuses(FileKind kind, byte[] content) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> pictures.evidence(kind, "anh", content))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("document.rule.picture-broken"));
    }

    private static BufferedImage halves(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        return written(image, "jpg");
    }

    private static byte[] png(BufferedImage image) throws IOException {
        return written(image, "png");
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** As a telephone writes it: how it was held, and, further down, where and with what. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] place = ("phone " + PLACE).getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(2 + 2 + 6 + 8 + 2 + 12 + 4 + place.length);
        exif.put((byte) 0xFF).put((byte) 0xE1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        exif.put(place);
        return joined(Arrays.copyOf(jpeg, 2), exif.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] withChunk(byte[] png, String type, String text) {
        byte[] content = (type + text).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 check = new CRC32();
        check.update(content);
        byte[] chunk = ByteBuffer.allocate(8 + content.length)
                .putInt(content.length - 4)
                .put(content)
                .putInt((int) check.getValue())
                .array();
        int afterHead = 8 + 25;
        return joined(Arrays.copyOf(png, afterHead), chunk, Arrays.copyOfRange(png, afterHead, png.length));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static int[] pixels(byte[] picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
