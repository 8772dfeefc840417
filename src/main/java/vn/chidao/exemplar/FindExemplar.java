package vn.chidao.exemplar;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/**
 * An organisation has found an exemplar.
 *
 * @param name of the person or collective; with the place the only personal data
 * @param deed what was done, without whatever else of a person
 */
public record FindExemplar(
        String unitId,
        String obligationId,
        @Nullable ExemplarKind kind,
        String name,
        @Nullable ContentArea content,
        @Nullable String settlementId,
        int year,
        String deed) {}
