package vn.chidao.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chidao.testing.ProductMessages.say;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The record reads as Vietnamese sentences and in the words of the buttons. */
class ActSummariesTests {

    private static final String DRAFT = "Dự thảo CV/HU";

    @Test
    void callsADraftInTheMiddleOfASentenceWithoutACapital() {
        assertThat(say(new DraftSubmitted("d", DRAFT, "về dân vận", "h").facts().summary()))
                .isEqualTo("Trình ký dự thảo CV/HU: về dân vận");
        assertThat(say(new DraftWithdrawn("d", DRAFT, null).facts().summary())).isEqualTo("Rút lại dự thảo CV/HU");
        assertThat(say(new SigningRefused("d", DRAFT, "thiếu căn cứ", "h")
                        .facts()
                        .summary()))
                .isEqualTo("Chưa ký, trả lại dự thảo CV/HU: thiếu căn cứ");
    }

    @Test
    void leavesANumberAsItIs() {
        assertThat(say(new DirectiveIssued("d", "77-CV/HU", LocalDate.of(2017, 5, 25), "h")
                        .facts()
                        .summary()))
                .startsWith("Phát hành 77-CV/HU ngày");
    }
}
