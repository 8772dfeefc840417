package vn.chidao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chidao.obligation.Rhythm;
import vn.chidao.obligation.Target.Op;

/** Sentences as clerks write them, each read by itself. */
class ReaderTests {

    private final DirectiveReader reader = Readers.byShippedRules();

    private List<ReadObligation> obligations(String clauses) {
        return reader.read("ỦY BAN NHÂN DÂN\nHUYỆN AN BÌNH\nSố: 1/KH-UBND\nAn Bình, ngày 10 tháng 3 năm 2024\n\n"
                        + "KẾ HOẠCH\nVề việc thực hiện Cuộc vận động\n\nỦy ban nhân dân huyện ban hành kế hoạch như sau:\n\n"
                        + clauses)
                .obligations();
    }

    private ReadObligation only(String sentence) {
        List<ReadObligation> read = obligations("1. " + sentence);
        assertThat(read).hasSize(1);
        return read.get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hội Nông dân báo cáo kết quả trước ngày 15.12.2024.                              | 2024-12-15
            Hội Nông dân báo cáo kết quả trước 15/11.                                        | 2024-11-15
            Hội Nông dân báo cáo kết quả trước ngày 30 tháng 9 năm 2024.                     | 2024-09-30
            Phòng Nội vụ xây dựng kế hoạch, xong trong quý II/2024.                          | 2024-06-30
            Phòng Nội vụ xây dựng kế hoạch trong quý IV năm 2024.                            | 2024-12-31
            Phòng Nội vụ xây dựng kế hoạch trong tháng 5.                                    | 2024-05-31
            Phòng Nội vụ xây dựng kế hoạch trước tháng 6/2024.                               | 2024-05-31
            UBND xã trình HĐND xã thông qua tại kỳ họp giữa năm 2025.                        | 2025-06-30
            UBND xã trình HĐND xã thông qua tại kỳ họp cuối năm 2024.                        | 2024-12-31
            Các chi bộ rà soát số liệu, hoàn thành chậm nhất 20/4.                           | 2024-04-20
            Các xã lấy phiếu ý kiến từ ngày 01/9 đến ngày 30/9/2024.                         | 2024-09-30
            Huyện đoàn phát động phong trào thi đua (tháng 5).                               | 2024-05-31
            Các xã phấn đấu đến năm 2025 có 100% khu dân cư văn hóa.                         | 2025-12-31
            Phòng Nội vụ tổng hợp danh sách trước ngày l5/l0/2O24.                           | 2024-10-15
            """)
    void readsTheLastDay(String sentence, LocalDate due) {
        ReadObligation read = only(sentence);

        assertThat(read.due()).isEqualTo(due);
        assertThat(read.rhythm()).isEqualTo(Rhythm.ONCE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ban Dân vận báo cáo chậm nhất ngày 15 tháng đầu quý sau.                         | QUARTER
            Ban Dân vận báo cáo vào ngày 20 của tháng cuối quý.                              | QUARTER
            Ban Dân vận tổng hợp kết quả báo cáo trước ngày 25 hằng tháng.                   | MONTH
            Ban Chỉ đạo họp định kỳ mỗi tháng 01 lần.                                        | MONTH
            Sáu tháng một lần, Ban Thường trực đánh giá kết quả.                             | HALF_YEAR
            UBND xã báo cáo trước ngày 15/6 và 15/11 hằng năm.                               | HALF_YEAR
            UBND xã báo cáo trước ngày 20/11 hằng năm.                                       | YEAR
            Ủy ban MTTQ huyện giám sát ít nhất 02 cuộc/năm.                                  | YEAR
            Các chi bộ tổ chức Ngày hội vào ngày 18/11 hằng năm.                             | DAY_EACH_YEAR
            Ban Dân vận tham mưu sơ kết 3 năm thực hiện Chỉ thị.                             | THREE_YEARS
            Ban Dân vận tham mưu tổng kết 5 năm thực hiện Chỉ thị.                           | FIVE_YEARS
            Chi hội Phụ nữ vận động hội viên dọn vệ sinh vào sáng chủ nhật hằng tuần.        | CONTINUOUS
            Công an xã thường xuyên tuần tra.                                                | CONTINUOUS
            Ban Dân vận theo dõi, đôn đốc việc thực hiện Kế hoạch này.                       | CONTINUOUS
            Các chi bộ kịp thời phản ánh ý kiến của nhân dân.                                | ON_OCCASION
            UBND xã công khai các khoản đóng góp theo đúng quy định.                         | AS_PRESCRIBED
            Hội Nông dân xây dựng mô hình trong giai đoạn 2024 - 2028.                       | WITHIN_PHASE
            Các chi bộ xác định đây là nhiệm vụ chính trị trọng tâm, thường xuyên.           | NONE
            Các chi bộ tuyên truyền kết quả 3 năm thực hiện Chỉ thị.                         | NONE
            """)
    void readsTheRhythm(String sentence, Rhythm rhythm) {
        assertThat(only(sentence).rhythm()).isEqualTo(rhythm);
    }

    @Test
    void takesRhythmsInOneBreathForDutiesOfTheirOwn() {
        List<ReadObligation> read = obligations("1. Ban Thường trực báo cáo Huyện ủy hằng quý, 6 tháng và năm.");

        assertThat(read)
                .extracting(ReadObligation::rhythm)
                .containsExactlyInAnyOrder(Rhythm.QUARTER, Rhythm.HALF_YEAR, Rhythm.YEAR);
        assertThat(read).extracting(ReadObligation::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hội Phụ nữ vận động không dưới 200 triệu đồng.                                   | MIN     | 200000000  |
            Hội Phụ nữ vận động Quỹ đạt 2,5 tỷ đồng.                                         | EQ      | 2500000000 |
            Các xã vận động 150 triệu đồng trở lên.                                          | MIN     | 150000000  |
            Mỗi hộ gia đình ủng hộ từ 20.000 đồng trở lên.                                   | MIN     | 20000      |
            Mỗi chi hội nhận giúp từ 3 đến 5 hộ.                                             | RANGE   | 3          | 5
            Mỗi xã xây dựng từ 01 – 02 mô hình.                                              | RANGE   | 1          | 2
            Các xã phấn đấu trên 95% hộ gia đình phân loại rác.                              | PERCENT | 95         |
            Các xã phấn đấu tỷ lệ hộ nghèo còn dưới 1%.                                      | MAX     | 1          |
            Mỗi xã chọn ít nhất một khu dân cư làm điểm.                                     | MIN     | 1          |
            Ban Thường trực hỗ trợ không quá 20 triệu đồng/mô hình.                          | MAX     | 20000000   |
            Mỗi khu dân cư phấn đấu ít nhất 02 mô hình.                                      | MIN     | 2          |
            Ban Phong trào thành lập 05 đoàn dự Ngày hội.                                    | EQ      | 5          |
            Các xã phấn đấu không còn hộ nghèo.                                              | EQ      | 0          |
            """)
    void readsWhatIsToBeReached(String sentence, Op op, long value, Long max) {
        List<ReadTarget> targets = only(sentence).targets();

        assertThat(targets).hasSize(1);
        assertThat(targets.get(0).op()).isEqualTo(op);
        assertThat(targets.get(0).value()).isEqualByComparingTo(java.math.BigDecimal.valueOf(value));
        if (max != null) {
            assertThat(targets.get(0).max()).isEqualByComparingTo(java.math.BigDecimal.valueOf(max));
        }
    }

    @Test
    void takesNamedModelsForASetOfWhichEachCounts() {
        ReadTarget target = only("Huyện đoàn xây dựng mô hình “Thôn số”, “Chợ không tiền mặt”.")
                .targets()
                .get(0);

        assertThat(target.op()).isEqualTo(Op.EACH_OF_SET);
        assertThat(target.set()).containsExactly("Thôn số", "Chợ không tiền mặt");
        assertThat(target.value()).isEqualByComparingTo("2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Giao Phòng Nội vụ xây dựng kế hoạch.                                             | Phòng Nội vụ
            Đề nghị Liên đoàn Lao động huyện chỉ đạo các cấp công đoàn tuyên truyền.         | Liên đoàn Lao động huyện
            Yêu cầu Đảng ủy các xã, thị trấn quán triệt Kế hoạch này.                        | Đảng ủy các xã, thị trấn
            Ủy ban nhân dân huyện giao Công an huyện tuần tra.                               | Công an huyện
            Đối với Hội Cựu chiến binh: phát động phong trào thi đua.                        | Hội Cựu chiến binh
            Tổ chức hội nghị triển khai (do Ban Dân vận chủ trì).                            | Ban Dân vận
            Tổ chức hội nghị triển khai (Ban Dân vận chủ trì).                               | Ban Dân vận
            Ban Phong trào chủ trì tham mưu thành lập tổ công tác.                           | Ban Phong trào
            Sở Xây dựng hướng dẫn mẫu nhà.                                                   | Sở Xây dựng
            Đảng ủy Công an huyện lãnh đạo lực lượng công an hỗ trợ ngày công.               | Đảng ủy Công an huyện
            Trưởng Ban công tác Mặt trận các thôn chủ trì họp dân.                           | Trưởng Ban công tác Mặt trận các thôn
            Hằng năm, Ủy ban MTTQ Việt Nam các cấp lấy ý kiến của nhân dân.                  | Ủy ban MTTQ Việt Nam các cấp
            Nâng cao trách nhiệm của Chi bộ các thôn trong lãnh đạo phong trào.              | Chi bộ các thôn
            BTT UBMTTQVN các xã tuyên truyền Cuộc vận động.                                  | BTT UBMTTQVN các xã
            Trạm Y tế xã khám, cấp thuốc miễn phí.                                           | Trạm Y tế xã
            """)
    void findsWhoIsCharged(String sentence, String lead) {
        assertThat(only(sentence).leads()).containsExactly(lead);
    }

    @Test
    void namesNobodyWhomTheTextDoesNotName() {
        ReadObligation read = only("Đẩy mạnh tuyên truyền Cuộc vận động.");

        assertThat(read.leads()).isEmpty();
        assertThat(read.remarks()).anySatisfy(remark -> {
            assertThat(remark.key()).isEqualTo(Remark.MISSING_LEAD);
            assertThat(remark.doubtful()).isTrue();
        });
    }

    @Test
    void givesWhatEachOrganisationDoesToEach() {
        List<ReadObligation> read = obligations(
                "1. Các đoàn thể đăng ký phần việc cụ thể, mỗi tổ chức nhận giúp ít nhất 05 hộ nghèo. Tuyên truyền sâu rộng.");

        assertThat(read)
                .extracting(ReadObligation::leads)
                .containsExactly(List.of("Các đoàn thể"), List.of("mỗi tổ chức"), List.of("Các đoàn thể"));
    }

    @Test
    void letsAListBelongToTheOrganOverIt() {
        List<ReadObligation> read = obligations(
                "1. Hội Nông dân huyện\na) Vận động hội viên.\nb) Xây dựng mô hình.\n2. Huyện đoàn:\n- Tuyên truyền.");

        assertThat(read)
                .extracting(o -> o.leads().get(0))
                .containsExactly("Hội Nông dân huyện", "Hội Nông dân huyện", "Huyện đoàn");
    }

    @Test
    void sharesADayThatEndsTheSentence() {
        List<ReadObligation> read = obligations(
                "1. Ban Dân vận xây dựng kế hoạch; tổ chức hội nghị quán triệt. Hoàn thành trước ngày 31/3/2024.");

        assertThat(read).hasSize(2).allSatisfy(o -> assertThat(o.due()).isEqualTo("2024-03-31"));
    }

    @Test
    void completesATaskByTheLabelsUnderIt() {
        List<ReadObligation> read = obligations(
                "1. Rà soát, lập danh sách hộ nghèo.\n"
                        + "- Đơn vị chủ trì: Phòng Lao động - Thương binh và Xã hội.\n- Thời gian hoàn thành: trước ngày 31/5/2024.\n");

        assertThat(read).hasSize(1);
        assertThat(read.get(0).leads()).containsExactly("Phòng Lao động - Thương binh và Xã hội");
        assertThat(read.get(0).due()).isEqualTo("2024-05-31");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            TT\\tNhiệm vụ\\tCơ quan chủ trì\\tThời gian\\n1\\tXây dựng kế hoạch\\tBan Dân vận\\tTháng 5/2024
            | TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |\\n|---|---|---|---|\\n| 1 | Xây dựng kế hoạch | Ban Dân vận | Tháng 5 |
            TT   Nhiệm vụ   Cơ quan chủ trì   Thời gian\\n1   Xây dựng kế hoạch   Ban Dân vận   31/5/2024
            TT\\nNhiệm vụ\\nCơ quan chủ trì\\nThời gian\\n1\\nXây dựng kế hoạch\\nBan Dân vận\\nTháng 5/2024
            """)
    void readsTheRowsOfATable(String table) {
        List<ReadObligation> read = obligations(table.replace("\\t", "\t").replace("\\n", "\n") + "\n");

        assertThat(read).hasSize(1);
        assertThat(read.get(0).action()).isEqualTo("Xây dựng kế hoạch");
        assertThat(read.get(0).leads()).containsExactly("Ban Dân vận");
        assertThat(read.get(0).due()).isEqualTo("2024-05-31");
    }

    @Test
    void waitsForWhatHasToHappenBefore() {
        ReadObligation read = only("UBND xã phân bổ kinh phí sau khi có hướng dẫn của Phòng Tài chính.");

        assertThat(read.startCondition()).contains("sau khi có hướng dẫn");
        assertThat(read.rhythm()).isEqualTo(Rhythm.ONCE);
    }

    @Test
    void doesNotTakeACitedDayForALastDay() {
        assertThat(only("Các chi bộ thực hiện Kế hoạch số 33-KH/TU, ngày 05/5/2017 của Tỉnh ủy.")
                        .due())
                .isNull();
    }

    @Test
    void doesNotTakeWhatTheDocumentSaysOfItselfForADuty() {
        assertThat(obligations("1. Kế hoạch này có hiệu lực từ ngày ký.\n2. Huyện đoàn tuyên truyền."))
                .extracting(ReadObligation::clauseId)
                .containsExactly("2");
    }

    @Test
    void doesNotTakeTheSituationForADuty() {
        Reading reading = reader.read(
                "HUYỆN ỦY AN BÌNH\nKẾ HOẠCH\nVề thực hiện\n\nI. TÌNH HÌNH\nCác xã đã xây dựng 20 mô hình.\nII. NHIỆM VỤ\n1. Các xã xây dựng mô hình.");

        assertThat(reading.obligations()).extracting(ReadObligation::clauseId).containsExactly("II.1");
    }

    @Test
    void quotesTheTextAsItCame() {
        String text = "HUYỆN ỦY AN BÌNH\nKẾ HOẠCH\nVề thực hiện\n\n1. Các cấp uỷ **lãnh đạo** thực hiện.\n";

        ReadObligation read = reader.read(text).obligations().get(0);

        assertThat(read.quote()).isEqualTo("Các cấp uỷ **lãnh đạo** thực hiện.");
        assertThat(text.substring(read.span().start(), read.span().end())).isEqualTo(read.quote());
    }

    @Test
    void readsComposedAndDecomposedLettersAlike() {
        String text = "HUYỆN ỦY AN BÌNH\nKẾ HOẠCH\nVề thực hiện\n\n1. Hội Nông dân huyện vận động hội viên.\n";
        String decomposed = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD);

        assertThat(reader.read(decomposed).obligations().get(0).leads())
                .isEqualTo(reader.read(text).obligations().get(0).leads())
                .containsExactly("Hội Nông dân huyện");
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "xin chào", "1.", "Lorem ipsum dolor sit amet."})
    void readsNothingFromAForeignText(String text) {
        Reading reading = reader.read(text);

        assertThat(reading.obligations().stream().filter(o -> !o.leads().isEmpty()))
                .isEmpty();
        assertThat(reading.remarks()).isNotEmpty();
    }
}
