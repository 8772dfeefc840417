package vn.chidao.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.multipart.MultipartFile;
import vn.chidao.organization.WorldFiles;
import vn.chidao.organization.WorldPreview.Fault;
import vn.chidao.organization.WorldUploads;
import vn.chidao.pages.Downloads;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.testing.ProductMessages;

/** What a browser may send as files of a world, and what is refused before anything is kept. */
class WorldImportControllerTests {

    private final WorldUploads uploads = mock();
    private final MockMvcTester mvc = MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(new WorldImportController(uploads, new Refusals(ProductMessages.ALL)))
                    .build());

    @Test
    void readsSingleFilesAndArchivesWhateverFolderTheyLieIn() throws IOException {
        byte[] zip = zip(Map.of("tinh/positions.csv", "b", "__MACOSX/tinh/._positions.csv", "x"));

        WorldFiles world = UploadedWorld.read("", List.of(file("C:\\x\\Units.csv", "a"), file("tinh.zip", zip)));

        assertThat(world.contents()).containsOnlyKeys("units.csv", "positions.csv");
        assertThat(world.source()).isEqualTo("Units.csv, tinh.zip");
        assertThat(UploadedWorld.read(" Tỉnh ", List.of(file("units.csv", "a"))).source())
                .isEqualTo("Tỉnh");
    }

    @Test
    void refusesWhatIsNoFileOfAWorld() throws IOException {
        refused("world-file-unknown", file("danh-sach.xlsx", "a"));
        refused("world-file-unknown", file("x.zip", zip(Map.of("danh-sach.csv", "a"))));
        refused("world-file-twice", file("units.csv", "a"), file("x.zip", zip(Map.of("units.csv", "a"))));
        refused("archive-broken", file("x.zip", "no archive"));
        refused("world-without-files", file("", ""));
        refused("world-without-files");
    }

    @Test
    void stopsReadingAnArchiveThatIsLargerThanItLooks() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("units.csv"));
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i <= UploadedWorld.MOST_BYTES / nothing.length; i++) {
                zip.write(nothing);
            }
        }
        assertThat(bytes.size()).isLessThan(UploadedWorld.MOST_BYTES / 100);

        refused("archive-too-large", file("bomb.zip", bytes.toByteArray()));
    }

    @Test
    void stopsReadingAnArchiveOfVeryManyFiles() throws IOException {
        Map<String, String> many = new TreeMap<>();
        for (int i = 0; i < 101; i++) {
            many.put(".hidden-" + i, "");
        }

        refused("archive-too-large", file("many.zip", zip(many)));
    }

    @Test
    void answersARefusedFileWithoutKeepingIt() {
        assertThat(mvc.post()
                        .uri("/administration/import")
                        .multipart()
                        .file(new MockMultipartFile("files", "danh-sach.csv", "text/csv", new byte[] {1})))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .model()
                .extractingByKey("errors")
                .asString()
                .contains("files", "Không dùng tệp “danh-sach.csv”");
        assertThat(mvc.post().uri("/administration/import").multipart().param("source", "giữ"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .model()
                .containsEntry("source", "giữ");
        verify(uploads, never()).keep(any());
    }

    @Test
    void saysWhenSomebodyElseHasDecided() {
        given(uploads.apply("x")).willThrow(BusinessRuleViolation.of("organization.rule.upload-gone"));

        assertThat(mvc.post().uri("/administration/import/x/apply"))
                .hasStatus3xxRedirection()
                .flash()
                .containsEntry("flashError", "Các tệp này đã được nhập hoặc đã bỏ.");
    }

    @Test
    void offersAnEmptyFileWithItsHeading() {
        assertThat(mvc.get().uri("/administration/import/templates/terms.csv"))
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader(
                        "Content-Disposition",
                        Downloads.of("terms.csv", MediaType.TEXT_PLAIN, new byte[0])
                                .getHeaders()
                                .getFirst("Content-Disposition"))
                .bodyText()
                .isEqualTo("\uFEFFunit,name,from,to\r\n");
    }

    @Test
    void saysThePlaceOfAFaultOnce() {
        FaultLine cell = FaultLine.of(
                new Fault("units.csv", 3, "kind", "Tệp units.csv, dòng 3, cột “kind”: không biết giá trị “a: b”."));
        FaultLine file = FaultLine.of(new Fault("units.csv", null, "id", "Tệp units.csv thiếu cột “id”."));

        assertThat(cell.reason()).isEqualTo("Không biết giá trị “a: b”.");
        assertThat(file.reason()).isEqualTo("Tệp units.csv thiếu cột “id”.");
    }

    private static void refused(String rule, MultipartFile... files) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> UploadedWorld.read("", List.of(files)))
                .satisfies(violation -> {
                    assertThat(violation.key()).isEqualTo("organization.rule." + rule);
                    assertThat(violation.field()).isEqualTo("files");
                });
    }

    private static MultipartFile file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static MultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, null, content);
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
