package vn.chidao.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chidao.household.HouseholdCatalog;
import vn.chidao.household.SettlementCounts;
import vn.chidao.household.SharedHelp;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.ContentArea;
import vn.chidao.testing.Units;

/** What the consultation sees of a round. */
class RoundBoardsTests {

    private final OrganizationDirectory organization = mock();
    private final HouseholdCatalog households = mock();
    private final RoundBoards boards = new RoundBoards(new Settlements(organization), households, organization);

    @BeforeEach
    void twoCommunes() {
        given(organization.nameOf(anyString())).willAnswer(call -> call.getArgument(0));
        given(organization.children("mttq"))
                .willReturn(List.of(
                        Units.unit("mttq-tk", "FRONT_COMMITTEE", "COMMUNE", "mttq"),
                        Units.unit("mttq-tl", "FRONT_COMMITTEE", "COMMUNE", "mttq"),
                        Units.unit("hnd", "MEMBER_ORGANIZATION", "DISTRICT", "mttq")));
        given(organization.units())
                .willReturn(List.of(
                        Units.unit("ap-1", "RESIDENTIAL_AREA", "RESIDENTIAL_AREA", "tk"),
                        Units.unit("ap-x", "RESIDENTIAL_AREA", "RESIDENTIAL_AREA", "elsewhere")));
        given(organization.areTogether("mttq-tk", "ap-1")).willReturn(true);
        given(households.yearOf(anyInt())).willReturn(2018);
        given(households.countsOf(any(), anyInt())).willReturn(List.of());
    }

    @Test
    void namesEachOverlapOnceAndMarksBothLines() {
        RoundBoard board = boards.of(
                "mttq",
                2018,
                List.of(
                        sheet("hnd", SheetStatus.SUBMITTED, "Đường hoa"),
                        sheet("hpn", SheetStatus.SUBMITTED, "ĐƯỜNG HOA")));

        assertThat(board.overlaps()).singleElement().satisfies(overlap -> {
            assertThat(overlap.ours().unitId()).isEqualTo("hnd");
            assertThat(overlap.theirs().unitId()).isEqualTo("hpn");
        });
        assertThat(board.rows())
                .allSatisfy(row -> assertThat(row.of(ContentArea.C3_ENVIRONMENT))
                        .singleElement()
                        .satisfies(cell -> assertThat(cell.overlapping()).isTrue()));
    }

    @Test
    void namesWhoHelpsTheSameHouseholds() {
        given(households.sharedIn(List.of("ap-1"), 2018))
                .willReturn(List.of(new SharedHelp("ap-1", 2, List.of("hnd", "hpn"))));

        assertThat(boards.of("mttq", 2018, List.of()).shared())
                .containsExactly(new RoundBoard.Shared("ap-1", "ap-1", 2, List.of("hnd", "hpn")));
    }

    @Test
    void countsNothingThatNobodyStandsByYet() {
        RoundBoard board = boards.of("mttq", 2018, List.of(sheet("hnd", SheetStatus.OPEN, "Đường hoa")));

        assertThat(board.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).isEmpty());
        assertThat(board.gaps()).hasSize(5);
        assertThat(board.placesWithout()).extracting(RoundBoard.Place::unitId).containsExactly("mttq-tk", "mttq-tl");
    }

    @Test
    void namesCommunesWithoutASettlementAndContentsNobodyTook() {
        SheetLine inTanKhai = RegistrationSheets.aLine(ContentArea.C3_ENVIRONMENT, LineKind.MODEL, "Đường hoa", "ap-1");

        RoundBoard board = boards.of("mttq", 2018, List.of(sheet("hnd", SheetStatus.ACCEPTED, inTanKhai)));

        assertThat(board.placesWithout()).extracting(RoundBoard.Place::unitId).containsExactly("mttq-tl");
        assertThat(board.gaps()).hasSize(4).doesNotContain(ContentArea.C3_ENVIRONMENT);
    }

    @Test
    void namesSettlementsWhoseHouseholdsNobodyHelps() {
        given(households.countsOf(List.of("ap-1"), 2018))
                .willReturn(List.of(new SettlementCounts("ap-1", 2018, LocalDate.of(2018, 12, 31), 5, 3, 2, 0, 1)));

        RoundBoard board = boards.of("mttq", 2018, List.of());

        assertThat(board.unhelped()).containsExactly(new RoundBoard.Unhelped("ap-1", "ap-1", 4));
        assertThat(board.unhelpedHouseholds()).isEqualTo(4);
    }

    private static SheetView sheet(String unitId, SheetStatus status, String model) {
        return sheet(unitId, status, RegistrationSheets.aModel(model));
    }

    private static SheetView sheet(String unitId, SheetStatus status, SheetLine line) {
        return RegistrationSheets.aView("4-2b:" + unitId + ":2018", unitId, status, 1, List.of(line));
    }
}
