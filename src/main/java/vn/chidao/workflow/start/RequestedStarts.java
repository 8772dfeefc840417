package vn.chidao.workflow.start;

import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.workflow.TaskHandover.Part;

/** The first routing variables of instances that have been asked for, not taken back, and are not started yet. */
@Component
public class RequestedStarts {

    private static final String HOLDING = """
            select s.business_key, v.key as variable
            from process_start s cross join lateral jsonb_each_text(s.routing) v
            where s.process_id = :process and s.started_at is null and s.withdrawn_at is null and v.value = :unit
            order by s.business_key, v.key
            """;

    private final JdbcClient jdbc;

    RequestedStarts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the unit's id stands. */
    public List<Part> partsOf(String processId, String unitId) {
        return holding(HOLDING, processId, unitId);
    }

    /** Puts the successor's id there; waits for a worker that is starting such an instance at this moment. */
    public void handOver(String processId, String unitId, Function<Part, String> successorOf) {
        for (Part part : holding(HOLDING + "for update of s", processId, unitId)) {
            jdbc.sql("""
                            update process_start
                            set routing = jsonb_set(routing, array[:variable], to_jsonb(cast(:successor as text)))
                            where process_id = :process and business_key = :key
                            """)
                    .param("variable", part.variable())
                    .param("successor", successorOf.apply(part))
                    .param("process", processId)
                    .param("key", part.businessKey())
                    .update();
        }
    }

    private List<Part> holding(String sql, String processId, String unitId) {
        return jdbc.sql(sql)
                .param("process", processId)
                .param("unit", unitId)
                .query(Part.class)
                .list();
    }
}
