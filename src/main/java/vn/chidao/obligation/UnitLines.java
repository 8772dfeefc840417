package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which organisations are obliged, and who of them took over from whom. */
record UnitLines(List<ObligedUnit> units) {

    /** Every organisation that has ever been obliged, those that took over together with those they took over from. */
    List<Set<String>> all() {
        Map<String, Set<String>> byLast = new LinkedHashMap<>();
        for (ObligedUnit unit : units) {
            byLast.computeIfAbsent(lastAfter(unit.unitId()), last -> new LinkedHashSet<>())
                    .add(unit.unitId());
        }
        return List.copyOf(byLast.values());
    }

    private String lastAfter(String unitId) {
        Set<String> passed = new LinkedHashSet<>();
        String last = unitId;
        while (passed.add(last)) {
            last = successorOf(last).orElse(last);
        }
        return last;
    }

    private Optional<String> successorOf(String unitId) {
        return units.stream()
                .filter(unit -> unit.unitId().equals(unitId))
                .reduce((earlier, later) -> later)
                .map(ObligedUnit::successorUnitId);
    }

    /** This organisation and all it has taken the obligation over from. */
    Set<String> of(String unitId) {
        Set<String> line = new LinkedHashSet<>(List.of(unitId));
        boolean grown = true;
        while (grown) {
            grown = line.addAll(units.stream()
                    .filter(unit -> unit.successorUnitId() != null && line.contains(unit.successorUnitId()))
                    .map(ObligedUnit::unitId)
                    .toList());
        }
        return line;
    }

    /**
     * Who has to do today what was to be opened on an earlier day: those obliged then, or whoever has taken over since,
     * each once.
     */
    List<String> bearersOf(LocalDate opensOn, LocalDate today) {
        return on(opensOn).stream()
                .map(unitId -> on(today).contains(unitId) ? unitId : lastAfter(unitId))
                .distinct()
                .toList();
    }

    /** The organisations obliged on a day, in the text's order. */
    List<String> on(LocalDate day) {
        return units.stream()
                .filter(unit -> unit.isObligedOn(day))
                .map(ObligedUnit::unitId)
                .toList();
    }
}
