package vn.chidao.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import vn.chidao.shared.Days;

/** Reads a selector aloud: whom each part means on a day, why, and what is wrong with a part that means nobody. */
record SelectorReader(UnitSelector.Register register, MessageSource messages) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    SelectorExplanation explain(UnitSelector selector, LocalDate on) {
        List<SelectorExplanation.Part> parts =
                selector.parts().stream().map(part -> read(part, on)).toList();
        Set<String> away = parts.stream()
                .filter(SelectorExplanation.Part::takesAway)
                .flatMap(part -> part.units().stream())
                .map(UnitView::id)
                .collect(Collectors.toSet());
        Map<String, SelectorExplanation.Meant> meant = new LinkedHashMap<>();
        for (SelectorExplanation.Part part : parts) {
            for (UnitView unit : part.takesAway() ? List.<UnitView>of() : part.units()) {
                if (!away.contains(unit.id())) {
                    meant.computeIfAbsent(unit.id(), id -> new SelectorExplanation.Meant(unit, new ArrayList<>()))
                            .reasons()
                            .add(part.meaning());
                }
            }
        }
        return new SelectorExplanation(on, List.copyOf(meant.values()), parts);
    }

    private SelectorExplanation.Part read(UnitSelector.Part part, LocalDate on) {
        Optional<UnitView> start = register.unit(part.unitId(), on);
        String name =
                start.or(() -> register.unit(part.unitId())).map(UnitView::name).orElse(part.unitId());
        String meaning = part.function().of(name);
        List<UnitView> units = start.map(unit -> part.from(unit, register, on)).orElse(List.of());
        return new SelectorExplanation.Part(
                part.text(), part.takesAway(), meaning, units, units.isEmpty() ? whyNobody(part, on, meaning) : null);
    }

    private String whyNobody(UnitSelector.Part part, LocalDate on, String meaning) {
        UnitView start = register.unit(part.unitId()).orElse(null);
        if (start == null) {
            return text("organization.selector.unit-unknown", part.unitId());
        }
        if (start.existsOn(on)) {
            return text("organization.selector.nobody", Days.written(on), meaning);
        }
        if (on.isBefore(start.validFrom())) {
            return text("organization.selector.unit-not-yet", start.name(), Days.written(start.validFrom()));
        }
        String successors = register.successors(start.id()).stream()
                .map(succession -> register.unit(succession.successorId()))
                .flatMap(Optional::stream)
                .map(unit -> unit.name() + " (" + unit.id() + ")")
                .collect(Collectors.joining("; "));
        String key = successors.isEmpty() ? "organization.selector.unit-ended" : "organization.selector.unit-succeeded";
        return text(key, start.name(), Days.written(start.validTo()), successors);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }
}
