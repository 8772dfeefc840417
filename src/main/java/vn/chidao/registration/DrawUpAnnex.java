package vn.chidao.registration;

import org.jspecify.annotations.Nullable;

/**
 * Draws up the annex of a year from the accepted sheets of one consultation.
 *
 * @param missingReason why it is drawn up although organisations are missing; needed where some are
 */
public record DrawUpAnnex(
        String directiveId,
        String leadUnitId,
        int year,
        @Nullable String note,
        @Nullable String missingReason) {}
