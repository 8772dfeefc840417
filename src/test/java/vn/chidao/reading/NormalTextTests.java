package vn.chidao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTextTests {

    @ParameterizedTest
    @CsvSource({
        "uỷ ban,ủy ban",
        "hoà giải,hòa giải",
        "thuý,thúy",
        "quý,quý",
        "quỹ,quỹ",
        "toàn,toàn",
        "2016–2020,2016-2020",
        "“mẫu”,\"mẫu\"",
        "l5/l2/2O17,15/12/2017",
        "0l mô hình,01 mô hình",
        "quý II/2024,quý II/2024",
        "Ol,Ol"
    })
    void speaksOneSpelling(String written, String normal) {
        assertThat(NormalText.of(written).text()).isEqualTo(normal);
    }

    @Test
    void knowsWhereEveryLetterCameFrom() {
        String source = Normalizer.normalize("Các **cấp ủy** lãnh đạo", Normalizer.Form.NFD);
        NormalText text = NormalText.of(source);
        int at = text.text().indexOf("lãnh");

        Span span = text.source(at, at + "lãnh".length());

        assertThat(Normalizer.normalize(source.substring(span.start(), span.end()), Normalizer.Form.NFC))
                .isEqualTo("lãnh");
    }

    @Test
    void leavesInvisibleCharactersOut() {
        assertThat(NormalText.of("\uFEFFđảng\u200B viên").text()).isEqualTo("đảng viên");
    }

    @Test
    void takesTabsAndPipesForColumns() {
        String text = NormalText.of("a\tb|c").text();

        assertThat(text.split(NormalText.COLUMN_GAP)).containsExactly("a", "b", "c");
    }
}
