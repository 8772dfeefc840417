package vn.chidao.directive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;

/** Sends a directive to the units that its addressees mean on the day of issue, each once. */
@Component
class Dispatch {

    private final DirectiveReceiptRepository receipts;
    private final OrganizationDirectory organizations;
    private final DirectiveReceiptProcess receiving;

    Dispatch(
            DirectiveReceiptRepository receipts,
            OrganizationDirectory organizations,
            DirectiveReceiptProcess receiving) {
        this.receipts = receipts;
        this.organizations = organizations;
        this.receiving = receiving;
    }

    void send(Directive directive) {
        Responsibilities who = directive.responsibilities();
        String supervisor = who.followUpUnitId() == null ? who.officeUnitId() : who.followUpUnitId();
        List<DirectiveReceipt> created = new ArrayList<>();
        unitsOf(directive)
                .forEach((unitId, line) ->
                        created.add(new DirectiveReceipt(directive.id(), unitId, line, created.size())));
        receipts.saveAllAndFlush(created);
        created.forEach(receipt ->
                receiving.start(receipt.id(), directive.id(), receipt.unitId(), who.officeUnitId(), supervisor));
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
