package vn.chidao.portal.web;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.chidao.notification.MailWatch;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.ProcessStarts;

/** Work that got stuck, as details: it wants a person, not a restart, so the status stays UP. */
@Component("operations")
class OperationsHealth implements HealthIndicator {

    private final MailWatch mails;
    private final ProcessStarts starts;
    private final EngineJobs jobs;

    OperationsHealth(MailWatch mails, ProcessStarts starts, EngineJobs jobs) {
        this.mails = mails;
        this.starts = starts;
        this.jobs = jobs;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("outboxAgeSeconds", mails.age().toSeconds())
                .withDetail("failedMails", mails.failed())
                .withDetail("failingStarts", starts.failing())
                .withDetail("openIncidents", jobs.openIncidents())
                .build();
    }
}
