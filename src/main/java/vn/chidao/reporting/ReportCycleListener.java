package vn.chidao.reporting;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.CycleClosed;

/** Ends reports and contributions that were open when their cycle ended, in the same transaction. */
@Component
class ReportCycleListener {

    private final ReportingManagement reporting;
    private final MessageSource messages;

    ReportCycleListener(ReportingManagement reporting, MessageSource messages) {
        this.reporting = reporting;
        this.messages = messages;
    }

    @EventListener
    void on(CycleClosed closed) {
        reporting.endWithCycle(closed.directiveId(), closed.facts().summary().in(messages));
    }
}
