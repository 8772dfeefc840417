package vn.chidao.festival;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.document.FileOwner;

/** What proves a visit is read by whoever may read who was sent and what he heard. */
@Component
class FestivalFiles implements FileOwner {

    private final JdbcClient jdbc;
    private final FestivalRights rights;

    FestivalFiles(JdbcClient jdbc, FestivalRights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    private record Visit(String areaId, String assigningUnitId, String visitingUnitId) {}

    @Override
    public Optional<Boolean> mayBeReadBy(Asker asker, String fileId) {
        List<Visit> of = jdbc.sql(
                        "select area_id, assigning_unit_id, visiting_unit_id from festival_assignment where file_id = :id")
                .param("id", fileId)
                .query((row, n) -> new Visit(
                        row.getString("area_id"),
                        row.getString("assigning_unit_id"),
                        row.getString("visiting_unit_id")))
                .list();
        if (of.isEmpty()) {
            return Optional.empty();
        }
        Grounds grounds = rights.grounds();
        return Optional.of(of.stream()
                .anyMatch(visit -> rights.mayRead(
                        asker,
                        grounds,
                        visit.assigningUnitId(),
                        visit.visitingUnitId(),
                        rights.placeOf(visit.areaId()))));
    }
}
