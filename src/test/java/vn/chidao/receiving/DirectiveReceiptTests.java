package vn.chidao.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.BusinessRuleViolation;

class DirectiveReceiptTests {

    private static final LocalDate ISSUED = LocalDate.of(2017, 5, 25);
    private static final LocalDate TODAY = LocalDate.of(2017, 5, 26);

    private final DirectiveReceipt receipt = new DirectiveReceipt("cv-77", "ubnd", 0, 0);

    @Test
    void walksFromArrivalToDissemination() {
        assertThat(receipt.id()).isEqualTo("cv-77:ubnd");
        receipt.checkRegistration(TODAY, ISSUED, TODAY);
        receipt.register(112, TODAY);
        assertThat(receipt.status()).isEqualTo(ReceiptStatus.REGISTERED);
        receipt.direct(DirectionRole.LEAD, "Giao Phòng Văn hóa – Thông tin", TODAY.plusDays(10), TODAY);
        assertThat(receipt.status()).isEqualTo(ReceiptStatus.DIRECTED);
        receipt.confirmDissemination(confirmed(TODAY), TODAY);
        assertThat(receipt.status()).isEqualTo(ReceiptStatus.DONE);
    }

    @Test
    void comesAgainAfterAReturn() {
        receipt.returnToSender("Thiếu trang 2");
        assertThat(receipt.status()).isEqualTo(ReceiptStatus.RETURNED);

        receipt.resend("Đã gửi bản đủ");

        assertThat(receipt.status()).isEqualTo(ReceiptStatus.ARRIVED);
    }

    @Test
    void refusesToReturnWithoutAReason() {
        assertRefused(() -> receipt.returnToSender(" "), "directive.rule.reason-required", "reason");
    }

    @Test
    void arrivesNeitherInTheFutureNorBeforeItWasIssued() {
        assertRefused(
                () -> receipt.checkRegistration(TODAY.plusDays(1), ISSUED, TODAY),
                "directive.rule.arrived-in-future",
                "arrivedOn");
        assertRefused(
                () -> receipt.checkRegistration(ISSUED.minusDays(1), ISSUED, TODAY),
                "directive.rule.arrived-before-issued",
                "arrivedOn");
    }

    @Test
    void directionAsksForNothingInThePast() {
        receipt.register(1, TODAY);

        assertRefused(
                () -> receipt.direct(DirectionRole.LEAD, "Làm ngay", TODAY.minusDays(1), TODAY),
                "receiving.rule.report-back-past",
                "reportBackBy");
    }

    @Test
    void isNotMadeKnownBeforeItArrivedOrTomorrow() {
        receipt.register(1, TODAY);
        receipt.direct(DirectionRole.LEAD, "Tổ chức quán triệt", null, TODAY);

        assertRefused(
                () -> receipt.confirmDissemination(confirmed(TODAY.minusDays(1)), TODAY),
                "receiving.rule.held-before-arrival",
                "heldOn");
        assertRefused(
                () -> receipt.confirmDissemination(confirmed(TODAY.plusDays(1)), TODAY),
                "receiving.rule.held-in-future",
                "heldOn");
    }

    @Test
    void refusesActsOutOfTurn() {
        String key = "receiving.rule.receipt-wrong-status";

        assertRefused(() -> receipt.resend("Gửi lại"), key, null);
        assertRefused(() -> receipt.direct(DirectionRole.LEAD, "Làm", null, TODAY), key, null);
        assertRefused(() -> receipt.confirmDissemination(confirmed(TODAY), TODAY), key, null);
        receipt.register(1, TODAY);
        assertRefused(() -> receipt.returnToSender("Sai nơi nhận"), key, null);
        assertRefused(() -> receipt.checkRegistration(TODAY, ISSUED, TODAY), key, null);
    }

    private static ConfirmDissemination confirmed(LocalDate heldOn) {
        return new ConfirmDissemination("cv-77:ubnd", heldOn, 45, "Hội nghị quán triệt", "12/KH-UBND", null);
    }

    private static void assertRefused(ThrowingCallable act, String key, String field) {
        BusinessRuleViolation refused = catchThrowableOfType(BusinessRuleViolation.class, act);
        assertThat(refused).isNotNull();
        assertThat(refused.key()).isEqualTo(key);
        assertThat(refused.field()).isEqualTo(field);
    }
}
