package vn.chidao.exemplar;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/**
 * An organisation has written down by which decision, made elsewhere, its exemplar was commended.
 *
 * @param by complete
 * @param recordId the record reports count of; null where none does
 */
public record ExemplarCommended(
        String exemplarId,
        String directiveId,
        String obligationId,
        String unitId,
        ExemplarKind kind,
        String name,
        String deed,
        ContentArea content,
        @Nullable String settlementId,
        int year,
        Commendation by,
        @Nullable String recordId) {}
