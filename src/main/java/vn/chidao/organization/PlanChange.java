package vn.chidao.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Command: one organisation's part in a reorganisation.
 *
 * @param successorIds who takes over; one for MERGE and TAKE_OVER, several for SPLIT, any number for DISSOLVE
 * @param name new names, for RENAME; null otherwise
 * @param parentId the new parent, for MOVE; null there makes it stand by itself
 */
public record PlanChange(
        ChangeKind kind,
        String unitId,
        List<String> successorIds,
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String notation,
        @Nullable String parentId) {

    public PlanChange {
        successorIds = List.copyOf(successorIds);
        name = stripped(name);
        shortName = stripped(shortName);
        notation = stripped(notation);
        parentId = stripped(parentId);
    }

    /** The organisation ends, its work goes to these. */
    public static PlanChange ending(ChangeKind kind, String unitId, String... successorIds) {
        return new PlanChange(kind, unitId, List.of(successorIds), null, null, null, null);
    }

    public static PlanChange rename(String unitId, String name, String shortName, @Nullable String notation) {
        return new PlanChange(ChangeKind.RENAME, unitId, List.of(), name, shortName, notation, null);
    }

    public static PlanChange move(String unitId, @Nullable String parentId) {
        return new PlanChange(ChangeKind.MOVE, unitId, List.of(), null, null, null, parentId);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
