package vn.chidao.exchange;

import java.util.Optional;
import vn.chidao.receiving.OutsideRoad;

/** How an organisation is reached. */
public enum Road {
    /** It works in this installation. */
    INSIDE,
    MAIL,
    EDXML;

    Optional<OutsideRoad> outside() {
        return this == INSIDE ? Optional.empty() : Optional.of(OutsideRoad.valueOf(name()));
    }
}
