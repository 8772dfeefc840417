package vn.chidao.organization;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In whose territory organisations work. A locality is known by its people's committee: what stands below that lies in
 * it, and a Front or Party committee that does not is put there by the register ({@code localities.csv} of a world).
 */
@Component
public class Localities {

    static final String FILE = "localities.csv";
    static final String[] COLUMNS = {"unit", "locality"};

    private final JdbcClient jdbc;
    private final OrganizationDirectory organizations;

    Localities(JdbcClient jdbc, OrganizationDirectory organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    /** Whether both work in one locality; false where nothing is known of either. */
    public boolean areTogether(String unitId, String otherId) {
        Map<String, String> known = known();
        Optional<String> locality = of(unitId, known);
        return locality.isPresent() && locality.equals(of(otherId, known));
    }

    private Optional<String> of(String unitId, Map<String, String> known) {
        Set<String> line = new LinkedHashSet<>();
        Optional<String> at = Optional.of(unitId);
        while (at.isPresent() && line.add(at.get())) {
            String locality = known.get(at.get());
            if (locality != null) {
                return Optional.of(locality);
            }
            at = organizations.unit(at.get()).map(UnitView::parentId);
        }
        return Optional.empty();
    }

    /** Locality by unit; a locality lies in itself. */
    private Map<String, String> known() {
        Map<String, String> known = new HashMap<>();
        jdbc.sql("select unit_id, locality_id from unit_locality")
                .query((row, n) -> Map.entry(row.getString("unit_id"), row.getString("locality_id")))
                .list()
                .forEach(entry -> {
                    known.put(entry.getKey(), entry.getValue());
                    known.put(entry.getValue(), entry.getValue());
                });
        return known;
    }

    /** Brings the table up to the file; refuses units that the register does not know. */
    void take(CsvFile file) {
        List<CsvFile.Row> rows = file.rows();
        Set<String> seen = new LinkedHashSet<>();
        for (CsvFile.Row row : rows) {
            String unit = existing(row, "unit");
            String locality = existing(row, "locality");
            if (unit.equals(locality)) {
                throw row.refused("locality", "csv-unknown", locality);
            }
            if (!seen.add(unit)) {
                throw row.refused("unit", "csv-twice", unit);
            }
            jdbc.sql("""
                            insert into unit_locality (unit_id, locality_id) values (:unit, :locality)
                            on conflict (unit_id) do update set locality_id = excluded.locality_id
                            """).param("unit", unit).param("locality", locality).update();
        }
    }

    private String existing(CsvFile.Row row, String column) {
        String id = row.required(column);
        if (organizations.unit(id).isEmpty()) {
            throw row.refused(column, "csv-unknown", id);
        }
        return id;
    }
}
