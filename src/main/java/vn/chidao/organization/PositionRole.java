package vn.chidao.organization;

import java.util.List;
import java.util.Set;

/** What a position does in its organisation, as far as processes ask for it. */
public enum PositionRole {
    LEADER,
    DEPUTY_LEADER,
    CHIEF_OF_OFFICE,
    CLERK,
    OFFICER;

    private static final Set<PositionRole> LEADERS = Set.of(LEADER, DEPUTY_LEADER);

    /**
     * Who does this role's work: the first of these groups of roles for which the organisation has a position. Small
     * organisations have no clerk and often no officer; then the work climbs.
     */
    List<Set<PositionRole>> servedBy() {
        return switch (this) {
            case LEADER -> List.of(LEADERS);
            case DEPUTY_LEADER -> List.of(Set.of(DEPUTY_LEADER), Set.of(LEADER));
            case CHIEF_OF_OFFICE -> List.of(Set.of(CHIEF_OF_OFFICE), LEADERS);
            case CLERK -> List.of(Set.of(CLERK), Set.of(OFFICER), LEADERS);
            case OFFICER -> List.of(Set.of(OFFICER), Set.of(DEPUTY_LEADER), Set.of(LEADER));
        };
    }

    /** Those of an organisation's positions that do this role's work, in the given order. */
    List<PositionView> chooseFrom(List<PositionView> positions) {
        return servedBy().stream()
                .map(roles -> positions.stream()
                        .filter(position -> position.roles().stream().anyMatch(roles::contains))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
