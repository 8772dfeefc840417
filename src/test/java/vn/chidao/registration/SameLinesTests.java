package vn.chidao.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.chidao.registration.RegistrationSheets.aLine;
import static vn.chidao.registration.RegistrationSheets.aModel;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chidao.registration.LineChange.Difference;
import vn.chidao.shared.ContentArea;

class SameLinesTests {

    private static final SheetLine FLOWERS = aModel("Con đường hoa");
    private static final SheetLine FENCE = aModel("Hàng rào xanh");
    private static final SheetLine GATE = aModel("Cổng chào");

    @Test
    void knowsALineByItsWordsWhereverItStands() {
        SameLines same = SameLines.between(List.of(FLOWERS, FENCE), List.of(GATE, FENCE, aModel("CON DUONG HOA.")));

        assertThat(same.nowOf(0)).isEqualTo(aModel("CON DUONG HOA."));
        assertThat(same.nowOf(1)).isEqualTo(FENCE);
        assertThat(same.added()).containsExactly(GATE);
    }

    @Test
    void knowsALineByItsTitleInAnotherSettlement() {
        SheetLine moved = aLine(ContentArea.C3_ENVIRONMENT, LineKind.MODEL, "Con đường hoa", "kdc-2");

        SameLines same = SameLines.between(List.of(FLOWERS, FENCE), List.of(FENCE, moved));

        assertThat(same.nowOf(0)).isEqualTo(moved);
        assertThat(same.added()).isEmpty();
    }

    @Test
    void doesNotGuessWhichOfTwoPlacesALineWentTo() {
        SheetLine there = aLine(ContentArea.C3_ENVIRONMENT, LineKind.MODEL, "Con đường hoa", "kdc-1");
        SheetLine elsewhere = aLine(ContentArea.C3_ENVIRONMENT, LineKind.MODEL, "Con đường hoa", "kdc-2");

        assertThat(SameLines.between(List.of(FLOWERS), List.of(there, elsewhere))
                        .nowOf(0))
                .isNull();
    }

    @Test
    void knowsALineByItsNumberBetweenThoseThatStayed() {
        SheetLine renamed = aModel("Tuyến đường nở hoa");

        assertThat(LineChange.between(List.of(GATE, FLOWERS, FENCE), List.of(GATE, renamed, FENCE)))
                .extracting(LineChange::kind, LineChange::before, LineChange::after)
                .containsExactly(tuple(Difference.CHANGED, FLOWERS, renamed));
    }

    @Test
    void doesNotTakeTheNextLineForOneThatWasDropped() {
        SheetLine renamed = aModel("Hàng rào cây xanh");

        SameLines same = SameLines.between(List.of(FLOWERS, FENCE, GATE), List.of(renamed, GATE));

        assertThat(same.nowOf(0)).isNull();
        assertThat(same.nowOf(1)).isNull();
        assertThat(same.nowOf(2)).isEqualTo(GATE);
        assertThat(same.added()).containsExactly(renamed);
    }

    @Test
    void isAnotherLineWithAnotherContentKindOrBothTitleAndPlace() {
        for (SheetLine other : List.of(
                aLine(ContentArea.C4_LAW_ORDER, LineKind.MODEL, "Tự quản", null),
                aLine(ContentArea.C3_ENVIRONMENT, LineKind.WORK, "Con đường hoa", null),
                aLine(ContentArea.C3_ENVIRONMENT, LineKind.MODEL, "Bể bơi", "kdc-1"))) {
            assertThat(SameLines.between(List.of(FLOWERS), List.of(other)).nowOf(0))
                    .isNull();
        }
    }

    @Test
    void findsNoPlaceWhereLinesWereMixed() {
        SameLines same =
                SameLines.between(List.of(FENCE, FLOWERS, GATE), List.of(GATE, aModel("Tuyến đường nở hoa"), FENCE));

        assertThat(same.nowOf(1)).isNull();
    }
}
