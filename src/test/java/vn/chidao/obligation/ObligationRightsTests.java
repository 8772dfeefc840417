package vn.chidao.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            unit("mttq-tan-khai", "FRONT_COMMITTEE", "COMMUNE", "mttq"),
            unit("mttq-minh-duc", "FRONT_COMMITTEE", "COMMUNE", "mttq"),
            unit("ubnd-tan-khai", "PEOPLE_COMMITTEE", "COMMUNE", "ubnd"));

    private static final Map<String, String> FRONTS = Map.of(
            "hnd", "mttq", "ubnd", "mttq", "mttq-tan-khai", "mttq-tan-khai", "ubnd-tan-khai", "mttq-tan-khai");

    private final OrganizationDirectory organizations = mock();
    private final ObligationRights rights =
            new ObligationRights(mock(DirectiveCatalog.class), organizations, new BusinessClock(Clock.systemUTC()));

    @BeforeEach
    void theDistrict() {
        UNITS.forEach(unit -> given(organizations.unit(eq(unit.id()), any())).willReturn(Optional.of(unit)));
        given(organizations.children(any(), any())).willAnswer(call -> UNITS.stream()
                .filter(unit -> call.getArgument(0).equals(unit.parentId()))
                .toList());
        given(organizations.ancestors(any(), any())).willAnswer(call -> UNITS.stream()
                .filter(unit -> UNITS.stream()
                        .anyMatch(below -> below.id().equals(call.getArgument(0))
                                && unit.id().equals(below.parentId())))
                .toList());
        FRONTS.forEach((unit, front) -> given(organizations.resolve(eq("front-of:" + unit), any()))
                .willReturn(UNITS.stream()
                        .filter(each -> each.id().equals(front))
                        .toList()));
    }

    @Test
    void letsTheFrontOfTheDistrictRecordForTheDistrict() {
        assertThat(rights.mayRecordFor("hnd")).containsExactly("hnd", "mttq", "btt-mttq");
        assertThat(rights.mayRecordFor("ubnd")).containsExactly("ubnd", "mttq", "btt-mttq");
    }

    @Test
    void keepsTheFrontOfOneCommuneOutOfAnother() {
        assertThat(rights.mayRecordFor("mttq-tan-khai")).containsExactly("mttq-tan-khai", "mttq", "btt-mttq");
        assertThat(rights.mayRecordFor("ubnd-tan-khai")).containsExactly("ubnd-tan-khai", "mttq-tan-khai");
        assertThat(rights.mayRecordFor("ended")).containsExactly("ended");
    }

    private static UnitView unit(String id, String kind, String level, @Nullable String parentId) {
        return Units.unit(id, kind, level, parentId);
    }
}
