package vn.chidao.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chidao.registration.RegistrationSheets.aClaim;
import static vn.chidao.registration.RegistrationSheets.aLine;
import static vn.chidao.registration.RegistrationSheets.aModel;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.ContentArea;

class OverlapCheckTests {

    @Test
    void findsTheSameModelOfAnotherOrganisationHoweverItIsWritten() {
        Claim ours = aClaim("hnd", aModel("Con đường hoa"));
        Claim theirs = aClaim("hpn", aModel("“Con Duong  Hoa”"));

        List<Overlap> found = OverlapCheck.between(List.of(ours), List.of(theirs));

        assertThat(found).containsExactly(new Overlap(ours, theirs, OverlapReason.SAME_TITLE));
    }

    @Test
    void findsTheSameContentInTheSameSettlement() {
        Claim ours = aClaim(
                "hnd", aLine(ContentArea.C1_ECONOMY_POVERTY, LineKind.HOUSEHOLD_HELP, "Giúp hai hộ", "kdc-tan-khai-1"));
        Claim theirs =
                aClaim("hccb", aLine(ContentArea.C1_ECONOMY_POVERTY, LineKind.WORK, "Sửa nhà dột", "kdc-tan-khai-1"));

        List<Overlap> found = OverlapCheck.between(List.of(ours), List.of(theirs));

        assertThat(found).extracting(Overlap::reason).containsExactly(OverlapReason.SAME_CONTENT_AND_AREA);
    }

    @Test
    void doesNotComparePlacelessLinesByContent() {
        Claim ours = aClaim("hnd", aLine(ContentArea.C4_LAW_ORDER, LineKind.PROPAGANDA, "Hội nghị pháp luật", null));
        Claim theirs = aClaim("hpn", aLine(ContentArea.C4_LAW_ORDER, LineKind.CONTENT, "Tổ tự quản", null));

        assertThat(OverlapCheck.between(List.of(ours), List.of(theirs))).isEmpty();
    }

    @Test
    void doesNotBlameAnOrganisationForItsOwnLines() {
        Claim once = aClaim("hnd", aModel("Con đường hoa"));
        Claim again = aClaim("hnd", aModel("Con đường hoa"));

        assertThat(OverlapCheck.between(List.of(once), List.of(again))).isEmpty();
    }

    @Test
    void namesContentsNobodyHasClaimed() {
        List<Claim> claims = List.of(
                aClaim("hnd", aModel("Con đường hoa")),
                aClaim("hpn", aLine(ContentArea.C4_LAW_ORDER, LineKind.CONTENT, "Tổ tự quản", null)));

        assertThat(OverlapCheck.gaps(claims))
                .containsExactly(
                        ContentArea.C1_ECONOMY_POVERTY,
                        ContentArea.C2_CULTURE_EDU_HEALTH,
                        ContentArea.C5_DEMOCRACY_SUPERVISION);
    }
}
