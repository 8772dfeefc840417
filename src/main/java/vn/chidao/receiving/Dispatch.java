package vn.chidao.receiving;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveIssued;
import vn.chidao.directive.DirectiveView;

/** Sends a directive to the units that its addressees mean on the day of issue, each once. */
@Component
class Dispatch {

    private final DirectiveReceiptRepository receipts;
    private final DirectiveCatalog directives;
    private final DirectiveReceiptProcess receiving;
    private final Optional<OutsideRoads> roads;

    Dispatch(
            DirectiveReceiptRepository receipts,
            DirectiveCatalog directives,
            DirectiveReceiptProcess receiving,
            Optional<OutsideRoads> roads) {
        this.receipts = receipts;
        this.directives = directives;
        this.receiving = receiving;
        this.roads = roads;
    }

    /** Before all others who listen: they find the directive in its addressees' hands. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(DirectiveIssued issued) {
        DirectiveView directive = directives.require(issued.directiveId());
        String office = Objects.requireNonNull(directive.officeUnitId());
        String supervisor = directive.followUpUnitId() == null ? office : directive.followUpUnitId();
        List<DirectiveReceipt> created = new ArrayList<>();
        directives
                .addressedUnits(directive.id())
                .forEach((unitId, line) -> created.add(receipt(directive.id(), unitId, line, created.size())));
        receipts.saveAllAndFlush(created);
        for (DirectiveReceipt receipt : created) {
            if (receipt.road() == null) {
                receiving.start(receipt.id(), directive.id(), receipt.unitId(), office, supervisor);
            } else {
                sendOutside(directive, receipt, null);
            }
        }
    }

    /** Orders the document to be carried to the addressee of a receipt, now or once more. */
    void sendOutside(DirectiveView directive, DirectiveReceipt receipt, @Nullable String answer) {
        OutsideRoad road = receipt.road();
        if (road == null) {
            throw new IllegalStateException(receipt.id() + " is not outside");
        }
        roads.orElseThrow()
                .send(new OutsideOrder(
                        directive.id(),
                        receipt.id(),
                        Objects.requireNonNull(directive.issuerUnitId()),
                        receipt.actingUnitId(),
                        road,
                        answer));
    }

    private DirectiveReceipt receipt(String directiveId, String unitId, int line, int position) {
        return roads.flatMap(outside -> outside.roadTo(unitId))
                .map(road -> DirectiveReceipt.sentOutside(directiveId, unitId, line, position, road))
                .orElseGet(() -> new DirectiveReceipt(directiveId, unitId, line, position));
    }
}
