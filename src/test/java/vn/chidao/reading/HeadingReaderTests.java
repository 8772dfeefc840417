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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ngày 15/3/2024, Ban Thường vụ Tỉnh ủy Phú Khê đã ban hành Chỉ thị số 31-CT/TU về thi đua. Dự có ông An.                  | Ban Thường vụ Tỉnh ủy Phú Khê | 31   | CT/TU     | 2024-03-15 | DIRECTIVE       | về thi đua
            UBND huyện Yên Lạc vừa có Công văn 1204/UBND-TN ngày 28/9/2023 về việc tổng vệ sinh, trong đó yêu cầu làm ngay.          | UBND huyện Yên Lạc            | 1204 | UBND-TN   | 2023-09-28 | OFFICIAL_LETTER | về việc tổng vệ sinh
            Đảng ủy xã Bình Trung đã ký ban hành Nghị quyết chuyên đề số 04-NQ/ĐU (ngày 09/01/2026) “Về khu dân cư kiểu mẫu”.        | Đảng ủy xã Bình Trung         | 4    | NQ/ĐU     | 2026-01-09 | RESOLUTION      | Về khu dân cư kiểu mẫu
            Vừa qua, Ủy ban MTTQ Việt Nam tỉnh, Hội Nông dân tỉnh và Sở Nội vụ đã ký Chương trình phối hợp số 03/CTPH-MTTQ-HND, ngày 6/5/2024 về môi trường. | Ủy ban MTTQ Việt Nam tỉnh - Hội Nông dân tỉnh - Sở Nội vụ | 3 | CTPH-MTTQ-HND | 2024-05-06 | COORDINATION_PROGRAMME | về môi trường
            Tại Công văn số 3310/UBND-VX ngày 01/8/2025 về việc xóa nhà tạm, UBND tỉnh Gia Lạc yêu cầu các xã làm ngay.              | UBND tỉnh Gia Lạc             | 3310 | UBND-VX   | 2025-08-01 | OFFICIAL_LETTER | về việc xóa nhà tạm
            """)
    void readsADocumentFromThePaper(
            String sentence,
            String issuer,
            Integer number,
            String notation,
            LocalDate day,
            DocumentType type,
            String subject) {
        ReadHeading heading = reader.read("ĐỜI SỐNG MỚI Ở KHU DÂN CƯ\n(Cập nhật: 07:05 - 02/10/2025)\n\n" + sentence
                        + "\n\nCác xã tuyên truyền.\n\nThu Hà - Văn Bình\n")
                .heading();

        assertThat(heading.provenance()).isEqualTo(Provenance.RENDERING);
        assertThat(heading.issuer()).isEqualTo(issuer);
        assertThat(heading.number()).isEqualTo(number);
        assertThat(heading.notation()).isEqualTo(notation);
        assertThat(heading.issuedOn()).isEqualTo(day);
        assertThat(heading.type()).isEqualTo(type);
        assertThat(heading.subject()).isEqualTo(subject);
        assertThat(heading.bases()).isEmpty();
        assertThat(heading.recipients()).isEmpty();
        assertThat(heading.signatures()).isEmpty();
    }

    @Test
    void doesNotTakeADocumentForAPapersReportOfAnother() {
        ReadHeading heading = reader.read(
                        "THÀNH ỦY AN BÌNH\n\nCHỈ THỊ\nVề thi đua\n\n"
                                + "Vừa qua, Tỉnh ủy An Sơn đã ban hành Chỉ thị số 17-CT/TU về thi đua, Thành ủy yêu cầu:\n1. Các phường tuyên truyền.")
                .heading();

        assertThat(heading.provenance()).isEqualTo(Provenance.DOCUMENT);
        assertThat(heading.number()).isNull();
        assertThat(heading.issuer()).isEqualTo("THÀNH ỦY AN BÌNH");
    }

    @Test
    void takesWhatAPaperSaysTheWorkRestsOn() {
        ReadHeading heading = reader.read(
                        "Ngày hội ở khu dân cư\n08:30 | 20/10/2022\n\n"
                                + "Huyện ủy Tân Sơn ban hành Kế hoạch số 112-KH/HU, ngày 17 tháng 10 năm 2022 về Ngày hội.\n\n"
                                + "Kế hoạch được xây dựng trên cơ sở Hướng dẫn số 45/HD-MTTQ-BTT, ngày 05/9/2022 của Ủy ban MTTQ Việt Nam tỉnh và Luật Mặt trận Tổ quốc Việt Nam ngày 09/6/2015.\n\n"
                                + "Các xã tuyên truyền.\n\n"
                                + "Căn cứ Kế hoạch số 77/KH-UBND ngày 10/02/2022 của UBND tỉnh, UBND huyện giao các phòng bố trí kinh phí.\n")
                .heading();

        assertThat(heading.bases())
                .extracting(d -> d.number() + " " + d.date() + " " + d.issuer())
                .containsExactly(
                        "45 2022-09-05 Ủy ban MTTQ Việt Nam tỉnh", "null 2015-06-09 null", "77 2022-02-10 UBND tỉnh");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ĐẢNG BỘ TỈNH AN SƠN;ĐẢNG ỦY XÃ TRÀ;*;Số 27-KH/ĐU;ĐẢNG CỘNG SẢN VIỆT NAM;Trà, ngày 05 tháng 01 năm 2026;KẾ HOẠCH;thực hiện Cuộc vận động                                             | ĐẢNG ỦY XÃ TRÀ                  | ĐẢNG BỘ TỈNH AN SƠN                  | 27  | 2026-01-05 | thực hiện Cuộc vận động
            MẶT TRẬN TỔ QUỐC VIỆT NAM     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM;TỈNH AN SƠN     Độc lập - Tự do - Hạnh phúc;ỦY BAN MTTQ VIỆT NAM XÃ TRÀ;Số: 12/KH-MTTQ-BTT     Trà, ngày 03 tháng 02 năm 2026;KẾ HOẠCH;Lấy ý kiến | ỦY BAN MTTQ VIỆT NAM XÃ TRÀ | MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH AN SƠN | 12 | 2026-02-03 | Lấy ý kiến
            UBND HUYỆN AN BÌNH - ỦY BAN MTTQ VIỆT NAM;HUYỆN AN BÌNH;Số: 03/KHLT-UBND-MTTQ;An Bình, ngày 15 tháng 4 năm 2021;KẾ HOẠCH LIÊN TỊCH;Về thu gom rác                           | UBND HUYỆN AN BÌNH - ỦY BAN MTTQ VIỆT NAM HUYỆN AN BÌNH |              | 3   | 2021-04-15 | Về thu gom rác
            TỈNH ỦY AN SƠN;THỊ ỦY AN BÌNH;*;Số 102-KL/ThU;ĐẢNG CỘNG SẢN VIỆT NAM;An Bình, ngày 08 thảng 7 nãm 2023;KẾT LUẬN;HỘI NGHỊ LẦN THỨ BẢY BAN CHẤP HÀNH;ĐẢNG BỘ THỊ XÃ KHÓA XII;về đô thị văn minh | THỊ ỦY AN BÌNH           | TỈNH ỦY AN SƠN                       | 102 | 2023-07-08 | về đô thị văn minh
            ĐẢNG BỘ XÃ TRÀ;CHI BỘ THÔN ĐÔNG;*;Số 05-NQ/CB;ĐẢNG CỘNG SẢN VIỆT NAM;Trà, ngày 02/3/2026;NGHỊ QUYẾT;lãnh đạo nhiệm vụ tháng 3                                                 | CHI BỘ THÔN ĐÔNG                | ĐẢNG BỘ XÃ TRÀ                       | 5   | 2026-03-02 | lãnh đạo nhiệm vụ tháng 3
            HỘI ĐỒNG NHÂN DÂN;TỈNH AN SƠN;Số: 18/2025/NQ-HĐND;An Sơn, ngày 10 tháng 12 năm 2025;NGHỊ QUYẾT;SỬA ĐỔI NGHỊ QUYẾT SỐ 07/2021/NQ-HĐND NGÀY 08 THÁNG 7 NĂM 2021               | HỘI ĐỒNG NHÂN DÂN TỈNH AN SƠN   |                                      | 18  | 2025-12-10 | SỬA ĐỔI NGHỊ QUYẾT SỐ 07/2021/NQ-HĐND NGÀY 08 THÁNG 7 NĂM 2021
            """)
    void readsHeadingsOfEveryTier(
            String lines, String issuer, String superior, Integer number, LocalDate day, String subject) {
        ReadHeading heading = reader.read(lines.replace(";", "\n") + "\n\n1. Các thôn tuyên truyền.")
                .heading();

        assertThat(heading.issuer()).isEqualTo(issuer);
        assertThat(heading.superior()).isEqualTo(superior);
        assertThat(heading.number()).isEqualTo(number);
        assertThat(heading.issuedOn()).isEqualTo(day);
        assertThat(heading.subject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - UBMTTQVN huyện và các đoàn thể huyện;  | 1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam huyện tuyên truyền.     | TO_ACT
            - Các tổ chức thành viên của Mặt trận;    | 1. Đề nghị các tổ chức thành viên của Mặt trận tuyên truyền.        | TO_ACT
            - Hội CCB huyện;                          | 1. Hội Cựu chiến binh huyện tuyên truyền.                           | TO_ACT
            - Hội LHPN huyện;                         | 1. Hội Cựu chiến binh huyện tuyên truyền.                           | TO_KNOW
            """)
    void takesForCharged(String line, String duty, RecipientPurpose purpose) {
        List<ReadRecipient> recipients = reader.read(
                        "UBND HUYỆN AN BÌNH\nKẾ HOẠCH\nVề thi đua\n\n" + duty + "/.\n\nNơi nhận:\n" + line)
                .heading()
                .recipients();

        assertThat(recipients).extracting(ReadRecipient::purpose).containsExactly(purpose);
    }

    @Test
    void leavesOutThePrintOfAnElectronicSignature() {
        ReadHeading heading = reader.read("ỦY BAN NHÂN DÂN\nPHƯỜNG TÂN LẬP\n\nKẾ HOẠCH\nVề thi đua\n\n"
                        + "1. Các khu phố tuyên truyền./.\n\nNơi nhận:\n- Các khu phố;\n- Lưu: VT.\n\n"
                        + "Người ký: Ủy ban nhân dân phường Tân Lập\nEmail: tanlap@example.gov.vn\n"
                        + "Cơ quan: Thành phố Đông Hải\nThời gian ký: 21/01/2026 16:20:11 +07:00\n"
                        + "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Ký số)\nLý Thị Oanh")
                .heading();

        assertThat(heading.recipients()).extracting(ReadRecipient::name).containsExactly("Các khu phố", "Lưu: VT");
        assertThat(heading.signatures())
                .containsExactly(new ReadSignature(
                        SignatureCapacity.FOR_THE_HEAD, "ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH", "Lý Thị Oanh"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Về việc sửa đổi khoản 2 Điều 1 Quyết định số 9/QĐ-UBND ngày 02/02/2024      | Các thôn tuyên truyền.                                                   | AMENDS Quyết định số 9/QĐ-UBND ngày 02/02/2024
            Thực hiện Cuộc vận động, thay thế Kế hoạch số 30/KH-UBND ngày 15/8/2025     | Các thôn tuyên truyền.                                                   | REPLACES Kế hoạch số 30/KH-UBND ngày 15/8/2025
            Về thi đua                                                                  | Sửa đổi, bổ sung một số điều của Quy chế số 3-QC/ĐU.                     | AMENDS Quy chế số 3-QC/ĐU
            Về thi đua                                                                  | Bãi bỏ điểm a, b khoản 1 Mục II Hướng dẫn số 18/HD-MTTQ.                 | RECALLS Hướng dẫn số 18/HD-MTTQ
            Về thi đua                                                                  | Thực hiện Quy chế số 3-QC/ĐU được sửa đổi, bổ sung bởi Quy chế số 4-QC/ĐU.   |
            """)
    void tiesADocumentToWhatItChanges(String subject, String duty, String link) {
        ReadHeading heading = reader.read("UBND XÃ A\nQUYẾT ĐỊNH\n" + subject
                        + "\n\nCăn cứ Kế hoạch số 5/KH-UBND ngày 03/3/2024, UBND xã quyết định:\n1. " + duty)
                .heading();

        assertThat(heading.links())
                .extracting(l -> l.kind() + " " + l.reference())
                .isEqualTo(link == null ? List.of() : List.of(link));
        assertThat(heading.bases()).extracting(ReadDocument::number).containsExactly("5");
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
