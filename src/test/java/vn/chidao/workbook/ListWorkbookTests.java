package vn.chidao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ListWorkbookTests {

    /** Or an archive that holds one would not be the same twice. */
    @Test
    void saysNothingOfTheMomentItWasWritten() throws IOException {
        byte[] workbook = ListWorkbook.of(List.of(List.of("Việc", "=1+1")));

        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
                if (entry.getName().equals("docProps/core.xml")) {
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .contains(">1980-01-01T00:00:00Z</dcterms:created>");
                }
            }
        }
    }
}
