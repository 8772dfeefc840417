package vn.chidao.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A register in memory, so that selectors can be tried on worlds of a few lines. */
record HandMadeRegister(List<UnitView> all, List<SuccessorView> successions) implements UnitSelector.Register {

    /** The organisations of a world's files, none of which changes. */
    static HandMadeRegister of(World world) {
        Map<String, KindView> kinds =
                Catalogue.shipped().kinds().stream().collect(Collectors.toMap(KindView::id, Function.identity()));
        return new HandMadeRegister(
                world.units().stream()
                        .map(World.At::value)
                        .map(first -> new UnitView(
                                first.unit().id(),
                                first.state().name(),
                                first.state().shortName(),
                                first.unit().kind(),
                                kinds.get(first.unit().kind()).sphere(),
                                kinds.get(first.unit().kind()).collective(),
                                first.unit().level(),
                                first.unit().area(),
                                first.state().parentId(),
                                first.state().notation(),
                                first.unit().validFrom(),
                                first.unit().validTo()))
                        .toList(),
                List.of());
    }

    @Override
    public Optional<UnitView> unit(String id) {
        return all.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    @Override
    public Optional<UnitView> unit(String id, LocalDate on) {
        return unit(id).filter(unit -> unit.existsOn(on));
    }

    @Override
    public List<UnitView> children(String id, LocalDate on) {
        return all.stream()
                .filter(unit -> id.equals(unit.parentId()) && unit.existsOn(on))
                .toList();
    }

    @Override
    public List<UnitView> descendants(String id, LocalDate on) {
        Set<String> below = new HashSet<>(Set.of(id));
        int before;
        do {
            before = below.size();
            all.stream()
                    .filter(unit -> unit.existsOn(on) && unit.parentId() != null && below.contains(unit.parentId()))
                    .forEach(unit -> below.add(unit.id()));
        } while (below.size() > before);
        return all.stream()
                .filter(unit -> below.contains(unit.id()) && !unit.id().equals(id))
                .toList();
    }

    @Override
    public List<UnitView> ancestors(String id, LocalDate on) {
        List<UnitView> line = new ArrayList<>();
        Optional<UnitView> at = unit(id, on);
        while (at.isPresent() && at.get().parentId() != null) {
            at = unit(at.get().parentId(), on);
            at.ifPresent(line::add);
        }
        return line;
    }

    @Override
    public List<UnitView> ofArea(String area, LocalDate on) {
        return all.stream()
                .filter(unit -> area.equals(unit.area()) && unit.existsOn(on))
                .toList();
    }

    @Override
    public List<SuccessorView> successors(String unitId) {
        return successions.stream()
                .filter(succession -> succession.unitId().equals(unitId))
                .toList();
    }
}
