package vn.chidao.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.chidao.extraction.Refusals.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import vn.chidao.shared.BusinessRuleViolation;

class TextExtractionTests {

    private final TextExtraction extraction = new TextExtraction(
            new ExtractionProperties(DataSize.ofMegabytes(20), 1_000_000, 500, Duration.ofSeconds(30)));

    @Test
    void tellsKindsByContentAndNotByName() {
        byte[] word = WordFiles.withBody(WordFiles.paragraph("Nội dung")).bytes();
        byte[] pdf = PdfFiles.of(pen -> pen.write(72, 700, "Nội dung của văn bản chỉ đạo về nông thôn mới"));

        assertThat(extraction.extract("a.txt", word))
                .isEqualTo(new ExtractedText("Nội dung", SourceFormat.DOCX, List.of()));
        assertThat(extraction.extract("a.docx", pdf).format()).isEqualTo(SourceFormat.PDF);
        assertThat(extraction.extract("a.pdf", "Nội dung\r\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new ExtractedText("Nội dung\r\n", SourceFormat.TEXT, List.of()));
    }

    @Test
    void takesPastedTextAsItIs() {
        String text = "  1. Các cấp ủy \r\n\tvà các đơn vị\n";

        assertThat(extraction.pasted(text)).isEqualTo(new ExtractedText(text, SourceFormat.PASTED, List.of()));
    }

    @Test
    void saysWhatAFileIsThatIsNoText() {
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0};

        BusinessRuleViolation refusal =
                catchThrowableOfType(BusinessRuleViolation.class, () -> extraction.extract("congvan.txt", jpeg));

        assertThat(Refusals.said(refusal)).startsWith("Tệp này là ảnh JPEG, không phải văn bản.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "89504E470D0A1A0A00",
                "4749463839610000",
                "4D5A900003000000",
                "7F454C4602010100",
                "526172211A070100",
                "377ABCAF271C0004",
                "1F8B080000000000",
                "49492A0008000000",
                "00010203040506070809"
            })
    void refusesWhatIsNoText(String head) {
        assertRefused(() -> extraction.extract("congvan.txt", HexFormat.of().parseHex(head)), "not-a-text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.txt  | <!DOCTYPE html><html><body>Nội dung</body></html> | html",
                "a.txt  | <?xml version=\"1.0\"?><html xmlns=\"x\">Nội dung</html> | html",
                "a.doc  | MIME-Version: 1.0 Content-Type: multipart/related; boundary=x | html",
                "a.HTML | Nội dung | html",
                "a.doc  | {\\rtf1\\ansi Nội dung} | rtf"
            })
    void refusesMarkupWithAdvice(String name, String content, String rule) {
        assertRefused(() -> extraction.extract(name, content.getBytes(StandardCharsets.UTF_8)), rule);
    }

    @Test
    void readsTheFirstReadableAttachmentOfAMessage() {
        byte[] word = WordFiles.withBody(WordFiles.paragraph("Nội dung")).bytes();
        byte[] png = HexFormat.of().parseHex("89504E470D0A1A0A00");

        assertThat(extraction.extract(
                        "a.edxml", message("Tóm tắt", png, word, "khác".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new ExtractedText("Nội dung", SourceFormat.EDXML, List.of()));
    }

    @Test
    void readsTheContentOfAMessageWithoutReadableAttachments() {
        byte[] png = HexFormat.of().parseHex("89504E470D0A1A0A00");

        assertThat(extraction.extract("a.xml", message("Tóm tắt", png)))
                .isEqualTo(new ExtractedText(
                        "Tóm tắt", SourceFormat.EDXML, List.of("extraction.remark.content-of-message")));
        assertRefused(() -> extraction.extract("a.xml", message("", png)), "not-a-text");
        assertRefused(() -> extraction.extract("a.xml", message("")), "no-text");
    }

    @Test
    void refusesAMessageWhoseDocumentIsSecret() {
        byte[] secret = "TỐI MẬT\nNội dung".getBytes(StandardCharsets.UTF_8);

        assertRefused(() -> extraction.extract("a.edxml", message("Tóm tắt", secret, "khác".getBytes())), "secret");
    }

    @Test
    void refusesOtherXml() {
        byte[] invoice = "<?xml version=\"1.0\"?><hoa-don/>".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> extraction.extract("a.xml", invoice))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("edxml.rule.not-edxml"));
    }

    @Test
    void refusesAMessageThatDeclaresEntities() {
        byte[] declared = "<!DOCTYPE edXML [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><edXML>&x;</edXML>"
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> extraction.extract("a.xml", declared))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("edxml.rule.broken"));
    }

    @Test
    void refusesNothing() {
        assertRefused(() -> extraction.extract("a.txt", new byte[0]), "empty");
        assertRefused(() -> extraction.extract("a.txt", " \r\n\t".getBytes(StandardCharsets.UTF_8)), "no-text");
        assertRefused(
                () -> extraction.extract("a.docx", WordFiles.withBody("<w:p/>").bytes()), "no-text");
        assertRefused(() -> extraction.pasted(" "), "no-text");
    }

    @Test
    void refusesOneByteTooManyAndOneCharacterTooMany() {
        byte[] largest = new byte[20 * 1024 * 1024];
        Arrays.fill(largest, (byte) 'a');

        assertRefused(() -> extraction.extract("a.txt", Arrays.copyOf(largest, largest.length + 1)), "too-large");
        assertRefused(() -> extraction.extract("a.txt", largest), "text-too-long");
        assertRefused(() -> extraction.pasted("a".repeat(1_000_001)), "text-too-long");
        assertRefused(
                () -> extraction.extract(
                        "a.docx",
                        WordFiles.withBody(WordFiles.paragraph("a".repeat(1_000_001)))
                                .bytes()),
                "text-too-long");
        assertThat(extraction.pasted("a".repeat(1_000_000)).text()).hasSize(1_000_000);
    }

    @Test
    void refusesSecretsWhereverTheyComeFrom() {
        String secret = "HUYỆN ỦY HỚN QUẢN\nTUYỆT MẬT\nNội dung của văn bản chỉ đạo về nông thôn mới";

        assertRefused(() -> extraction.pasted(secret), "secret");
        assertRefused(() -> extraction.extract("a.txt", secret.getBytes(StandardCharsets.UTF_16)), "secret");
        assertRefused(
                () -> extraction.extract(
                        "a.docx",
                        WordFiles.withBody(WordFiles.paragraph("HUYỆN ỦY") + WordFiles.paragraph("MẬT"))
                                .bytes()),
                "secret");
        assertRefused(
                () -> extraction.extract("a.pdf", PdfFiles.of(pen -> {
                    pen.write(72, 760, "M Ậ T");
                    pen.write(72, 700, "Nội dung của văn bản chỉ đạo về nông thôn mới");
                })),
                "secret");
    }

    @Test
    void refusesMacros() {
        WordFiles plain = WordFiles.withBody(WordFiles.paragraph("Nội dung"));
        String types = "<Types><Override PartName=\"/word/document.xml\""
                + " ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>";

        assertRefused(
                () -> extraction.extract(
                        "a.docx", plain.with("word/vbaProject.bin", "x").bytes()),
                "word-macros");
        assertRefused(
                () -> extraction.extract(
                        "a.docm",
                        WordFiles.withBody(WordFiles.paragraph("Nội dung"))
                                .with("[Content_Types].xml", types)
                                .bytes()),
                "word-macros");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">",
                "<!DOCTYPE x [<!ENTITY e \"ha\"><!ENTITY f \"&e;&e;&e;&e;\">]>"
            })
    void refusesDocumentTypesAndEntitiesInWordFiles(String type) {
        String document = type + "<w:document " + WordFiles.WORD + "><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p>"
                + "</w:body></w:document>";

        assertRefused(
                () -> extraction.extract(
                        "a.docx", WordFiles.withDocument(document).bytes()),
                "word-broken");
        assertRefused(
                () -> extraction.extract(
                        "a.docx",
                        WordFiles.withBody(WordFiles.paragraph("Nội dung"))
                                .with("word/styles.xml", type + "<styles/>")
                                .bytes()),
                "word-broken");
    }

    @Test
    void refusesArchivesThatAreBombsOrOfAnotherKind() {
        WordFiles bomb = WordFiles.withBody(WordFiles.paragraph("Nội dung"))
                .with("word/media/image1.png", new byte[101 * 1024 * 1024]);

        assertRefused(() -> extraction.extract("a.docx", bomb.bytes()), "archive-too-large");
        assertRefused(
                () -> extraction.extract(
                        "a.docx",
                        WordFiles.withDocument(" ".repeat(17 * 1024 * 1024)).bytes()),
                "archive-too-large");
        assertRefused(
                () -> extraction.extract(
                        "a.xlsx",
                        WordFiles.withBody("")
                                .with("[Content_Types].xml", "<Types>spreadsheetml</Types>")
                                .bytes()),
                "zip-refused");
        byte[] whole = WordFiles.withBody(WordFiles.paragraph("Nội dung")).bytes();
        assertRefused(() -> extraction.extract("a.docx", Arrays.copyOf(whole, whole.length / 2)), "word-broken");
    }

    @Test
    void refusesWordFilesUnderAPasswordAndOfBefore() throws IOException, GeneralSecurityException {
        assertRefused(() -> extraction.extract("a.docx", encrypted()), "word-encrypted");
        assertRefused(() -> extraction.extract("a.doc", old()), "word-old");
    }

    @Test
    void refusesAFileWhoseTurnDoesNotCome() throws InterruptedException {
        TextExtraction impatient = new TextExtraction(
                new ExtractionProperties(DataSize.ofMegabytes(20), 1_000_000, 500, Duration.ofMillis(100)));
        byte[] slow = HostileFiles.all().get("word-runs").get();
        byte[] quick = "Nội dung".getBytes(StandardCharsets.UTF_8);
        AtomicBoolean refused = new AtomicBoolean();
        Thread reading = new Thread(() -> impatient.extract("a.docx", slow));
        reading.start();

        while (reading.isAlive() && !refused.get()) {
            try {
                impatient.extract("a.txt", quick);
            } catch (BusinessRuleViolation refusal) {
                refused.set(refusal.key().equals("extraction.rule.busy"));
            }
        }
        reading.join();

        assertThat(refused).isTrue();
        assertThat(impatient.extract("a.txt", quick).text()).isEqualTo("Nội dung");
    }

    private static byte[] message(String content, byte[]... attachments) {
        String encoded = Stream.of(attachments)
                .map(attachment -> "<Attachment><ContentTransferEncoded>"
                        + Base64.getEncoder().encodeToString(attachment) + "</ContentTransferEncoded></Attachment>")
                .collect(Collectors.joining());
        return ("<edXML><MessageHeader><Content>" + content + "</Content></MessageHeader>" + encoded + "</edXML>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] encrypted() throws IOException, GeneralSecurityException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mật khẩu");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(WordFiles.withBody(WordFiles.paragraph("Nội dung")).bytes());
            }
            return bytes(container);
        }
    }

    private static byte[] old() throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            return bytes(container);
        }
    }

    private static byte[] bytes(POIFSFileSystem container) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        container.writeFilesystem(bytes);
        return bytes.toByteArray();
    }
}
