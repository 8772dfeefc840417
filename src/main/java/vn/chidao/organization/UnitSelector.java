package vn.chidao.organization;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;

/**
 * Addressing by function: "the party organisations below this committee", resolved on a day, so that a directive
 * reaches whoever has that function then.
 */
record UnitSelector(List<Part> parts) {

    /** One addressing: a function and the organisation it starts from. */
    record Part(Function function, String unitId) {}

    enum Function {
        UNIT("unit", EnumSet.noneOf(UnitKind.class)),
        PARTY_ORGANIZATIONS_BELOW(
                "party-organizations-below",
                EnumSet.of(UnitKind.PARTY_COMMITTEE, UnitKind.PARTY_ORGANIZATION, UnitKind.PARTY_CELL)),
        MEMBER_ORGANIZATIONS_OF("member-organizations-of", EnumSet.of(UnitKind.MEMBER_ORGANIZATION)),
        FRONT_BELOW("front-below", EnumSet.of(UnitKind.FRONT_COMMITTEE)),
        PEOPLE_COMMITTEES_BELOW("people-committees-below", EnumSet.of(UnitKind.PEOPLE_COMMITTEE));

        private final String word;
        private final Set<UnitKind> kinds;

        Function(String word, Set<UnitKind> kinds) {
            this.word = word;
            this.kinds = kinds;
        }

        private Stream<UnitView> from(UnitView start, List<UnitView> children) {
            return children.stream()
                    .filter(unit -> kinds.contains(UnitKind.valueOf(unit.kind())))
                    // The members of a district's Front are the district's unions, not those of its communes.
                    .filter(unit ->
                            this != MEMBER_ORGANIZATIONS_OF || unit.level().equals(start.level()));
        }
    }

    /** Where organisations are looked up. */
    interface Lookup {

        Optional<UnitView> unit(String id);

        List<UnitView> children(String id, LocalDate on);
    }

    static UnitSelector parse(String text) {
        return new UnitSelector(
                Arrays.stream(text.split(",", -1)).map(UnitSelector::parsePart).toList());
    }

    private static Part parsePart(String text) {
        String[] halves = text.strip().split(":", -1);
        return Arrays.stream(Function.values())
                .filter(function -> halves.length == 2 && function.word.equals(halves[0]) && !halves[1].isEmpty())
                .findFirst()
                .map(function -> new Part(function, halves[1]))
                .orElseThrow(() -> BusinessRuleViolation.of("organization.rule.selector-unknown", text.strip()));
    }

    /** The organisations meant on that day, in order, none twice. */
    List<UnitView> resolve(Lookup lookup, LocalDate on) {
        Map<String, UnitView> found = new LinkedHashMap<>();
        for (Part part : parts) {
            UnitView start = lookup.unit(part.unitId())
                    .filter(unit -> unit.existsOn(on))
                    .orElseThrow(() -> BusinessRuleViolation.of(
                            "organization.rule.unit-unknown", part.unitId(), Days.written(on)));
            Stream<UnitView> meant = part.function() == Function.UNIT
                    ? Stream.of(start)
                    : part.function().from(start, lookup.children(start.id(), on));
            meant.forEach(unit -> found.putIfAbsent(unit.id(), unit));
        }
        return List.copyOf(found.values());
    }
}
