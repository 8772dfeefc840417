package vn.chidao.steering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import vn.chidao.shared.BusinessRuleViolation;

/** What is asked of what people type. */
final class Typing {

    static final int LONGEST_REASON = 1000;

    private Typing() {}

    /** @throws BusinessRuleViolation at the field, without words or with more than {@code longest} */
    static String required(@Nullable String text, String field, String key, int longest) {
        if (text == null || !StringUtils.hasText(text)) {
            throw BusinessRuleViolation.at(field, key);
        }
        return requireShort(text.strip(), field, longest);
    }

    static String requireShort(String text, String field, int longest) {
        if (text.length() > longest) {
            throw BusinessRuleViolation.at(field, "steering.rule.too-long", longest);
        }
        return text;
    }

    static String reason(@Nullable String reason) {
        return required(reason, "reason", "steering.rule.reason-required", LONGEST_REASON);
    }

    /** @throws BusinessRuleViolation at the field, for no day */
    static LocalDate day(@Nullable LocalDate day, String field) {
        if (day == null) {
            throw BusinessRuleViolation.at(field, "steering.rule.day-required");
        }
        return day;
    }
}
