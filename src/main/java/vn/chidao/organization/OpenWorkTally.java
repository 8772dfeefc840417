package vn.chidao.organization;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts pieces of open work by what a successor is named for; a piece that is found twice counts once. */
public final class OpenWorkTally {

    private final Map<Group, Set<String>> pieces = new LinkedHashMap<>();

    private record Group(
            String key,
            String kind,
            String directiveId,
            @Nullable String obligationCode) {}

    /** A piece of work of one directive. */
    public void ofDirective(String kind, String directiveId, String pieceId) {
        add(new Group(OpenWork.directiveKey(directiveId), kind, directiveId, null), pieceId);
    }

    /** A piece of work of one obligation. */
    public void ofObligation(String kind, Duty duty, String pieceId) {
        add(new Group(OpenWork.obligationKey(duty.obligationId()), kind, duty.directiveId(), duty.code()), pieceId);
    }

    /** An obligation by its id, with its code in the directive. */
    public record Duty(String obligationId, String directiveId, String code) {}

    private void add(Group group, String pieceId) {
        pieces.computeIfAbsent(group, one -> new LinkedHashSet<>()).add(pieceId);
    }

    /**
     * What has been counted.
     *
     * @param label how people call the directive with this id
     */
    public List<OpenWork> list(Function<String, String> label) {
        return pieces.entrySet().stream()
                .map(entry -> {
                    Group group = entry.getKey();
                    return new OpenWork(
                            group.key(),
                            group.kind(),
                            labelOf(group, label),
                            entry.getValue().size(),
                            group.directiveId());
                })
                .toList();
    }

    private static String labelOf(Group group, Function<String, String> label) {
        String directive = label.apply(group.directiveId());
        return group.obligationCode() == null ? directive : directive + " · " + group.obligationCode();
    }
}
