package vn.chidao.archive;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.NotFound;

/** What operators need to know of packages that could not be made, and what they can do about it. */
@Service
public class PackageWatch {

    private final JdbcClient jdbc;
    private final PackageStore store;
    private final PackageCatalog packages;
    private final ApplicationEventPublisher events;

    PackageWatch(JdbcClient jdbc, PackageStore store, PackageCatalog packages, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.store = store;
        this.packages = packages;
        this.events = events;
    }

    /** Packages given up, then those that failed and are tried again, the oldest first. */
    @Transactional(readOnly = true)
    public List<PackageTrouble> notMade(int limit) {
        return jdbc.sql("""
                        select id, directive_id, label, ordered_at, state, attempts, coalesce(last_error, '') as last_error
                        from archive_package
                        where state = 'FAILED' or state in ('PENDING', 'SENDING') and last_error is not null
                        order by (state = 'FAILED') desc, ordered_at, id limit :limit
                        """)
                .param("limit", limit)
                .query((row, n) -> new PackageTrouble(
                        row.getString("id"),
                        row.getString("directive_id"),
                        row.getString("label"),
                        row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                        PackageState.valueOf(row.getString("state")) == PackageState.FAILED,
                        row.getInt("attempts"),
                        row.getString("last_error")))
                .list();
    }

    @Transactional(readOnly = true)
    public long failed() {
        return jdbc.sql("select count(*) from archive_package where state = 'FAILED'")
                .query(Long.class)
                .single();
    }

    /**
     * Has a given-up package made after all. The act is the administrator's, not one of the body's that keeps the papers.
     *
     * @throws NotFound when there is no given-up package of this id
     */
    @Transactional
    public void retry(String id) {
        PackageView found = packages.find(id).orElseThrow(() -> new NotFound("archive-package", id));
        if (!store.retry(id)) {
            throw new NotFound("archive-package", id);
        }
        events.publishEvent(new PackageRetried(id, found.directiveId(), found.label()));
        events.publishEvent(new PackagesDue());
    }
}
