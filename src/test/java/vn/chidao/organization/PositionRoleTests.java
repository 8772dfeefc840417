package vn.chidao.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PositionRoleTests {

    private final PositionView chair = position("chu-tich", PositionRole.LEADER);
    private final PositionView deputy = position("pho-chu-tich", PositionRole.DEPUTY_LEADER);
    private final PositionView officer = position("chuyen-vien", PositionRole.OFFICER);
    private final PositionView clerk = position("van-thu", PositionRole.CLERK);

    @Test
    void leadersAreLeaderAndDeputies() {
        assertThat(PositionRole.LEADER.chooseFrom(List.of(chair, deputy, officer)))
                .containsExactly(chair, deputy);
    }

    @Test
    void clerksWorkClimbsToOfficerThenToLeaders() {
        assertThat(PositionRole.CLERK.chooseFrom(List.of(chair, officer, clerk)))
                .containsExactly(clerk);
        assertThat(PositionRole.CLERK.chooseFrom(List.of(chair, deputy, officer)))
                .containsExactly(officer);
        assertThat(PositionRole.CLERK.chooseFrom(List.of(chair, deputy))).containsExactly(chair, deputy);
    }

    @Test
    void officersWorkClimbsToDeputyThenToLeader() {
        assertThat(PositionRole.OFFICER.chooseFrom(List.of(chair, deputy))).containsExactly(deputy);
        assertThat(PositionRole.OFFICER.chooseFrom(List.of(chair))).containsExactly(chair);
    }

    @Test
    void chiefOfOfficesWorkFallsToLeaders() {
        assertThat(PositionRole.CHIEF_OF_OFFICE.chooseFrom(List.of(chair, officer)))
                .containsExactly(chair);
    }

    @Test
    void nobodyWorksWhereThereAreNoPositions() {
        assertThat(PositionRole.LEADER.chooseFrom(List.of())).isEmpty();
    }

    private static PositionView position(String code, PositionRole role) {
        return new PositionView("ubnd." + code, "ubnd", "UBND huyện", code, Set.of(role));
    }
}
