package vn.chidao.festival;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Folded;

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
        if (name != null && name.length() > LONGEST_NAME || office != null && office.length() > LONGEST_NAME) {
            throw BusinessRuleViolation.at("name", "festival.rule.too-long", LONGEST_NAME);
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

    /** The same for the same person, however his name was typed. */
    String key() {
        return name == null
                ? "position:" + positionId
                : "name:" + Folded.fold(name).replaceAll("\\s+", " ");
    }
}
