package vn.chidao.steering;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.RecordOrigin;

/** A record that a committee was established leads to the committee, what a meeting concluded leads to the meeting. */
@Component
class SteeringOrigins implements RecordOrigin {

    private final JdbcClient jdbc;

    SteeringOrigins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> pagesOf(Collection<String> recordIds) {
        Map<String, String> pages = new HashMap<>();
        jdbc.sql("select record_id, id from steering_committee where record_id = any(:ids)")
                .param("ids", recordIds.toArray(String[]::new))
                .query(row -> {
                    pages.put(row.getString("record_id"), "/steering-committees/" + row.getString("id"));
                });
        return pages;
    }

    @Override
    public Optional<String> pageOfObligation(String obligationId) {
        return jdbc.sql(
                        "select meeting_id from steering_conclusion where obligation_id = :id order by meeting_id limit 1")
                .param("id", obligationId)
                .query(String.class)
                .optional()
                .map(id -> "/steering-committees/meetings/" + id);
    }
}
