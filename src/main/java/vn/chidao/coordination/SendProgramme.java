package vn.chidao.coordination;

import org.jspecify.annotations.Nullable;

/**
 * Sends a wording into the consultation.
 *
 * @param note what has changed since the version before, or null
 */
public record SendProgramme(
        String programmeId, Wording wording, @Nullable String note) {}
