package vn.chidao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chidao.obligation.Rhythm;
import vn.chidao.obligation.Target.Op;

/** Where one duty ends and another begins, who is charged when nobody is named, and times said in roundabout words. */
class DutyReadingTests {

    private final DirectiveReader reader = Readers.byShippedRules();

    private List<ReadObligation> obligations(String clauses) {
        return reader.read("ỦY BAN NHÂN DÂN\nHUYỆN AN BÌNH\nSố: 1/QĐ-UBND\nAn Bình, ngày 10 tháng 3 năm 2024\n\n"
                        + "QUYẾT ĐỊNH\nVề việc thực hiện Cuộc vận động\n\nỦy ban nhân dân huyện quyết định như sau:\n\n"
                        + clauses)
                .obligations();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Các xã rà soát hồ sơ trước 15/6 và bàn giao nhà chậm nhất ngày 30/9/2024.                    | 2
            Dân quân làm tốt công tác dân vận, giúp nhân dân không dưới 100 ngày công.                   | 2
            Đài Truyền thanh xây dựng chuyên mục về gương sáng, kịp thời biểu dương hộ thoát nghèo.      | 2
            Văn phòng theo dõi, đôn đốc, tổng hợp báo cáo kết quả hằng tháng.                            | 2
            Ban công tác Mặt trận lập biên bản kiểm phiếu, gửi Ủy ban MTTQ xã trong 02 ngày làm việc.    | 2
            Các xã hoàn thành việc lấy ý kiến và gửi báo cáo trước ngày 31/8/2024.                       | 2
            Các chi bộ quán triệt Kế hoạch; khắc phục ngay những hạn chế nêu trên.                       | 2
            UBND xã tiếp dân hằng tuần; nâng cao chất lượng phục vụ nhân dân.                            | 2
            Hội Nông dân giới thiệu điển hình để cấp ủy biểu dương dịp sơ kết 6 tháng và tổng kết năm.   | 1
            Hội Nông dân căn cứ tình hình thực tế của địa phương, xây dựng kế hoạch.                     | 1
            UBND xã giải quyết dứt điểm đơn thư, kiến nghị, không để tồn đọng.                           | 1
            Phòng Nội vụ tổng hợp kết quả vào ngày 20 hằng tháng, báo cáo Chủ tịch UBND huyện.           | 1
            Mặt trận giám sát việc bình xét; lấy ý kiến hài lòng của người dân.                          | 2
            Văn phòng theo dõi, đôn đốc, kiểm tra và hằng năm báo cáo kết quả.                           | 2
            Cán bộ dự Ngày hội theo phân công; các đồng chí cấp ủy viên cơ sở về sinh hoạt nơi cư trú.   | 2
            Mỗi đảng viên phải là một tấm gương, trực tiếp giúp đỡ ít nhất 01 hộ.                        | 1
            """)
    void cutsWhereAnotherDutyBegins(String sentence, int count) {
        assertThat(obligations("1. " + sentence)).hasSize(count);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Về kết quả: cơ bản hoàn thành các nội dung đề ra.",
                "Nguyên nhân chủ yếu do một số xã chậm rà soát.",
                "Một số địa phương còn lúng túng khi triển khai.",
                "6 tháng đầu năm, toàn huyện mới khởi công 20 căn nhà."
            })
    void asksNothingWhereItTellsHowThingsAre(String sentence) {
        assertThat(obligations("1. " + sentence + "\n2. Huyện đoàn tuyên truyền."))
                .extracting(ReadObligation::clauseId)
                .containsExactly("2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Đối với các xã đạt thấp, Chủ tịch UBND huyện phải giải trình trước Huyện ủy.     | Chủ tịch UBND huyện
            Các cơ quan được phân công chủ trì cập nhật tiến độ lên hệ thống.                | Các cơ quan được phân công chủ trì
            Lực lượng vũ trang huyện giúp dân sửa nhà.                                       | Lực lượng vũ trang huyện
            Tổ lấy ý kiến phát phiếu đến từng hộ.                                            | Tổ lấy ý kiến
            100% chi bộ trực thuộc tổ chức quán triệt Kế hoạch.                              | chi bộ trực thuộc
            Các ban xây dựng Đảng theo chức năng, nhiệm vụ hướng dẫn thực hiện.              | Các ban xây dựng Đảng theo chức năng, nhiệm vụ
            Kế hoạch nêu rõ, đến năm 2025 toàn huyện có 100% xã đạt chuẩn.                   | toàn huyện
            Đối với Huyện đoàn, Ủy ban nhân dân huyện đề nghị tiếp tục duy trì mô hình.      | Huyện đoàn
            Huyện đội chỉ đạo dân quân tuần tra.                                             | Huyện đội
            Các khu phố tổng vệ sinh đường phố.                                              | Các khu phố
            Toàn huyện phấn đấu giảm 5% hộ nghèo.                                            | Toàn huyện
            Trung tâm Phục vụ hành chính công phường niêm yết thủ tục.                       | Trung tâm Phục vụ hành chính công phường
            Họp Ban Công tác Mặt trận mỗi tháng một lần.                                     | Ban Công tác Mặt trận
            """)
    void findsWhoIsCharged(String sentence, String lead) {
        assertThat(obligations("1. " + sentence).get(0).leads()).containsExactly(lead);
    }

    @Test
    void chargesWhoeverTheLineAboveTheListNames() {
        List<ReadObligation> read = obligations("Điều 1. Giao chỉ tiêu xây nhà cho các xã, gồm:\nXã An Phú\n"
                + "- Xây mới: 12 nhà\n- Sửa chữa: 30 nhà\nXã An Thọ\n- Xây mới: 5 nhà\n"
                + "Điều 2. Hoàn thành chỉ tiêu trước ngày 31/10/2024.");

        assertThat(read)
                .extracting(o -> o.leads().get(0))
                .containsExactly("các xã", "Xã An Phú", "Xã An Phú", "Xã An Thọ", "các xã");
        assertThat(read).allSatisfy(o -> {
            assertThat(o.rhythm()).isEqualTo(Rhythm.ONCE);
            assertThat(o.due()).isEqualTo("2024-10-31");
        });
    }

    @Test
    void doesNotChargeThoseThroughWhomItIsDone() {
        assertThat(obligations("1. Huyện đoàn\n- Thông qua Hội Phụ nữ, Hội Nông dân cơ sở, nhân rộng mô hình.\n"))
                .singleElement()
                .satisfies(o -> assertThat(o.leads()).containsExactly("Huyện đoàn"));
    }

    @Test
    void takesASentenceThatOnlyNamesTheLeadForTheOwnerOfTheOneBefore() {
        assertThat(obligations("1. Lập danh mục tuyến đường cần cải tạo. Giao Phòng Kinh tế chủ trì."))
                .singleElement()
                .satisfies(o -> assertThat(o.leads()).containsExactly("Phòng Kinh tế"));
    }

    @Test
    void keepsEachOfManyForTheRestOfTheSentence() {
        assertThat(obligations("1. Mỗi chi bộ đăng ký 01 mô hình; báo cáo kết quả về Huyện ủy trước ngày 10/4/2024."))
                .hasSize(2)
                .allSatisfy(o -> assertThat(o.leads()).containsExactly("Mỗi chi bộ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"có trách nhiệm:", "chủ trì, phối hợp với Hội Nông dân huyện:"})
    void asksNothingInATitleBeforeAList(String behind) {
        assertThat(obligations("1. Huyện đoàn " + behind + "\na) Vận động đoàn viên.\nb) Xây dựng 02 mô hình."))
                .hasSize(2)
                .allSatisfy(o -> assertThat(o.leads()).containsExactly("Huyện đoàn"));
    }

    @Test
    void takesATitleThatOnlyLeadsForTheOwnerOfItsItems() {
        assertThat(obligations("1. Đảng ủy UBND huyện lãnh đạo UBND huyện\n- Bố trí kinh phí.\n- Ban hành quy chế."))
                .hasSize(2)
                .allSatisfy(o -> assertThat(o.leads()).containsExactly("Đảng ủy UBND huyện"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UBND xã đối thoại với nhân dân vào tháng 6 và tháng 11 hằng năm.                 | HALF_YEAR
            UBND xã đối thoại với nhân dân ít nhất 02 lần/năm.                               | YEAR
            UBND xã đối thoại với nhân dân định kỳ 02 lần/năm.                               | HALF_YEAR
            Các chi hội tổng vệ sinh vào sáng Chủ nhật đầu tiên của tháng.                   | MONTH
            Đài Truyền thanh phát sóng chuyên mục tối thứ ba và thứ sáu.                     | CONTINUOUS
            Hội Nông dân vận động Quỹ đạt 20 triệu đồng/năm.                                 | YEAR
            Trường hợp quá hạn chưa được trả lời thì Ban Thường trực báo cáo cấp ủy.         | ON_OCCASION
            Ban Thường trực gửi kiến nghị trước mỗi kỳ họp HĐND.                             | ON_OCCASION
            Ủy ban MTTQ xã xây dựng 02 mô hình trước Đại hội Đảng bộ huyện.                  | ONCE
            Các khu phố tổng vệ sinh hai tuần một lần.                                       | CONTINUOUS
            Phấn đấu thu nhập bình quân đạt trên 70 triệu đồng/năm.                          | NONE
            Huyện ủy giao ban mỗi quý một lần vào tuần cuối của tháng cuối quý.              | QUARTER
            Ban Dân vận tham mưu tổng kết năm.                                               | YEAR
            UBND xã trình HĐND xã tại kỳ họp giữa năm.                                       | ONCE
            Hai bên thống nhất nếu cần sửa đổi, bổ sung.                                     | ON_OCCASION
            Ban Dân vận đôn đốc, tổng hợp tình hình thực hiện.                               | CONTINUOUS
            Không để hộ nghèo nào mà không có tổ chức giúp đỡ.                               | CONTINUOUS
            Hội Phụ nữ kiện toàn chi hội (chờ đề án của UBND xã được thông qua).             | ONCE
            """)
    void readsTimesSaidInRoundaboutWords(String sentence, Rhythm rhythm) {
        assertThat(obligations("1. " + sentence).get(0).rhythm()).isEqualTo(rhythm);
    }

    @Test
    void reportsPeriodicallyAndWhenAsked() {
        assertThat(obligations("1. Ban Dân vận định kỳ hằng năm và đột xuất báo cáo Huyện ủy."))
                .extracting(ReadObligation::rhythm)
                .containsExactly(Rhythm.YEAR, Rhythm.ON_OCCASION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Không để hộ nghèo nào mà không có tổ chức giúp đỡ.                | MIN          | 1
            Các xã thực hiện tại 03 xã: An Phú, An Thọ, An Lộc.               | EACH_OF_SET  | 3
            Huyện đoàn tuyên truyền qua các hình thức: pano, tờ gấp và loa.   | EACH_OF_SET  | 3
            Các xã trồng đường hoa dài 500m.                                  | EQ           | 500
            Cấp huyện vận động 350.000.000đ/năm.                              | EQ           | 350000000
            16/16 khu dân cư tổ chức Ngày hội.                                | EQ           | 16
            """)
    void readsFiguresWrittenInOtherWays(String sentence, Op op, long value) {
        assertThat(obligations("1. " + sentence).get(0).targets())
                .singleElement()
                .satisfies(target -> {
                    assertThat(target.op()).isEqualTo(op);
                    assertThat(target.value()).isEqualByComparingTo(java.math.BigDecimal.valueOf(value));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đối với các xã đạt dưới 30% kế hoạch, Huyện đoàn giải trình.",
                "Giao một đồng chí cấp ủy viên phụ trách.",
                "Ba đơn vị họp giao ban sáu tháng một lần.",
                "UBND huyện ưu tiên vốn cho 05 xã."
            })
    void takesNoFigureForATargetThatOnlyDescribes(String sentence) {
        assertThat(obligations("1. " + sentence))
                .flatExtracting(ReadObligation::targets)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Phòng Tư pháp tham mưu UBND huyện ban hành quyết định công nhận xã đạt chuẩn pháp luật.            | UBND huyện
            Giao Văn phòng tham mưu giúp Ban Thường vụ Huyện ủy thành lập tổ công tác.                        | Ban Thường vụ Huyện ủy
            Phòng Nội vụ tham mưu UBND huyện tổ chức hội nghị biểu dương.                                     | Phòng Nội vụ
            Trên đây là Kế hoạch công tác Mặt trận năm 2024, đề nghị các xã, thị trấn tổ chức thực hiện.      | các xã, thị trấn
            Hội Nông dân huyện phấn đấu đến năm 2026 toàn huyện có ít nhất 12 chi hội nghề nghiệp.            | Hội Nông dân huyện
            Các chi bộ sử dụng kết quả thực hiện làm căn cứ đánh giá đảng viên cuối năm.                      | Các chi bộ
            Củng cố tính tiên phong, nêu gương của đội ngũ cán bộ, đảng viên trong chỉnh trang đô thị.        | cán bộ
            """)
    void findsWhoDecidesAndWhoOnlyPrepares(String sentence, String lead) {
        assertThat(obligations("1. " + sentence).get(0).leads().get(0)).contains(lead);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Các xã rà soát hộ có nhà tạm, bảo đảm hoàn thành chậm nhất ngày 20/5/2024.                        | 1
            Đài Truyền thanh mở chuyên mục, hằng tháng đăng tải ít nhất 03 tin, bài.                          | 1
            Mặt trận huyện giám sát việc phân bổ, sử dụng Quỹ "Vì người nghèo".                               | 1
            Hội Phụ nữ nhận phụng dưỡng, chăm sóc ít nhất 02 mẹ già neo đơn.                                  | 1
            Văn phòng theo dõi, kiểm tra, tổng hợp tình hình báo cáo Thường trực Huyện ủy hằng quý.           | 2
            Hằng năm rà soát kết quả, xem đây là căn cứ đánh giá người đứng đầu.                              | 2
            Mặt trận tuyên truyền Luật; phát huy vai trò của tổ hòa giải ở cơ sở.                             | 2
            UBND xã công khai hỗ trợ; khơi dậy khát vọng thoát nghèo của người dân.                           | 1
            """)
    void keepsTogetherWhatIsOneDuty(String sentence, int count) {
        assertThat(obligations("1. " + sentence)).hasSize(count);
    }

    @Test
    void readsATableWhoseColumnsOnlyBlanksPart() {
        List<ReadObligation> rows = obligations("""
                I. CHỈ TIÊU VẬN ĐỘNG NĂM 2024

                STT Địa phương Trồng cây (cây) Mô hình (mô hình)
                1 Xã Tân Hòa 1.200 3
                2 Thị trấn Bình Lập 800 2
                Tổng cộng 2.000 5
                """);

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).leads()).containsExactly("Xã Tân Hòa");
        assertThat(rows.get(0).targets())
                .extracting(ReadTarget::value)
                .containsExactly(new BigDecimal("1200"), new BigDecimal("3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hội Nông dân giúp từ 3 đến 5 hộ mỗi xã thoát nghèo.",
                "Hội Nông dân giúp từ 3 đến 5 hộ nghèo ở từng xã.",
                "Hội Nông dân giúp mỗi xã từ 3 đến 5 hộ.",
                "Hội Nông dân giúp từ 3 đến 5 hộ/xã.",
                "Hội Nông dân giúp 3 - 5 hộ nghèo trên một xã."
            })
    void readsForEachOfWhatAFigureIs(String sentence) {
        ReadTarget target = obligations("1. " + sentence).get(0).targets().get(0);

        assertThat(target.op()).isEqualTo(Op.RANGE);
        assertThat(target.value()).isEqualByComparingTo("3");
        assertThat(target.max()).isEqualByComparingTo("5");
        assertThat(target.per()).isEqualTo(ReadTarget.Per.COMMUNE);
    }

    @Test
    void takesALabelForWhatStandsNextToItOnly() {
        List<ReadObligation> duties = obligations("""
                I. YÊU CẦU

                - Tổ chức các hoạt động thiết thực, tiết kiệm.

                II. NỘI DUNG

                1. Thời gian: đến hết ngày 20/11/2024.

                2. Hội Phụ nữ huyện thăm hỏi hộ nghèo.
                """);

        assertThat(duties.get(0).due()).isNull();
    }

    @Test
    void asksNothingInALineThatOnlyHeadsTheLinesBelowIt() {
        NormalText text = NormalText.of("Các xã xây dựng kế hoạch thực hiện.");
        Paragraph line = new Paragraph(0, text.length(), null, List.of());
        ReadHeading heading = reader.read("").heading();

        assertThat(new ObligationReader(text, new RuleSet(new RuleFiles(null)), heading, null)
                        .read(List.of(new ClauseReader.Node("P1", null, line, false, true))))
                .isEmpty();
        assertThat(new ObligationReader(text, new RuleSet(new RuleFiles(null)), heading, null)
                        .read(List.of(new ClauseReader.Node("P1", null, line, false, false))))
                .hasSize(1);
    }
}
