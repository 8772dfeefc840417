package vn.chidao.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Takes out of a picture what is not the picture: where and with which telephone it was taken, thumbnails, comments,
 * films behind it. No pixel is touched; colours and the right way up stay.
 */
final class PictureMetadata {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int APP0 = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int COLOUR_PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int ORIENTATION = 0x0112;
    private static final int UPRIGHT = 1;
    private static final byte[] EXIF_HEAD = {'E', 'x', 'i', 'f', 0, 0};
    private static final byte[] ICC_HEAD = "ICC_PROFILE".getBytes(StandardCharsets.US_ASCII);
    private static final int PNG_HEAD = 8;
    private static final int PNG_FRAME = 12;
    private static final Set<String> PNG_KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs");

    private PictureMetadata() {}

    /** A picture without what is not the picture, and how it has to be turned to stand upright: 1 to 8 as in Exif. */
    record Bare(byte[] content, int orientation) {}

    /** @throws IllegalArgumentException when the file is broken */
    static Bare ofJpeg(byte[] jpeg) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(jpeg.length);
        kept.write(jpeg, 0, 2);
        int orientation = UPRIGHT;
        int at = 2;
        while (at < jpeg.length) {
            if ((jpeg[at] & 0xFF) != 0xFF || at + 1 >= jpeg.length) {
                throw new IllegalArgumentException("no marker at " + at);
            }
            int marker = jpeg[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == END_OF_IMAGE) {
                break;
            }
            int end = at + 2 + lengthAt(jpeg, at + 2);
            if (marker == START_OF_SCAN) {
                end = endOfScan(jpeg, end);
            }
            if (marker == EXIF) {
                int turned = orientationIn(jpeg, at + 4, end);
                orientation = turned == UPRIGHT ? orientation : turned;
            } else if (isPicture(marker, jpeg, at + 4, end)) {
                kept.write(jpeg, at, end - at);
            }
            at = end;
        }
        kept.write(0xFF);
        kept.write(END_OF_IMAGE);
        return new Bare(kept.toByteArray(), orientation);
    }

    /** The same with just the note how to turn it. */
    static byte[] turned(byte[] bareJpeg, int orientation) {
        if (orientation == UPRIGHT) {
            return bareJpeg;
        }
        ByteBuffer exif = ByteBuffer.allocate(36).order(ByteOrder.BIG_ENDIAN);
        exif.put((byte) 0xFF).put((byte) EXIF).putShort((short) 34).put(EXIF_HEAD);
        exif.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        exif.putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0);
        ByteArrayOutputStream turned = new ByteArrayOutputStream(bareJpeg.length + 36);
        turned.write(bareJpeg, 0, 2);
        turned.writeBytes(exif.array());
        turned.write(bareJpeg, 2, bareJpeg.length - 2);
        return turned.toByteArray();
    }

    private static boolean isPicture(int marker, byte[] jpeg, int from, int end) {
        if (marker == COLOUR_PROFILE) {
            return startsWith(jpeg, from, end, ICC_HEAD);
        }
        return marker == APP0 || marker == ADOBE || (marker != COMMENT && (marker < APP0 || marker > APP15));
    }

    private static int lengthAt(byte[] jpeg, int at) {
        if (at + 2 > jpeg.length) {
            throw new IllegalArgumentException("ends in a segment");
        }
        int length = (jpeg[at] & 0xFF) << 8 | (jpeg[at + 1] & 0xFF);
        if (length < 2 || at + length > jpeg.length) {
            throw new IllegalArgumentException("segment of " + length + " at " + at);
        }
        return length;
    }

    /** Scanned data goes on until a marker that is neither a stuffed byte nor a restart; a file cut short ends there. */
    private static int endOfScan(byte[] jpeg, int from) {
        for (int at = from; at + 1 < jpeg.length; at++) {
            int next = jpeg[at + 1] & 0xFF;
            if ((jpeg[at] & 0xFF) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return at;
            }
        }
        return jpeg.length;
    }

    private static int orientationIn(byte[] jpeg, int from, int end) {
        int tiff = from + EXIF_HEAD.length;
        if (!startsWith(jpeg, from, end, EXIF_HEAD) || end - tiff < 8) {
            return UPRIGHT;
        }
        ByteBuffer exif = ByteBuffer.wrap(jpeg, tiff, end - tiff).slice();
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        if (directory < 0 || directory > exif.limit() - 2) {
            return UPRIGHT;
        }
        int entries = exif.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries && directory + 2 + 12 * (i + 1) <= exif.limit(); i++) {
            int entry = directory + 2 + 12 * i;
            if ((exif.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int orientation = exif.getShort(entry + 8) & 0xFFFF;
                return orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** @throws IllegalArgumentException when the file is broken */
    static byte[] barePng(byte[] png) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(png.length);
        kept.write(png, 0, PNG_HEAD);
        int at = PNG_HEAD;
        boolean ended = false;
        while (!ended) {
            if (at + PNG_FRAME > png.length) {
                throw new IllegalArgumentException("ends in a chunk");
            }
            int length = ByteBuffer.wrap(png, at, 4).getInt();
            if (length < 0 || length > png.length - at - PNG_FRAME) {
                throw new IllegalArgumentException("chunk of " + length + " at " + at);
            }
            String type = new String(png, at + 4, 4, StandardCharsets.US_ASCII);
            if (PNG_KEPT.contains(type)) {
                kept.write(png, at, length + PNG_FRAME);
            }
            ended = type.equals("IEND");
            at += length + PNG_FRAME;
        }
        return kept.toByteArray();
    }

    private static boolean startsWith(byte[] content, int from, int end, byte[] head) {
        if (end - from < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if (content[from + i] != head[i]) {
                return false;
            }
        }
        return true;
    }
}
