package vn.chidao.publicity.web;

import org.jspecify.annotations.Nullable;
import vn.chidao.publicity.MediaKind;
import vn.chidao.publicity.OpenChannel;
import vn.chidao.shared.BusinessRuleViolation;

/** A channel as it is typed. */
record ChannelForm(
        @Nullable String unitId,
        @Nullable MediaKind kind,
        @Nullable String name,
        @Nullable String address) {

    OpenChannel toCommand() {
        if (unitId == null || unitId.isBlank()) {
            throw BusinessRuleViolation.at("unitId", "publicity.rule.unit-required");
        }
        if (kind == null) {
            throw BusinessRuleViolation.at("kind", "publicity.rule.kind-required");
        }
        return new OpenChannel(unitId, kind, name == null ? "" : name, address);
    }
}
