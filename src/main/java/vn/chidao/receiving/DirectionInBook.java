package vn.chidao.receiving;

import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.document.Registers;

/** The deadline a leader writes on an incoming document stands in its line of the book as well. */
@Component
class DirectionInBook {

    private final ReceiptCatalog catalog;
    private final Registers registers;

    DirectionInBook(ReceiptCatalog catalog, Registers registers) {
        this.catalog = catalog;
        this.registers = registers;
    }

    @EventListener
    void on(DirectionWritten written) {
        LocalDate by = catalog.require(written.receiptId()).reportBackBy();
        registers.direct(written.unitId(), written.directiveId(), null, by);
    }
}
