package vn.chidao.workflow.engine;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.stereotype.Component;
import vn.chidao.workflow.EngineJobs;

/** Reads and works off jobs in the product's own name. */
@Component
class CamundaEngineJobs implements EngineJobs {

    private static final Duration POLL = Duration.ofMillis(50);

    private final ManagementService management;
    private final RuntimeService runtime;
    private final ProcessEngineConfigurationImpl configuration;
    private final EngineCaller engine;

    CamundaEngineJobs(
            ManagementService management,
            RuntimeService runtime,
            ProcessEngineConfigurationImpl configuration,
            EngineCaller engine) {
        this.management = management;
        this.runtime = runtime;
        this.configuration = configuration;
        this.engine = engine;
    }

    @Override
    public void settle(Duration patience) {
        boolean executorRuns = configuration.getJobExecutor().isActive();
        long deadline = System.nanoTime() + patience.toNanos();
        while (engine.asSystem(() -> due().count()) > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        engine.asSystem(() -> due().count()) + " jobs are still due after " + patience);
            }
            if (executorRuns) {
                pause();
            } else {
                workOff();
            }
        }
    }

    private void workOff() {
        List<Job> jobs = engine.asSystem(() -> due().listPage(0, 100));
        for (Job job : jobs) {
            engine.asSystem(() -> {
                management.executeJob(job.getId());
                return job;
            });
        }
    }

    // The engine's own housekeeping is no work that anybody waits for.
    private JobQuery due() {
        return management.createJobQuery().executable().active().messages();
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for jobs", e);
        }
    }

    @Override
    public long openIncidents() {
        return engine.asSystem(() -> runtime.createIncidentQuery().count());
    }

    @Override
    public long runningInstances() {
        return engine.asSystem(() -> runtime.createProcessInstanceQuery().count());
    }
}
