package vn.chidao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UBND XÃ AN BÌNH;Số: 3/KH-UBND;An Bình, ngày 05 tháng 3 năm 2026;K É HOẠCH;Thực hiện phong trào thi đua;         | 2026-03-05 | Thực hiện phong trào thi đua
            UBND XÃ AN BÌNH;Số: 3/KH-UBND;An Bình, ngày 05/3/2026;KẾ HOẠCH;Triển khai Kế hoạch số 4/KH-UBND;của tỉnh;       | 2026-03-05 | Triển khai Kế hoạch số 4/KH-UBND của tỉnh
            UBND XÃ AN BÌNH;Số: 3/KH-UBND;An Bình, ngày;05 tháng 3 năm 2026;KẾ HOẠCH THỰC HIỆN PHONG TRÀO THI ĐUA;NĂM 2026; | 2026-03-05 | THỰC HIỆN PHONG TRÀO THI ĐUA NĂM 2026
            UBND XÃ AN BÌNH;Số: 3/KH-UBND;An Bình, ngày 05 tháng 3 năm 2026;KẾ HOẠCH;Về thi đua;(kèm theo Phụ lục);         | 2026-03-05 | Về thi đua
            UBND XÃ AN BÌNH;Số: 3/KH-UBND;An Bình, ngày 05 tháng 3 năm 2026;KẾ HOẠCH;Về thi đua;Ngày 01/3/2026, xã họp.;    | 2026-03-05 | Về thi đua
            UBND XÃ AN BÌNH;Số: 3/KH-UBND;An Bình, ngày     tháng 3 năm 2026;KẾ HOẠCH;của Ban Chỉ đạo xã về thi đua;        |            | về thi đua
            """)
    void readsDayAndSubject(String lines, LocalDate day, String subject) {
        ReadHeading heading = reader.read(lines.replace(";", "\n") + "\n1. Các thôn tuyên truyền.")
                .heading();

        assertThat(heading.type()).isEqualTo(DocumentType.PLAN);
        assertThat(heading.place()).isEqualTo("An Bình");
        assertThat(heading.issuedOn()).isEqualTo(day);
        assertThat(heading.subject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ỦY BAN MTTQ VIỆT NAM;TỈNH AN SƠN;BAN THƯỜNG TRỰC                            | ỦY BAN MTTQ VIỆT NAM TỈNH AN SƠN BAN THƯỜNG TRỰC       |
            ĐẢNG BỘ TỈNH AN SƠN;HUYỆN ỦY AN BÌNH                                        | HUYỆN ỦY AN BÌNH                                       | ĐẢNG BỘ TỈNH AN SƠN
            ỦY BAN MTTQ - HỘI NÔNG DÂN -;HỘI LHPN HUYỆN AN BÌNH                         | ỦY BAN MTTQ - HỘI NÔNG DÂN - HỘI LHPN HUYỆN AN BÌNH    |
            UBND HUYỆN AN BÌNH     HỘI NÔNG DÂN HUYỆN AN BÌNH                           | UBND HUYỆN AN BÌNH - HỘI NÔNG DÂN HUYỆN AN BÌNH        |
            ỦY BAN NHÂN DÂN     HỘI NÔNG DÂN;HUYỆN AN BÌNH     HUYỆN AN BÌNH            | ỦY BAN NHÂN DÂN HUYỆN AN BÌNH - HỘI NÔNG DÂN HUYỆN AN BÌNH |
            PHÒNG NỘI VỤ;ĐẾN Số: 12;Ngày 3/3/2026;UBND HUYỆN AN BÌNH;Số: 5/KH-UBND      | UBND HUYỆN AN BÌNH                                     |
            """)
    void readsWhoIssuedIt(String lines, String issuer, String superior) {
        ReadHeading heading = reader.read(
                        lines.replace(";", "\n") + "\n\nKẾ HOẠCH\nVề thi đua\n\n1. Các xã tuyên truyền.")
                .heading();

        assertThat(heading.issuer()).isEqualTo(issuer);
        assertThat(heading.superior()).isEqualTo(superior);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - Tỉnh ủy (b/cáo);                                    | Tỉnh ủy                     | TO_REPORT
            - Hội Nông dân huyện (để ph/hợp);                     | Hội Nông dân huyện          | TO_COORDINATE
            - Ban Chỉ đạo thực hiện Quy chế dân chủ huyện;        | Ban Chỉ đạo thực hiện Quy chế dân chủ huyện | TO_KNOW
            - UBND các xã, thị trấn;                              | UBND các xã, thị trấn       | TO_ACT
            - Sở Nội vụ tỉnh;                                     | Sở Nội vụ tỉnh              | TO_REPORT
            - TTHU, TT HĐND huyện;                                | TTHU, TT HĐND huyện         | TO_REPORT
            - Hội Cựu chiến binh huyện;                           | Hội Cựu chiến binh huyện    | TO_ACT
            - Trung tâm Thông tin tỉnh (đăng Công báo);           | Trung tâm Thông tin tỉnh    | PUBLISH
            - Lưu: VT, NN (Hùng).                                 | Lưu: VT, NN (Hùng)          | FILE
            """)
    void readsWhatACopyIsFor(String line, String name, RecipientPurpose purpose) {
        List<ReadRecipient> recipients = reader.read(
                        "UBND HUYỆN AN BÌNH\nKẾ HOẠCH\nVề thi đua\n\n1. Hội Cựu chiến binh huyện tuyên truyền./.\n\nNơi nhận:\n"
                                + line)
                .heading()
                .recipients();

        assertThat(recipients).containsExactly(new ReadRecipient(name, purpose));
    }

    @Test
    void readsRecipientsOfOneLine() {
        List<ReadRecipient> recipients = reader.read(
                        "UBND HUYỆN AN BÌNH\nKẾ HOẠCH\nVề thi đua\n\n1. Các xã tuyên truyền./.\n\n"
                                + "Nơi nhận: - Tỉnh ủy (b/c); Sở Nội vụ (b/c); - UBND xã, các đoàn\nthể (t/h); - Lưu VT.")
                .heading()
                .recipients();

        assertThat(recipients)
                .extracting(ReadRecipient::name)
                .containsExactly("Tỉnh ủy", "Sở Nội vụ", "UBND xã, các đoàn thể", "Lưu VT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TM. BAN THƯỜNG TRỰC     TM. BAN THƯỜNG VỤ;CHỦ TỊCH     BÍ THƯ;Lê Văn Một     Trần Thị Hai        | Lê Văn Một ON_BEHALF CHỦ TỊCH,Trần Thị Hai ON_BEHALF BÍ THƯ
            TM. BAN THƯỜNG TRỰC;TM. BAN THƯỜNG VỤ;CHỦ TỊCH;BÍ THƯ;Lê Văn Một;Trần Thị Hai                    | Lê Văn Một ON_BEHALF CHỦ TỊCH,Trần Thị Hai ON_BEHALF BÍ THƯ
            TM. ỦY BAN NHÂN DÂN;KT. CHỦ TỊCH;PHÓ CHỦ TỊCH;(Đã ký);Lê Văn Một                                 | Lê Văn Một FOR_THE_HEAD PHÓ CHỦ TỊCH
            TL. CHỦ TỊCH;CHÁNH VĂN PHÒNG;LÊ VĂN MỘT                                                          | LÊ VĂN MỘT BY_ORDER CHÁNH VĂN PHÒNG
            TUQ. CHỦ TỊCH;TRƯỞNG PHÒNG NỘI VỤ;Lê Văn Một                                                     | Lê Văn Một BY_AUTHORITY TRƯỞNG PHÒNG NỘI VỤ
            Q. CHỦ TỊCH;Lê Văn Một                                                                           | Lê Văn Một null Q. CHỦ TỊCH
            Nơi nhận: TM. ỦY BAN NHÂN DÂN;- Như trên; CHỦ TỊCH;- Lưu: VT.;Lê Văn Một                         | Lê Văn Một ON_BEHALF CHỦ TỊCH
            """)
    void readsWhoSigned(String lines, String signatures) {
        List<ReadSignature> read = reader.read(
                        "UBND HUYỆN AN BÌNH\nKẾ HOẠCH\nVề thi đua\n\n1. Các xã tuyên truyền./.\n\n"
                                + lines.replaceAll(";(?! )", "\n"))
                .heading()
                .signatures();

        assertThat(read)
                .extracting(s -> s.name() + " " + s.capacity() + " " + s.position())
                .containsExactly(signatures.split(","));
    }

    @Test
    void readsBasesOfEveryKind() {
        ReadHeading heading = reader.read(
                        "UBND XÃ A\nKẾ HOẠCH\nThực hiện Chỉ thị số 10-CT/TW\n\n"
                                + "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15; Nghị quyết Đại hội Đảng bộ xã lần thứ I;\n"
                                + "Thực hiện Chỉ thị số 10-CT/TW (ngày 15.12.2016) và Quyết định số 217-QĐ/TW, 218-QĐ/TW, UBND xã yêu cầu:\n1. Các thôn tuyên truyền.")
                .heading();

        assertThat(heading.bases())
                .extracting(d -> d.number() + " " + d.notation() + " " + d.date())
                .containsExactlyInAnyOrder(
                        "10 CT/TW 2016-12-15",
                        "72 2025/QH15 null",
                        "null null null",
                        "217 QĐ/TW null",
                        "218 QĐ/TW null");
    }

    @Test
    void readsWhatTheWorkIsTiedTo() {
        ReadHeading heading = reader.read("UBND XÃ A\nKẾ HOẠCH\nVề thi đua\n\n"
                        + "1. Các thôn gắn việc thực hiện Kế hoạch với phong trào “Thôn xanh” và Nghị quyết số 11-NQ/TU.\n"
                        + "2. Kế hoạch này thay cho Kế hoạch số 5/KH-UBND ngày 03/3/2020.")
                .heading();

        assertThat(heading.links())
                .extracting(link -> link.kind() + " " + link.reference())
                .containsExactlyInAnyOrder(
                        "TIED_TO phong trào “Thôn xanh”",
                        "TIED_TO Nghị quyết số 11-NQ/TU",
                        "REPLACES Kế hoạch số 5/KH-UBND ngày 03/3/2020");
    }

    @Test
    void doesNotRestOnWhatItChanges() {
        ReadHeading heading = reader.read(
                        "UBND XÃ A\nQUYẾT ĐỊNH\nVề việc sửa đổi Quyết định số 9/QĐ-UBND ngày 02/02/2024\n\n"
                                + "Căn cứ Kế hoạch số 5/KH-UBND ngày 03/3/2024;\n\nQUYẾT ĐỊNH:\nĐiều 1. Sửa đổi mức hỗ trợ.")
                .heading();

        assertThat(heading.bases()).extracting(ReadDocument::number).containsExactly("5");
    }
}
