package vn.chidao.assessment;

import org.jspecify.annotations.Nullable;
import vn.chidao.directive.Texts;
import vn.chidao.shared.BusinessRuleViolation;

/** Words somebody typed. */
final class Said {

    static final int LONGEST = 2000;
    static final int SHORT = 500;

    private Said() {}

    static @Nullable String orNull(@Nullable String text) {
        return Texts.blankToNull(text);
    }

    /** What was said, stripped; refused where nothing was, or too much. */
    static String required(@Nullable String text, String field) {
        String said = orNull(text);
        if (said == null) {
            throw BusinessRuleViolation.at(field, "assessment.rule.reason-required");
        }
        requireWithin(said, field, LONGEST);
        return said;
    }

    static void requireWithin(@Nullable String text, String field, int longest) {
        if (text != null && text.strip().length() > longest) {
            throw BusinessRuleViolation.at(field, "assessment.rule.too-long", longest);
        }
    }
}
