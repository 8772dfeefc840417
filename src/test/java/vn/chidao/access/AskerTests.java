package vn.chidao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.CurrentActor;

class AskerTests {

    /** A province's committee over a district's, with its cell; the district's inspection commission looks from it. */
    private static final Map<String, List<String>> BELOW =
            Map.of("province", List.of("district", "cell", "commission"), "district", List.of("cell", "commission"));

    private static final UnitRelations REGISTER = new UnitRelations() {

        @Override
        public Relation between(String mine, String other) {
            if (below(mine).contains(other)) {
                return Relation.ABOVE;
            }
            return below(other).contains(mine) ? Relation.BELOW : Relation.STRANGER;
        }

        @Override
        public Set<String> below(String unitId) {
            return Set.copyOf(BELOW.getOrDefault(unitId, List.of()));
        }
    };

    @Test
    void officersReadWhatIsTheirsAndTheEvidenceBelowThem() {
        Asker officer = asker(in("district", Role.OFFICER));

        assertThat(officer.may(Right.READ_REPORT, Thing.of("district"))).isTrue();
        assertThat(officer.may(Right.READ_REPORT, Thing.of("cell"))).isFalse();
        assertThat(officer.may(Right.READ_EVIDENCE, Thing.of("cell"))).isTrue();
        assertThat(officer.may(Right.READ_EVIDENCE, Thing.of("province"))).isFalse();
    }

    @Test
    void whoWorksInABodyOfTheDirectiveFollowsItUpWhereverThatIs() {
        Asker officer = asker(in("cell", Role.OFFICER));

        assertThat(officer.may(Right.DECIDE_RHYTHM, Thing.of("province"))).isFalse();
        assertThat(officer.may(Right.DECIDE_RHYTHM, Thing.of("province").followedBy("cell")))
                .isTrue();
    }

    @Test
    void inspectorsLookFromWhereTheirCommitteeStands() {
        Asker inspector = asker(new Standing(Set.of(Role.INSPECTOR), "commission.a", true, "commission", "district"));

        assertThat(inspector.may(Right.READ_REPORT, Thing.of("cell"))).isTrue();
        assertThat(inspector.may(Right.READ_REPORT, Thing.of("elsewhere").followedBy("district")))
                .isTrue();
        assertThat(inspector.may(Right.READ_REPORT, Thing.of("province"))).isFalse();
        assertThat(inspector.may(Right.RECORD_WORK, Thing.of("cell"))).isFalse();
        assertThat(inspector.reach(Right.READ_ACTS).unitIds())
                .containsExactlyInAnyOrder("district", "cell", "commission");
    }

    @Test
    void aSubstituteDoesNotDoWhatStaysWithTheHolder() {
        Standing standsIn = new Standing(Set.of(Role.LEADER), "district.leader", false, "district", "district");

        assertThat(asker(standsIn).may(Right.READ_AUTHORIZATION, Thing.of("district")))
                .isTrue();
        assertThat(asker(standsIn).may(Right.KEEP_AUTHORIZATION, Thing.of("district")))
                .isFalse();
        assertThat(asker(standsIn).reach(Right.KEEP_AUTHORIZATION).unitIds()).isEmpty();
    }

    @Test
    void whatGoesWithTheAccountIsOfNoOrganisation() {
        Asker administrator = asker(Standing.ofAccount(Set.of(Role.ADMINISTRATOR)));

        assertThat(administrator.may(Right.ADMINISTER)).isTrue();
        assertThat(administrator.reach(Right.READ_DRAFT)).isEqualTo(Reach.EVERYWHERE);
        assertThat(administrator.may(Right.RECORD_WORK, Thing.of("district"))).isFalse();
        assertThat(asker().may(Right.ADMINISTER)).isFalse();
    }

    @Test
    void actsInThePositionOfTheMomentAndNotInAnother() {
        Access access = new Access(account -> List.of(in("district", Role.CLERK), in("cell", Role.OFFICER)), REGISTER);
        Actor officer = new Actor("an", "An", "cell.a", "Chuyên viên", "cell");

        CurrentActor.run(officer, () -> {
            assertThat(access.current().may(Right.KEEP_BOOK, Thing.of("district")))
                    .isTrue();
            assertThatExceptionOfType(AccessRefused.class)
                    .isThrownBy(() -> access.require(Right.KEEP_BOOK, Thing.of("district"), "why"))
                    .satisfies(refused -> assertThat(refused.key()).isEqualTo("why"));
        });
        access.require(Right.KEEP_BOOK, Thing.of("district"), "the system itself may");
    }

    private static Asker asker(Standing... standings) {
        return new Access(account -> Arrays.asList(standings), REGISTER).of("anybody");
    }

    private static Standing in(String unit, Role role) {
        return new Standing(Set.of(role), unit + ".a", true, unit, unit);
    }
}
