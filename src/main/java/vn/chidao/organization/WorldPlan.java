package vn.chidao.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chidao.organization.Columns.Column;
import vn.chidao.organization.KnownRegister.HoldingKey;
import vn.chidao.organization.KnownRegister.SuccessionKey;
import vn.chidao.organization.World.At;
import vn.chidao.shared.Days;

/**
 * What a world's files change in the register: which rows are new or differ, and what is wrong with the whole when they
 * are laid over what is known. An import never reopens what has ended: the earlier last day holds.
 */
final class WorldPlan {

    /** A row to write and its place in the official order. */
    record Ranked<T>(T value, int rank) {}

    final List<Ranked<KindView>> kinds = new ArrayList<>();
    final List<Ranked<LevelView>> levels = new ArrayList<>();
    final List<Ranked<FunctionView>> functions = new ArrayList<>();
    final List<Ranked<World.Unit>> units = new ArrayList<>();
    final List<World.UnitState> states = new ArrayList<>();
    final List<SuccessorView> successions = new ArrayList<>();
    final List<TermView> terms = new ArrayList<>();
    final List<Ranked<World.Position>> positions = new ArrayList<>();
    final List<PersonView> people = new ArrayList<>();
    final List<World.Holding> holdings = new ArrayList<>();
    /** Organisations of before that now end, with everything they still have. */
    final Map<String, LocalDate> endings = new LinkedHashMap<>();

    private final World world;
    private final KnownRegister register;
    private final Faults faults;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final List<WorldPreview.Change> changes = new ArrayList<>();

    /** Lays the files over the register, which then says what it would after the import. */
    WorldPlan(WorldFiles files, World world, KnownRegister register, Faults faults) {
        this.world = world;
        this.register = register;
        this.faults = faults;
        WorldFiles.NAMES.stream().filter(files.contents()::containsKey).forEach(name -> tallies.put(name, new Tally()));
        catalogue();
        units();
        new WorldCheck(world, register, faults).checkTree();
        successions();
        terms();
        endings();
        positions();
        people();
        holdings();
    }

    List<WorldPreview.FileSummary> summaries() {
        return tallies.entrySet().stream()
                .map(entry -> entry.getValue().summary(entry.getKey()))
                .toList();
    }

    List<WorldPreview.Change> changes() {
        return List.copyOf(changes);
    }

    private void catalogue() {
        Catalogue shipped = Catalogue.shipped();
        inCatalogue(
                world.kinds(), shipped.kinds(), register.kinds(), KindView::id, KindView::name, Columns.KIND, kinds);
        inCatalogue(
                world.levels(),
                shipped.levels(),
                register.levels(),
                LevelView::id,
                LevelView::name,
                Columns.LEVEL,
                levels);
        inCatalogue(
                world.functions(),
                shipped.functions(),
                register.functions(),
                FunctionView::word,
                FunctionView::name,
                Columns.FUNCTION,
                functions);
    }

    /** A province adds to what the product brings along; it does not change it, for the next version would change it back. */
    private <T> void inCatalogue(
            List<At<T>> rows,
            List<T> shipped,
            Map<String, T> known,
            Function<T, String> id,
            Function<T, String> label,
            List<Column<T>> columns,
            List<Ranked<T>> writes) {
        Set<String> fixed = new HashSet<>(shipped.stream().map(id).toList());
        faults.forEach(rows, at -> {
            T value = at.value();
            T before = known.get(id.apply(value));
            if (fixed.contains(id.apply(value)) && !value.equals(before)) {
                throw at.row().refused(columns.get(0).name(), "csv-shipped", id.apply(value));
            }
            int rank = shipped.size() + writes.size();
            if (compare(at.row(), id.apply(value), label.apply(value), before, value, columns)) {
                writes.add(new Ranked<>(value, rank));
                known.put(id.apply(value), value);
            }
        });
    }

    private void units() {
        int rank = firstRank(world.units(), at -> at.value().unit().id(), register.unitRanks());
        for (At<World.FirstState> at : world.units()) {
            World.Unit unit = at.value().unit();
            StateView state = at.value().state();
            World.Unit before = register.units().get(unit.id());
            World.Unit after = before == null ? unit : unit.endingOn(earlier(unit.validTo(), before.validTo()));
            StateView stateBefore = register.statesOf(unit.id()).get(state.validFrom());
            boolean differs = compare(
                    at.row(),
                    unit.id(),
                    state.name(),
                    before == null ? null : new World.FirstState(before, stateBefore),
                    new World.FirstState(after, state),
                    Columns.UNIT);
            boolean moved = before != null && register.unitRanks().get(unit.id()) != rank;
            if (differs || moved) {
                units.add(new Ranked<>(after, rank));
                tally(at.row()).reordered |= moved;
            }
            if (!state.equals(stateBefore)) {
                states.add(new World.UnitState(unit.id(), state));
            }
            if (before != null && !Objects.equals(before.validTo(), after.validTo())) {
                endings.put(unit.id(), Objects.requireNonNull(after.validTo()));
            }
            register.units().put(unit.id(), after);
            register.put(unit.id(), state);
            rank++;
        }
        faults.forEach(world.changes(), at -> {
            StateView state = at.value().state();
            World.Unit unit = register.units().get(at.value().unitId());
            if (unit != null && !state.validFrom().isAfter(unit.validFrom()) || !lives(unit, state.validFrom())) {
                throw at.row()
                        .refused(
                                "from",
                                "csv-not-in-life",
                                Days.written(state.validFrom()),
                                at.value().unitId());
            }
            StateView before = register.statesOf(unit.id()).get(state.validFrom());
            if (compare(at.row(), unit.id(), state.name(), before, state, Columns.STATE)) {
                states.add(at.value());
                register.put(unit.id(), state);
            }
        });
    }

    private void successions() {
        faults.forEach(world.successions(), at -> {
            SuccessorView row = at.value();
            World.Unit unit = register.units().get(row.unitId());
            if (unit == null || unit.validTo() == null) {
                throw at.row().refused("unit", "csv-successor-of-living", row.unitId());
            }
            LocalDate since = unit.validTo().plusDays(1);
            if (!lives(register.units().get(row.successorId()), since)) {
                throw at.row().refused("successor", "csv-not-in-life", Days.written(since), row.successorId());
            }
            SuccessionKey key = new SuccessionKey(row.unitId(), row.successorId());
            SuccessorView before = register.successions().get(key);
            SuccessorView after = new SuccessorView(
                    row.unitId(), row.successorId(), since, before == null ? null : before.reorganisationId());
            if (compare(at.row(), row.unitId(), row.successorId(), before, after, Columns.SUCCESSION)) {
                successions.add(after);
            }
        });
    }

    private void terms() {
        faults.forEach(world.terms(), at -> {
            TermView term = at.value();
            Map<String, TermView> others = register.terms().getOrDefault(term.unitId(), Map.of());
            Life life = new Life(term.validFrom(), term.validTo());
            for (TermView other : others.values()) {
                if (!other.name().equals(term.name()) && life.overlaps(new Life(other.validFrom(), other.validTo()))) {
                    throw at.row().refused("from", "csv-term-overlaps", term.unitId(), other.name());
                }
            }
            if (compare(at.row(), term.unitId(), term.name(), others.get(term.name()), term, Columns.TERM)) {
                terms.add(term);
                register.put(term);
            }
        });
    }

    /** Organisations that end take their positions and holdings along, also those the files do not name. */
    private void endings() {
        if (endings.isEmpty()) {
            return;
        }
        world.units().stream()
                .filter(at -> endings.containsKey(at.value().unit().id()))
                .forEach(at -> {
                    World.Unit unit = at.value().unit();
                    register.positions().values().stream()
                            .filter(position -> position.unitId().equals(unit.id()))
                            .filter(position -> position.validFrom().isAfter(endings.get(unit.id())))
                            .forEach(position ->
                                    faults.add(at.row().refused("valid_to", "csv-position-later", position.id())));
                });
        register.positions().replaceAll((id, position) -> {
            LocalDate end = endings.get(position.unitId());
            return end == null ? position : position.endingOn(earlier(position.validTo(), end));
        });
        register.holdings().forEach((key, holdings) -> {
            LocalDate end =
                    endings.get(key.positionId().substring(0, key.positionId().indexOf('.')));
            if (end != null) {
                holdings.tailMap(end, false).clear();
                holdings.replaceAll((from, holding) -> holding.endingOn(earlier(holding.to(), end)));
            }
        });
    }

    private void positions() {
        int first = firstRank(world.positions(), at -> at.value().id(), register.positionRanks());
        int[] next = {first};
        faults.forEach(world.positions(), at -> {
            World.Position position = at.value();
            int rank = next[0]++;
            World.Position before = register.positions().get(position.id());
            World.Unit unit = register.units().get(position.unitId());
            if (unit == null || !unit.life().contains(position.validFrom())) {
                throw at.row()
                        .refused(
                                "valid_from", "csv-not-in-life", Days.written(position.validFrom()), position.unitId());
            }
            LocalDate end = position.validTo();
            if (end != null && !unit.life().contains(end)) {
                throw at.row().refused("valid_to", "csv-not-in-life", Days.written(end), position.unitId());
            }
            LocalDate known = before == null ? null : before.validTo();
            World.Position after = position.endingOn(earlier(earlier(end, unit.validTo()), known));
            register.positions().put(position.id(), after);
            boolean differs = compare(at.row(), position.id(), position.name(), before, after, Columns.POSITION);
            boolean moved = before != null && register.positionRanks().get(position.id()) != rank;
            if (differs || moved) {
                positions.add(new Ranked<>(after, rank));
                tally(at.row()).reordered |= moved;
            }
        });
    }

    private void people() {
        for (At<PersonView> at : world.people()) {
            PersonView before = register.people().get(at.value().id());
            if (!at.value().equals(before)) {
                people.add(at.value());
            }
        }
    }

    private void holdings() {
        Map<String, PersonView> names = new HashMap<>();
        people.forEach(person -> names.put(person.id(), person));
        faults.forEach(world.holdings(), at -> {
            World.Holding holding = at.value();
            World.Position position = register.positions().get(holding.positionId());
            if (position == null || !position.life().contains(holding.from())) {
                throw at.row().refused("from", "csv-not-in-life", Days.written(holding.from()), holding.positionId());
            }
            if (holding.to() != null && !position.life().contains(holding.to())) {
                throw at.row().refused("to", "csv-not-in-life", Days.written(holding.to()), holding.positionId());
            }
            NavigableMap<LocalDate, World.Holding> others = register.holdingsOf(HoldingKey.of(holding));
            World.Holding before = others.get(holding.from());
            LocalDate known = before == null ? null : before.to();
            World.Holding after = holding.endingOn(earlier(earlier(holding.to(), position.validTo()), known));
            requireNoOverlap(at.row(), after, others);
            PersonView renamed = names.remove(holding.personId());
            PersonView named = register.people().get(holding.personId());
            PersonView person = renamed == null ? named : renamed;
            boolean differs = compare(
                    at.row(),
                    holding.personId(),
                    holding.positionId(),
                    before == null ? null : new Columns.Named(before, named == null ? "" : named.name()),
                    new Columns.Named(after, person == null ? "" : person.name()),
                    Columns.HOLDING);
            if (differs && !after.equals(before)) {
                holdings.add(after);
            }
            register.put(after);
        });
    }

    private static void requireNoOverlap(
            CsvFile.Row row, World.Holding holding, NavigableMap<LocalDate, World.Holding> others) {
        Map.Entry<LocalDate, World.Holding> earlier = others.lowerEntry(holding.from());
        Map.Entry<LocalDate, World.Holding> later = others.higherEntry(holding.from());
        boolean overlaps = earlier != null && earlier.getValue().life().overlaps(holding.life())
                || later != null && later.getValue().life().overlaps(holding.life());
        if (overlaps) {
            throw row.refused("from", "csv-overlap", holding.personId(), holding.positionId());
        }
    }

    private static boolean lives(World.@Nullable Unit unit, LocalDate day) {
        return unit != null && unit.life().contains(day);
    }

    /** Where the files' order begins: where it stood before, else behind everything known. */
    private static <T> int firstRank(List<T> rows, Function<T, String> id, Map<String, Integer> known) {
        return rows.stream()
                .map(row -> known.get(id.apply(row)))
                .filter(Objects::nonNull)
                .min(Integer::compare)
                .orElseGet(() -> known.values().stream()
                        .max(Integer::compare)
                        .map(last -> last + 1)
                        .orElse(0));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** Counts the row and notes what differs; false when the register says the same. */
    private <T> boolean compare(
            CsvFile.Row row, String id, String label, @Nullable T before, T after, List<Column<T>> columns) {
        List<WorldPreview.Field> fields = before == null
                ? List.of()
                : columns.stream()
                        .map(column -> column.difference(before, after))
                        .filter(Objects::nonNull)
                        .toList();
        Tally tally = tally(row);
        if (before != null && fields.isEmpty()) {
            tally.unchanged++;
            return false;
        }
        if (before == null) {
            tally.added++;
        } else {
            tally.changed++;
        }
        if (changes.size() < WorldPreview.LIMIT) {
            changes.add(new WorldPreview.Change(row.file(), row.number(), id, label, before == null, fields));
        }
        return true;
    }

    private Tally tally(CsvFile.Row row) {
        return tallies.computeIfAbsent(row.file(), name -> new Tally());
    }

    private static final class Tally {

        private int added;
        private int changed;
        private int unchanged;
        private boolean reordered;

        private WorldPreview.FileSummary summary(String file) {
            return new WorldPreview.FileSummary(file, added, changed, unchanged, reordered);
        }
    }
}
