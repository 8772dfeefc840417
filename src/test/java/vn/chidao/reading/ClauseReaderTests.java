package vn.chidao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseReaderTests {

    private static final String HEAD = "HUYỆN ỦY AN BÌNH\nKẾ HOẠCH\nVề việc thực hiện\n\n";

    /** Lines as long as those of a page. */
    private static final String WRAPPED = """
            1. Các cấp ủy, tổ chức đảng trong toàn huyện lãnh đạo, chỉ đạo thực hiện tốt
            Cuộc vận động, gắn với nhiệm vụ chính trị của từng địa phương, từng đơn vị,
            phát huy vai trò nêu gương của cán bộ, đảng viên, nhất là người đứng đầu các
            cơ quan, đơn vị; khắc phục ngay những hạn chế đã được chỉ ra trong các cuộc
            kiểm tra, giám sát và tự kiểm tra của cấp ủy các cấp trong những năm gần đây,
            tạo sự đồng thuận cao trong cán bộ, đảng viên và các tầng lớp nhân dân huyện.
            """;

    private final DirectiveReader reader = Readers.byShippedRules();

    private List<String> ids(String body) {
        return reader.read(HEAD + body).clauses().stream().map(ReadClause::id).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I. Một;1. Hai;a) Ba;- Bốn;- Năm;b) Sáu;2. Bảy;II. Tám      | I,I.1,I.1.a,I.1.a-1,I.1.a-2,I.1.b,I.2,II
            I- Một;1- Hai;2- Ba                                        | I,I.1,I.2
            1. Một;1.1. Hai;1.2. Ba;2. Bốn                             | 1,1.1.1,1.1.2,2
            Điều 1. Một;1. Hai;a) Ba;Điều 2. Bốn                       | Điều 1,Điều 1.1,Điều 1.1.a,Điều 2
            Một là, tuyên truyền;Hai là, giám sát                      | Một là,Hai là
            (1) Một;(2) Hai                                            | (1),(2)
            I. Một;II. Hai;II. Ba                                      | I,II,II#2
            A. Một;I. Hai;1. Ba;B. Bốn                                 | A,A.I,A.I.1,B
            1. Một:;+ Hai;+ Ba                                         | 1,1+1,1+2
            1/ Một;2/ Hai                                              | 1,2
            Chương I;QUY ĐỊNH;Điều 1. Một;Chương II;CHUNG;Điều 2. Hai  | Chương I,Chương I.Điều 1,Chương II,Chương II.Điều 2
            """)
    void makesATreeOfNumbers(String lines, String ids) {
        assertThat(ids(lines.replace(";", "\n"))).containsExactly(ids.split(","));
    }

    @Test
    void joinsLinesThatOnlyWrap() {
        List<ReadClause> clauses = reader.read(
                        HEAD
                                + "1. Các cấp ủy, tổ chức đảng lãnh đạo thực hiện tốt Cuộc vận\nđộng toàn dân đoàn kết.\n2. Hội Nông dân tuyên truyền.")
                .clauses();

        assertThat(clauses).hasSize(2);
        assertThat(clauses.get(0).text()).endsWith("đoàn kết.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Các cấp ủy phối hợp với Mặt trận Tổ quốc và các tổ chức chính trị#- xã hội.        | chính trị#- xã hội
            Quán triệt sâu sắc Nghị quyết Trung ương 7 của Ban Chấp hành (khóa#X) ở chi bộ.    | (khóa#X)
            Sửa đổi nội dung giao chỉ tiêu cho các xã, thị trấn nêu tại khoản 2#Điều 1 Quyết định trước. | khoản 2#Điều 1
            Các chi bộ tiếp tục lãnh đạo thực hiện có hiệu quả Chỉ thị số#17- CT/TU của Tỉnh ủy.         | số#17- CT/TU
            Các chi bộ lãnh đạo thực hiện; biểu dương khen thưởng kịp thời;#nhân rộng mô hình hay.       | kịp thời;#nhân rộng
            """)
    void makesNoClauseOfTheRestOfASentence(String sentence, String part) {
        List<ReadClause> clauses = reader.read(
                        HEAD + WRAPPED + "2. " + sentence.replace("#", "\n") + "\n3. Hội Nông dân tuyên truyền.")
                .clauses();

        assertThat(clauses).extracting(ReadClause::id).containsExactly("1", "2", "3");
        assertThat(clauses.get(1).text()).contains(part.replace("#", "\n"));
    }

    @Test
    void takesALineOverDashesForNoClause() {
        Reading reading = reader.read(
                HEAD + "Điều 1. Giao chỉ tiêu, gồm:\nXã An Hòa\n- Xây mới: 5 nhà\nXã An Lạc\n- Xây mới: 7 nhà\n");

        assertThat(reading.clauses()).extracting(ReadClause::id).containsExactly("Điều 1", "Điều 1-1", "Điều 1-2");
        assertThat(reading.clauses().get(2).parentId()).isEqualTo("Điều 1");
        assertThat(reading.obligations())
                .extracting(ReadObligation::clauseId)
                .isSubsetOf("Điều 1", "Điều 1-1", "Điều 1-2");
    }

    @Test
    void leavesOutWhatAPaperAddsToADocument() {
        Reading reading = reader.read("Tỉnh ủy chỉ đạo hỗ trợ nhà ở\n15/09/2024 09:30\n\n"
                + "Tỉnh ủy Hải Sơn đã có Công văn số 21-CV/TU ngày 12/9/2024 về hỗ trợ nhà ở.\n\n"
                + "Công văn nêu rõ: 8 tháng đầu năm, toàn tỉnh mới khởi công 20 căn nhà.\n\n"
                + "Trên cơ sở Kế hoạch số 9-KH/TU ngày 02/02/2024, Tỉnh ủy yêu cầu các huyện rà soát, lập danh sách hộ nghèo.\n\n"
                + "“Không để hộ nào ở nhà tạm”, đồng chí Lê Văn Một, Phó Bí thư, nhấn mạnh.\n\n"
                + "Chú thích ảnh: Bàn giao nhà ở xã An Hòa.\n");

        assertThat(reading.clauses()).hasSize(1);
        assertThat(reading.clauses().get(0).text()).startsWith("Trên cơ sở");
        assertThat(reading.heading().bases()).extracting(ReadDocument::number).containsExactly("9");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Theo Chỉ thị, những năm qua, toàn tỉnh đã xây dựng 1.245 mô hình “Dân vận khéo”, tuy nhiên còn hình thức.
            Trước đó, năm 2023, tỉnh Phú Khê được Trung ương tặng Bằng khen về phong trào “Dân vận khéo”.
            Hiện toàn thành phố có 45 tổ thu gom, mỗi ngày thu gom 120 tấn rác, xây dựng 12 tuyến đường.
            Năm 2021, do dịch Covid-19, toàn huyện chỉ có 62/98 khu dân cư tổ chức Ngày hội.
            Được biết, xã Bình Trung được thành lập trên cơ sở sáp nhập 3 xã, hiện có 24 khu dân cư.
            Đến nay, toàn tỉnh đã khởi công 1.870/2.300 căn nhà, trong đó 1.245 căn đã bàn giao.
            Ông Trần Hữu Lợi, Phó Chủ tịch UBND tỉnh cho biết: “Tỉnh sẽ không để hộ nghèo nào bị bỏ lại phía sau”.
            Cán bộ, chiến sĩ xã Long Mỹ giúp dân làm đường giao thông nông thôn (Ảnh: Hoài Thu)
            Bà con thôn Đồng Quang bàn việc mở đường liên thôn. Ảnh: M.L
            Phát biểu tại lễ ký, đồng chí Giàng A Sử, Chủ tịch Ủy ban MTTQ tỉnh đề nghị các bên sớm vào cuộc.
            Tin, ảnh: PHƯƠNG NAM
            """)
    void leavesOutWhatAJournalistTells(String told) {
        Reading reading = reader.read("Tăng cường phong trào “Dân vận khéo”\nThứ Hai, 18/3/2024, 14:20 (GMT+7)\n\n"
                + "PKO - Ban Thường vụ Tỉnh ủy Phú Khê đã ban hành Chỉ thị số 31-CT/TU ngày 15/3/2024 về “Dân vận khéo”.\n\n"
                + told
                + "\n\nTheo Chỉ thị, các cấp ủy quán triệt đến 100% chi bộ trong quý II/2024.\n\n"
                + told
                + "\n\nNăm 2025, mỗi xã xây dựng ít nhất 01 mô hình.\n\n"
                + told
                + "\n\nHoài Thu (Văn phòng Tỉnh ủy)\n");

        assertThat(reading.clauses()).extracting(ReadClause::id).containsExactly("P1", "P2");
        assertThat(reading.clauses().get(0).text()).startsWith("Theo Chỉ thị, các cấp ủy");
    }

    @Test
    void keepsTheAimsThatAPaperTellsBeforeTheTasks() {
        Reading reading = reader.read("Khu dân cư kiểu mẫu\nĐăng ngày 12/01/2026 bởi admin\n\n"
                + "Đảng ủy xã Bình Trung ban hành Nghị quyết số 04-NQ/ĐU ngày 09/01/2026 về khu dân cư kiểu mẫu.\n\n"
                + "Nghị quyết xác định mục tiêu: Đến năm 2030 có 80% khu dân cư đạt kiểu mẫu.\n\n"
                + "Để đạt mục tiêu trên, Nghị quyết đề ra các nhiệm vụ trọng tâm:\n\n"
                + "- Các chi bộ xây dựng kế hoạch.\n\n- UBND xã bố trí kinh phí hằng năm.\n\nPV\n");

        assertThat(reading.clauses()).extracting(ReadClause::id).containsExactly("P1", "-1", "-2");
    }

    @Test
    void takesTheRowsOfATableWithoutColumnsForClauses() {
        assertThat(
                        ids(
                                "1. Chỉ tiêu hỗ trợ nhà ở như sau:\nTT Đơn vị Xây mới Sửa chữa\n1 Xã An Bình 12 5\n2 Xã Long Sơn 15 6\nCộng 27 11\n2. Các xã tuyên truyền."))
                .containsExactly("1", "1.1", "1.2", "2");
    }

    @Test
    void goesOnOverTheEndOfAPage() {
        assertThat(
                        ids(
                                "1. Các cấp ủy lãnh đạo thực hiện\n\n- 2 -\n\ntốt Cuộc vận động.\n2. Hội Nông dân tuyên truyền."))
                .containsExactly("1", "2");
    }

    @Test
    void doesNotTakeATitleForPartOfWhatFollows() {
        List<ReadClause> clauses = reader.read(
                        HEAD + "1. Tuyên truyền\nCác bên phối hợp tổ chức hội nghị hằng năm cho cán bộ cơ sở.")
                .clauses();

        assertThat(clauses).extracting(ReadClause::text).startsWith("1. Tuyên truyền");
        assertThat(clauses).hasSize(2);
    }

    @Test
    void neverLetsClausesOverlap() {
        Reading reading = reader.read(HEAD + "I. Một\n1. Hai\n- Ba\n- Bốn\n2. Năm\nII. Sáu");

        for (int i = 1; i < reading.clauses().size(); i++) {
            assertThat(reading.clauses().get(i).span().start())
                    .isGreaterThanOrEqualTo(reading.clauses().get(i - 1).span().end());
        }
    }
}
