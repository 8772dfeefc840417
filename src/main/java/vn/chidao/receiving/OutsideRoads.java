package vn.chidao.receiving;

import java.util.Optional;

/**
 * Port to whatever carries documents to organisations outside this installation. Each order is written in the caller's
 * transaction and carried out after it.
 */
public interface OutsideRoads {

    /** The road by which this organisation is reached; empty for one that works here. */
    Optional<OutsideRoad> roadTo(String unitId);

    /** Sends an issued directive to the addressee of a receipt. */
    void send(OutsideOrder order);
}
