package vn.chidao.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;
import vn.chidao.shared.Sha256;

/**
 * The fonts that are embedded: Liberation Serif, as wide as the Times New Roman that Word files name, so that lines break
 * alike. Knows how wide every letter is without a document at hand; may be shared by threads.
 */
final class Fonts {

    /** Of the size of the letters: from the line's top to its foot, and the part of it above the base line. */
    static final double LINE = 1.15;

    static final double ASCENT = 0.891;
    static final double DESCENT = 0.216;

    private static final String FOLDER = "fonts/";
    private static final String SUMS = "SHA256SUMS";
    private static final double PER_EM = 1000;

    private final Map<Face, byte[]> files;
    private final Map<Face, short[]> widths = new EnumMap<>(Face.class);

    private Fonts(Map<Face, byte[]> files) {
        this.files = files;
        files.forEach((face, file) -> widths.put(face, widthsIn(file)));
    }

    /**
     * The fonts of the product.
     *
     * @throws IllegalStateException when one is missing or is not the file that was shipped
     */
    static Fonts shipped() {
        Map<String, String> sums = new HashMap<>();
        new String(resource(SUMS), StandardCharsets.UTF_8).lines().forEach(line -> {
            String[] sumAndName = line.split("\\s+");
            sums.put(sumAndName[1], sumAndName[0]);
        });
        Map<Face, byte[]> files = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            files.put(face, checked(face.file, resource(face.file), String.valueOf(sums.get(face.file))));
        }
        return new Fonts(files);
    }

    static byte[] checked(String name, byte[] file, String sum) {
        if (!Sha256.of(file).equals(sum)) {
            throw new IllegalStateException(name + " is not the font that was shipped");
        }
        return file;
    }

    /** Parsed anew for each document: what the parser gives is for one thread. */
    TrueTypeFont open(Face face) {
        try {
            return parse(files.get(face));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean prints(int codePoint) {
        return codePoint <= Character.MAX_VALUE && widths.values().stream().allMatch(each -> each[codePoint] >= 0);
    }

    /** How wide a text is, in points. */
    double width(String text, PartStyle style) {
        short[] each = widths.get(Face.of(style));
        long sum = 0;
        for (int at = 0; at < text.length(); at++) {
            sum += Math.max(0, each[text.charAt(at)]);
        }
        return sum * style.size() / PER_EM;
    }

    private static short[] widthsIn(byte[] file) {
        try (TrueTypeFont font = parse(file)) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            short[] each = new short[Character.MAX_VALUE + 1];
            Arrays.fill(each, (short) -1);
            for (int codePoint = 0; codePoint <= Character.MAX_VALUE; codePoint++) {
                int glyph = glyphs.getGlyphId(codePoint);
                if (glyph > 0) {
                    each[codePoint] = (short) Math.round(font.getAdvanceWidth(glyph) * PER_EM / font.getUnitsPerEm());
                }
            }
            return each;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont parse(byte[] file) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        // Letters stay what they are: no ligatures, or the text that is read back is another.
        font.setEnableGsub(false);
        return font;
    }

    private static byte[] resource(String name) {
        try (InputStream content = new ClassPathResource(FOLDER + name).getInputStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the font " + name + " is missing", e);
        }
    }

    enum Face {
        REGULAR("LiberationSerif-Regular.ttf"),
        BOLD("LiberationSerif-Bold.ttf"),
        ITALIC("LiberationSerif-Italic.ttf"),
        BOLD_ITALIC("LiberationSerif-BoldItalic.ttf");

        private final String file;

        Face(String file) {
            this.file = file;
        }

        static Face of(PartStyle style) {
            if (style.bold()) {
                return style.italic() ? BOLD_ITALIC : BOLD;
            }
            return style.italic() ? ITALIC : REGULAR;
        }
    }
}
