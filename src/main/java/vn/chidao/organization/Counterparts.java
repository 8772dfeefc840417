package vn.chidao.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Finds the body that has a function for an organisation. Party, State and Front are three lines that meet only in
 * their area: so the organisation's own line is looked at first, up to the body that names the area, then the other
 * bodies of that area. Where no area is named, bodies directly below the same line on the same level stand beside it.
 */
record Counterparts(UnitSelector.Register register, LocalDate on) {

    /** Of these kinds the first that there is; several only where the nearest place has several. */
    List<UnitView> of(UnitView start, List<String> kinds) {
        List<UnitView> line = lineOf(start);
        UnitView top = line.get(line.size() - 1);
        for (String kind : kinds) {
            Predicate<UnitView> ofKind = unit -> unit.kind().equals(kind);
            List<UnitView> found = onLine(line, start, ofKind);
            if (found.isEmpty() && top.area() != null) {
                found = inArea(top.area(), ofKind);
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The organisation and those above it, up to the one that names the area, or to the top where none does. */
    private List<UnitView> lineOf(UnitView start) {
        List<UnitView> line = new ArrayList<>(List.of(start));
        if (start.area() != null) {
            return line;
        }
        for (UnitView above : register.ancestors(start.id(), on)) {
            line.add(above);
            if (above.area() != null) {
                break;
            }
        }
        return line;
    }

    private List<UnitView> onLine(List<UnitView> line, UnitView start, Predicate<UnitView> ofKind) {
        boolean inOneArea = line.get(line.size() - 1).area() != null;
        for (UnitView step : line) {
            if (ofKind.test(step) && (inOneArea || step.level().equals(start.level()))) {
                return List.of(step);
            }
            List<UnitView> below = register.children(step.id(), on).stream()
                    .filter(ofKind)
                    .filter(unit ->
                            inOneArea ? unit.area() == null : unit.level().equals(start.level()))
                    .toList();
            if (!below.isEmpty()) {
                return below;
            }
        }
        return List.of();
    }

    /** The bodies of the area nearest to those that name it. */
    private List<UnitView> inArea(String area, Predicate<UnitView> ofKind) {
        List<UnitView> layer = register.ofArea(area, on);
        while (!layer.isEmpty()) {
            List<UnitView> found = layer.stream().filter(ofKind).toList();
            if (!found.isEmpty()) {
                return found;
            }
            layer = layer.stream()
                    .flatMap(unit -> register.children(unit.id(), on).stream())
                    .filter(unit -> Objects.isNull(unit.area()))
                    .toList();
        }
        return List.of();
    }
}
