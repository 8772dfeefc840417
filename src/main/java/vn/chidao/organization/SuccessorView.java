package vn.chidao.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who takes over from an organisation.
 *
 * @param since first day
 * @param reorganisationId by which reorganisation, where it was done with the product
 */
public record SuccessorView(
        String unitId,
        String successorId,
        LocalDate since,
        @Nullable String reorganisationId) {}
