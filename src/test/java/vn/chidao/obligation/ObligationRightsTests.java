package vn.chidao.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.testing.Units;

class ObligationRightsTests {

    private static final List<UnitView> UNITS = List.of(
            unit("mttq", "FRONT_COMMITTEE", "DISTRICT", null),
            unit("btt-mttq", "FRONT_STANDING_BODY", "DISTRICT", "mttq"),
            unit("hnd", "MEMBER_ORGANIZATION", "DISTRICT", "mttq"),
            unit("ubnd", "PEOPLE_COMMITTEE", "DISTRICT", null),
            unit("mttq-loc-ninh", "FRONT_COMMITTEE", "DISTRICT", null),
            unit("btt-mttq-loc-ninh", "FRONT_STANDING_BODY", "DISTRICT", "mttq-loc-ninh"),
            unit("hnd-loc-ninh", "MEMBER_ORGANIZATION", "DISTRICT", "mttq-loc-ninh"),
            unit("ubnd-loc-ninh", "PEOPLE_COMMITTEE", "DISTRICT", null),
            unit("mttq-tan-khai", "FRONT_COMMITTEE", "COMMUNE", "mttq"),
            unit("mttq-minh-duc", "FRONT_COMMITTEE", "COMMUNE", "mttq"),
            unit("ubnd-tan-khai", "PEOPLE_COMMITTEE", "COMMUNE", "ubnd"),
            unit("hnd-tan-khai", "MEMBER_ORGANIZATION", "COMMUNE", "hnd"),
            unit("kdc-tan-khai-1", "RESIDENTIAL_AREA", "RESIDENTIAL_AREA", "ubnd-tan-khai"),
            unit("kdc-minh-duc-1", "RESIDENTIAL_AREA", "RESIDENTIAL_AREA", "ubnd-minh-duc"));

    private final OrganizationDirectory organizations = mock();
    private final ObligationRights rights =
            new ObligationRights(mock(DirectiveCatalog.class), organizations, new BusinessClock(Clock.systemUTC()));

    @BeforeEach
    void twoDistricts() {
        given(organizations.units()).willReturn(UNITS);
        UNITS.forEach(unit -> {
            given(organizations.require(unit.id())).willReturn(unit);
            given(organizations.unit(unit.id())).willReturn(Optional.of(unit));
        });
        given(organizations.together(anyString()))
                .willAnswer(call -> UNITS.stream()
                        .filter(unit -> placeOf(unit.id()).equals(placeOf(call.getArgument(0))))
                        .toList());
        given(organizations.areTogether(anyString(), anyString()))
                .willAnswer(call -> placeOf(call.getArgument(0)).equals(placeOf(call.getArgument(1))));
    }

    @Test
    void letsTheFrontOfTheDistrictRecordForTheDistrict() {
        assertThat(rights.recordsOf("hnd").holders()).containsExactlyInAnyOrder("hnd", "mttq", "btt-mttq");
        assertThat(rights.recordsOf("ubnd").holders()).containsExactlyInAnyOrder("ubnd", "mttq", "btt-mttq");
    }

    @Test
    void keepsTheFrontOfOneDistrictOutOfAnother() {
        assertThat(rights.recordsOf("hnd-loc-ninh").holders())
                .containsExactlyInAnyOrder("hnd-loc-ninh", "mttq-loc-ninh", "btt-mttq-loc-ninh");
        assertThat(rights.recordsOf("ubnd-loc-ninh").holders())
                .containsExactlyInAnyOrder("ubnd-loc-ninh", "mttq-loc-ninh", "btt-mttq-loc-ninh");
        assertThat(rights.recordable(List.of("mttq-loc-ninh")))
                .containsExactlyInAnyOrder("mttq-loc-ninh", "hnd-loc-ninh");
        assertThat(rights.obligedFor("hnd-loc-ninh", List.of("mttq"))).isEmpty();
    }

    @Test
    void keepsTheFrontOfOneCommuneOutOfAnother() {
        assertThat(rights.recordsOf("mttq-tan-khai").holders())
                .containsExactlyInAnyOrder("mttq-tan-khai", "mttq", "btt-mttq");
        assertThat(rights.recordsOf("ubnd-tan-khai").holders()).containsExactlyInAnyOrder("ubnd-tan-khai");
    }

    @Test
    void letsTheFrontOfACommuneRecordForItsAreasAndMembers() {
        assertThat(rights.recordsOf("kdc-tan-khai-1").holders())
                .containsExactlyInAnyOrder("kdc-tan-khai-1", "mttq-tan-khai");
        assertThat(rights.recordsOf("hnd-tan-khai").holders())
                .containsExactlyInAnyOrder("hnd-tan-khai", "mttq", "btt-mttq", "mttq-tan-khai");
    }

    @Test
    void reachesBelowTheFrontsThatHaveToDoIt() {
        assertThat(rights.recordable(List.of("mttq-tan-khai")))
                .containsExactlyInAnyOrder("mttq-tan-khai", "hnd-tan-khai", "kdc-tan-khai-1");
        assertThat(rights.recordable(List.of("btt-mttq"))).containsExactlyInAnyOrder("btt-mttq", "hnd");
        assertThat(rights.recordable(List.of("hnd"))).containsExactlyInAnyOrder("hnd");
    }

    @Test
    void countsARecordForWhoeverHasToDoIt() {
        assertThat(rights.obligedFor("hnd", List.of("mttq", "hnd"))).contains("hnd");
        assertThat(rights.obligedFor("kdc-tan-khai-1", List.of("mttq-minh-duc", "mttq-tan-khai")))
                .contains("mttq-tan-khai");
        assertThat(rights.obligedFor("kdc-tan-khai-1", List.of("mttq", "mttq-minh-duc")))
                .isEmpty();
        assertThat(rights.obligedFor("ubnd-tan-khai", List.of("mttq-tan-khai"))).isEmpty();
    }

    private static String placeOf(String unitId) {
        return Stream.of("tan-khai", "minh-duc", "loc-ninh")
                .filter(unitId::contains)
                .findFirst()
                .orElse("hon-quan");
    }

    private static UnitView unit(String id, String kind, String level, @Nullable String parentId) {
        return Units.unit(id, kind, level, parentId);
    }
}
