package vn.chidao.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.StaticMessageSource;

class PhraseTests {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final StaticMessageSource messages = new StaticMessageSource();

    PhraseTests() {
        messages.addMessage("opened", VIETNAMESE, "Mở {0}, từ {1}");
        messages.addMessage("year", VIETNAMESE, "năm {0}");
        messages.addMessage("shared.phrase.remark", VIETNAMESE, "{0}: {1}");
    }

    @Test
    void saysPhrasesWithinPhrasesAndYearsWithoutSeparators() {
        Phrase phrase = Phrase.of("opened", Phrase.of("year", 2017), LocalDate.of(2017, 5, 4));

        assertThat(phrase.in(messages)).isEqualTo("Mở năm 2017, từ 04/05/2017");
    }

    @Test
    void repeatsSomebodysWordsAsTheyAre() {
        assertThat(Phrase.of("year", "{0} 'hai'").in(messages)).isEqualTo("năm {0} 'hai'");
    }

    @Test
    void addsARemarkWhereThereIsOne() {
        Phrase year = Phrase.of("year", 2017);

        assertThat(year.withRemark("đủ").in(messages)).isEqualTo("năm 2017: đủ");
        assertThat(year.withRemark(null)).isSameAs(year);
    }

    @Test
    void isEqualByKeyAndArguments() {
        assertThat(Phrase.of("year", 2017))
                .isEqualTo(Phrase.of("year", 2017))
                .hasSameHashCodeAs(Phrase.of("year", 2017))
                .isNotEqualTo(Phrase.of("year", 2018))
                .isNotEqualTo(Phrase.of("opened", 2017));
    }

    @Test
    void failsWithoutAMessage() {
        assertThatThrownBy(() -> Phrase.of("unknown").in(messages)).isInstanceOf(NoSuchMessageException.class);
    }
}
