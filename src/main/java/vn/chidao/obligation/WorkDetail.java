package vn.chidao.obligation;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * What kind of work a record is, and what only that kind says. What belongs to another kind is dropped.
 *
 * @param form of supervision or social criticism
 * @param concerning who or what was supervised, whose draft was commented on
 * @param channelId where news came out, of the register of channels; null where it stands in none
 * @param section the column or programme of the channel ("chuyên mục"), or the name of a channel that is not registered
 * @param address on the Web
 */
public record WorkDetail(
        WorkKind kind,
        @Nullable WorkForm form,
        @Nullable String concerning,
        @Nullable String channelId,
        @Nullable String section,
        @Nullable String address) {

    private static final int LONGEST = 200;

    /** Work of no particular kind. */
    public static final WorkDetail ACTIVITY = new WorkDetail(WorkKind.ACTIVITY, null, null, null, null, null);

    public WorkDetail {
        boolean overseeing = !kind.forms().isEmpty();
        boolean news = kind == WorkKind.PUBLICITY;
        form = overseeing ? form : null;
        concerning = overseeing ? said(concerning) : null;
        channelId = news ? said(channelId) : null;
        section = news ? said(section) : null;
        address = news ? said(address) : null;
        if (overseeing && (form == null || !kind.forms().contains(form))) {
            throw BusinessRuleViolation.at("form", "obligation.rule.work-form-required");
        }
        if (overseeing && concerning == null) {
            throw BusinessRuleViolation.at("concerning", "obligation.rule.concerning-required");
        }
        if (concerning != null && concerning.length() > LONGEST) {
            throw BusinessRuleViolation.at("concerning", "obligation.rule.detail-too-long", LONGEST);
        }
        if (news && channelId == null && section == null) {
            throw BusinessRuleViolation.at("channelId", "obligation.rule.channel-required");
        }
        if (section != null && section.length() > LONGEST) {
            throw BusinessRuleViolation.at("section", "obligation.rule.detail-too-long", LONGEST);
        }
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
