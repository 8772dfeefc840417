package vn.chidao.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chidao.registration.RegistrationSheets.aLine;
import static vn.chidao.registration.RegistrationSheets.aModel;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.ContentArea;

/** When a sheet says what was agreed. */
class ExpectationTests {

    private static final SheetLine FLOWERS = aModel("Con đường hoa");
    private static final SheetLine LAMPS = aModel("Thắp sáng đường quê");
    private static final SheetLine IN_AREA = aLine(ContentArea.C3_ENVIRONMENT, LineKind.WORK, "Dọn rác", "kdc-1");

    @Test
    void aDroppedLineIsGoneHoweverItIsWritten() {
        Expectation dropped = expectation(ProposalKind.DROP, ProposalSide.OWNER, ProposedWork.of(FLOWERS));

        assertThat(dropped.isShownBy(List.of(aModel("CON DUONG HOA.")))).isFalse();
        assertThat(dropped.isShownBy(List.of(LAMPS))).isTrue();
    }

    @Test
    void aMovedLineIsGoneHereAndWorkOfItsContentAndPlaceThere() {
        ProposedWork work = ProposedWork.of(IN_AREA);

        assertThat(expectation(ProposalKind.MOVE, ProposalSide.OWNER, work).isShownBy(List.of(IN_AREA, LAMPS)))
                .isFalse();
        Expectation there = expectation(ProposalKind.MOVE, ProposalSide.RECEIVER, work);
        assertThat(there.isShownBy(List.of(LAMPS))).as("of no place").isFalse();
        assertThat(there.isShownBy(List.of(aLine(ContentArea.C4_LAW_ORDER, LineKind.WORK, "Dọn rác", "kdc-1"))))
                .as("of another content")
                .isFalse();
        assertThat(there.isShownBy(List.of(aLine(ContentArea.C3_ENVIRONMENT, LineKind.MODEL, "Ấp không rác", "kdc-1"))))
                .isTrue();
    }

    @Test
    void withoutAPlaceTheFormOfTheContributionCounts() {
        Expectation there = expectation(ProposalKind.MOVE, ProposalSide.RECEIVER, ProposedWork.of(FLOWERS));

        assertThat(there.isShownBy(
                        List.of(aLine(ContentArea.C3_ENVIRONMENT, LineKind.PROPAGANDA, "Tuyên truyền", null))))
                .isFalse();
        assertThat(there.isShownBy(List.of(LAMPS))).isTrue();
    }

    @Test
    void aSharedLineNamesThePartnerInFullOrInShort() {
        Expectation shared = expectation(ProposalKind.SHARE, ProposalSide.OWNER, ProposedWork.of(FLOWERS));

        assertThat(shared.isShownBy(List.of(FLOWERS))).isFalse();
        assertThat(shared.isShownBy(List.of(with(FLOWERS, "UBND xã")))).isFalse();
        assertThat(shared.isShownBy(List.of(with(LAMPS, "Hội LHPN huyện"))))
                .as("another line")
                .isFalse();
        assertThat(shared.isShownBy(List.of(with(FLOWERS, "UBND xã, hội lhpn huyện"))))
                .isTrue();
    }

    @Test
    void aGapIsFilledByItsContentAtItsPlaceInItsForm() {
        Expectation helped = expectation(
                ProposalKind.TAKE,
                ProposalSide.RECEIVER,
                new ProposedWork(null, LineKind.HOUSEHOLD_HELP, null, "kdc-1"));

        assertThat(helped.isShownBy(List.of(IN_AREA))).isFalse();
        assertThat(helped.isShownBy(
                        List.of(aLine(ContentArea.C1_ECONOMY_POVERTY, LineKind.HOUSEHOLD_HELP, "Giúp hộ", "kdc-2"))))
                .isFalse();
        assertThat(helped.isShownBy(
                        List.of(aLine(ContentArea.C1_ECONOMY_POVERTY, LineKind.HOUSEHOLD_HELP, "Giúp hộ", "kdc-1"))))
                .isTrue();
    }

    private static Expectation expectation(ProposalKind kind, ProposalSide side, ProposedWork work) {
        return new Expectation(
                kind, side, work, Set.of("Hội Liên hiệp Phụ nữ huyện", "Hội LHPN huyện"), area -> area.equals("kdc-1"));
    }

    private static SheetLine with(SheetLine line, @Nullable String partner) {
        return new SheetLine(
                line.content(),
                line.kind(),
                line.title(),
                line.residentialAreaId(),
                line.quantity(),
                null,
                null,
                partner,
                null);
    }
}
