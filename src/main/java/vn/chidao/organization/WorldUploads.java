package vn.chidao.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/**
 * Files of a world that administrators have sent: kept in the database between the look at what they would change and
 * the decision, so that what is taken over is what has been looked at, also after signing in again or on another node.
 */
@Service
@Transactional
public class WorldUploads {

    private static final Duration KEPT = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final WorldImport worlds;
    private final RegisterRights rights;
    private final BusinessClock clock;

    WorldUploads(JdbcClient jdbc, WorldImport worlds, RegisterRights rights, BusinessClock clock) {
        this.jdbc = jdbc;
        this.worlds = worlds;
        this.rights = rights;
        this.clock = clock;
    }

    /** Keeps the files and answers with their id; whatever has waited for two weeks is thrown away. */
    public String keep(WorldFiles files) {
        rights.requireAdministrator();
        jdbc.sql("delete from world_upload where uploaded_at < :before")
                .param("before", Timestamp.from(clock.realInstant().minus(KEPT)))
                .update();
        String id = UUID.randomUUID().toString();
        Actor actor = CurrentActor.get();
        jdbc.sql("""
                        insert into world_upload (id, source, uploaded_by, uploaded_by_name, uploaded_at)
                        values (:id, :source, :by, :name, :at)
                        """)
                .param("id", id)
                .param("source", files.source())
                .param("by", actor.account())
                .param("name", actor.personName())
                .param("at", Timestamp.from(clock.realInstant()))
                .update();
        files.contents()
                .forEach((name, content) -> jdbc.sql(
                                "insert into world_upload_file (upload_id, name, content) values (:upload, :name, :content)")
                        .param("upload", id)
                        .param("name", name)
                        .param("content", content)
                        .update());
        return id;
    }

    /** What waits for a decision, the latest first. */
    @Transactional(readOnly = true)
    public List<WorldUpload> waiting() {
        rights.requireAdministrator();
        return jdbc.sql("select * from world_upload order by uploaded_at desc, id")
                .query(WorldUploads::map)
                .list();
    }

    /**
     * What has been sent.
     *
     * @throws NotFound when it has been taken over or thrown away
     */
    @Transactional(readOnly = true)
    public WorldUpload require(String id) {
        rights.requireAdministrator();
        return jdbc.sql("select * from world_upload where id = :id")
                .param("id", id)
                .query(WorldUploads::map)
                .optional()
                .orElseThrow(() -> new NotFound("world upload", id));
    }

    /** What taking the files over would do now; changes nothing. */
    @Transactional(readOnly = true)
    public WorldPreview preview(String id) {
        return worlds.preview(files(require(id)));
    }

    /**
     * Takes the files over and forgets them. Refuses what has been taken over or thrown away meanwhile.
     *
     * @throws BusinessRuleViolation also when anything is wrong with the files
     */
    public WorldPreview apply(String id) {
        rights.requireAdministrator();
        WorldUpload upload = jdbc.sql("select * from world_upload where id = :id for update")
                .param("id", id)
                .query(WorldUploads::map)
                .optional()
                .orElseThrow(() -> BusinessRuleViolation.of("organization.rule.upload-gone"));
        WorldPreview done = worlds.apply(files(upload));
        forget(id);
        return done;
    }

    /** Throws the files away. */
    public void discard(String id) {
        rights.requireAdministrator();
        forget(id);
    }

    private void forget(String id) {
        jdbc.sql("delete from world_upload where id = :id").param("id", id).update();
    }

    private WorldFiles files(WorldUpload upload) {
        Map<String, byte[]> contents = new HashMap<>();
        jdbc.sql("select name, content from world_upload_file where upload_id = :id")
                .param("id", upload.id())
                .query(row -> {
                    contents.put(row.getString("name"), row.getBytes("content"));
                });
        return new WorldFiles(upload.source(), contents);
    }

    private static WorldUpload map(ResultSet row, int number) throws SQLException {
        Instant at = row.getTimestamp("uploaded_at").toInstant();
        return new WorldUpload(row.getString("id"), row.getString("source"), row.getString("uploaded_by_name"), at);
    }
}
