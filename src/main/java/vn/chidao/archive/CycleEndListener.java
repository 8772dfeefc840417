package vn.chidao.archive;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.CycleClosed;

/** Orders the package of a directive in the transaction that ends its cycle. */
@Component
class CycleEndListener {

    private final ArchiveManagement archive;

    CycleEndListener(ArchiveManagement archive) {
        this.archive = archive;
    }

    @EventListener
    void on(CycleClosed event) {
        archive.orderAtEnd(event.directiveId());
    }
}
