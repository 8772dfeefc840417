package vn.chidao.extraction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/** Files made to fill a memory or to hold up a processor, each up to the size that is taken. */
final class HostileFiles {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST = 20 * MEGABYTE;
    private static final int PART = 15 * MEGABYTE;

    private HostileFiles() {}

    static Map<String, Supplier<byte[]>> all() {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        addTexts(files);
        addWordFiles(files);
        addPdfFiles(files);
        addMessages(files);
        return files;
    }

    private static void addTexts(Map<String, Supplier<byte[]>> files) {
        files.put("text-largest", () -> filled(LARGEST, "a"));
        files.put("text-random", () -> {
            byte[] bytes = new byte[LARGEST];
            new Random(1).nextBytes(bytes);
            return bytes;
        });
        files.put(
                "text-tcvn3",
                () -> "Céng hßa x· héi chñ nghÜa ViÖt Nam. "
                        .repeat(MEGABYTE / 40)
                        .getBytes(LegacyEncoding.WINDOWS_1252));
        files.put("text-marks-1258", () -> latin("a" + "\u00F2\u00CC\u00DE".repeat(330_000)));
        files.put(
                "text-marks-utf8", () -> ("a" + "\u0323\u0300\u0309".repeat(330_000)).getBytes(StandardCharsets.UTF_8));
        files.put("text-lines", () -> filled(MEGABYTE, "\n"));
    }

    private static void addWordFiles(Map<String, Supplier<byte[]>> files) {
        files.put("word-bomb", () -> zip(1, 1024));
        files.put("word-entries", () -> zip(200_000, 0));
        files.put("word-paragraphs", () -> body("<w:p/>"));
        files.put("word-runs", () -> body("<w:p><w:r><w:t>a</w:t></w:r></w:p>"));
        files.put(
                "word-legacy-runs",
                () -> body("<w:p>" + WordFiles.inFont(".VnTime", "é") + WordFiles.run("a") + "</w:p>"));
        files.put("word-nested-tables", () -> body("<w:tbl><w:tr><w:tc>"));
        files.put("word-rows", () -> body("<w:tr><w:tc/><w:tc/><w:tc/></w:tr>"));
        files.put(
                "word-one-text",
                () -> WordFiles.withBody(WordFiles.paragraph("a".repeat(PART))).bytes());
        files.put(
                "word-one-attribute",
                () -> WordFiles.withBody("<w:p w:x=\"" + "a".repeat(PART) + "\"/>")
                        .bytes());
        files.put(
                "word-one-name",
                () -> WordFiles.withBody("<" + "a".repeat(PART) + "/>").bytes());
        files.put(
                "word-attributes",
                () -> WordFiles.withBody("<w:p "
                                + IntStream.range(0, 1_000_000)
                                        .mapToObj(i -> "a" + i + "=\"\" ")
                                        .collect(Collectors.joining())
                                + "/>")
                        .bytes());
        files.put(
                "word-namespaces",
                () -> body("<w:p xmlns:a=\"b\" xmlns:c=\"d\" xmlns:e=\"f\"><w:r><w:t>a</w:t></w:r></w:p>"));
        files.put(
                "word-styles",
                () -> WordFiles.withBody(WordFiles.paragraph("a"))
                        .withStyles(IntStream.range(0, 180_000)
                                .mapToObj(i -> "<w:style w:styleId=\"s" + i + "\"><w:basedOn w:val=\"s" + (i + 1)
                                        + "\"/></w:style>")
                                .collect(Collectors.joining()))
                        .bytes());
        files.put(
                "word-deep-style",
                () -> WordFiles.withBody("<w:p><w:pPr><w:pStyle w:val=\"s0\"/></w:pPr></w:p>".repeat(300_000))
                        .withStyles(IntStream.range(0, 100_000)
                                .mapToObj(i -> "<w:style w:styleId=\"s" + i + "\"><w:basedOn w:val=\"s" + (i + 1)
                                        + "\"/></w:style>")
                                .collect(Collectors.joining()))
                        .bytes());
        files.put(
                "word-numbers",
                () -> WordFiles.withBody(WordFiles.numbered(1, 8, "a").repeat(90_000))
                        .withNumbering("<w:abstractNum w:abstractNumId=\"0\">"
                                + WordFiles.level(8, "lowerLetter", "%1%2%3%4%5%6%7%8%9".repeat(1000))
                                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
                        .bytes());
        files.put(
                "word-lists",
                () -> WordFiles.withBody(WordFiles.paragraph("a"))
                        .withNumbering(IntStream.range(0, 350_000)
                                .mapToObj(i -> "<w:abstractNum w:abstractNumId=\"" + i + "\"/>")
                                .collect(Collectors.joining()))
                        .bytes());
    }

    private static void addPdfFiles(Map<String, Supplier<byte[]>> files) {
        files.put(
                "pdf-flate-bomb",
                () -> PdfFiles.byHand(PdfFiles.deflated(new byte[200 * MEGABYTE]), "/Filter/FlateDecode"));
        files.put(
                "pdf-flate-twice",
                () -> PdfFiles.byHand(
                        PdfFiles.deflated(PdfFiles.deflated(new byte[200 * MEGABYTE])),
                        "/Filter[/FlateDecode/LZWDecode/FlateDecode]"));
        files.put(
                "pdf-lzw-bomb",
                () -> PdfFiles.byHand(lzw(new byte[40 * MEGABYTE]), "/Filter 6 0 R", "<<>>", "/LZWDecode "));
        files.put("pdf-forms", HostileFiles::formsOfForms);
        files.put(
                "pdf-row",
                () -> PdfFiles.byHand(
                        PdfFiles.deflated(new byte[100]),
                        "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000>>"));
        files.put(
                "pdf-ccitt",
                () -> PdfFiles.byHand(
                        new byte[100], "/Filter/CCITTFaxDecode/DecodeParms<</K 0/Columns 100000/Rows 20000>>"));
        files.put(
                "pdf-dictionaries-in-content",
                () -> PdfFiles.byHand(
                        PdfFiles.deflated(latin("[" + "<<>>".repeat(1_040_000) + "] TJ")), "/Filter/FlateDecode"));
        files.put(
                "pdf-operands",
                () -> PdfFiles.byHand(PdfFiles.deflated(latin("1 ".repeat(2_090_000))), "/Filter/FlateDecode"));
        files.put(
                "pdf-states",
                () -> PdfFiles.byHand(PdfFiles.deflated(latin("q ".repeat(2_090_000))), "/Filter/FlateDecode"));
        files.put(
                "pdf-one-string",
                () -> PdfFiles.byHand(
                        PdfFiles.deflated(latin("BT /F1 9 Tf (" + "a".repeat(4_100_000) + ") Tj ET")),
                        "/Filter/FlateDecode"));
        files.put(
                "pdf-strings",
                () -> PdfFiles.byHand(
                        PdfFiles.deflated(latin("BT /F1 9 Tf " + "(ab)Tj ".repeat(590_000) + " ET")),
                        "/Filter/FlateDecode"));
        files.put("pdf-nested-arrays", () -> PdfFiles.byHand(latin("[".repeat(2_000_000)), ""));
        files.put(
                "pdf-objects",
                () -> latin("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/X[" + "<<>>".repeat(4_900_000)
                        + "]>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj trailer<</Root 1 0 R>>"));
        files.put(
                "pdf-pages",
                () -> latin("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Count 1/Kids[" + "3 0 R ".repeat(400_000)
                        + "]>>endobj\n3 0 obj<</Type/Page>>endobj trailer<</Root 1 0 R>>"));
        files.put(
                "pdf-deep-pages",
                () -> latin("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + IntStream.range(2, 100_000)
                                .mapToObj(i -> i + " 0 obj<</Type/Pages/Count 1/Kids[" + (i + 1) + " 0 R]>>endobj\n")
                                .collect(Collectors.joining())
                        + "trailer<</Root 1 0 R>>"));
        files.put("pdf-brute-force", () -> filled(LARGEST, "%PDF-1.7\n1 0 obj<<>>endobj\n"));
        files.put("pdf-brute-force-words", () -> filled(LARGEST, "%PDF-1.7 obj obj xref trailer startxref %%EOF\n"));
        files.put("pdf-reference-table", HostileFiles::crossReferencesWithoutWidth);
        files.put("pdf-object-stream", HostileFiles::objectStreamBomb);
        files.put("pdf-map-of-codes", () -> mapOfCodes("1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange"));
        files.put(
                "pdf-maps-of-codes",
                () -> mapOfCodes("1 beginbfrange <0000> <FFFF> <0041> endbfrange\n".repeat(100_000)));
        files.put("pdf-truncated", () -> {
            byte[] whole = PdfFiles.of(pen -> pen.write(72, 700, "Nội dung của văn bản chỉ đạo về nông thôn mới"));
            return Arrays.copyOf(whole, whole.length * 2 / 3);
        });
    }

    private static void addMessages(Map<String, Supplier<byte[]>> files) {
        files.put("edxml-bomb", () -> message(1, zip(1, 300)));
        files.put("edxml-many-bombs", () -> message(500, zip(1, 1)));
        files.put("edxml-many-hostile-files", () -> message(500, formsOfForms()));
        files.put("edxml-largest", () -> message(1, new byte[14 * MEGABYTE]));
        files.put("edxml-elements", () -> filled(LARGEST, "<edXML>"));
        files.put("edxml-one-text", () -> latin("<edXML><Content>" + "a".repeat(LARGEST - 40) + "</Content></edXML>"));
        files.put(
                "edxml-laughs",
                () -> latin("<?xml version=\"1.0\"?><!DOCTYPE edXML [<!ENTITY a0 \"ha\">"
                        + IntStream.range(0, 20)
                                .mapToObj(i -> "<!ENTITY a" + (i + 1) + " \"" + ("&a" + i + ";").repeat(10) + "\">")
                                .collect(Collectors.joining())
                        + "]><edXML><Content>&a20;</Content></edXML>"));
    }

    private static byte[] message(int attachments, byte[] content) {
        String attachment = "<Attachment><ContentTransferEncoded>"
                + Base64.getEncoder().encodeToString(content) + "</ContentTransferEncoded></Attachment>";
        return latin("<edXML>" + attachment.repeat(attachments) + "</edXML>");
    }

    private static byte[] formsOfForms() {
        String ten = IntStream.range(0, 10).mapToObj(i -> "/X0 Do ").collect(Collectors.joining());
        String[] forms = IntStream.range(0, 30)
                .mapToObj(i -> "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X0 " + (i + 6)
                        + " 0 R>>>>/Length " + ten.length() + ">>stream\n" + ten + "\nendstream ")
                .toArray(String[]::new);
        return PdfFiles.byHand(latin(ten), "", forms);
    }

    /** Every number up to two thousand million, at no byte each. */
    private static byte[] crossReferencesWithoutWidth() {
        String head = "%PDF-1.7\n";
        return latin(head
                + "1 0 obj<</Type/XRef/Size 2000000000/W[0 0 0]/Root 2 0 R/Length 4>>stream\naaaa\nendstream endobj\n"
                + "2 0 obj<</Type/Catalog>>endobj\nstartxref\n" + head.length() + "\n%%EOF");
    }

    private static byte[] objectStreamBomb() {
        byte[] packed = PdfFiles.deflated(new byte[200 * MEGABYTE]);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfFiles.print(
                pdf,
                "%PDF-1.7\n1 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.length
                        + ">>stream\n");
        pdf.writeBytes(packed);
        PdfFiles.print(pdf, "\nendstream endobj\n");
        int at = pdf.size();
        PdfFiles.print(pdf, "2 0 obj<</Type/XRef/Size 4/W[1 4 1]/Root 3 0 R/Length 24>>stream\n");
        pdf.writeBytes(new byte[] {
            0,
            0,
            0,
            0,
            0,
            0,
            1,
            0,
            0,
            0,
            9,
            0,
            1,
            0,
            (byte) (at >> 16),
            (byte) (at >> 8),
            (byte) at,
            0,
            2,
            0,
            0,
            0,
            1,
            0
        });
        PdfFiles.print(pdf, "\nendstream endobj\nstartxref\n" + at + "\n%%EOF");
        return pdf.toByteArray();
    }

    private static byte[] mapOfCodes(String ranges) {
        String map =
                "/CIDInit/ProcSet findresource begin begincmap 1 begincodespacerange <00000000><FFFFFFFF> endcodespacerange\n"
                        + ranges + "\nendcmap";
        String content = "BT /F2 9 Tf <0001> Tj ET";
        return latin("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
                + "/Contents 4 0 R/Resources<</Font<</F2 5 0 R>>>>>>endobj\n4 0 obj<</Length " + content.length()
                + ">>stream\n" + content
                + "\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H"
                + "/ToUnicode 6 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)"
                + "/Ordering(Identity)/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4>>>>]>>endobj\n"
                + "6 0 obj<</Length " + map.length() + ">>stream\n" + map
                + "\nendstream endobj\ntrailer<</Root 1 0 R>>");
    }

    private static byte[] body(String repeated) {
        return WordFiles.withBody(repeated.repeat(PART / repeated.length())).bytes();
    }

    private static byte[] zip(int entries, int megabytesEach) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] zeros = new byte[MEGABYTE];
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry("word/media/" + i));
                for (int megabyte = 0; megabyte < megabytesEach; megabyte++) {
                    zip.write(zeros);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] lzw(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try {
            Filter filter = FilterFactory.INSTANCE.getFilter(COSName.LZW_DECODE);
            filter.encode(new ByteArrayInputStream(content), packed, new COSDictionary(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] filled(int size, String pattern) {
        byte[] part = latin(pattern);
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = part[i % part.length];
        }
        return bytes;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
