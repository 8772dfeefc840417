package vn.chidao.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Organisations, positions and people as a world's files tell of them, each with the row that says so. */
record World(
        List<At<KindView>> kinds,
        List<At<LevelView>> levels,
        List<At<FunctionView>> functions,
        List<At<FirstState>> units,
        List<At<UnitState>> changes,
        List<At<SuccessorView>> successions,
        List<At<TermView>> terms,
        List<At<Position>> positions,
        List<At<PersonView>> people,
        List<At<Holding>> holdings) {

    static final String UNIT_ID = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String POSITION_ID = UNIT_ID + "\\." + UNIT_ID;
    static final String TERM_NAME = "\\d{4}-\\d{4}";
    private static final String OPTIONAL_COLUMN = "area";
    private static final String PERSON_ID = "[a-z0-9]+([.-][a-z0-9]+)*";

    /** A value and the row it comes from. */
    record At<T>(CsvFile.Row row, T value) {}

    record Unit(
            String id,
            String kind,
            String level,
            @Nullable String area,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        Life life() {
            return new Life(validFrom, validTo);
        }

        Unit endingOn(@Nullable LocalDate day) {
            return new Unit(id, kind, level, area, validFrom, day);
        }
    }

    /** An organisation as it was founded. */
    record FirstState(Unit unit, @Nullable StateView state) {}

    record UnitState(String unitId, StateView state) {}

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

        Life life() {
            return new Life(validFrom, validTo);
        }

        Position endingOn(@Nullable LocalDate day) {
            return new Position(id, unitId, name, roles, validFrom, day);
        }
    }

    record Holding(
            String positionId,
            String personId,
            LocalDate from,
            @Nullable LocalDate to,
            boolean acting) {

        Life life() {
            return new Life(from, to);
        }

        Holding endingOn(@Nullable LocalDate day) {
            return new Holding(positionId, personId, from, day, acting);
        }
    }

    /**
     * Reads the rows that can be understood; what is wrong with the others joins the faults.
     *
     * @param known what the files may refer to besides each other
     */
    static World read(WorldFiles files, KnownRegister known, Faults faults) {
        return new Reader(files, known, faults).read();
    }

    private record Reader(WorldFiles files, KnownRegister known, Faults faults) {

        World read() {
            List<At<KindView>> newKinds = kinds();
            List<At<LevelView>> newLevels = levels();
            Set<String> kinds =
                    ids(known.kinds().keySet(), newKinds, kind -> kind.value().id());
            Set<String> levels = ids(
                    known.levels().keySet(), newLevels, level -> level.value().id());

            CsvFile unitFile = file("units.csv");
            Set<String> unitIds = ids(known.units().keySet(), unitFile, "id");
            List<At<FirstState>> units = new ArrayList<>();
            Set<String> seenUnits = new HashSet<>();
            faults.forEach(unitFile.rows(), row -> {
                String id = row.unique("id", UNIT_ID, seenUnits);
                LocalDate from = row.day("valid_from");
                StateView state = state(row, from, unitIds);
                Unit unit = new Unit(
                        id,
                        row.oneOf("kind", kinds),
                        row.oneOf("level", levels),
                        row.optional("area") == null ? null : row.matching("area", UNIT_ID),
                        from,
                        row.lastDay("valid_to", from));
                units.add(new At<>(row, new FirstState(unit, state)));
            });

            CsvFile positionFile = file("positions.csv");
            Set<String> positionIds = ids(known.positions().keySet(), positionFile, "id");
            List<At<Position>> positions = positions(positionFile, unitIds);
            List<At<PersonView>> people = new ArrayList<>();
            List<At<Holding>> holdings = holdings(positionIds, people);
            return new World(
                    newKinds,
                    newLevels,
                    functions(kinds),
                    units,
                    changes(unitIds),
                    successions(unitIds),
                    terms(unitIds),
                    positions,
                    people,
                    holdings);
        }

        private List<At<KindView>> kinds() {
            List<At<KindView>> kinds = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            faults.forEach(file("kinds.csv").rows(), row -> kinds.add(new At<>(row, Catalogue.kind(row, seen))));
            return kinds;
        }

        private List<At<LevelView>> levels() {
            List<At<LevelView>> levels = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            faults.forEach(file("levels.csv").rows(), row -> levels.add(new At<>(row, Catalogue.level(row, seen))));
            return levels;
        }

        private List<At<FunctionView>> functions(Set<String> kinds) {
            List<At<FunctionView>> functions = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            faults.forEach(
                    file("functions.csv").rows(),
                    row -> functions.add(new At<>(row, Catalogue.function(row, kinds, seen))));
            return functions;
        }

        private List<At<UnitState>> changes(Set<String> unitIds) {
            List<At<UnitState>> changes = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            faults.forEach(file("changes.csv").rows(), row -> {
                String unit = row.oneOf("unit", unitIds);
                LocalDate from = row.day("from");
                if (!seen.add(unit + " " + from)) {
                    throw row.refused("from", "csv-twice", row.required("from"));
                }
                changes.add(new At<>(row, new UnitState(unit, state(row, from, unitIds))));
            });
            return changes;
        }

        private static StateView state(CsvFile.Row row, LocalDate from, Set<String> unitIds) {
            String parent = row.optional("parent") == null ? null : row.oneOf("parent", unitIds);
            return new StateView(
                    from, row.required("name"), row.required("short_name"), row.optional("notation"), parent);
        }

        private List<At<SuccessorView>> successions(Set<String> unitIds) {
            List<At<SuccessorView>> successions = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            faults.forEach(file("successors.csv").rows(), row -> {
                String unit = row.oneOf("unit", unitIds);
                String successor = row.oneOf("successor", unitIds);
                if (unit.equals(successor)) {
                    throw row.refused("successor", "csv-successor-itself", successor);
                }
                if (!seen.add(unit + " " + successor)) {
                    throw row.refused("successor", "csv-twice", successor);
                }
                // The day is the one after the unit's last; it is known when all units are.
                successions.add(new At<>(row, new SuccessorView(unit, successor, LocalDate.MIN, null)));
            });
            return successions;
        }

        private List<At<TermView>> terms(Set<String> unitIds) {
            List<At<TermView>> terms = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            faults.forEach(file("terms.csv").rows(), row -> {
                String unit = row.oneOf("unit", unitIds);
                String name = row.matching("name", TERM_NAME);
                if (!seen.add(unit + " " + name)) {
                    throw row.refused("name", "csv-twice", name);
                }
                LocalDate from = row.day("from");
                row.required("to");
                LocalDate to = Objects.requireNonNull(row.lastDay("to", from));
                terms.add(new At<>(row, new TermView(unit, name, from, to)));
            });
            return terms;
        }

        private List<At<Position>> positions(CsvFile file, Set<String> unitIds) {
            Set<String> seen = new HashSet<>();
            List<At<Position>> positions = new ArrayList<>();
            faults.forEach(file.rows(), row -> {
                String id = row.unique("id", POSITION_ID, seen);
                String unit = row.oneOf("unit", unitIds);
                if (!id.startsWith(unit + ".")) {
                    throw row.refused("id", "csv-position-elsewhere", id, unit);
                }
                LocalDate from = row.day("valid_from");
                List<PositionRole> roles = row.constant(
                        "roles",
                        text -> Arrays.stream(text.split(" +"))
                                .map(PositionRole::valueOf)
                                .distinct()
                                .toList());
                positions.add(new At<>(
                        row, new Position(id, unit, row.required("name"), roles, from, row.lastDay("valid_to", from))));
            });
            return positions;
        }

        private List<At<Holding>> holdings(Set<String> positionIds, List<At<PersonView>> people) {
            Map<String, String> names = new HashMap<>();
            Set<String> seen = new HashSet<>();
            List<At<Holding>> holdings = new ArrayList<>();
            faults.forEach(file("people.csv").rows(), row -> {
                String person = row.matching("person", PERSON_ID);
                String name = row.required("name");
                String before = names.putIfAbsent(person, name);
                if (before == null) {
                    people.add(new At<>(row, new PersonView(person, name)));
                } else if (!before.equals(name)) {
                    throw row.refused("name", "csv-two-names", person);
                }
                String position = row.oneOf("position", positionIds);
                LocalDate from = row.day("from");
                if (!seen.add(person + " " + position + " " + from)) {
                    throw row.refused("from", "csv-overlap", person, position);
                }
                holdings.add(new At<>(
                        row, new Holding(position, person, from, row.lastDay("to", from), row.truth("acting"))));
            });
            return holdings;
        }

        private CsvFile file(String name) {
            byte[] content = files.contents().get(name);
            String[] columns = WorldFiles.headingOf(name).stream()
                    .filter(column -> !OPTIONAL_COLUMN.equals(column))
                    .toArray(String[]::new);
            return content == null ? new CsvFile(name, List.of()) : CsvFile.read(name, content, faults, columns);
        }

        private static <T> Set<String> ids(Set<String> known, List<T> more, Function<T, String> id) {
            return Stream.concat(known.stream(), more.stream().map(id)).collect(Collectors.toSet());
        }

        /** A row with another fault is still there to be referred to, so that one fault does not make a hundred. */
        private static Set<String> ids(Set<String> known, CsvFile file, String column) {
            return ids(
                    known,
                    file.rows().stream()
                            .filter(row -> row.optional(column) != null)
                            .toList(),
                    row -> row.required(column));
        }
    }
}
