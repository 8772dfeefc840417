package vn.chidao.festival;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chidao.testing.Units.unit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chidao.organization.UnitView;

class GroundsTests {

    private static final List<UnitView> TODAY = List.of(
            in("xa", unit("ubnd-moi", "PEOPLE_COMMITTEE", "COMMUNE", null)),
            in("xa", unit("du-moi", "PARTY_COMMITTEE", "COMMUNE", null)),
            in("xa-khac", unit("ubnd-khac", "PEOPLE_COMMITTEE", "COMMUNE", null)),
            in("xa-khac", unit("du-khac", "PARTY_COMMITTEE", "COMMUNE", null)),
            unit("kdc", "RESIDENTIAL_AREA", "RESIDENTIAL_AREA", "ubnd-moi"));

    private final Grounds grounds =
            new Grounds(TODAY, id -> Map.of("ubnd-cu", Set.of("ubnd-moi")).getOrDefault(id, Set.of(id)));

    @Test
    void knowsWhoStandsOverAnAreaThatHasEndedWithWhatItWasPartOf() {
        UnitView ended = in("ap-cu", unit("kdc-cu", "RESIDENTIAL_AREA", "RESIDENTIAL_AREA", "ubnd-cu"));

        assertThat(grounds.leadersOf(ended)).containsExactly("du-moi");
        assertThat(grounds.isAround(ended, Set.of("ubnd-moi"))).isTrue();
        assertThat(grounds.isAround(ended, Set.of("ubnd-khac"))).isFalse();
    }

    @Test
    void knowsWhoStandsOverAnAreaThatHasEndedAlone() {
        UnitView ended = in("ap-cu", unit("kdc-cu", "RESIDENTIAL_AREA", "RESIDENTIAL_AREA", "ubnd-khac"));

        assertThat(grounds.leadersOf(ended)).containsExactly("du-khac");
    }

    @Test
    void knowsTheOrganisationsOfATerritory() {
        assertThat(grounds.unitsAround(grounds.areas())).containsExactlyInAnyOrder("ubnd-moi", "du-moi", "kdc");
    }

    private static UnitView in(@Nullable String area, UnitView unit) {
        return new UnitView(
                unit.id(),
                unit.name(),
                unit.shortName(),
                unit.kind(),
                unit.sphere(),
                unit.collective(),
                unit.level(),
                area,
                unit.parentId(),
                unit.notation(),
                unit.validFrom(),
                unit.validTo());
    }
}
