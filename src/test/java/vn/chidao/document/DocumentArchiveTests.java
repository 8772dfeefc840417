package vn.chidao.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.BusinessRuleViolation;

class DocumentArchiveTests {

    private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};

    @Test
    void takesFilesWhoseContentAndNameAgree() throws IOException {
        assertThat(DocumentArchive.accept("77-CV-HU.PDF", PDF)).isEqualTo(FileKind.PDF);
        assertThat(DocumentArchive.accept("ảnh.png", PNG)).isEqualTo(FileKind.PNG);
        assertThat(DocumentArchive.accept("ảnh.jpeg", JPEG)).isEqualTo(FileKind.JPEG);
        assertThat(DocumentArchive.accept("kế hoạch.docx", zip("[Content_Types].xml", "word/document.xml")))
                .isEqualTo(FileKind.WORD);
        assertThat(DocumentArchive.accept("bảng.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo(FileKind.EXCEL);
    }

    @Test
    void refusesAnExtensionThatLies() {
        assertRefused("document.rule.file-extension-lies", "bảng.xlsx", PDF);
        assertRefused("document.rule.file-extension-lies", "không đuôi", PDF);
    }

    @Test
    void refusesOtherContentWhateverItIsCalled() throws IOException {
        assertRefused("document.rule.file-kind-refused", "a.pdf", "<html>".getBytes(StandardCharsets.US_ASCII));
        assertRefused("document.rule.file-kind-refused", "a.docx", zip("evil.class"));
        assertRefused("document.rule.file-kind-refused", "a.docx", new byte[] {'P', 'K', 3, 4, 0});
        assertRefused("document.rule.file-empty", "a.pdf", new byte[0]);
    }

    @Test
    void keepsTheNameComposedAndWithoutFolders() {
        assertThat(DocumentArchive.cleanName("C:\\Văn thư\\Ba\u0301o ca\u0301o\u0000.pdf"))
                .isEqualTo("Báo cáo.pdf");
        assertThat(DocumentArchive.cleanName("../../etc/passwd.pdf")).isEqualTo("passwd.pdf");
    }

    private static void assertRefused(String key, String name, byte[] content) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> DocumentArchive.accept(name, content))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
