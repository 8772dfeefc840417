package vn.chidao.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import vn.chidao.layout.PrintedDocuments;
import vn.chidao.signing.CheckedPdf.State;
import vn.chidao.signing.CheckedPdf.Verdict;
import vn.chidao.signing.SignatureFinding.Coverage;
import vn.chidao.signing.SignatureFinding.Integrity;

/** What people without a key do to a signed file so that it seems to say something else. */
class AttackedSignatureTests {

    private static final byte[] PLAN = PrintedDocuments.plan();

    @TempDir
    Path folder;

    SigningWorld world;
    byte[] signed;

    interface Change {

        void make(PDDocument document) throws Exception;
    }

    @BeforeEach
    void signsTheDocument() throws Exception {
        world = new SigningWorld(folder);
        signed = world.signed(PLAN, SigningWorld.SECRETARY);
    }

    /** A second field shows a picture over the page and points to the signature that is there: it verifies. */
    @Test
    void findsACopyOfASignatureThatCoversTheText() throws Exception {
        byte[] attacked = changed(document -> {
            COSDictionary form = form(document);
            COSArray fields = form.getCOSArray(COSName.FIELDS);
            COSDictionary old = ((COSDictionary) fields.getObject(0)).getCOSDictionary(COSName.V);
            COSDictionary copy = new COSDictionary();
            for (COSName name : List.of(COSName.FILTER, COSName.SUB_FILTER, COSName.M)) {
                copy.setItem(name, old.getItem(name));
            }
            copy.setItem(COSName.BYTERANGE, range(old));
            copy.setItem(COSName.CONTENTS, new COSString(new byte[] {1}));
            copy.setString(COSName.REASON, "T/M BAN THƯỜNG VỤ - BÍ THƯ");
            COSDictionary field = shownField(document, copy);
            fields.add(field);
            annotations(document).add(field);
        });

        CheckedPdf checked = world.check().verify(attacked);
        assertThat(checked.signatures()).allMatch(each -> each.coverage() == Coverage.CHANGED);
        assertThat(checked.verdict()).isEqualTo(Verdict.BROKEN);
    }

    /** Shadow: what was hidden below a picture shows when the picture goes. */
    @Test
    void findsWhatWasTakenAway() throws Exception {
        assertThat(verdict(changed(document -> {
                    document.getPage(0).getCOSObject().removeItem(COSName.CONTENTS);
                    document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
                })))
                .isEqualTo(Verdict.BROKEN);
    }

    @Test
    void findsANoteLaidOverTheText() throws Exception {
        assertThat(verdict(changed(document -> {
                    COSDictionary note = new COSDictionary();
                    note.setItem(COSName.TYPE, COSName.ANNOT);
                    note.setItem(COSName.SUBTYPE, COSName.getPDFName("FreeText"));
                    note.setString(COSName.CONTENTS, "Không thực hiện");
                    annotations(document).add(note);
                })))
                .isEqualTo(Verdict.BROKEN);
    }

    @Test
    void findsAnotherFont() throws Exception {
        assertThat(verdict(changed(document -> {
                    COSDictionary resources = document.getPage(0).getResources().getCOSObject();
                    COSDictionary fonts = resources.getCOSDictionary(COSName.FONT);
                    COSName first = fonts.keySet().iterator().next();
                    COSDictionary font = fonts.getCOSDictionary(first);
                    font.setItem(COSName.getPDFName("ToUnicode"), COSInteger.ONE);
                    font.setItem(COSName.BASE_FONT, COSName.getPDFName("Khac"));
                    font.setNeedToBeUpdated(true);
                })))
                .isEqualTo(Verdict.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OpenAction", "Names", "OCProperties", "PageLabels", "AA", "Collection"})
    void findsWhatWasAddedToTheCatalogue(String entry) throws Exception {
        assertThat(verdict(changed(
                        document -> document.getDocumentCatalog().getCOSObject().setItem(entry, new COSDictionary()))))
                .isEqualTo(Verdict.BROKEN);
    }

    @Test
    void findsAnotherReasonForTheSameSignature() throws Exception {
        assertThat(verdict(changed(document -> {
                    COSDictionary signature = ((COSDictionary)
                                    form(document).getCOSArray(COSName.FIELDS).getObject(0))
                            .getCOSDictionary(COSName.V);
                    signature.setString(COSName.REASON, "Không đồng ý");
                    signature.setNeedToBeUpdated(true);
                })))
                .isNotIn(Verdict.SOUND, Verdict.REVOCATION_UNKNOWN);
    }

    /** Wrapping: the second part is moved, and the room between the parts holds new objects. */
    @Test
    void believesNoGapThatHoldsMoreThanTheSignature() {
        String text = latin(signed);
        int at = text.lastIndexOf("/ByteRange") + 10;
        int close = text.indexOf(']', at);
        String[] numbers =
                text.substring(text.indexOf('[', at) + 1, close).strip().split("\\s+");
        int gap = Integer.parseInt(numbers[1]);
        int tail = Integer.parseInt(numbers[2]);
        String inserted = "9 0 obj<</Type/Page>>endobj\n";
        for (String wrapped : List.of(
                text.substring(0, tail) + inserted + text.substring(tail),
                text.substring(0, gap) + inserted + text.substring(gap))) {
            String moved = text.substring(at, close + 1)
                    .replace(" " + numbers[2] + " ", " " + (tail + inserted.length()) + " ");
            byte[] attacked = (wrapped.substring(0, at) + moved + wrapped.substring(close + 1))
                    .getBytes(StandardCharsets.ISO_8859_1);

            assertThat(verdict(attacked)).isNotIn(Verdict.SOUND, Verdict.REVOCATION_UNKNOWN, Verdict.UNSIGNED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "[0 0 0 0]",
                "[0 10]",
                "[0 -10 20 30]",
                "[0 99999999999 1 1]",
                "[0 10 12 9223372036854775807]",
                "(0 1 2 3)",
                "[0 10 5 30]",
                "[0 100 102 100 300 5]"
            })
    void believesNoRangeThatCannotBe(String range) {
        String text = latin(signed);
        int at = text.lastIndexOf("/ByteRange") + 10;
        int close = text.indexOf(']', at) + 1;
        String padded = " " + range + " ".repeat(Math.max(0, close - at - range.length() - 1));
        byte[] attacked =
                (text.substring(0, at) + padded + text.substring(close)).getBytes(StandardCharsets.ISO_8859_1);

        CheckedPdf checked = world.check().verify(attacked);

        assertThat(checked.verdict()).isNotIn(Verdict.SOUND, Verdict.REVOCATION_UNKNOWN);
        assertThat(checked.signatures()).noneMatch(each -> each.integrity() == Integrity.INTACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "30", "3080", "0500", "ffffffff"})
    void believesNoEmptySignature(String digits) {
        String text = latin(signed);
        int from = text.lastIndexOf("/Contents <") + 11;
        int to = text.indexOf('>', from);
        byte[] attacked = (text.substring(0, from)
                        + digits
                        + "0".repeat(to - from - digits.length())
                        + text.substring(to))
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(world.check().verify(attacked).signatures())
                .singleElement()
                .matches(each -> each.integrity() == Integrity.UNREADABLE || each.integrity() == Integrity.BROKEN);
    }

    @Test
    void keepsToTheLimitsThatAreSet() {
        byte[] twice = world.signing().seal(signed, SigningWorld.COMMITTEE, null, SigningWorld.occasion());
        world.limits = new SigningProperties.Limits(50, 100, Duration.ofSeconds(20), DataSize.ofMegabytes(8), 2);
        assertThat(world.check().verify(signed).state()).isEqualTo(State.TOO_COMPLEX);

        world.limits = new SigningProperties.Limits(50, 2_000_000, Duration.ofNanos(1), DataSize.ofMegabytes(8), 2);
        assertThat(world.check().verify(signed).state()).isEqualTo(State.TOO_COMPLEX);

        world.limits = new SigningProperties.Limits(1, 2_000_000, Duration.ofSeconds(20), DataSize.ofMegabytes(8), 2);
        assertThat(world.check().verify(twice).state()).isEqualTo(State.TOO_COMPLEX);
    }

    /** Who waits for hostile files of others gets an answer too. */
    @Test
    void doesNotLetOthersWaitForEver() throws Exception {
        world.limits =
                new SigningProperties.Limits(50, 2_000_000_000, Duration.ofMillis(300), DataSize.ofMegabytes(8), 1);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        TrustedAuthorities slow = new TrustedAuthorities(null, null) {
            @Override
            List<java.security.cert.X509Certificate> all() {
                begun.countDown();
                try {
                    done.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                return List.of();
            }
        };
        SignatureCheck check = new SignatureCheck(slow, new RevocationLists(null), world.limits, world.clock);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<CheckedPdf> first = other.submit(() -> check.verify(signed));
            begun.await();

            assertThat(check.verify(signed).state()).isEqualTo(State.BUSY);

            done.countDown();
            first.get();
            assertThat(check.verify(signed).state()).isNotEqualTo(State.BUSY);
        } finally {
            done.countDown();
            other.shutdownNow();
        }
    }

    private Verdict verdict(byte[] file) {
        return world.check().verify(file).verdict();
    }

    /** Saved as an increment, as an editor does it. */
    private byte[] changed(Change change) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(signed)) {
            change.make(document);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        assertThat(out.size()).isGreaterThan(signed.length);
        return out.toByteArray();
    }

    private static COSDictionary form(PDDocument document) {
        COSDictionary form = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
        form.setNeedToBeUpdated(true);
        form.getCOSArray(COSName.FIELDS).setNeedToBeUpdated(true);
        return form;
    }

    private static COSArray annotations(PDDocument document) {
        COSDictionary page = document.getPage(0).getCOSObject();
        page.setNeedToBeUpdated(true);
        COSArray annotations = page.getCOSArray(COSName.ANNOTS);
        if (annotations == null) {
            annotations = new COSArray();
            page.setItem(COSName.ANNOTS, annotations);
        }
        annotations.setNeedToBeUpdated(true);
        return annotations;
    }

    /** The numbers by themselves: PDFBox writes an array that it has read as it was. */
    private static COSArray range(COSDictionary signature) {
        COSArray copy = new COSArray();
        for (COSBase number : signature.getCOSArray(COSName.BYTERANGE)) {
            copy.add(number);
        }
        return copy;
    }

    private static COSDictionary shownField(PDDocument document, COSDictionary signature) throws Exception {
        COSStream picture = document.getDocument().createCOSStream();
        picture.setItem(COSName.SUBTYPE, COSName.FORM);
        picture.setItem(COSName.BBOX, box());
        try (var content = picture.createOutputStream()) {
            content.write("1 g 0 0 500 700 re f".getBytes(StandardCharsets.US_ASCII));
        }
        COSDictionary appearance = new COSDictionary();
        appearance.setItem(COSName.N, picture);
        COSDictionary field = new COSDictionary();
        field.setItem(COSName.TYPE, COSName.ANNOT);
        field.setItem(COSName.SUBTYPE, COSName.WIDGET);
        field.setItem(COSName.FT, COSName.SIG);
        field.setString(COSName.T, "che");
        field.setItem(COSName.V, signature);
        field.setItem(COSName.RECT, box());
        field.setItem(COSName.AP, appearance);
        return field;
    }

    private static COSArray box() {
        COSArray box = new COSArray();
        for (int corner : new int[] {50, 50, 550, 750}) {
            box.add(COSInteger.get(corner));
        }
        return box;
    }

    private static String latin(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
