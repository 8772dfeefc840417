package vn.chidao.demo;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.chidao.demo.FourTexts.Text;
import vn.chidao.review.ReviewKind;

/** From May 2017, when the first is drafted, to the end of the phase that the last one belongs to. */
@Tag("play")
class FourDirectivesFiveYearsTests extends FourDirectivesPlay {

    @TestConfiguration
    static class Days {

        @Bean
        FourCalendar calendar() {
            return FourCalendar.LONG;
        }
    }

    @Override
    Map<ReviewKind, Long> expectedReviews(String directive) {
        Map<ReviewKind, Long> expected = new TreeMap<>(Map.of(ReviewKind.FINAL, 1L));
        if (is(Text.CITY, directive)) {
            expected.put(ReviewKind.YEARLY, 5L);
        }
        if (is(Text.PROVINCE, directive)) {
            expected.put(ReviewKind.YEARLY, 3L);
        } else {
            expected.put(ReviewKind.INTERIM, 1L);
        }
        return expected;
    }
}
