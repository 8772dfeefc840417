package vn.chidao.demo;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.chidao.demo.FourTexts.Text;
import vn.chidao.review.ReviewKind;

/** The four within one year: what a play of nine years would show, on days that lie closer together. */
class FourDirectivesPlayTests extends FourDirectivesPlay {

    @TestConfiguration
    static class Days {

        @Bean
        FourCalendar calendar() {
            return FourCalendar.SHORT;
        }
    }

    @Override
    Map<ReviewKind, Long> expectedReviews(String directive) {
        Map<ReviewKind, Long> expected = new TreeMap<>(Map.of(ReviewKind.FINAL, 1L));
        if (is(Text.PROVINCE, directive) || is(Text.CITY, directive)) {
            expected.put(ReviewKind.YEARLY, 1L);
        }
        if (!is(Text.PROVINCE, directive)) {
            expected.put(ReviewKind.INTERIM, 1L);
        }
        return expected;
    }
}
