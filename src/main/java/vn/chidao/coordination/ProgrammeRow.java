package vn.chidao.coordination;

import org.jspecify.annotations.Nullable;

/**
 * A joint programme in a list.
 *
 * @param stage how far what is being agreed on has come
 * @param numberAndNotation of the version in force, where it has one
 * @param consented how many parties stand by the current version
 * @param parties how many there are
 */
public record ProgrammeRow(
        String id,
        @Nullable String parentId,
        String leadUnitId,
        String leadName,
        String title,
        int yearFrom,
        int yearTo,
        ProgrammeStatus status,
        ProgrammeStatus stage,
        @Nullable String numberAndNotation,
        int consented,
        int parties) {
    /** As whoever is no party sees it: what is in force, not how far an amendment has come. */
    ProgrammeRow withoutAmendment() {
        return new ProgrammeRow(
                id,
                parentId,
                leadUnitId,
                leadName,
                title,
                yearFrom,
                yearTo,
                status,
                status,
                numberAndNotation,
                0,
                parties);
    }
}
