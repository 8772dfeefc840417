package vn.chidao.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.chidao.organization.World.At;
import vn.chidao.shared.Days;

/**
 * Checks the tree that results when files are laid over the register: whoever stands above exists all the time, and
 * nobody stands below himself on any day. Each state is looked at once, along its own line.
 */
final class WorldCheck {

    private final KnownRegister register;
    private final Faults faults;
    private final Map<String, CsvFile.Row> unitRows = new HashMap<>();
    private final Map<World.UnitState, CsvFile.Row> stateRows = new HashMap<>();

    WorldCheck(World world, KnownRegister register, Faults faults) {
        this.register = register;
        this.faults = faults;
        for (At<World.FirstState> at : world.units()) {
            String id = at.value().unit().id();
            unitRows.put(id, at.row());
            stateRows.put(new World.UnitState(id, at.value().state()), at.row());
        }
        world.changes().forEach(at -> stateRows.put(at.value(), at.row()));
    }

    void checkTree() {
        forEachState(this::checkParent);
        Set<String> inCircles = new HashSet<>();
        forEachState((unitId, state) -> checkCircle(unitId, state.validFrom(), inCircles));
    }

    private void forEachState(BiConsumer<String, StateView> check) {
        register.states().forEach((unitId, states) -> states.values().forEach(state -> check.accept(unitId, state)));
    }

    private void checkParent(String unitId, StateView state) {
        World.Unit unit = register.units().get(unitId);
        CsvFile.Row row = rowOf(unitId, state);
        if (unit == null || state.parentId() == null || row == null) {
            return;
        }
        World.Unit parent = register.units().get(state.parentId());
        Life life = lifeOf(unit, state);
        boolean neverBegins = life.to() != null && life.to().isBefore(life.from());
        if (parent != null && !neverBegins && !parent.life().covers(life)) {
            LocalDate missing = parent.life().contains(life.from()) && parent.validTo() != null
                    ? parent.validTo().plusDays(1)
                    : life.from();
            faults.add(row.refused("parent", "csv-parent-not-then", state.parentId(), Days.written(missing), unitId));
        }
    }

    /** The days of a state: until the next one begins or the organisation ends. */
    private Life lifeOf(World.Unit unit, StateView state) {
        LocalDate next = register.statesOf(unit.id()).higherKey(state.validFrom());
        LocalDate last = next == null ? null : next.minusDays(1);
        LocalDate end = unit.validTo() == null || last != null && last.isBefore(unit.validTo()) ? last : unit.validTo();
        return new Life(state.validFrom(), end);
    }

    /** A circle closes on the first day of one of its states, so that it is enough to walk up on those. */
    private void checkCircle(String unitId, LocalDate day, Set<String> inCircles) {
        Set<String> line = new LinkedHashSet<>();
        String above = unitId;
        while (above != null && line.add(above)) {
            above = register.parentOn(above, day);
        }
        if (!unitId.equals(above) || inCircles.contains(unitId)) {
            return;
        }
        inCircles.addAll(line);
        CsvFile.Row row = rowOfCircle(line, day);
        if (row != null) {
            String circle = String.join(" → ", line) + " → " + unitId;
            faults.add(row.refused("parent", "csv-circular", circle, Days.written(day)));
        }
    }

    private CsvFile.@Nullable Row rowOfCircle(Collection<String> line, LocalDate day) {
        for (String unitId : line) {
            Map.Entry<LocalDate, StateView> state = register.statesOf(unitId).floorEntry(day);
            CsvFile.Row row = state == null ? null : stateRows.get(new World.UnitState(unitId, state.getValue()));
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    /** The row that says so, else the one that ends whoever stands above; null when the files concern neither. */
    private CsvFile.@Nullable Row rowOf(String unitId, StateView state) {
        CsvFile.Row row = stateRows.get(new World.UnitState(unitId, state));
        if (row != null) {
            return row;
        }
        return unitRows.getOrDefault(unitId, state.parentId() == null ? null : unitRows.get(state.parentId()));
    }
}
