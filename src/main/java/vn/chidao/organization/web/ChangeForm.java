package vn.chidao.organization.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.organization.ChangeKind;
import vn.chidao.organization.PlanChange;

/** One change as it is typed; which of the later fields count depends on its kind. */
record ChangeForm(
        @NotNull @Nullable ChangeKind kind,
        @NotBlank @Nullable String unitId,
        @Nullable List<String> successorIds,
        @Size(max = 300) @Nullable String name,
        @Size(max = 150) @Nullable String shortName,
        @Size(max = 30) @Nullable String notation,
        @Nullable String parentId) {

    ChangeForm {
        successorIds = successorIds == null
                ? List.of()
                : successorIds.stream().filter(id -> !id.isBlank()).toList();
    }

    static ChangeForm empty() {
        return new ChangeForm(null, null, null, null, null, null, null);
    }

    /** The chosen successor at a place of the form, or null. */
    @Nullable
    String successor(int place) {
        return successorIds != null && place < successorIds.size() ? successorIds.get(place) : null;
    }

    /** Only for a form without errors. */
    PlanChange toCommand() {
        if (kind == null || unitId == null || successorIds == null) {
            throw new IllegalStateException("a form with errors is no command");
        }
        boolean hasSuccessors = kind.handsOver();
        return new PlanChange(
                kind, unitId, hasSuccessors ? successorIds : List.of(), name, shortName, notation, parentId);
    }
}
