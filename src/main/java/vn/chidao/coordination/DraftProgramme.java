package vn.chidao.coordination;

import org.jspecify.annotations.Nullable;

/**
 * Words a joint programme.
 *
 * @param leadUnitId the organisation that leads, a party itself
 * @param directiveId the directive whose cycle it serves, or null
 * @param parentId the programme of the level above that it carries out, or null
 */
public record DraftProgramme(
        String leadUnitId,
        @Nullable String directiveId,
        @Nullable String parentId,
        Wording wording) {}
