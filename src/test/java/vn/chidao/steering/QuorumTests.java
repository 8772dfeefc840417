package vn.chidao.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuorumTests {

    @ParameterizedTest
    @CsvSource({"4, 50, 2", "5, 50, 3", "1, 50, 1", "0, 50, 1", "9, 66, 6", "9, 67, 7", "10, 100, 10", "3, 1, 1"})
    void needsSoManyOfTheMembersRoundedUp(int members, int percent, int needed) {
        assertThat(Quorum.of(members, List.of(), percent, true).needed()).isEqualTo(needed);
    }

    @Test
    void countsMembersSomebodyCameForOnlyWhereThatIsSet() {
        List<Presence> came = List.of(Presence.PRESENT, Presence.REPRESENTED, Presence.ABSENT, Presence.ABSENT);

        assertThat(Quorum.of(4, came, 50, true).isReached()).isTrue();
        assertThat(Quorum.of(4, came, 50, false).isReached()).isFalse();
        assertThat(Quorum.of(4, came, 50, true).absent()).isEqualTo(2);
    }

    @Test
    void isNeverReachedByNobody() {
        assertThat(Quorum.of(0, List.of(), 50, true).isReached()).isFalse();
    }
}
