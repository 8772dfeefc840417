package vn.chidao.festival;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import vn.chidao.shared.BusinessRuleViolation;

/** What is asked of texts people type. */
final class Typing {

    private Typing() {}

    static String required(@Nullable String text, String field, String key) {
        if (text == null || !StringUtils.hasText(text)) {
            throw BusinessRuleViolation.at(field, key);
        }
        return text.strip();
    }

    static void requireShort(@Nullable String text, String field, int longest) {
        if (text != null && text.strip().length() > longest) {
            throw BusinessRuleViolation.at(field, "festival.rule.too-long", longest);
        }
    }
}
