package vn.chidao.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A package that one node has taken to make; {@code attempt} says in which try. */
record PackageOrder(
        String id,
        int attempt,
        String directiveId,
        String label,
        @Nullable String unitId,
        PackageCause cause,
        @Nullable String reason,
        String orderedBy,
        Instant orderedAt,
        String recordType,
        @Nullable LocalDate keptUntil) {

    static final String COLUMNS =
            "directive_id, label, unit_id, cause, reason, ordered_by, ordered_at, record_type, kept_until";

    static PackageOrder of(ResultSet row, int n) throws SQLException {
        return new PackageOrder(
                row.getString("id"),
                row.getInt("attempts"),
                row.getString("directive_id"),
                row.getString("label"),
                row.getString("unit_id"),
                PackageCause.valueOf(row.getString("cause")),
                row.getString("reason"),
                row.getString("ordered_by"),
                row.getTimestamp("ordered_at").toInstant(),
                row.getString("record_type"),
                row.getObject("kept_until", LocalDate.class));
    }
}
