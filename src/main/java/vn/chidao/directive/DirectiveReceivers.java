package vn.chidao.directive;

import java.util.List;
import java.util.Optional;

/** Port to whoever knows in whose hands directives are: what a change of one needs to know of them, and ends with it. */
public interface DirectiveReceivers {

    /** Everybody who has been sent the directive, in the order of "Kính gửi". */
    List<Receiver> of(String directiveId);

    Optional<Receiver> find(String receiptId);

    /** The receipt by which a document from outside came to this unit last. */
    Optional<Receiver> arrivedAt(String directiveId, String unitId);

    /** Nobody who is still at it need go on. */
    void end(String directiveId, String reason);

    /**
     * Whoever has been sent a directive.
     *
     * @param actingUnitId who answers for the unit now
     * @param isReturned it has been sent back
     * @param isRegistered it stands in a book
     * @param isOutside it went by a road that leaves this installation
     */
    record Receiver(
            String receiptId,
            String directiveId,
            String unitId,
            String actingUnitId,
            boolean isReturned,
            boolean isRegistered,
            boolean isOutside) {}
}
