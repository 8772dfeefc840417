package vn.chidao.extraction;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.testing.ProductMessages;

/** What a refused file says to whom brought it. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(ThrowingCallable call, String rule) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessRuleViolation.class, refusal -> {
            Assertions.assertThat(refusal.key()).isEqualTo("extraction.rule." + rule);
            Assertions.assertThat(refusal.field()).isEqualTo("file");
            Assertions.assertThat(said(refusal)).isNotBlank();
        });
    }

    static String said(BusinessRuleViolation refusal) {
        return ProductMessages.ALL.getMessage(refusal.key(), refusal.args().toArray(), Locale.forLanguageTag("vi"));
    }
}
