package vn.chidao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseReaderTests {

    private static final String HEAD = "HUYỆN ỦY AN BÌNH\nKẾ HOẠCH\nVề việc thực hiện\n\n";

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
