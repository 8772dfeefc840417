package vn.chidao.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chidao.layout.PrintedDocuments;
import vn.chidao.signing.CheckedPdf.State;
import vn.chidao.signing.CheckedPdf.Verdict;
import vn.chidao.signing.SignatureFinding.Coverage;
import vn.chidao.signing.SignatureFinding.Integrity;
import vn.chidao.signing.SignatureFinding.Trust;
import vn.chidao.signing.SignatureFinding.Validity;

class SignatureCheckTests {

    private static final byte[] PLAN = PrintedDocuments.plan();
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    SigningWorld world;
    byte[] signed;

    @BeforeEach
    void signsTheDocument() throws Exception {
        world = new SigningWorld(folder);
        signed = world.signed(PLAN, SigningWorld.SECRETARY);
    }

    /** Any byte: in the text, in the table of objects, in the signature itself. */
    @Test
    void findsEveryChangedByte() {
        Random random = new Random(5);
        for (int i = 0; i < 150; i++) {
            byte[] changed = signed.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 + random.nextInt(255));

            // Noughts behind the end of the signature only fill the room that was left for it.
            assertThat(world.check().verify(changed).verdict())
                    .as("byte %d was %d", at, signed[at])
                    .satisfiesAnyOf(
                            verdict -> assertThat(verdict).isNotIn(Verdict.SOUND, Verdict.TEST_ONLY),
                            verdict -> assertThat(isFilling(at)).isTrue());
        }
    }

    private boolean isFilling(int at) {
        String around = new String(signed, Math.max(0, at - 40), 80, StandardCharsets.ISO_8859_1);
        return around.startsWith("0".repeat(40));
    }

    @Test
    void saysWhatIsChanged() {
        byte[] changed = signed.clone();
        changed[300] ^= 1;

        SignatureFinding finding = only(changed);

        assertThat(finding.integrity()).isEqualTo(Integrity.BROKEN);
        assertThat(finding.subject()).isEqualTo("Nguyễn Văn Quyền");
        assertThat(world.check().verify(changed).verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void findsAPageThatWasRewrittenAfterSigning() throws Exception {
        int page = pageNumber();
        byte[] attacked = SigningWorld.appended(
                signed, page, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>");

        assertThat(only(attacked).integrity()).isEqualTo(Integrity.INTACT);
        assertThat(only(attacked).coverage()).isIn(Coverage.CHANGED, Coverage.UNKNOWN);
        assertThat(world.check().verify(attacked).verdict()).isIn(Verdict.BROKEN, Verdict.DOUBTFUL);
    }

    @Test
    void findsTextThatWasAddedIncrementally() throws Exception {
        byte[] attacked = withNewText(signed);

        assertThat(only(attacked).integrity()).isEqualTo(Integrity.INTACT);
        assertThat(only(attacked).coverage()).isEqualTo(Coverage.CHANGED);
    }

    @Test
    void findsTextThatWasAddedBetweenTwoSignatures() throws Exception {
        byte[] attacked = withNewText(signed);
        byte[] value = new PadesWriter(null, true)
                .add(
                        attacked,
                        new KeyFiles(world.keys, null)
                                .keyOf(KeyOwner.unit(SigningWorld.COMMITTEE))
                                .orElseThrow(),
                        new PadesWriter.Wanted(SigningWorld.NOW, "x", null, null))
                .pdf();

        CheckedPdf checked = world.check().verify(value);

        assertThat(checked.signatures().get(0).coverage()).isEqualTo(Coverage.CHANGED);
        assertThat(checked.signatures().get(1).coverage()).isEqualTo(Coverage.WHOLE);
        assertThat(checked.verdict()).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void findsBytesBehindTheEnd() {
        byte[] longer = Arrays.copyOf(signed, signed.length + 40);
        Arrays.fill(longer, signed.length, longer.length, (byte) 'x');

        assertThat(world.check().verify(longer).verdict()).isNotEqualTo(Verdict.SOUND);
    }

    @Test
    void doesNotTrustAnUnknownAuthority() throws Exception {
        world.keep(
                KeyOwner.person(SigningWorld.SECRETARY),
                world.stranger.issue("Nguyễn Văn Quyền", SigningWorld.day(2026, 1, 1), SigningWorld.day(2028, 1, 1)));

        SignatureFinding finding = only(world.signed(PLAN, SigningWorld.SECRETARY));

        assertThat(finding.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(finding.trust()).isEqualTo(Trust.UNKNOWN_AUTHORITY);
        assertThat(finding.issuer()).isEqualTo("Chứng thực không quen");
        assertThat(finding.authority()).isNull();
        assertThat(world.check()
                        .verify(world.signed(PLAN, SigningWorld.SECRETARY))
                        .verdict())
                .isEqualTo(Verdict.DOUBTFUL);
    }

    /** The certificate ran out since, and what was signed before stays signed. */
    @Test
    void looksAtTheTimeOfSigning() {
        world.clock.setOffset(Duration.ofDays(1000));

        assertThat(only(signed).validity()).isEqualTo(Validity.VALID);
        assertThat(only(signed).trust()).isEqualTo(Trust.TRUSTED);
    }

    @Test
    void doesNotBelieveAClaimOfTheFuture() {
        world.clock.setOffset(Duration.ofDays(-1));

        assertThat(only(signed).validity()).isEqualTo(Validity.UNKNOWN);
        assertThat(world.check().verify(signed).verdict()).isEqualTo(Verdict.DOUBTFUL);
    }

    @Test
    void knowsAnUnsignedFile() {
        assertThat(world.check().verify(PLAN).verdict()).isEqualTo(Verdict.UNSIGNED);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 100, 2000, 20000})
    void answersForATruncatedFile(int length) {
        assertThat(world.check().verify(Arrays.copyOf(signed, length)).verdict())
                .isIn(Verdict.UNCHECKED, Verdict.BROKEN, Verdict.DOUBTFUL, Verdict.UNSIGNED);
        assertThat(world.check()
                        .verify(Arrays.copyOf(signed, signed.length - length))
                        .verdict())
                .isNotIn(Verdict.SOUND);
    }

    @Test
    void answersForAnEncryptedFile() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("chu", "", new AccessPermission()));
            document.save(out);
        }

        assertThat(world.check().verify(out.toByteArray()).state()).isEqualTo(State.LOCKED);
    }

    @Test
    void answersForWhatIsNoPdf() {
        assertThat(world.check().verify(new byte[0]).state()).isEqualTo(State.NOT_PDF);
        assertThat(world.check()
                        .verify("PK không phải PDF".getBytes(StandardCharsets.UTF_8))
                        .state())
                .isEqualTo(State.NOT_PDF);
        assertThat(world.check().verify(new byte[SignatureCheck.MOST_BYTES + 1]).state())
                .isEqualTo(State.TOO_LARGE);
    }

    @Test
    void answersSoonForAFileFullOfSignatures() throws Exception {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            fields.append("<< /FT /Sig /T (s").append(i).append(") /V << /Type /Sig /ByteRange [0 1 2 3] >> >> ");
        }
        byte[] file = pdf("<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [" + fields + "] >> >>");

        assertSoon(file, State.TOO_COMPLEX);
    }

    @Test
    void answersSoonForFieldsThatAreTheirOwnChildren() throws Exception {
        byte[] file = pdf(
                "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [3 0 R 3 0 R] >> >>",
                "<< /FT /Sig /T (s) /Kids [3 0 R 3 0 R 3 0 R] >>");

        assertSoon(file, State.UNSIGNED);
    }

    @Test
    void answersSoonForDeepNesting() throws Exception {
        byte[] file = pdf("<< /Type /Catalog /Pages 2 0 R /X " + "[".repeat(200_000) + "]".repeat(200_000) + " >>");

        long start = System.nanoTime();
        assertThat(world.check().verify(file).verdict()).isNotEqualTo(Verdict.SOUND);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }

    @Test
    void answersSoonForTwentyMegabytesOfNothing() {
        byte[] file = Arrays.copyOf(signed, SignatureCheck.MOST_BYTES);
        long start = System.nanoTime();

        assertThat(world.check().verify(file).verdict()).isNotEqualTo(Verdict.SOUND);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }

    /** The gap holds more than the signature, or the range starts late: both hide what nobody signed. */
    @ParameterizedTest
    @ValueSource(strings = {"[1 ", "[0000 "})
    void believesNoRangeThatLeavesSomethingOut(String start) {
        String text = new String(signed, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf("/ByteRange") + 11;
        byte[] changed = (text.substring(0, at) + start + text.substring(text.indexOf(' ', at) + 1))
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(world.check().verify(changed).verdict()).isNotEqualTo(Verdict.SOUND);
    }

    private SignatureFinding only(byte[] file) {
        CheckedPdf checked = world.check().verify(file);
        assertThat(checked.signatures()).hasSize(1);
        return checked.signatures().get(0);
    }

    private void assertSoon(byte[] file, State state) {
        long start = System.nanoTime();
        assertThat(world.check().verify(file).state()).isEqualTo(state);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }

    private int pageNumber() throws Exception {
        try (PDDocument document = Loader.loadPDF(signed)) {
            COSDictionary page = document.getPage(0).getCOSObject();
            return (int) page.getKey().getNumber();
        }
    }

    /** As an editor does it: another text on the first page, saved as an increment. */
    private static byte[] withNewText(byte[] file) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(file)) {
            COSDictionary page = document.getPage(0).getCOSObject();
            var text = document.getDocument().createCOSStream();
            try (var content = text.createOutputStream()) {
                content.write("BT 100 100 Td (000) Tj ET".getBytes(StandardCharsets.US_ASCII));
            }
            page.setItem(COSName.CONTENTS, text);
            page.setNeedToBeUpdated(true);
            text.setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        return out.toByteArray();
    }

    /** A file of these objects, the catalogue first, then whatever stands behind the pages. */
    private static byte[] pdf(String catalogue, String... more) {
        StringBuilder text = new StringBuilder("%PDF-1.7\n");
        String[] objects = new String[2 + more.length];
        objects[0] = catalogue;
        objects[1] = "<< /Type /Pages /Kids [] /Count 0 >>";
        System.arraycopy(more, 0, objects, 2, more.length);
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append(String.format("%010d 00000 n \n", text.length()));
            text.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int start = text.length();
        text.append(table).append("trailer\n<< /Size ").append(objects.length + 1);
        text.append(" /Root 1 0 R >>\nstartxref\n").append(start).append("\n%%EOF\n");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
