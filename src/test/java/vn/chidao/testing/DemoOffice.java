package vn.chidao.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.ProcessStarts;

/** The whole product with the demo world in a database of its own; nothing happens there but what the test does. */
@SpringBootTest(properties = {"chidao.background=false", "camunda.bpm.job-execution.enabled=false"})
@AutoConfigureMockMvc
@DirtiesContext
public abstract class DemoOffice {

    @Autowired
    protected ProcessStarts starts;

    @Autowired
    protected EngineJobs jobs;

    @Autowired
    protected BusinessClock clock;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected MockMvc mvc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.freshFullDatabase().register(registry);
    }

    @AfterEach
    void leavesNothingBroken() {
        assertThat(jobs.openIncidents()).isZero();
        assertThat(starts.failing()).isZero();
    }
}
