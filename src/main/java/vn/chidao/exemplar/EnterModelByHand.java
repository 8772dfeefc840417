package vn.chidao.exemplar;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/**
 * A model comes on the register by hand, outside the registration of the year.
 *
 * @param unitId whose model it is
 * @param obligationId the obligation it serves, and with it the directive
 * @param content null where none was chosen
 * @param settlementId the residential area it stands in, or null
 * @param planned how many instances are meant, at least one
 * @param reason why it was not registered
 */
public record EnterModelByHand(
        String unitId,
        String obligationId,
        String name,
        @Nullable ContentArea content,
        @Nullable String settlementId,
        int year,
        int planned,
        @Nullable String description,
        @Nullable String reason) {}
