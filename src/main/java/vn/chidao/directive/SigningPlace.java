package vn.chidao.directive;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

/** A place for a signature: the body in whose name, and the signature once it stands there. */
@Embeddable
record SigningPlace(String unitId, @Embedded @Nullable Signature signature) {

    static SigningPlace of(String unitId) {
        return new SigningPlace(unitId, null);
    }

    boolean isSigned() {
        return signature != null;
    }

    /** Whoever signed did so for the body it was then. */
    SigningPlace handedOver(String from, String to) {
        return !isSigned() && unitId.equals(from) ? of(to) : this;
    }
}
