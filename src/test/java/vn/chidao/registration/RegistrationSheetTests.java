package vn.chidao.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.chidao.registration.RegistrationSheets.AT;
import static vn.chidao.registration.RegistrationSheets.OFFICER;
import static vn.chidao.registration.RegistrationSheets.TODAY;
import static vn.chidao.registration.RegistrationSheets.aModel;
import static vn.chidao.registration.RegistrationSheets.aSubmittedSheet;
import static vn.chidao.registration.RegistrationSheets.anAgreedSheet;
import static vn.chidao.registration.RegistrationSheets.anOpenSheet;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chidao.indicator.Indicators;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;

class RegistrationSheetTests {

    @Test
    void rejectsSheetWithoutContent() {
        RegistrationSheet sheet = anOpenSheet();

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> sheet.submit(List.of(), null, OFFICER, AT))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("registration.rule.no-lines"));
        assertThat(sheet.status()).isEqualTo(SheetStatus.OPEN);
    }

    @Test
    void rejectsTheSameLineTwiceHoweverItIsWritten() {
        RegistrationSheet sheet = anOpenSheet();

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() ->
                        sheet.submit(List.of(aModel("Con đường hoa"), aModel("CON ĐƯỜNG  HOA.")), null, OFFICER, AT))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("lines[1].title"));
    }

    @Test
    void goesFromTheOfficerToTheStandingBody() {
        RegistrationSheet sheet = anAgreedSheet();

        sheet.accept(null, OFFICER, AT, TODAY);

        assertThat(sheet.status()).isEqualTo(SheetStatus.ACCEPTED);
        assertThat(sheet.decisions())
                .extracting(SheetDecision::stage)
                .containsExactly(SheetStage.UNIT, SheetStage.CONSULTATION, SheetStage.ACCEPTANCE);
    }

    @Test
    void keepsEveryVersionWhenItIsReturned() {
        RegistrationSheet sheet = aSubmittedSheet();
        sheet.refuse("Chưa rõ khu dân cư", OFFICER, AT);

        sheet.submit(List.of(aModel("Hàng rào xanh")), null, OFFICER, AT);

        assertThat(sheet.versions()).hasSize(2);
        assertThat(sheet.versions().get(0).lines()).extracting(SheetLine::title).containsExactly("Con đường hoa");
        assertThat(sheet.current().lines()).extracting(SheetLine::title).containsExactly("Hàng rào xanh");
    }

    @Test
    void asksForAReasonBeforeItGoesBack() {
        RegistrationSheet sheet = aSubmittedSheet();

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> sheet.refuse("  ", OFFICER, AT))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("comment"));
        assertThat(sheet.status()).isEqualTo(SheetStatus.SUBMITTED);
    }

    @Test
    void returnsFromAcceptanceToTheConsultationOnly() {
        RegistrationSheet sheet = anAgreedSheet();

        sheet.returnToConsultation("Trùng với Hội Phụ nữ", OFFICER, AT);

        assertThat(sheet.status()).isEqualTo(SheetStatus.APPROVED_BY_UNIT);
        sheet.returnFromConsultation("Đề nghị đổi khu dân cư", OFFICER, AT);
        assertThat(sheet.status()).isEqualTo(SheetStatus.OPEN);
    }

    @Test
    void cannotBeAcceptedBeforeTheConsultation() {
        RegistrationSheet sheet = aSubmittedSheet();

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> sheet.accept(null, OFFICER, AT, TODAY))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("registration.rule.wrong-status"));
    }

    @Test
    void consultationDoesNotReturnWhatItHasAgreed() {
        RegistrationSheet sheet = anAgreedSheet();

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> sheet.returnFromConsultation("Muộn", OFFICER, AT));
    }

    @Test
    void followsAnExtensionOfItsOwnDateOnly() {
        RegistrationSheet sheet = anOpenSheet();

        sheet.moveDeadline(LocalDate.of(2018, 1, 20), LocalDate.of(2018, 3, 1));
        assertThat(sheet.dueOn()).isEqualTo(LocalDate.of(2018, 1, 31));

        sheet.moveDeadline(LocalDate.of(2018, 1, 31), LocalDate.of(2018, 2, 9));
        assertThat(sheet.dueOn()).isEqualTo(LocalDate.of(2018, 2, 9));
    }

    @Test
    void keepsTheTextOfALineThatSaysNoMoreThanBefore() {
        SheetLine line = SheetLine.of(
                ContentArea.C3_ENVIRONMENT, LineKind.MODEL, "Con đường hoa", "kdc-1", Indicators.exact(2, "mô hình"));

        assertThat(line.text()).isEqualTo("C3_ENVIRONMENT|MODEL|Con đường hoa|kdc-1|2|mô hình");
    }

    @Test
    void saysEverythingElseInTheTextOfALine() {
        SheetLine line = new SheetLine(
                ContentArea.C3_ENVIRONMENT,
                LineKind.WORK,
                "Trồng cây",
                null,
                Indicators.written("trên 3.130 m²"),
                LocalDate.of(2018, 3, 1),
                LocalDate.of(2018, 9, 2),
                "Đoàn xã",
                "60 ngày công");

        assertThat(line.text())
                .isEqualTo("C3_ENVIRONMENT|WORK|Trồng cây||3130|m²|qualifier=OVER|from=2018-03-01|to=2018-09-02"
                        + "|partner=Đoàn xã|means=60 ngày công");
    }

    @Test
    void rejectsAnAmountNobodyCouldBeHeldTo() {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> SheetLine.of(
                        ContentArea.C3_ENVIRONMENT, LineKind.WORK, "Trồng cây", null, Indicators.exact(0, "cây")))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("quantity"));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> SheetLine.of(
                        ContentArea.C3_ENVIRONMENT,
                        LineKind.WORK,
                        "Trồng cây",
                        null,
                        Indicators.written("hàng nghìn cây")))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("quantity"));
    }

    @Test
    void rejectsWorkThatLiesInAnotherYear() {
        RegistrationSheet sheet = anOpenSheet();

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> sheet.submit(
                        List.of(aModel("Con đường hoa"), during(LocalDate.of(2019, 1, 1), null)), null, OFFICER, AT))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("lines[1].from"));
        sheet.submit(
                List.of(during(LocalDate.of(2017, 11, 1), LocalDate.of(2018, 1, 1)), aModel("Con đường hoa")),
                null,
                OFFICER,
                AT);

        assertThat(sheet.current().lines()).hasSize(2);
    }

    private static SheetLine during(LocalDate from, @Nullable LocalDate to) {
        return new SheetLine(
                ContentArea.C3_ENVIRONMENT,
                LineKind.WORK,
                "Trồng cây",
                null,
                Indicators.exact(9, "cây"),
                from,
                to,
                null,
                null);
    }
}
