package vn.chidao.workflow.start;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.engine.EngineCaller;

/**
 * Start requests as rows. A chunk is taken with {@code for update skip locked}, so several nodes share the work and a
 * crash loses nothing; when a chunk fails, its rows are tried one by one and only the faulty one waits.
 */
@Component
class JdbcProcessStarts implements ProcessStarts {

    private static final Logger log = LoggerFactory.getLogger(JdbcProcessStarts.class);
    private static final int CHUNK = 50;
    private static final String OPEN = " started_at is null and withdrawn_at is null ";
    private static final TypeReference<Map<String, Object>> ROUTING = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final EngineCaller engine;
    private final ObjectMapper json;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    JdbcProcessStarts(
            JdbcClient jdbc,
            RuntimeService runtime,
            EngineCaller engine,
            ObjectMapper json,
            BusinessClock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.engine = engine;
        this.json = json;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void request(String processId, String businessKey, Map<String, Object> routing) {
        jdbc.sql("""
                        insert into process_start (process_id, business_key, routing, asked_at, next_try_at)
                        values (:process, :key, :routing::jsonb, :asked, :try)
                        on conflict (process_id, business_key) do nothing
                        """)
                .param("process", processId)
                .param("key", businessKey)
                .param("routing", write(routing))
                .param("asked", Timestamp.from(clock.instant()))
                .param("try", Timestamp.from(clock.realInstant()))
                .update();
        events.publishEvent(new StartsRequested());
    }

    /** The update waits for a worker's lock on the row and then sees whether the start was committed. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(String processId, String businessKey) {
        jdbc.sql("""
                        update process_start set withdrawn_at = :at
                        where process_id = :process and business_key = :key and
                        """ + OPEN)
                .param("at", Timestamp.from(clock.instant()))
                .param("process", processId)
                .param("key", businessKey)
                .update();
    }

    /** In this order: whatever was started before the request could be taken back is committed and seen. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String processId, String businessKey, String reason) {
        withdraw(processId, businessKey);
        try {
            runtime.createProcessInstanceQuery()
                    .processDefinitionKey(processId)
                    .processInstanceBusinessKey(businessKey)
                    .list()
                    .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), reason));
        } catch (OptimisticLockingException overtaken) {
            // Who ends the work knows nothing of the engine.
            throw new OptimisticLockingFailureException(processId + " " + businessKey + " is at work", overtaken);
        }
    }

    @Override
    public int startDue() {
        int started = 0;
        for (int chunk = startChunk(CHUNK); chunk != 0; chunk = startChunk(CHUNK)) {
            if (chunk > 0) {
                started += chunk;
            } else {
                started += startSingly();
            }
        }
        return started;
    }

    @Override
    public long waiting() {
        return jdbc.sql("select count(*) from process_start where " + OPEN)
                .query(Long.class)
                .single();
    }

    @Override
    public long failing() {
        return jdbc.sql("select count(*) from process_start where attempts > 0 and " + OPEN)
                .query(Long.class)
                .single();
    }

    /** How many were started; -1 when the chunk failed as a whole. */
    private int startChunk(int size) {
        try {
            Integer count = transaction.execute(status -> {
                List<Request> requests = due(size);
                requests.forEach(this::start);
                return requests.size();
            });
            return count == null ? 0 : count;
        } catch (RuntimeException e) {
            log.warn("a chunk of {} starts failed and is tried one by one", size, e);
            return -1;
        }
    }

    private int startSingly() {
        int started = 0;
        List<Request> requests = transaction.execute(status -> due(CHUNK));
        for (Request request : requests == null ? List.<Request>of() : requests) {
            try {
                transaction.executeWithoutResult(status -> {
                    if (!lock(request).isEmpty()) {
                        start(request);
                    }
                });
                started++;
            } catch (RuntimeException e) {
                log.error("instance of {} for {} cannot be started", request.processId(), request.businessKey(), e);
                transaction.executeWithoutResult(status -> failed(request, e));
            }
        }
        return started;
    }

    private void start(Request request) {
        engine.asSystem(() ->
                runtime.startProcessInstanceByKey(request.processId(), request.businessKey(), read(request.routing())));
        jdbc.sql("update process_start set started_at = :at where process_id = :process and business_key = :key")
                .param("at", Timestamp.from(clock.instant()))
                .param("process", request.processId())
                .param("key", request.businessKey())
                .update();
    }

    private void failed(Request request, RuntimeException cause) {
        Duration pause = Duration.ofMinutes(Math.min(60, 1L << Math.min(request.attempts(), 6)));
        String reason = String.valueOf(cause.getMessage());
        jdbc.sql("""
                        update process_start set attempts = attempts + 1, next_try_at = :next, last_error = :error
                        where process_id = :process and business_key = :key
                        """)
                .param("next", Timestamp.from(clock.realInstant().plus(pause)))
                .param("error", reason.substring(0, Math.min(500, reason.length())))
                .param("process", request.processId())
                .param("key", request.businessKey())
                .update();
    }

    private List<Request> due(int size) {
        return jdbc.sql("""
                        select process_id, business_key, routing::text as routing, attempts from process_start
                        where next_try_at <= :now and
                        """ + OPEN + """
                        order by asked_at, process_id, business_key limit :size for update skip locked
                        """)
                .param("now", Timestamp.from(clock.realInstant()))
                .param("size", size)
                .query(Request.class)
                .list();
    }

    private List<String> lock(Request request) {
        return jdbc.sql("""
                        select business_key from process_start
                        where process_id = :process and business_key = :key and
                        """ + OPEN + " for update skip locked")
                .param("process", request.processId())
                .param("key", request.businessKey())
                .query(String.class)
                .list();
    }

    private String write(Map<String, Object> routing) {
        try {
            return json.writeValueAsString(routing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> read(String routing) {
        try {
            return json.readValue(routing, ROUTING);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    record Request(String processId, String businessKey, String routing, int attempts) {}
}
