package vn.chidao.reporting;

import org.springframework.stereotype.Component;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.OccurrenceStarter;
import vn.chidao.obligation.OccurrenceView;

/** Opens a consolidated report when the planner opens an occurrence of the report stage. */
@Component
class ConsolidatedReportStarter implements OccurrenceStarter {

    private final ReportingManagement reporting;

    ConsolidatedReportStarter(ReportingManagement reporting) {
        this.reporting = reporting;
    }

    @Override
    public ObligationStage stage() {
        return ObligationStage.REPORT;
    }

    @Override
    public void start(OccurrenceView occurrence) {
        reporting.openReport(occurrence);
    }
}
