package vn.chidao.organization;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything the register says, read once, so that thousands of rows are compared without a query each. A plan lays the
 * files' rows over it and then checks the whole.
 */
record KnownRegister(
        Map<String, KindView> kinds,
        Map<String, LevelView> levels,
        Map<String, FunctionView> functions,
        Map<String, World.Unit> units,
        Map<String, Integer> unitRanks,
        Map<String, NavigableMap<LocalDate, StateView>> states,
        Map<SuccessionKey, SuccessorView> successions,
        Map<String, Map<String, TermView>> terms,
        Map<String, World.Position> positions,
        Map<String, Integer> positionRanks,
        Map<String, PersonView> people,
        Map<HoldingKey, NavigableMap<LocalDate, World.Holding>> holdings) {

    record SuccessionKey(String unitId, String successorId) {}

    record HoldingKey(String positionId, String personId) {

        static HoldingKey of(World.Holding holding) {
            return new HoldingKey(holding.positionId(), holding.personId());
        }
    }

    static KnownRegister empty() {
        return new KnownRegister(
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
    }

    void put(String unitId, StateView state) {
        states.computeIfAbsent(unitId, id -> new TreeMap<>()).put(state.validFrom(), state);
    }

    void put(World.Holding holding) {
        holdings.computeIfAbsent(HoldingKey.of(holding), key -> new TreeMap<>()).put(holding.from(), holding);
    }

    void put(TermView term) {
        terms.computeIfAbsent(term.unitId(), id -> new LinkedHashMap<>()).put(term.name(), term);
    }

    NavigableMap<LocalDate, StateView> statesOf(String unitId) {
        return states.getOrDefault(unitId, Collections.emptyNavigableMap());
    }

    NavigableMap<LocalDate, World.Holding> holdingsOf(HoldingKey key) {
        return holdings.getOrDefault(key, Collections.emptyNavigableMap());
    }

    /** The one above on a day, whether it exists then or not. */
    @Nullable
    String parentOn(String unitId, LocalDate day) {
        Map.Entry<LocalDate, StateView> state = statesOf(unitId).floorEntry(day);
        return state == null ? null : state.getValue().parentId();
    }
}
