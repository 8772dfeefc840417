package vn.chidao.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * What is to happen to one organisation. Checked for what it says by itself; whether the register allows it is asked
 * again on the day.
 */
@Embeddable
class UnitChange {

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    private String unitId;
    private String[] successors;

    @Column(name = "new_name")
    private @Nullable String name;

    @Column(name = "new_short_name")
    private @Nullable String shortName;

    @Column(name = "new_notation")
    private @Nullable String notation;

    @Column(name = "new_parent_id")
    private @Nullable String parentId;

    @SuppressWarnings("NullAway.Init")
    protected UnitChange() {}

    UnitChange(PlanChange planned) {
        this.kind = planned.kind();
        this.unitId = planned.unitId();
        this.successors = planned.successorIds().stream().distinct().toArray(String[]::new);
        check(planned);
        if (kind == ChangeKind.RENAME) {
            this.name = planned.name();
            this.shortName = planned.shortName();
            this.notation = planned.notation();
        }
        if (kind == ChangeKind.MOVE) {
            this.parentId = planned.parentId();
        }
    }

    private void check(PlanChange planned) {
        if (kind.handsOver() && successors().contains(unitId)) {
            throw BusinessRuleViolation.at("successorIds", "organization.rule.own-successor");
        }
        int named = successors.length;
        switch (kind) {
            case RENAME -> {
                if (planned.name() == null || planned.shortName() == null) {
                    throw BusinessRuleViolation.at("name", "organization.rule.new-name-missing");
                }
            }
            case MOVE -> {
                if (unitId.equals(planned.parentId())) {
                    throw BusinessRuleViolation.at("parentId", "organization.rule.own-parent");
                }
            }
            case MERGE, TAKE_OVER -> {
                if (named != 1) {
                    throw BusinessRuleViolation.at("successorIds", "organization.rule.one-successor");
                }
            }
            case SPLIT -> {
                if (named < 2) {
                    throw BusinessRuleViolation.at("successorIds", "organization.rule.several-successors");
                }
            }
            case DISSOLVE -> {}
        }
    }

    ChangeKind kind() {
        return kind;
    }

    String unitId() {
        return unitId;
    }

    List<String> successors() {
        return List.of(successors);
    }

    /** Who takes over whatever has no successor of its own: the only one there is. */
    @Nullable
    String onlySuccessor() {
        return successors.length == 1 ? successors[0] : null;
    }

    @Nullable
    String name() {
        return name;
    }

    /** The new full name; only a rename has one. */
    String newName() {
        return require(name);
    }

    String newShortName() {
        return require(shortName);
    }

    private static String require(@Nullable String text) {
        if (text == null) {
            throw new IllegalStateException("a rename without a name");
        }
        return text;
    }

    @Nullable
    String notation() {
        return notation;
    }

    @Nullable
    String parentId() {
        return parentId;
    }
}
