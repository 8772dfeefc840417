package vn.chidao.directive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;

/** Sends a directive to the units that its addressees mean on the day of issue, each once. */
@Component
class Dispatch {

    private final DirectiveReceiptRepository receipts;
    private final OrganizationDirectory organizations;
    private final DirectiveReceiptProcess receiving;
    private final Optional<OutsideRoads> roads;

    Dispatch(
            DirectiveReceiptRepository receipts,
            OrganizationDirectory organizations,
            DirectiveReceiptProcess receiving,
            Optional<OutsideRoads> roads) {
        this.receipts = receipts;
        this.organizations = organizations;
        this.receiving = receiving;
        this.roads = roads;
    }

    void send(Directive directive) {
        Responsibilities who = directive.responsibilities();
        String supervisor = who.followUpUnitId() == null ? who.officeUnitId() : who.followUpUnitId();
        List<DirectiveReceipt> created = new ArrayList<>();
        unitsOf(directive).forEach((unitId, line) -> created.add(receipt(directive, unitId, line, created.size())));
        receipts.saveAllAndFlush(created);
        for (DirectiveReceipt receipt : created) {
            if (receipt.road() == null) {
                receiving.start(receipt.id(), directive.id(), receipt.unitId(), who.officeUnitId(), supervisor);
            } else {
                sendOutside(directive, receipt, null);
            }
        }
    }

    /** Orders the document to be carried to the addressee of a receipt, now or once more. */
    void sendOutside(Directive directive, DirectiveReceipt receipt, @Nullable String answer) {
        OutsideRoad road = receipt.road();
        if (road == null) {
            throw new IllegalStateException(receipt.id() + " is not outside");
        }
        roads.orElseThrow()
                .send(new OutsideOrder(
                        directive.id(),
                        receipt.id(),
                        directive.requireIssuerUnitId(),
                        receipt.actingUnitId(),
                        road,
                        answer));
    }

    private DirectiveReceipt receipt(Directive directive, String unitId, int line, int position) {
        return roads.flatMap(outside -> outside.roadTo(unitId))
                .map(road -> DirectiveReceipt.sentOutside(directive.id(), unitId, line, position, road))
                .orElseGet(() -> new DirectiveReceipt(directive.id(), unitId, line, position));
    }

    /** The units addressed, with the line of "Kính gửi" that names each first. */
    Map<String, Integer> unitsOf(Directive directive) {
        Map<String, Integer> units = new LinkedHashMap<>();
        List<Addressee> addressees = directive.addressees();
        for (int position = 0; position < addressees.size(); position++) {
            for (UnitView unit :
                    organizations.resolve(addressees.get(position).selector(), directive.requireIssuedOn())) {
                units.putIfAbsent(unit.id(), position);
            }
        }
        return units;
    }
}
