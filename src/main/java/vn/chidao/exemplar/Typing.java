package vn.chidao.exemplar;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import vn.chidao.directive.Texts;
import vn.chidao.shared.BusinessRuleViolation;

/** What is asked of what people type about models and exemplars. */
final class Typing {

    static final int LONGEST_TEXT = 4000;
    static final int LONGEST_REASON = 2000;
    static final int LONGEST_PLACE = 200;
    /** Of whatever is counted of one model at once. */
    static final int MOST = 9999;

    static final int EARLIEST_YEAR = 2000;

    private static final int MOST_PEOPLE = 9_999_999;

    private Typing() {}

    static int amount(int many, String field) {
        if (many < 1 || many > MOST) {
            throw BusinessRuleViolation.at(field, "exemplar.rule.amount", String.valueOf(MOST));
        }
        return many;
    }

    static void notNegative(@Nullable Integer many, String field) {
        if (many != null && (many < 0 || many > MOST_PEOPLE)) {
            throw BusinessRuleViolation.at(field, "exemplar.rule.count", String.valueOf(MOST_PEOPLE));
        }
    }

    static String required(@Nullable String text, String field, String key, int longest) {
        if (!StringUtils.hasText(text)) {
            throw BusinessRuleViolation.at(field, key);
        }
        limited(text, field, longest);
        return text.strip();
    }

    static @Nullable String limited(@Nullable String text, String field, int longest) {
        if (text != null && text.strip().length() > longest) {
            throw BusinessRuleViolation.at(field, "exemplar.rule.too-long", String.valueOf(longest));
        }
        return Texts.blankToNull(text);
    }
}
