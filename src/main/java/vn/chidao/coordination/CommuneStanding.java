package vn.chidao.coordination;

import org.jspecify.annotations.Nullable;

/**
 * How far a commune is with its own programme below one of the level above.
 *
 * @param status of its programme; null where it has none
 * @param child its programme, under way or in force; null where it has none, or whoever asks may not read it
 */
public record CommuneStanding(
        String unitId,
        String name,
        @Nullable ProgrammeStatus status,
        @Nullable ProgrammeRow child) {

    /** Whether it still lacks a programme in force. */
    public boolean isMissing() {
        return status != ProgrammeStatus.IN_FORCE;
    }

    /** For whoever is no party to it: what is in force, if he may read that, and of all else only that there is something. */
    CommuneStanding forOutsiders(boolean open) {
        ProgrammeRow shown = child == null || !open || isMissing() ? null : child.withoutAmendment();
        return new CommuneStanding(unitId, name, status, shown);
    }
}
