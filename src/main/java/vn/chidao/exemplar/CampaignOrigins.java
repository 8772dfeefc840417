package vn.chidao.exemplar;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.obligation.RecordOrigin;

/** The way down from a record to the model or exemplar it was made of. */
@Component
class CampaignOrigins implements RecordOrigin {

    private final JdbcClient jdbc;

    CampaignOrigins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> pagesOf(Collection<String> recordIds) {
        Map<String, String> pages = new HashMap<>();
        jdbc.sql("""
                        select record_id, '/models/' || model_id as page from pilot_model_act where record_id = any(:ids)
                        union all
                        select record_id, '/exemplars/' || id from exemplar where record_id = any(:ids)
                        """).param("ids", recordIds.toArray(String[]::new)).query(row -> {
            pages.put(row.getString("record_id"), row.getString("page"));
        });
        return pages;
    }
}
