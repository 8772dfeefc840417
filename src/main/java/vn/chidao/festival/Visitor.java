package vn.chidao.festival;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * Who is sent: whoever holds a position on the day of the festival, or somebody without one in the register, by name and
 * office.
 *
 * @param positionId null for somebody who is named
 * @param name null for whoever holds the position
 * @param office what he is, as people say it: "Ủy viên Ban Thường vụ"
 */
public record Visitor(
        @Nullable String positionId,
        @Nullable String name,
        @Nullable String office) {

    static final int LONGEST_NAME = 200;

    public Visitor {
        if ((positionId == null) == (name == null)) {
            throw new IllegalArgumentException("a position or a name");
        }
        requireShort("name", name);
        requireShort("office", office);
    }

    private static void requireShort(String field, @Nullable String typed) {
        if (typed != null && typed.length() > LONGEST_NAME) {
            throw BusinessRuleViolation.at(field, "festival.rule.too-long", LONGEST_NAME);
        }
    }

    public static Visitor holderOf(String positionId) {
        return new Visitor(positionId, null, null);
    }

    /** @throws BusinessRuleViolation at the field, without a name or an office */
    public static Visitor named(@Nullable String name, @Nullable String office) {
        if (name == null || !StringUtils.hasText(name)) {
            throw BusinessRuleViolation.at("name", "festival.rule.name-required");
        }
        if (office == null || !StringUtils.hasText(office)) {
            throw BusinessRuleViolation.at("office", "festival.rule.office-required");
        }
        return new Visitor(null, name.strip(), office.strip());
    }

    /**
     * The same for the same person, whatever case and blanks his name was typed with. Diacritics and the office tell
     * people apart: Hà is not Hạ, and two who are called alike seldom hold one office.
     */
    String key() {
        return name == null ? "position:" + positionId : "name:" + folded(name) + "|" + folded(String.valueOf(office));
    }

    private static String folded(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
