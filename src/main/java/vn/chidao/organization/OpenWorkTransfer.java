package vn.chidao.organization;

import java.util.List;

/**
 * Port to the open work of organisations: served by each module that holds some, called by {@link OpenWorkTransfers}
 * alone, inside the transaction that reorganises one of them.
 */
public interface OpenWorkTransfer {

    /** What is open with this organisation, grouped by what a successor is named for. */
    List<OpenWork> openWorkOf(String unitId);

    /**
     * Moves all of it to the successors named; asked again it changes nothing. What is closed, who did it and what it
     * was called then stay as they are.
     */
    void transfer(Handover handover);
}
