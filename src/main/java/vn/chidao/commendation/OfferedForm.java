package vn.chidao.commendation;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A form offered in a round, with how many of it there are to be. */
@Embeddable
public record OfferedForm(
        String formCode,
        @Nullable Integer perUnit,
        @Nullable Integer total,
        @Nullable Integer collectives) {

    public Quota quota() {
        return new Quota(perUnit, total, collectives);
    }
}
