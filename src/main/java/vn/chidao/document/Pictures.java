package vn.chidao.document;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * Makes evidence out of what a telephone took: no larger than anybody looks at, and without the place where it was taken
 * unless the installation wants that kept.
 */
@Component
class Pictures {

    /** More than any telephone takes; what is larger is meant to fill the memory. */
    private static final long MOST_PIXELS = 200_000_000;

    private static final float QUALITY = 0.85f;

    private final PictureProperties settings;

    Pictures(PictureProperties settings) {
        this.settings = settings;
    }

    /** Whether files stored for this purpose are evidence; scans of signed papers stay as they are, byte for byte. */
    boolean concerns(FileKind kind, String purpose) {
        return (kind == FileKind.JPEG || kind == FileKind.PNG)
                && settings.purposes().contains(purpose);
    }

    /** @throws BusinessRuleViolation when the file is no whole picture, or one of too many pixels */
    byte[] evidence(FileKind kind, String name, byte[] content) {
        try {
            PictureMetadata.Bare bare = kind == FileKind.JPEG
                    ? PictureMetadata.ofJpeg(content)
                    : new PictureMetadata.Bare(PictureMetadata.barePng(content), 1);
            byte[] smaller = smaller(kind, name, bare);
            if (smaller != null) {
                return smaller;
            }
            return settings.keepLocation() ? content : PictureMetadata.turned(bare.content(), bare.orientation());
        } catch (IllegalArgumentException | IndexOutOfBoundsException | IOException broken) {
            throw BusinessRuleViolation.of("document.rule.picture-broken", name);
        }
    }

    /** Null where it is small enough, or of a kind that is not decoded here (such as CMYK) and stays as large as it is. */
    private byte @Nullable [] smaller(FileKind kind, String name, PictureMetadata.Bare bare) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bare.content()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    throw BusinessRuleViolation.of("document.rule.picture-too-large", name);
                }
                int longest = Math.max(width, height);
                return longest <= settings.longestEdge() ? null : scaled(kind, reader, longest, bare.orientation());
            } finally {
                reader.dispose();
            }
        }
    }

    /** One at a time: a decoded picture takes a hundred times what its file does. */
    private synchronized byte @Nullable [] scaled(FileKind kind, ImageReader reader, int longest, int orientation)
            throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        int every = Math.max(1, longest / (2 * settings.longestEdge()));
        param.setSourceSubsampling(every, every, 0, 0);
        BufferedImage read;
        try {
            read = reader.read(0, param);
        } catch (IOException notDecoded) {
            return null;
        }
        double scale = (double) settings.longestEdge() / Math.max(read.getWidth(), read.getHeight());
        return written(kind, drawn(read, scale, orientation));
    }

    private static BufferedImage drawn(BufferedImage read, double scale, int orientation) {
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        boolean lying = orientation >= 5;
        boolean clear = read.getColorModel().hasAlpha();
        BufferedImage drawn = new BufferedImage(
                lying ? height : width,
                lying ? width : height,
                clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.transform(upright(orientation, width, height));
        graphics.drawImage(read, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    /** Exif's eight ways to hold a telephone. */
    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] written(FileKind kind, BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(kind == FileKind.PNG ? "png" : "jpeg")
                .next();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (kind == FileKind.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
