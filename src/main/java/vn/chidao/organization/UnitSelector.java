package vn.chidao.organization;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;

/**
 * Addressing by function: "the party organisations below this committee, without that cell", resolved on a day, so that
 * a directive reaches whoever has that function then.
 */
record UnitSelector(List<Part> parts) {

    /** One addressing: a function and the organisation it starts from. */
    record Part(boolean takesAway, FunctionView function, String unitId) {

        String text() {
            return (takesAway ? "-" : "") + function.word() + ":" + unitId;
        }

        /** The organisations this part means when it starts from that one, itself existing on that day. */
        List<UnitView> from(UnitView start, Register register, LocalDate on) {
            return switch (function.relation()) {
                case SELF -> List.of(start);
                case PARENT ->
                    register.ancestors(start.id(), on).stream().limit(1).toList();
                case ANCESTOR ->
                    register.ancestors(start.id(), on).stream()
                            .filter(function::means)
                            .limit(1)
                            .toList();
                case COUNTERPART -> new Counterparts(register, on).of(start, function.kinds());
                case CHILDREN ->
                    register.children(start.id(), on).stream()
                            .filter(function::means)
                            .toList();
                case CHILDREN_OF_LEVEL ->
                    register.children(start.id(), on).stream()
                            .filter(function::means)
                            .filter(unit -> unit.level().equals(start.level()))
                            .toList();
                case DESCENDANTS ->
                    register.descendants(start.id(), on).stream()
                            .filter(function::means)
                            .toList();
            };
        }
    }

    /** Where organisations are looked up. */
    interface Register {

        Optional<UnitView> unit(String id);

        Optional<UnitView> unit(String id, LocalDate on);

        List<UnitView> children(String id, LocalDate on);

        List<UnitView> descendants(String id, LocalDate on);

        /** The nearest first. */
        List<UnitView> ancestors(String id, LocalDate on);

        /** Those that name this area themselves. */
        List<UnitView> ofArea(String area, LocalDate on);

        List<SuccessorView> successors(String unitId);
    }

    static UnitSelector parse(String text, List<FunctionView> functions) {
        return new UnitSelector(Arrays.stream(text.split(",", -1))
                .map(part -> parsePart(part.strip(), functions))
                .toList());
    }

    private static Part parsePart(String text, List<FunctionView> functions) {
        boolean takesAway = text.startsWith("-");
        String[] halves = (takesAway ? text.substring(1).strip() : text).split(":", -1);
        return functions.stream()
                .filter(function -> halves.length == 2 && function.word().equals(halves[0]) && !halves[1].isEmpty())
                .findFirst()
                .map(function -> new Part(takesAway, function, halves[1]))
                .orElseThrow(() -> BusinessRuleViolation.of("organization.rule.selector-unknown", text));
    }

    /**
     * The organisations meant on that day, in order, none twice. What is taken away is away wherever it stands. A part
     * that takes away may name what no longer exists; a part that addresses may not.
     */
    List<UnitView> resolve(Register register, LocalDate on) {
        Map<String, UnitView> found = new LinkedHashMap<>();
        Set<String> away = new HashSet<>();
        for (Part part : parts) {
            Optional<UnitView> start = register.unit(part.unitId(), on);
            if (part.takesAway()) {
                start.stream()
                        .flatMap(unit -> part.from(unit, register, on).stream())
                        .forEach(unit -> away.add(unit.id()));
            } else {
                UnitView unit = start.orElseThrow(() ->
                        BusinessRuleViolation.of("organization.rule.unit-unknown", part.unitId(), Days.written(on)));
                part.from(unit, register, on).forEach(meant -> found.putIfAbsent(meant.id(), meant));
            }
        }
        found.keySet().removeAll(away);
        return List.copyOf(found.values());
    }
}
