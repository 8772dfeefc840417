package vn.chidao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chidao.directive.RecipientPurpose;
import vn.chidao.directive.SignatureCapacity;
import vn.chidao.document.DocumentType;
import vn.chidao.reading.ReadHeading.Provenance;

class HeadingReaderTests {

    private static final String LETTER = """
            ĐẢNG BỘ TỈNH NAM SƠN          ĐẢNG CỘNG SẢN VIỆT NAM
            HUYỆN ỦY VĨNH HÒA
            *                             Vĩnh Hòa, ngày 09 tháng 3 năm 2018
            Số 312-CV/HU
            V/v thực hiện Quy chế dân chủ

            Kính gửi: - Các chi bộ, đảng bộ trực thuộc,
                      - Ủy ban nhân dân huyện.

            Thực hiện Kết luận số 120-KL/TW, ngày 07.01.2016 của Bộ Chính trị, Ban Thường vụ Huyện ủy yêu cầu:
            1. Các chi bộ tuyên truyền.

            Nơi nhận:
            - Tỉnh ủy (b/c),
            - Như trên,
            - Lưu VPHU.

            T/M BAN THƯỜNG VỤ
            PHÓ BÍ THƯ

            Lê Quang Định
            """;

    private final DirectiveReader reader = Readers.byShippedRules();

    @Test
    void readsAllThatStandsAroundALetter() {
        ReadHeading heading = reader.read(LETTER).heading();

        assertThat(heading.issuer()).isEqualTo("HUYỆN ỦY VĨNH HÒA");
        assertThat(heading.superior()).isEqualTo("ĐẢNG BỘ TỈNH NAM SƠN");
        assertThat(heading.number()).isEqualTo(312);
        assertThat(heading.notation()).isEqualTo("CV/HU");
        assertThat(heading.place()).isEqualTo("Vĩnh Hòa");
        assertThat(heading.issuedOn()).isEqualTo(LocalDate.of(2018, 3, 9));
        assertThat(heading.type()).isEqualTo(DocumentType.OFFICIAL_LETTER);
        assertThat(heading.subject()).isEqualTo("V/v thực hiện Quy chế dân chủ");
        assertThat(heading.addressees()).containsExactly("Các chi bộ, đảng bộ trực thuộc", "Ủy ban nhân dân huyện");
        assertThat(heading.bases()).extracting(ReadDocument::notation).containsExactly("KL/TW");
        assertThat(heading.recipients())
                .extracting(ReadRecipient::purpose)
                .containsExactly(RecipientPurpose.TO_REPORT, RecipientPurpose.TO_ACT, RecipientPurpose.FILE);
        assertThat(heading.signatures()).hasSize(1);
        assertThat(heading.signatures().get(0).name()).isEqualTo("Lê Quang Định");
        assertThat(heading.signatures().get(0).capacity()).isEqualTo(SignatureCapacity.ON_BEHALF);
    }

    @Test
    void marksWhatIsMissing() {
        Reading reading = reader.read(
                LETTER.replace("Số 312-CV/HU\n", "").replace("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nLê Quang Định\n", ""));

        assertThat(reading.heading().number()).isNull();
        assertThat(reading.remarks())
                .extracting(Remark::key)
                .contains("missing-number", "missing-notation", "missing-signatures")
                .doesNotContain("missing-recipients");
    }

    @Test
    void takesALawByItsNameAndDay() {
        ReadHeading heading = reader.read(
                        "UBND HUYỆN A\nQUYẾT ĐỊNH\nVề việc giao chỉ tiêu\n\n"
                                + "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;\nQUYẾT ĐỊNH:\nĐiều 1. Giao chỉ tiêu cho các xã.")
                .heading();

        assertThat(heading.bases()).extracting(ReadDocument::date).containsExactly(LocalDate.of(2015, 6, 19));
    }

    @Test
    void knowsAPapersReportOfADocument() {
        ReadHeading heading = reader.read("Hỗ trợ nhà Đại đoàn kết\n15/09/2024 09:30\n\n"
                        + "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Hải Sơn đã ban hành Kế hoạch số 210/KH-MTTQ-BTT ngày 12/9/2024 về hỗ trợ nhà ở.\n\n"
                        + "Các tổ chức thành viên vận động hội viên đóng góp ngày công.\n")
                .heading();

        assertThat(heading.provenance()).isEqualTo(Provenance.RENDERING);
        assertThat(heading.issuer()).isEqualTo("Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Hải Sơn");
        assertThat(heading.number()).isEqualTo(210);
        assertThat(heading.signatures()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Số: 12/KH-UBND,12,KH-UBND",
        "Số 07 - CT/TU,7,CT/TU",
        "Số:     /TTr-MTTQ,,TTr-MTTQ",
        "Số: 004/CTrPH-MTTQ-HND,4,CTrPH-MTTQ-HND"
    })
    void readsItsOwnNumber(String line, Integer number, String notation) {
        ReadHeading heading = reader.read(
                        "HUYỆN ỦY AN BÌNH\n" + line + "\n\nKẾ HOẠCH\nVề thực hiện\n\n1. Các xã tuyên truyền.")
                .heading();

        assertThat(heading.number()).isEqualTo(number);
        assertThat(heading.notation()).isEqualTo(notation);
    }
}
