package vn.chidao.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Outbox;

/** Takes orders and keeps what was made of them. */
@Component
class PackageStore {

    private static final int PART = 1024 * 1024;
    /** Longer than the largest package takes; after it a maker is taken for lost with its program. */
    private static final Duration LEASE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    PackageStore(JdbcClient jdbc, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
        this.outbox = new Outbox(jdbc, clock, new Outbox.Table("archive_package", "state", "true"), LEASE);
    }

    /** What was written to disk. */
    record Written(Path file, int files, String manifestSha256) {}

    @Transactional
    Optional<PackageOrder> takeNext() {
        return outbox.claimNext(PackageOrder.COLUMNS, PackageOrder::of);
    }

    @Transactional
    void notMade(PackageOrder order, String error) {
        outbox.notSent(order.id(), order.attempt(), error);
    }

    /** A given-up package gets all its tries anew; whether there was such a one. */
    @Transactional
    boolean retry(String id) {
        return outbox.retry(id);
    }

    /**
     * Keeps the package and says so on the record, in one.
     *
     * @throws IllegalStateException when another maker has taken the order over meanwhile
     */
    @Transactional
    void keep(PackageOrder order, Written written) throws IOException {
        MessageDigest digest = PackageFile.digest();
        long size = 0;
        try (InputStream from = Files.newInputStream(written.file())) {
            byte[] part = from.readNBytes(PART);
            for (int position = 0; part.length > 0; position++, part = from.readNBytes(PART)) {
                digest.update(part);
                size += part.length;
                jdbc.sql("insert into archive_part (package_id, position, content) values (:id, :position, :content)")
                        .param("id", order.id())
                        .param("position", position)
                        .param("content", part)
                        .update();
            }
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        int mine = jdbc.sql("""
                        update archive_package
                        set file_count = :files, size = :size, sha256 = :sha256, manifest_sha256 = :manifest
                        where id = :id and state = 'SENDING' and attempts = :attempt
                        """)
                .param("files", written.files())
                .param("size", size)
                .param("sha256", sha256)
                .param("manifest", written.manifestSha256())
                .param("id", order.id())
                .param("attempt", order.attempt())
                .update();
        if (mine == 0) {
            throw new IllegalStateException("package " + order.id() + " is made by somebody else");
        }
        outbox.sent(order.id(), order.attempt());
        events.publishEvent(new PackageMade(
                order.id(),
                order.directiveId(),
                order.unitId(),
                order.label(),
                written.files(),
                sha256,
                written.manifestSha256()));
    }
}
