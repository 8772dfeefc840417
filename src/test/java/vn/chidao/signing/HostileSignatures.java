package vn.chidao.signing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import vn.chidao.layout.PrintedDocuments;

/** Files made to hold up whoever checks their signatures, or to fill his memory, each up to the size that is taken. */
final class HostileSignatures {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST = 20 * MEGABYTE;
    private static final String PAGES = "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n";

    private HostileSignatures() {}

    static Map<String, Supplier<byte[]>> all(Path folder) throws Exception {
        SigningWorld world = new SigningWorld(folder);
        byte[] signed = world.signed(PrintedDocuments.plan(), SigningWorld.SECRETARY);
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        files.put("xref-to-itself", () -> table("/Prev 9"));
        files.put("xref-to-each-other", HostileSignatures::tablesToEachOther);
        files.put("xref-long-chain", HostileSignatures::chainOfTables);
        files.put("xref-hybrid-to-itself", () -> table("/XRefStm 9"));
        files.put(
                "xref-huge-count",
                () -> latin("%PDF-1.7\nxref\n0 2147483647\n" + "0000000000 65535 f \n".repeat(9)
                        + "trailer<</Size 2147483647/Root 1 0 R>>\nstartxref\n9\n%%EOF"));
        files.put("xref-no-width", () -> referenceStream("/W[0 0 0]/Index[0 2147483647]", new byte[40]));
        files.put("xref-huge-width", () -> referenceStream("/W[2000000000 2000000000 2000000000]", new byte[40]));
        files.put("xref-huge-index", () -> referenceStream("/W[1 2 1]/Index[0 2147483647]", new byte[40]));
        files.put("xref-bomb", () -> packedReferences("/FlateDecode", new byte[300 * MEGABYTE], false));
        files.put(
                "xref-double-bomb",
                () -> packedReferences("[/FlateDecode/FlateDecode]", new byte[300 * MEGABYTE], true));
        files.put(
                "xref-huge-row",
                () -> packedReferences(
                        "/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000>>", new byte[400], false));
        files.put(
                "xref-many-colours",
                () -> packedReferences(
                        "/FlateDecode/DecodeParms<</Predictor 12/Columns 30000000/Colors 32/BitsPerComponent 16>>",
                        new byte[400],
                        false));
        files.put("objects-bomb", () -> objects(1, 10, new byte[300 * MEGABYTE]));
        files.put("objects-many", () -> objects(900_000, 7_000_000, latin("1 0 ".repeat(1_900_000))));
        files.put("signatures-ten-thousand", () -> signatures(10_000));
        files.put("signatures-fifty-over-all", () -> copies(signed, 49, LARGEST));
        files.put("revisions-ten-thousand", () -> revisions(signed, 10_000));
        files.put("revisions-of-others", () -> {
            byte[] file = signed;
            for (int i = 0; i < 40; i++) {
                file = world.signed(file, i % 2 == 0 ? SigningWorld.CHAIRWOMAN : SigningWorld.SECRETARY);
            }
            return file;
        });
        files.put(
                "annotations-a-million",
                () -> SigningWorld.appended(signed, 4000, "[" + "<</Type/Annot>>".repeat(1_200_000) + "]"));
        files.put(
                "fields-of-fields",
                () -> catalogue("/AcroForm<</Fields[" + "<</Kids[".repeat(3_000) + "]>>".repeat(3_000) + "]>>"));
        files.put("fields-a-million", () -> catalogue("/AcroForm<</Fields[" + "<<>>".repeat(1_500_000) + "]>>"));
        files.put("names-all-different", () -> {
            StringBuilder names = new StringBuilder();
            for (int i = 0; names.length() < 15 * MEGABYTE; i++) {
                names.append("/N").append(i).append(" 1");
            }
            return catalogue(names.toString());
        });
        files.put("nested-arrays", () -> catalogue("/X" + "[".repeat(5_000_000)));
        files.put("nested-dictionaries", () -> catalogue("/X" + "<</X".repeat(2_000_000)));
        files.put("one-string", () -> catalogue("/X(" + "a".repeat(LARGEST - 400) + ")"));
        files.put(
                "cms-nested",
                () -> withSignature(signed, "30800000".substring(0, 4).repeat(11_000)));
        files.put("cms-long-lengths", () -> withSignature(signed, "30847fffffff"));
        files.put("cms-noughts", () -> withSignature(signed, ""));
        files.put("nothing-but-objects", () -> filled("%PDF-1.7\n1 0 obj<<>>endobj\n"));
        files.put(
                "nothing-but-words", () -> filled("%PDF-1.7 obj xref trailer startxref %%EOF /ByteRange [0 1 2 3]\n"));
        files.put(
                "encrypted",
                () -> latin("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n" + PAGES
                        + "3 0 obj<</Filter/Standard/V 5/R 6/O(a)/U(a)/P -1>>endobj\n"
                        + "trailer<</Size 4/Root 1 0 R/Encrypt 3 0 R>>\nstartxref\n0\n%%EOF"));
        return files;
    }

    private static byte[] catalogue(String entries) {
        String head = "%PDF-1.7\n";
        String catalogue = "1 0 obj<</Type/Catalog/Pages 2 0 R" + entries + ">>endobj\n";
        int table = head.length() + catalogue.length() + PAGES.length();
        return latin(head + catalogue + PAGES
                + String.format(
                        "xref\n0 3\n0000000000 65535 f \n%010d 00000 n \n%010d 00000 n \n",
                        head.length(), head.length() + catalogue.length())
                + "trailer<</Size 3/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
    }

    private static byte[] table(String more) {
        return latin("%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 3/Root 1 0 R" + more
                + ">>\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n" + PAGES + "startxref\n9\n%%EOF\n");
    }

    private static byte[] tablesToEachOther() {
        String first = "xref\n0 1\n0000000000 65535 f \ntrailer<</Size 3/Root 1 0 R/Prev 0000000099>>\n";
        String head = "%PDF-1.7\n";
        int second = head.length() + first.length();
        return latin(head + first.replace("0000000099", String.format("%010d", second))
                + first.replace("0000000099", String.format("%010d", head.length())) + "startxref\n" + second
                + "\n%%EOF\n");
    }

    private static byte[] chainOfTables() {
        StringBuilder text = new StringBuilder("%PDF-1.7\n");
        int previous = 0;
        for (int i = 0; i < 200_000; i++) {
            int at = text.length();
            text.append("xref\n0 0\ntrailer<</Size 3/Root 1 0 R");
            if (i > 0) {
                text.append("/Prev ").append(previous);
            }
            text.append(">>\n");
            previous = at;
        }
        return latin(text + "startxref\n" + previous + "\n%%EOF\n");
    }

    private static byte[] referenceStream(String entries, byte[] content) {
        return stream("1 0 obj<</Type/XRef/Size 2147483647/Root 2 0 R" + entries, content);
    }

    private static byte[] packedReferences(String filter, byte[] content, boolean twice) {
        byte[] packed = deflated(content);
        return referenceStream("/W[1 2 1]/Filter" + filter, twice ? deflated(packed) : packed);
    }

    private static byte[] stream(String head, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("%PDF-1.7\n" + head + "/Length " + content.length + ">>stream\n"));
        out.writeBytes(content);
        out.writeBytes(latin("\nendstream endobj\n2 0 obj<</Type/Catalog>>endobj\nstartxref\n9\n%%EOF"));
        return out.toByteArray();
    }

    /** A catalogue in a packed stream of objects. */
    private static byte[] objects(int count, int first, byte[] content) {
        byte[] packed = deflated(content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("%PDF-1.7\n3 0 obj<</Type/ObjStm/N " + count + "/First " + first
                + "/Filter/FlateDecode/Length " + packed.length + ">>stream\n"));
        out.writeBytes(packed);
        out.writeBytes(latin("\nendstream endobj\n"));
        int at = out.size();
        out.writeBytes(latin("4 0 obj<</Type/XRef/Size 5/W[1 4 1]/Root 1 0 R/Length 30>>stream\n"));
        out.writeBytes(entry(0, 0));
        out.writeBytes(entry(2, 3));
        out.writeBytes(entry(2, 3));
        out.writeBytes(entry(1, 9));
        out.writeBytes(entry(1, at));
        out.writeBytes(latin("\nendstream endobj\nstartxref\n" + at + "\n%%EOF"));
        return out.toByteArray();
    }

    private static byte[] entry(int kind, int at) {
        return new byte[] {(byte) kind, (byte) (at >> 24), (byte) (at >> 16), (byte) (at >> 8), (byte) at, 0};
    }

    private static byte[] signatures(int count) {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < count; i++) {
            fields.append("<</FT/Sig/T(s").append(i).append(")/V<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>>>");
        }
        return catalogue("/AcroForm<</Fields[" + fields + "]>>");
    }

    /** The same signature named often in a file that it covers a part of, so that it is verified as often. */
    private static byte[] copies(byte[] signed, int count, int size) {
        String text = new String(signed, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf("/ByteRange") + 10;
        String range = text.substring(at, text.indexOf(']', at) + 1);
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < count; i++) {
            fields.append("<</FT/Sig/T(s")
                    .append(i)
                    .append(")/V<</Type/Sig/SubFilter/ETSI.CAdES.detached/ByteRange")
                    .append(range)
                    .append(">>>>");
        }
        byte[] file = SigningWorld.appended(
                signed, catalogueOf(text), "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[" + fields + "]>>>>");
        byte[] long20 = Arrays.copyOf(file, size);
        Arrays.fill(long20, file.length, size, (byte) ' ');
        return long20;
    }

    private static int catalogueOf(String text) {
        int at = text.lastIndexOf("/Root") + 6;
        return Integer.parseInt(text.substring(at, text.indexOf(' ', at)));
    }

    private static byte[] revisions(byte[] signed, int count) {
        String text = new String(signed, StandardCharsets.ISO_8859_1);
        int from = text.lastIndexOf("startxref") + 9;
        int previous = Integer.parseInt(
                text.substring(from, text.indexOf("%%EOF", from)).strip());
        StringBuilder more = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int at = signed.length + more.length();
            more.append("xref\n0 1\n0000000000 65535 f \ntrailer<</Size 5000/Root ")
                    .append(catalogueOf(text))
                    .append(" 0 R/Prev ")
                    .append(previous)
                    .append(">>\nstartxref\n")
                    .append(at)
                    .append("\n%%EOF\n");
            previous = at;
        }
        return latin(text + more);
    }

    /** Other digits in the room of the signature. */
    private static byte[] withSignature(byte[] signed, String digits) {
        String text = new String(signed, StandardCharsets.ISO_8859_1);
        int from = text.lastIndexOf("/Contents <") + 11;
        int to = text.indexOf('>', from);
        String filled = digits.substring(0, Math.min(digits.length(), to - from));
        return latin(text.substring(0, from) + filled + "0".repeat(to - from - filled.length()) + text.substring(to));
    }

    private static byte[] filled(String piece) {
        return latin(piece.repeat(LARGEST / piece.length()));
    }

    private static byte[] deflated(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            packed.write(content);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
