package vn.chidao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTests {

    enum Season {
        DRY,
        WET
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 1", "7, 0, 0, 1", "0, 50, 0, 1", "1, 51, 1, 2", "9, 101, 2, 3", "-3, 101, 0, 3"})
    void showsTheNearestPageThereIs(int asked, int count, int page, int pages) {
        assertThat(Paging.of(asked, count, 50)).isEqualTo(new Paging(page, pages, 50));
    }

    @Test
    void cutsItsRowsOutOfAll() {
        List<Integer> rows = List.of(1, 2, 3, 4, 5);

        assertThat(Paging.of(0, 5, 2).on(rows)).containsExactly(1, 2);
        assertThat(Paging.of(2, 5, 2).on(rows)).containsExactly(5);
        assertThat(Paging.of(0, 0, 2).on(List.of())).isEmpty();
        assertThat(Paging.of(1, 5, 2).skip()).isEqualTo(2);
    }

    @Test
    void takesWhatIsNoneOfTheConstantsForNothing() {
        assertThat(Chosen.of(Season.values(), "WET")).isEqualTo(Season.WET);
        assertThat(Chosen.of(Season.values(), "wet")).isNull();
        assertThat(Chosen.of(Season.values(), null)).isNull();
        assertThat(Chosen.of(Season.values(), "x", Season.DRY)).isEqualTo(Season.DRY);
    }
}
