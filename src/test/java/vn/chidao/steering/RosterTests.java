package vn.chidao.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chidao.organization.HolderView;

class RosterTests {

    private static final LocalDate DAY = LocalDate.of(2018, 4, 5);

    @Test
    void saysWhoHoldsAPositionAndSinceWhen() {
        Roster.Line line = line("hu.bi-thu", Set.of("hu.bi-thu"), holder("Nguyễn Văn A", false));

        assertThat(line.state()).isEqualTo(RosterState.HELD);
        assertThat(line.isGap()).isFalse();
        assertThat(line.label()).isEqualTo("Bí thư, Huyện ủy");
        assertThat(line.first()).extracting(HolderView::from).isEqualTo(LocalDate.of(2016, 1, 1));
    }

    @Test
    void marksWhoOnlyActs() {
        assertThat(line("hu.bi-thu", Set.of("hu.bi-thu"), holder("A", true)).state())
                .isEqualTo(RosterState.ACTING);
        assertThat(line("hu.bi-thu", Set.of("hu.bi-thu"), holder("A", false), holder("B", true))
                        .state())
                .isEqualTo(RosterState.HELD);
    }

    @Test
    void marksWhatNobodyHolds() {
        assertThat(line("hu.bi-thu", Set.of("hu.bi-thu")).state()).isEqualTo(RosterState.VACANT);
    }

    @Test
    void marksAPositionThatIsNoMoreWhoeverHeldIt() {
        Roster.Line line = line("hu.bi-thu", Set.of(), holder("A", false));

        assertThat(line.state()).isEqualTo(RosterState.ABOLISHED);
        assertThat(line.holders()).isEmpty();
    }

    @Test
    void marksAnOrganisationThatHasNotNamedItsPosition() {
        Roster.Line line = line(null, Set.of());

        assertThat(line.state()).isEqualTo(RosterState.UNNAMED);
        assertThat(line.isToBeNamed()).isTrue();
        assertThat(line.label()).isEqualTo("Huyện ủy");
    }

    @Test
    void invitesOnlyThoseWhoCanCome() {
        Roster roster = Roster.of(
                DAY,
                List.of(seat("hu.bi-thu"), seat(null), seat("hu.pho-bi-thu")),
                register(Set.of("hu.bi-thu", "hu.pho-bi-thu"), Map.of("hu.bi-thu", List.of(holder("A", false)))));

        assertThat(roster.positions()).containsExactly("hu.bi-thu");
        assertThat(roster.gaps()).hasSize(2);
    }

    private static Roster.Line line(@Nullable String position, Set<String> existing, HolderView... holders) {
        return Roster.of(DAY, List.of(seat(position)), register(existing, Map.of("hu.bi-thu", List.of(holders))))
                .lines()
                .get(0);
    }

    private static Roster.Register register(Set<String> existing, Map<String, List<HolderView>> holders) {
        return new Roster.Register(Map.of("hu", "Huyện ủy"), Map.of("hu.bi-thu", "Bí thư"), existing, holders);
    }

    private static Seat seat(@Nullable String position) {
        return new Seat("s", SeatRole.MEMBER, "hu", position, position == null, LocalDate.of(2018, 1, 1), "QĐ 1");
    }

    private static HolderView holder(String name, boolean acting) {
        return new HolderView(name, name, LocalDate.of(2016, 1, 1), null, acting);
    }
}
