package vn.chidao.coordination;

import org.jspecify.annotations.Nullable;

/**
 * How far a commune is with its own programme below one of the level above.
 *
 * @param child its programme, under way or in force; null where it has none
 */
public record CommuneStanding(
        String unitId, String name, @Nullable ProgrammeRow child) {

    /** Whether it still lacks a programme in force. */
    public boolean isMissing() {
        return child == null || child.status() != ProgrammeStatus.IN_FORCE;
    }
}
