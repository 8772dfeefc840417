package vn.chidao.document;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chidao.testing.ProductMessages.say;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.chidao.organization.TermOpened;

/** Acts on number books name book and term as people do. */
class SeriesActTests {

    @Test
    void namesTheBookItsOwnerAndItsTerm() {
        assertThat(say(new SeriesSet(
                                "hu",
                                "Huyện ủy Hớn Quản",
                                DocumentType.OFFICIAL_LETTER,
                                "Công văn",
                                "TERM:2015-2020",
                                76)
                        .facts()
                        .summary()))
                .isEqualTo("Sổ công văn của Huyện ủy Hớn Quản, nhiệm kỳ 2015–2020, đang ở số 76");
        assertThat(say(new SeriesSet("ubnd", "UBND huyện", DocumentType.PLAN, "Kế hoạch", "YEAR:2017", 3)
                        .facts()
                        .summary()))
                .isEqualTo("Sổ kế hoạch của UBND huyện, năm 2017, đang ở số 3");
    }

    @Test
    void namesTheTermThatWasOpened() {
        assertThat(say(new TermOpened("hu", "2015-2020", LocalDate.of(2015, 8, 1), LocalDate.of(2020, 7, 31))
                        .facts()
                        .summary()))
                .isEqualTo("Tính số văn bản theo nhiệm kỳ 2015–2020: từ 01/08/2015 đến 31/07/2020");
    }
}
