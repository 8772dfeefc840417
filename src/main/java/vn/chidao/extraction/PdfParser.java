package vn.chidao.extraction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.jspecify.annotations.Nullable;

/**
 * PDFBox's parser with limits it does not have itself: on objects, and on what a stream becomes when it is unpacked. A
 * file of a few kilobytes may otherwise fill any memory. Pictures stay packed, for text needs none of them; a locked
 * file is given up at once, because its streams could only be measured after they have been unlocked.
 */
final class PdfParser extends PDFParser {

    private static final int MOST_OBJECTS = 1_000_000;
    private static final int MOST_CROSS_REFERENCES = 500_000;
    private static final int MOST_BYTES_OF_STREAM = 4 * 1024 * 1024;
    private static final long MOST_BYTES = 128L * 1024 * 1024;
    private static final long MOST_CODES = 2_000_000;
    private static final long MOST_BITS_OF_ROW = 8L * 1024 * 1024;

    private static final Set<COSName> OF_TEXT = Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.ASCII85_DECODE,
            COSName.ASCII85_DECODE_ABBREVIATION,
            COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION);

    private static final String RANGE = "range";
    private static final Pattern RANGES = Pattern.compile("begin(?:bf|cid|notdef)range");
    private static final Pattern COMMENT = Pattern.compile("%[^\r\n]*");
    /** The first code, the last one, and what they are mapped to: a code, a list of codes or a number. */
    private static final Pattern CODES =
            Pattern.compile("<([0-9A-Fa-f\\s]{0,64})>\\s*<([0-9A-Fa-f\\s]{0,64})>\\s*(?:<[^>]{0,1024}>|\\[|[0-9]+)");

    private int objects;
    private long crossReferences;
    private long codes;
    private long bytes;
    private boolean tooLarge;
    private boolean locked;

    PdfParser(byte[] content) throws IOException {
        super(new RandomAccessReadBuffer(content));
    }

    /** Whether reading failed because there is more in the file than is read. */
    boolean isTooLarge() {
        return tooLarge;
    }

    /** Whether reading failed because the file is encrypted. */
    boolean isLocked() {
        return locked;
    }

    @Override
    protected void prepareDecryption() throws IOException {
        if (document.getEncryptionDictionary() != null) {
            locked = true;
            throw new IOException("encrypted");
        }
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        if (++objects > MOST_OBJECTS) {
            throw tooMuch();
        }
        return super.parseDirObject();
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        long end = source.getPosition();
        Set<COSName> filters = fixFilters(stream);
        boolean picture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
        if (picture || !OF_TEXT.containsAll(filters)) {
            stream.removeItem(COSName.FILTER);
        } else {
            byte[] unpacked = unpackForTrial(stream, filters);
            if (unpacked.length > MOST_BYTES_OF_STREAM && stream.containsKey(COSName.LENGTH1)) {
                // A whole font. Without it PDFBox takes another one, and text needs no shapes.
                stream.removeItem(COSName.FILTER);
            } else if (unpacked.length > MOST_BYTES_OF_STREAM) {
                throw tooMuch();
            } else {
                countCrossReferences(stream, unpacked.length);
                countCodes(unpacked);
            }
        }
        source.seek(end);
        return stream;
    }

    /** Names instead of references to them, so that what has been measured is what will be unpacked. */
    private static Set<COSName> fixFilters(COSStream stream) {
        Set<COSName> names = new LinkedHashSet<>();
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName name) {
            names.add(name);
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        if (names.isEmpty()) {
            stream.removeItem(COSName.FILTER);
        } else {
            stream.setItem(
                    COSName.FILTER, names.size() == 1 ? names.iterator().next() : new COSArray(List.copyOf(names)));
        }
        return names;
    }

    /** What PDFBox will unpack, each filter once; one byte more than the limit when it is more. */
    private byte[] unpackForTrial(COSStream stream, Set<COSName> filters) throws IOException {
        if (parametersOf(stream).stream().anyMatch(PdfParser::hasEndlessRow)) {
            throw tooMuch();
        }
        byte[] unpacked;
        try (InputStream packed = stream.createRawInputStream()) {
            unpacked = packed.readNBytes(filters.isEmpty() ? MOST_BYTES_OF_STREAM + 1 : Integer.MAX_VALUE);
        }
        int index = 0;
        for (COSName filter : filters) {
            BoundedBytes out = new BoundedBytes();
            try {
                FilterFactory.INSTANCE
                        .getFilter(filter)
                        .decode(new ByteArrayInputStream(unpacked), out, stream, index++);
            } catch (IOException | RuntimeException broken) {
                // Too much, or as broken as it will be for PDFBox.
            }
            unpacked = out.toByteArray();
            if (unpacked.length > MOST_BYTES_OF_STREAM) {
                return unpacked;
            }
        }
        bytes += unpacked.length;
        if (bytes > MOST_BYTES) {
            throw tooMuch();
        }
        return unpacked;
    }

    private static List<COSDictionary> parametersOf(COSStream stream) {
        List<COSDictionary> parameters = new ArrayList<>();
        COSBase written = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        if (written instanceof COSDictionary one) {
            parameters.add(one);
        } else if (written instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSDictionary one) {
                    parameters.add(one);
                }
            }
        }
        return parameters;
    }

    private static boolean hasEndlessRow(COSDictionary parameters) {
        long bits = (long) parameters.getInt(COSName.COLUMNS, 1)
                * Math.min(parameters.getInt(COSName.COLORS, 1), 32)
                * Math.min(parameters.getInt(COSName.BITS_PER_COMPONENT, 8), 32);
        return bits > MOST_BITS_OF_ROW;
    }

    /** A cross-reference stream without width has as many entries as it likes. */
    private void countCrossReferences(COSStream stream, long unpacked) throws IOException {
        @Nullable COSArray widths = stream.getCOSArray(COSName.W);
        if (widths == null) {
            return;
        }
        int width = 0;
        for (int i = 0; i < widths.size(); i++) {
            width += Math.max(0, widths.getInt(i, 0));
        }
        crossReferences += width == 0 ? Integer.MAX_VALUE : unpacked / width;
        if (crossReferences > MOST_CROSS_REFERENCES) {
            throw tooMuch();
        }
    }

    /** Ranges of codes that a font maps to letters are taken one by one, and a line of 20 bytes may name 65,536. */
    private void countCodes(byte[] unpacked) throws IOException {
        String text = new String(unpacked, StandardCharsets.ISO_8859_1);
        if (!text.contains(RANGE)) {
            return;
        }
        String bare = COMMENT.matcher(text).replaceAll("\n");
        Matcher ranges = RANGES.matcher(bare);
        while (ranges.find()) {
            int end = bare.indexOf("end", ranges.end());
            Matcher range = CODES.matcher(bare).region(ranges.end(), end < 0 ? bare.length() : end);
            while (range.find()) {
                codes += Math.max(0, code(range.group(2)) - code(range.group(1)));
                if (codes > MOST_CODES) {
                    throw tooMuch();
                }
            }
        }
    }

    private static long code(String digits) {
        String bare = digits.replaceAll("\\s", "");
        return bare.length() > 8 ? Integer.MAX_VALUE : Long.parseLong("0" + bare, 16);
    }

    private IOException tooMuch() {
        tooLarge = true;
        return new IOException("more than a document has");
    }

    /** One byte beyond the limit, and writing ends. */
    private static final class BoundedBytes extends ByteArrayOutputStream {

        @Override
        public synchronized void write(byte[] part, int from, int length) {
            int room = MOST_BYTES_OF_STREAM + 1 - count;
            super.write(part, from, Math.min(length, room));
            if (length >= room) {
                throw new IllegalStateException("enough");
            }
        }

        @Override
        public synchronized void write(int octet) {
            write(new byte[] {(byte) octet}, 0, 1);
        }
    }
}
