package vn.chidao.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.chidao.household.Households.REVIEWED;
import static vn.chidao.household.Households.TODAY;
import static vn.chidao.household.Households.aPoorHousehold;
import static vn.chidao.household.Households.on;
import static vn.chidao.household.Households.poor;

import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chidao.shared.BusinessRuleViolation;

class HouseholdTests {

    private static final LocalDate APRIL = LocalDate.of(2017, 4, 1);

    @Test
    void keepsEveryThingThatWasFoundOfIt() {
        Household household = aPoorHousehold();

        household.changeStatus(PovertyStatus.NEAR_POOR, APRIL, "Quyết định 12/QĐ-UBND", on(TODAY));

        assertThat(household.statuses())
                .extracting(StatusEntry::status, StatusEntry::since, StatusEntry::basis, StatusEntry::enteredBy)
                .containsExactly(
                        tuple(PovertyStatus.POOR, REVIEWED, "Danh sách rà soát cuối năm 2016", "Bà An"),
                        tuple(PovertyStatus.NEAR_POOR, APRIL, "Quyết định 12/QĐ-UBND", "Bà An"));
        assertThat(household.lastChange()).isEqualTo(HouseholdChange.STATUS_CHANGED);
    }

    @Test
    void putsAFindingOfTheSameDayRight() {
        Household household = aPoorHousehold();

        household.changeStatus(PovertyStatus.NEAR_POOR, REVIEWED, "Đính chính", on(TODAY));

        assertThat(household.current().status()).isEqualTo(PovertyStatus.NEAR_POOR);
    }

    @Test
    void refusesAFindingThatCannotBe() {
        Household household = aPoorHousehold();
        household.changeStatus(PovertyStatus.NEAR_POOR, APRIL, "Quyết định", on(TODAY));

        refused("since", () -> household.changeStatus(PovertyStatus.POOR, APRIL.minusDays(1), "Quyết định", on(TODAY)));
        refused("since", () -> household.changeStatus(PovertyStatus.POOR, TODAY.plusDays(1), "Quyết định", on(TODAY)));
        refused("status", () -> household.changeStatus(PovertyStatus.NEAR_POOR, TODAY, "Quyết định", on(TODAY)));
        refused("basis", () -> household.changeStatus(PovertyStatus.POOR, TODAY, " ", on(TODAY)));
        assertThat(household.statuses()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lê Thị Sáng 070123456789", "Lê Thị Sáng (0912 345 678)", "CMND 285.123.456"})
    void refusesNumbersThatTellAPerson(String typed) {
        Household household = aPoorHousehold();

        refused("headName", () -> household.mend(typed, null, Set.of(), on(TODAY)));
        refused("address", () -> household.mend("Lê Thị Sáng", typed, Set.of(), on(TODAY)));
        assertThat(household.headName()).isEqualTo("Lê Thị Sáng");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "285123456",
                "070123456789",
                "0912345678",
                "0912 345 678",
                "0912-345-678",
                "84-912-345-678",
                "285.123.456",
                "CMND285-123-456",
                "+84 912345678",
                "0912\u200b345678"
            })
    void refusesACodeThatTellsAPerson(String typed) {
        refused("code", () -> new Household("h-1", poor(typed), on(TODAY)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TK1-01", "12345678", "1234567890", "70692253960001", "01-001-00001", "2016/70-692/25396/001"})
    void acceptsTheCodesOfReviews(String typed) {
        assertThat(new Household("h-1", poor(typed), on(TODAY)).code()).isEqualTo(typed);
    }

    @Test
    void keepsWhatCanBeReadAlone() {
        Household household = new Household("h-1", poor("\u0000TK1-01\u0007"), on(TODAY));
        household.mend("Lê\u0000 Thị\tSáng\u200b", "Tổ\r\n2\u0000", Set.of(), on(TODAY));
        household.changeStatus(PovertyStatus.NEAR_POOR, APRIL, "\u0000Quyết định\u0085 12", on(TODAY));

        assertThat(household.code()).isEqualTo("TK1-01");
        assertThat(household.headName()).isEqualTo("Lê Thị Sáng");
        assertThat(household.address()).isEqualTo("Tổ 2");
        assertThat(household.current().basis()).isEqualTo("Quyết định 12");
        refused("headName", () -> household.mend("\u0000\u200b", null, Set.of(), on(TODAY)));
        refused("basis", () -> household.changeStatus(PovertyStatus.POOR, TODAY, "\u0000", on(TODAY)));
        refused("address", () -> household.mend("Lê Thị Sáng", "0912\u0000345678", Set.of(), on(TODAY)));
    }

    @Test
    void acceptsADecisionsNumberAndDay() {
        Household household = aPoorHousehold();

        household.changeStatus(PovertyStatus.NEAR_POOR, TODAY, "Quyết định 1234/QĐ-UBND ngày 15/12/2016", on(TODAY));

        assertThat(household.current().basis()).contains("1234");
    }

    @Test
    void isHelpedByAnOrganisationOnceAYear() {
        Household household = aPoorHousehold();
        household.nameHelper("hnd", APRIL, on(TODAY));

        refused("helperId", () -> household.nameHelper("hnd", TODAY, on(TODAY)));
        household.nameHelper("hpn", TODAY, on(TODAY));
        household.nameHelper("hnd", LocalDate.of(2018, 1, 1), on(LocalDate.of(2018, 1, 2)));

        assertThat(household.helps())
                .extracting(HouseholdHelp::unitId, HouseholdHelp::year)
                .containsExactly(tuple("hnd", 2017), tuple("hpn", 2017), tuple("hnd", 2018));
    }

    @Test
    void isHelpedAgainAfterARelease() {
        Household household = aPoorHousehold();
        household.nameHelper("hnd", APRIL, on(TODAY));
        household.releaseHelper("hnd", 2017, APRIL.plusDays(3), on(TODAY));
        assertThat(household.helps()).allMatch(HouseholdHelp::isReleased);

        refused("helperSince", () -> household.nameHelper("hnd", APRIL.minusDays(1), on(TODAY)));
        refused("helperSince", () -> household.nameHelper("hnd", APRIL.plusDays(3), on(TODAY)));
        household.nameHelper("hnd", APRIL.plusDays(10), on(TODAY));

        assertThat(household.helps())
                .as("the days between stay without help")
                .extracting(HouseholdHelp::since, HouseholdHelp::until)
                .containsExactly(tuple(APRIL, APRIL.plusDays(3)), tuple(APRIL.plusDays(10), null));
        refused("helperId", () -> household.nameHelper("hnd", TODAY, on(TODAY)));

        household.releaseHelper("hnd", 2017, TODAY, on(TODAY));
        assertThat(household.helps()).extracting(HouseholdHelp::until).containsExactly(APRIL.plusDays(3), TODAY);
    }

    @Test
    void refusesAReleaseThatCannotBe() {
        Household household = aPoorHousehold();
        household.nameHelper("hnd", APRIL, on(TODAY));

        refused("until", () -> household.releaseHelper("hnd", 2017, APRIL.minusDays(1), on(TODAY)));
        refused("until", () -> household.releaseHelper("hnd", 2017, TODAY.plusDays(1), on(TODAY)));
        refused("until", () -> household.releaseHelper("hnd", 2016, TODAY, on(TODAY)));
        refused("until", () -> household.releaseHelper("hpn", 2017, TODAY, on(TODAY)));
    }

    @Test
    void holdsNothingPersonalOnceItIsErased() {
        Household household = aPoorHousehold();
        household.nameHelper("hnd", APRIL, on(TODAY));

        household.erase(ErasureReason.ON_REQUEST, on(TODAY));

        assertThat(household.code()).isNull();
        assertThat(household.headName()).isNull();
        assertThat(household.address()).isNull();
        assertThat(household.memberUnitIds()).isEmpty();
        assertThat(household.statuses())
                .singleElement()
                .satisfies(entry -> assertThat(entry.basis()).isNull());
        assertThat(household.helps()).hasSize(1);
        refused(null, () -> household.erase(ErasureReason.ON_REQUEST, on(TODAY)));
        refused(null, () -> household.mend("Lê Thị Sáng", null, Set.of(), on(TODAY)));
        refused(null, () -> household.nameHelper("hpn", TODAY, on(TODAY)));
    }

    @Test
    void passesToASuccessorFromTheDayOn() {
        Household household = aPoorHousehold();
        household.nameHelper("hnd", APRIL, on(TODAY));

        household.passOn("hnd", "hoi-moi", TODAY, 2017, on(TODAY));

        assertThat(household.memberUnitIds()).containsExactly("hoi-moi");
        assertThat(household.helps())
                .extracting(HouseholdHelp::unitId, HouseholdHelp::since, HouseholdHelp::until)
                .containsExactly(tuple("hnd", APRIL, TODAY.minusDays(1)), tuple("hoi-moi", TODAY, null));
    }

    @Test
    void passesTwoHelpersToOneSuccessor() {
        Household household = aPoorHousehold();
        household.nameHelper("hnd", APRIL, on(TODAY));
        household.nameHelper("hpn", TODAY, on(TODAY));

        household.passOn("hnd", "hoi-moi", TODAY, 2017, on(TODAY));
        household.passOn("hpn", "hoi-moi", TODAY, 2017, on(TODAY));

        assertThat(household.helps())
                .as("who had not begun before the day leaves no trace")
                .extracting(HouseholdHelp::unitId)
                .containsExactly("hnd", "hoi-moi");
    }

    @Test
    void passesToASuccessorThatHadStopped() {
        Household household = aPoorHousehold();
        household.nameHelper("hnd", APRIL, on(TODAY));
        household.nameHelper("hpn", APRIL, on(TODAY));
        household.releaseHelper("hpn", 2017, TODAY, on(TODAY));

        household.passOn("hnd", "hpn", TODAY, 2017, on(TODAY));

        assertThat(household.helps())
                .as("it helped on the day itself already")
                .extracting(HouseholdHelp::unitId, HouseholdHelp::since, HouseholdHelp::until)
                .containsExactly(
                        tuple("hnd", APRIL, TODAY.minusDays(1)),
                        tuple("hpn", APRIL, TODAY),
                        tuple("hpn", TODAY.plusDays(1), null));
    }

    private static void refused(@Nullable String field, ThrowingCallable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
