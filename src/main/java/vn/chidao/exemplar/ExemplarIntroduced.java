package vn.chidao.exemplar;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/**
 * An organisation has introduced an exemplar to a body for commendation.
 *
 * @param settlementId where a person lives or a collective works; null where nobody said so
 */
public record ExemplarIntroduced(
        String exemplarId,
        String obligationId,
        String unitId,
        String toUnitId,
        ExemplarKind kind,
        String name,
        String deed,
        ContentArea content,
        @Nullable String settlementId,
        int year) {}
