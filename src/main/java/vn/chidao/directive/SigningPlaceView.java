package vn.chidao.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place for a signature, signed or not yet.
 *
 * @param position from 0, as they stand under the text
 * @param unitId the body in whose name it is signed
 * @param authority number and date of the paper by whose authority it was signed, or null
 */
public record SigningPlaceView(
        int position,
        String unitId,
        @Nullable SignatureCapacity capacity,
        @Nullable String signerPosition,
        @Nullable String signerName,
        @Nullable LocalDate signedOn,
        @Nullable String authority) {

    public boolean isSigned() {
        return signedOn != null;
    }
}
