package vn.chidao.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Organisations, positions and people as three files tell of them, checked against each other. */
record World(List<Unit> units, List<Position> positions, List<Holding> holdings) {

    static final String[] UNIT_COLUMNS = {
        "id", "name", "short_name", "kind", "level", "parent", "notation", "valid_from", "valid_to"
    };
    static final String[] POSITION_COLUMNS = {"id", "unit", "name", "roles", "valid_from", "valid_to"};
    static final String[] PEOPLE_COLUMNS = {"person", "name", "position", "from", "to", "acting"};

    static final String UNIT_ID = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String POSITION_ID = UNIT_ID + "\\." + UNIT_ID;
    static final String TERM_NAME = "\\d{4}-\\d{4}";
    private static final String PERSON_ID = "[a-z0-9]+([.-][a-z0-9]+)*";

    record Unit(
            String id,
            String kind,
            String level,
            @Nullable String area,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            StateView state) {}

    record Position(
            String id,
            String unitId,
            String name,
            List<PositionRole> roles,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        String rolesAsText() {
            return roles.stream().map(Enum::name).collect(Collectors.joining(" "));
        }
    }

    record Holding(
            String personId,
            String personName,
            String positionId,
            LocalDate from,
            @Nullable LocalDate to,
            boolean acting) {

        boolean overlaps(Holding other) {
            return personId.equals(other.personId)
                    && positionId.equals(other.positionId)
                    && (to == null || !other.from.isAfter(to))
                    && (other.to == null || !from.isAfter(other.to));
        }
    }

    /** Refuses the first bad cell with file, line, column and reason. */
    static World of(Catalogue catalogue, CsvFile units, CsvFile positions, CsvFile people) {
        List<Unit> unitList = units(units, catalogue);
        Set<String> unitIds = unitList.stream().map(Unit::id).collect(Collectors.toSet());
        List<Position> positionList = positions(positions, unitIds);
        Set<String> positionIds = positionList.stream().map(Position::id).collect(Collectors.toSet());
        return new World(unitList, positionList, holdings(people, positionIds));
    }

    private static List<Unit> units(CsvFile file, Catalogue catalogue) {
        Set<String> kinds = catalogue.kinds().stream().map(KindView::id).collect(Collectors.toSet());
        Set<String> levels = catalogue.levels().stream().map(LevelView::id).collect(Collectors.toSet());
        Set<String> ids =
                file.rows().stream().map(row -> row.matching("id", UNIT_ID)).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<Unit> units = new ArrayList<>();
        for (CsvFile.Row row : file.rows()) {
            String id = row.required("id");
            requireFirst(row, "id", id, seen);
            String parent = row.optional("parent");
            if (parent != null && (parent.equals(id) || !ids.contains(parent))) {
                throw row.refused("parent", "csv-unknown", parent);
            }
            LocalDate from = row.day("valid_from");
            units.add(new Unit(
                    id,
                    row.oneOf("kind", kinds),
                    row.oneOf("level", levels),
                    row.optional("area"),
                    from,
                    row.lastDay("valid_to", from),
                    new StateView(
                            from, row.required("name"), row.required("short_name"), row.optional("notation"), parent)));
        }
        return List.copyOf(units);
    }

    private static List<Position> positions(CsvFile file, Set<String> unitIds) {
        Set<String> seen = new HashSet<>();
        List<Position> positions = new ArrayList<>();
        for (CsvFile.Row row : file.rows()) {
            String id = row.matching("id", POSITION_ID);
            requireFirst(row, "id", id, seen);
            String unit = row.required("unit");
            if (!unitIds.contains(unit)) {
                throw row.refused("unit", "csv-unknown", unit);
            }
            if (!id.startsWith(unit + ".")) {
                throw row.refused("id", "csv-position-elsewhere", id, unit);
            }
            LocalDate from = row.day("valid_from");
            List<PositionRole> roles = row.constant(
                    "roles",
                    text -> Arrays.stream(text.split(" +"))
                            .map(PositionRole::valueOf)
                            .toList());
            positions.add(new Position(id, unit, row.required("name"), roles, from, row.lastDay("valid_to", from)));
        }
        return List.copyOf(positions);
    }

    private static List<Holding> holdings(CsvFile file, Set<String> positionIds) {
        Map<String, String> names = new HashMap<>();
        List<Holding> holdings = new ArrayList<>();
        for (CsvFile.Row row : file.rows()) {
            String person = row.matching("person", PERSON_ID);
            String name = row.required("name");
            if (!names.computeIfAbsent(person, unseen -> name).equals(name)) {
                throw row.refused("name", "csv-two-names", person);
            }
            String position = row.required("position");
            if (!positionIds.contains(position)) {
                throw row.refused("position", "csv-unknown", position);
            }
            LocalDate from = row.day("from");
            Holding holding = new Holding(person, name, position, from, row.lastDay("to", from), row.truth("acting"));
            if (holdings.stream().anyMatch(holding::overlaps)) {
                throw row.refused("from", "csv-overlap", person, position);
            }
            holdings.add(holding);
        }
        return List.copyOf(holdings);
    }

    private static void requireFirst(CsvFile.Row row, String column, String id, Set<String> seen) {
        if (!seen.add(id)) {
            throw row.refused(column, "csv-twice", id);
        }
    }
}
