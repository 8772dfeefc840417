package vn.chidao.directive;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;

/** Who signed, in which capacity and position of his own, on which day; by authority given, also on which paper. */
@Embeddable
record Signature(
        @Enumerated(EnumType.STRING) SignatureCapacity signatureCapacity,
        @Nullable String signerPosition,
        String signerName,
        LocalDate signedOn,
        @Nullable String signatureAuthority) {

    /** Under a text stands the position of whoever signs, never that of whoever he stands in for. */
    static Signature of(SignatureCapacity capacity, Actor signer, LocalDate on, @Nullable String authority) {
        String position =
                signer.own() == null ? signer.positionName() : signer.own().positionName();
        return new Signature(capacity, position, signer.personName(), on, authority);
    }

    /** By his position, as the books name him. */
    String signer() {
        return signerPosition == null ? signerName : signerPosition;
    }
}
