package vn.chidao.workflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chidao.testing.Person;
import vn.chidao.testing.TestDatabase;
import vn.chidao.workflow.DoorDesk.DoorFormHandler;
import vn.chidao.workflow.WorkList.WorkItem;

/** The whole application on the demo world, booted once for all tests that derive from this. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "chidao.engine-rest.enabled=true",
            "chidao.background=false",
            "camunda.bpm.job-execution.enabled=false"
        })
@Import(DoorDesk.class)
abstract class WholeApplication {

    @LocalServerPort
    private int port;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected WorkList workList;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected DoorFormHandler handler;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.freshFullDatabase().register(registry);
    }

    /** A task of its own, offered to the officer and the colleague. */
    protected WorkItem openTask() {
        String key = UUID.randomUUID().toString();
        runtime.startProcessInstanceByKey(DoorDesk.PROCESS, key, Map.of("group", DoorDesk.POSITION, "unitId", "vphu"));
        return workList.openOf(DoorDesk.PROCESS, List.of(key)).get(0);
    }

    protected WorkItem reread(WorkItem item) {
        return workList.find(item.taskId()).orElseThrow();
    }

    protected Person signedIn(String username) {
        return Person.signIn("http://localhost:" + port, username, DoorDesk.passwordOf(username));
    }

    protected Person nobody() {
        return Person.nobody("http://localhost:" + port);
    }

    protected Object snapshot(WorkItem item) {
        return WorldState.of(jdbc, item);
    }
}
