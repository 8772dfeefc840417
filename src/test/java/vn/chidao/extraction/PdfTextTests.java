package vn.chidao.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chidao.extraction.PdfFiles.Pen;

class PdfTextTests {

    private static final String[] LEFT = {"HUYỆN ỦY HỚN QUẢN", "*", "Số 77-CV/HU"};
    private static final String[] RIGHT = {"ĐẢNG CỘNG SẢN VIỆT NAM", "", "Hớn Quản, ngày 25 tháng 5 năm 2017"};
    private static final String IN_ORDER = """
            HUYỆN ỦY HỚN QUẢN
            *
            Số 77-CV/HU
            ĐẢNG CỘNG SẢN VIỆT NAM
            Hớn Quản, ngày 25 tháng 5 năm 2017
            Ban Thường vụ Huyện ủy yêu cầu các cấp ủy, tổ chức đảng:
            - Quán triệt sâu sắc chủ trương của Đảng.
            """;

    @Test
    void keepsLinesAsTheyEndOnThePage() {
        byte[] file = PdfFiles.of(
                pen -> {
                    pen.write(72, 760, "1. Các cấp ủy, tổ chức đảng quán triệt sâu sắc");
                    pen.write(72, 740, "chủ trương của Đảng.");
                },
                pen -> pen.write(72, 760, "2. Ủy ban nhân dân huyện"));

        PlainText read = read(file);

        assertThat(read.text())
                .isEqualTo("1. Các cấp ủy, tổ chức đảng quán triệt sâu sắc\nchủ trương của Đảng.\n"
                        + "2. Ủy ban nhân dân huyện\n");
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void readsEveryLetter() {
        String[] lines = Sentences.ALL_TONES.split("\r\n");

        String text = read(PdfFiles.of(pen -> {
                    for (int i = 0; i < lines.length; i++) {
                        pen.write(20, 700 - 20 * i, lines[i]);
                    }
                }))
                .text();

        assertThat(text).isEqualTo(String.join("\n", lines) + "\n");
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    }

    @Test
    void readsAHeadingWrittenCellByCell() {
        byte[] file = PdfFiles.of(pen -> {
            for (int i = 0; i < LEFT.length; i++) {
                pen.write(72, 760 - 18 * i, LEFT[i]);
            }
            for (int i = 0; i < RIGHT.length; i++) {
                pen.write(300, 760 - 18 * i, RIGHT[i]);
            }
            writeBody(pen);
        });

        assertThat(read(file).text()).isEqualTo(IN_ORDER);
    }

    @Test
    void readsAHeadingSetByTabsColumnByColumn() {
        byte[] file = PdfFiles.of(pen -> {
            for (int i = 0; i < LEFT.length; i++) {
                pen.write(72, 760 - 18 * i, LEFT[i]);
                pen.write(300, 760 - 18 * i, RIGHT[i]);
            }
            writeBody(pen);
        });

        assertThat(read(file).text()).isEqualTo(IN_ORDER);
    }

    @Test
    void readsAHeadingSetByBlanksColumnByColumn() {
        byte[] file = PdfFiles.of(pen -> {
            for (int i = 0; i < LEFT.length; i++) {
                int blanks = (int) ((228 - pen.width(LEFT[i])) / pen.width(" "));
                pen.write(72, 760 - 18 * i, RIGHT[i].isEmpty() ? LEFT[i] : LEFT[i] + " ".repeat(blanks) + RIGHT[i]);
            }
            writeBody(pen);
        });

        assertThat(read(file).text().replaceAll(" +\n", "\n")).isEqualTo(IN_ORDER);
    }

    @Test
    void readsRecipientsBeforeTheSignatureBesideThem() {
        byte[] file = PdfFiles.of(pen -> {
            pen.write(72, 760, "Yêu cầu các đơn vị nghiêm túc triển khai thực hiện.");
            pen.write(72, 700, "Nơi nhận:");
            pen.write(330, 700, "T/M BAN THƯỜNG VỤ");
            pen.write(72, 684, "- Các chi, đảng bộ trực thuộc,");
            pen.write(360, 684, "PHÓ BÍ THƯ");
            pen.write(72, 668, "- Lưu VPHU.");
            pen.write(350, 620, "Nguyễn Văn A");
        });

        assertThat(read(file).text()).isEqualTo("""
                        Yêu cầu các đơn vị nghiêm túc triển khai thực hiện.
                        Nơi nhận:
                        - Các chi, đảng bộ trực thuộc,
                        - Lưu VPHU.
                        T/M BAN THƯỜNG VỤ
                        PHÓ BÍ THƯ
                        Nguyễn Văn A
                        """);
    }

    @Test
    void convertsTextSetInFontsOfBefore() {
        PlainText read = read(PdfFiles.inFont("ABCDEF+.VnTimeH", "Céng hßa x· héi chñ nghÜa ViÖt Nam, n¨m hai ngh×n"));

        assertThat(read.text()).isEqualTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, NĂM HAI NGHÌN\n");
        assertThat(read.remarks()).containsExactly("extraction.remark.decoded-tcvn3");
    }

    @Test
    void saysThatAPageHasNoText() {
        PlainText read = read(
                PdfFiles.of(pen -> pen.write(72, 700, "Nội dung của văn bản chỉ đạo về nông thôn mới"), pen -> {}));

        assertThat(read.remarks()).isEqualTo(List.of("extraction.remark.pages-without-text"));
    }

    @Test
    void refusesAScan() {
        Refusals.assertRefused(() -> read(PdfFiles.of(pen -> {}, pen -> pen.write(300, 20, "2"))), "pdf-scanned");
    }

    @Test
    void refusesLockedFilesWithAndWithoutAPasswordForReading() {
        Refusals.assertRefused(() -> read(PdfFiles.locked("user")), "pdf-locked");
        Refusals.assertRefused(() -> read(PdfFiles.locked("")), "pdf-locked");
    }

    @Test
    void refusesMorePagesThanItReads() {
        Refusals.assertRefused(() -> PdfText.of(PdfFiles.of(pen -> {}, pen -> {}), 1, 1000), "pdf-pages");
    }

    /** The others of their kind take longer to make than to refuse; they are among the benchmarks. */
    @ParameterizedTest
    @ValueSource(
            strings = {"pdf-row", "pdf-states", "pdf-forms", "pdf-strings", "pdf-map-of-codes", "pdf-reference-table"})
    void refusesWhatWouldFillMemoryOrTime(String name) {
        byte[] file = HostileFiles.all().get(name).get();

        Refusals.assertRefused(() -> read(file), "pdf-too-large");
    }

    private static void writeBody(Pen pen) throws IOException {
        pen.write(72, 660, "Ban Thường vụ Huyện ủy yêu cầu các cấp ủy, tổ chức đảng:");
        pen.write(72, 640, "- Quán triệt sâu sắc chủ trương của Đảng.");
    }

    private static PlainText read(byte[] file) {
        return PdfText.of(file, 10, 1_000_000);
    }
}
