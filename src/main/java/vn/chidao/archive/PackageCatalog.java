package vn.chidao.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.NotFound;

/** Reads packages and hands out their bytes, part by part. */
@Service
public class PackageCatalog {

    private final JdbcClient jdbc;

    PackageCatalog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The packages of a directive, the latest first. */
    @Transactional(readOnly = true)
    public List<PackageView> ofDirective(String directiveId) {
        return jdbc.sql("select * from archive_package where directive_id = :id order by ordered_at desc, id")
                .param("id", directiveId)
                .query(PackageCatalog::view)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<PackageView> find(String id) {
        return jdbc.sql("select * from archive_package where id = :id")
                .param("id", id)
                .query(PackageCatalog::view)
                .optional();
    }

    /**
     * Writes the file of a package; no transaction is held while whoever downloads it takes his time.
     *
     * @throws NotFound when it is not made
     */
    public void copy(String id, OutputStream to) {
        PackageView found = find(id).filter(PackageView::isMade).orElseThrow(() -> new NotFound("archive-package", id));
        long left = found.size() == null ? 0 : found.size();
        try {
            for (int position = 0; left > 0; position++) {
                byte[] part = part(id, position);
                to.write(part);
                left -= part.length;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("download of package " + id + " broke off", e);
        }
    }

    private byte[] part(String id, int position) {
        return jdbc.sql("select content from archive_part where package_id = :id and position = :position")
                .param("id", id)
                .param("position", position)
                .query((row, n) -> row.getBytes("content"))
                .optional()
                .orElseThrow(() -> new IllegalStateException("package " + id + " has no part " + position));
    }

    private static PackageView view(ResultSet row, int n) throws SQLException {
        return new PackageView(
                row.getString("id"),
                row.getString("directive_id"),
                row.getString("label"),
                PackageCause.valueOf(row.getString("cause")),
                row.getString("reason"),
                row.getString("ordered_by"),
                row.getTimestamp("ordered_at").toInstant(),
                PackageState.valueOf(row.getString("state")),
                row.getString("last_error"),
                instant(row.getTimestamp("sent_business_at")),
                row.getObject("file_count", Integer.class),
                row.getObject("size", Long.class),
                row.getString("sha256"),
                row.getString("manifest_sha256"),
                row.getObject("kept_until", LocalDate.class),
                row.getString("held_reason"),
                row.getString("held_by"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
