package vn.chidao.portal.web;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.chidao.archive.PackageWatch;
import vn.chidao.notification.MailWatch;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.TaskOffers;

/** Work that got stuck, as details: it wants a person, not a restart, so the status stays UP. */
@Component("operations")
class OperationsHealth implements HealthIndicator {

    private final MailWatch mails;
    private final PackageWatch packages;
    private final ProcessStarts starts;
    private final EngineJobs jobs;
    private final TaskOffers offers;

    OperationsHealth(MailWatch mails, PackageWatch packages, ProcessStarts starts, EngineJobs jobs, TaskOffers offers) {
        this.mails = mails;
        this.packages = packages;
        this.starts = starts;
        this.jobs = jobs;
        this.offers = offers;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("outboxAgeSeconds", mails.age().toSeconds())
                .withDetail("outboxStuck", mails.isStuck())
                .withDetail("failedMails", mails.failed())
                .withDetail("failedPackages", packages.failed())
                .withDetail("failingStarts", starts.failing())
                .withDetail("openIncidents", jobs.openIncidents())
                .withDetail("tasksOfferedToNobody", offers.toNobody().size())
                .build();
    }
}
