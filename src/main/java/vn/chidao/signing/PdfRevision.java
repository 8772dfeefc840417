package vn.chidao.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * A PDF file as it was up to a byte: what a signature covered when it was made. Read strictly, because other programs guess
 * otherwise where a file is broken. Only what says where objects lie is ever unpacked.
 */
final class PdfRevision implements AutoCloseable {

    static final COSName SIGNATURE_FIELD = COSName.SIG;

    private final PDDocument document;

    private PdfRevision(PDDocument document) {
        this.document = document;
    }

    /**
     * @throws Locked for an encrypted file
     * @throws IOException for a broken one
     * @throws Effort.TooMuch for one with more in it than a document has
     */
    static PdfRevision open(byte[] file, int length, Effort effort) throws IOException {
        BoundedParser parser = new BoundedParser(file, length, effort);
        return new PdfRevision(parser.parse(false));
    }

    /** As {@link #open}, for a broken file, as well as it can be read. */
    static PdfRevision openBroken(byte[] file, Effort effort) throws IOException {
        return new PdfRevision(new BoundedParser(file, file.length, effort).parse(true));
    }

    PDDocument document() {
        return document;
    }

    COSDictionary trailer() {
        return document.getDocument().getTrailer();
    }

    /** The signed signature fields' signatures, however deep the fields lie. */
    List<COSDictionary> signatures(Effort effort) {
        COSDictionary root = trailer().getCOSDictionary(COSName.ROOT);
        COSDictionary form = root == null ? null : root.getCOSDictionary(COSName.ACRO_FORM);
        COSArray fields = form == null ? null : form.getCOSArray(COSName.FIELDS);
        List<COSDictionary> found = new ArrayList<>();
        if (fields == null) {
            return found;
        }
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Field> open = new ArrayDeque<>();
        push(fields, null, open);
        while (!open.isEmpty()) {
            effort.step();
            Field field = open.pop();
            if (!seen.add(field.dictionary)) {
                continue;
            }
            COSName type = field.dictionary.getCOSName(COSName.FT);
            COSName effective = type == null ? field.inherited : type;
            COSDictionary value = field.dictionary.getCOSDictionary(COSName.V);
            if (SIGNATURE_FIELD.equals(effective) && value != null && seen.add(value)) {
                found.add(value);
            }
            COSArray kids = field.dictionary.getCOSArray(COSName.KIDS);
            if (kids != null) {
                push(kids, effective, open);
            }
        }
        return found;
    }

    private static void push(COSArray fields, @Nullable COSName inherited, Deque<Field> open) {
        for (int i = fields.size() - 1; i >= 0; i--) {
            if (fields.getObject(i) instanceof COSDictionary dictionary) {
                open.push(new Field(dictionary, inherited));
            }
        }
    }

    private record Field(COSDictionary dictionary, @Nullable COSName inherited) {}

    @Override
    public void close() throws IOException {
        document.close();
    }

    /** The file is encrypted. */
    static final class Locked extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** PDFBox's parser with limits on objects, and on what tables and packed objects become. */
    private static final class BoundedParser extends PDFParser {

        private static final COSName OBJECT_STREAM = COSName.OBJ_STM;
        private static final int MOST_REFERENCES = 500_000;
        private static final int MOST_FILTERS = 4;
        private static final int STEPS_OF_DICTIONARY = 5;
        private static final int STEPS_OF_NAME = 2;

        private final Effort effort;
        private long unpacked;

        BoundedParser(byte[] file, int length, Effort effort) throws IOException {
            super(new RandomAccessReadBuffer(
                    ByteBuffer.wrap(file, 0, length).slice().asReadOnlyBuffer()));
            this.effort = effort;
        }

        @Override
        protected void prepareDecryption() throws IOException {
            if (document.getEncryptionDictionary() != null) {
                throw new Locked();
            }
        }

        @Override
        protected COSBase parseDirObject() throws IOException {
            effort.step();
            return super.parseDirObject();
        }

        /** A dictionary takes more room than a value, however little stands in it. */
        @Override
        protected COSDictionary parseCOSDictionary(boolean direct) throws IOException {
            steps(STEPS_OF_DICTIONARY);
            return super.parseCOSDictionary(direct);
        }

        @Override
        protected COSName parseCOSName() throws IOException {
            steps(STEPS_OF_NAME);
            return super.parseCOSName();
        }

        private void steps(int many) {
            for (int i = 0; i < many; i++) {
                effort.step();
            }
        }

        @Override
        protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
            COSStream stream = super.parseCOSStream(dictionary);
            COSName type = stream.getCOSName(COSName.TYPE);
            if (OBJECT_STREAM.equals(type) || COSName.XREF.equals(type) || stream.containsKey(COSName.W)) {
                long end = source.getPosition();
                measure(stream);
                source.seek(end);
            }
            return stream;
        }

        private void measure(COSStream stream) throws IOException {
            byte[] content;
            try (InputStream packed = stream.createRawInputStream()) {
                content = packed.readAllBytes();
            }
            Set<COSName> filters = filters(stream);
            if (filters.size() > MOST_FILTERS) {
                throw new Effort.TooMuch();
            }
            int index = 0;
            for (COSName filter : filters) {
                Bounded out = new Bounded(effort.mostUnpacked());
                try {
                    FilterFactory.INSTANCE
                            .getFilter(filter)
                            .decode(new ByteArrayInputStream(content), out, stream, index++);
                } catch (IOException | RuntimeException broken) {
                    if (out.isFull()) {
                        throw new Effort.TooMuch();
                    }
                }
                content = out.toByteArray();
            }
            unpacked += content.length;
            int width = widthOf(stream);
            if (unpacked > effort.mostUnpacked() || width >= 0 && content.length > (long) MOST_REFERENCES * width) {
                throw new Effort.TooMuch();
            }
        }

        private static Set<COSName> filters(COSStream stream) {
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
            return names;
        }

        /** How many bytes an entry of a cross-reference stream has; with none it has no end of entries. */
        private static int widthOf(COSStream stream) {
            COSArray widths = stream.getCOSArray(COSName.W);
            if (widths == null) {
                return -1;
            }
            int width = 0;
            for (int i = 0; i < widths.size(); i++) {
                width += Math.max(0, widths.getInt(i, 0));
            }
            if (width == 0) {
                throw new Effort.TooMuch();
            }
            return width;
        }

        private static final class Bounded extends ByteArrayOutputStream {

            private final int most;

            Bounded(int most) {
                this.most = most;
            }

            boolean isFull() {
                return count >= most;
            }

            @Override
            public synchronized void write(byte[] part, int from, int length) {
                super.write(part, from, Math.min(length, most - count));
                if (isFull()) {
                    throw new IllegalStateException("enough");
                }
            }

            @Override
            public synchronized void write(int octet) {
                write(new byte[] {(byte) octet}, 0, 1);
            }
        }
    }
}
