package vn.chidao.receiving;

import org.jspecify.annotations.Nullable;

/**
 * An issued directive to be sent to an addressee outside.
 *
 * @param senderUnitId who issued it
 * @param unitId the addressee
 * @param answer what the sender says to a return, where it is sent again
 */
public record OutsideOrder(
        String directiveId,
        String receiptId,
        String senderUnitId,
        String unitId,
        OutsideRoad road,
        @Nullable String answer) {}
